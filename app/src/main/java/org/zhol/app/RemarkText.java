package org.zhol.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhol.network.Checkpoint;
import org.zhol.network.Names;
import org.zhol.quantity.Phrase;
import org.zhol.quantity.Remark;
import org.zhol.queueing.Limit;

/// Puts remarks of the engines into a language, by the table that the page uses too.
final class RemarkText {
  private final Words words;

  private RemarkText(Words words) {
    this.words = words;
  }

  /// @param language `en`, `ru`, `kk` or `zh`
  static RemarkText in(String language) {
    return new RemarkText(Words.of("remarks.txt", language));
  }

  /// Why something was left out, in a word or two.
  String reason(Enum<?> reason) {
    return words.get("reason." + reason.name());
  }

  String limit(Limit.Kind kind) {
    return words.get("limit." + kind.name());
  }

  String status(Checkpoint.State state) {
    return words.get("status." + state.name());
  }

  /// Some units of a flow, such as `12 trucks`.
  String units(double count, String unit) {
    return number(count) + " " + words.get("unit." + unit);
  }

  String all(List<? extends Remark> remarks) {
    return remarks.stream().map(this::text).collect(Collectors.joining("; "));
  }

  /// One remark; the pack's own words come last, after a colon.
  String text(Remark remark) {
    Object note = RemarkParts.values(remark).get(RemarkParts.NOTE);
    String sentence = sentence(remark);
    return note == null || note.toString().isBlank() ? sentence : sentence + ": " + note;
  }

  /// One remark without the pack's own words.
  String sentence(Remark remark) {
    if (remark instanceof Phrase phrase) {
      return phrase.toString(); // in English: the page alone has words for phrases
    }
    String text = words.get("remark." + RemarkParts.code(remark.getClass()));
    for (Map.Entry<String, Object> value : RemarkParts.values(remark).entrySet()) {
      if (!value.getKey().equals(RemarkParts.NOTE)) {
        text = text.replace("{" + value.getKey() + "}", spoken(value.getKey(), value.getValue()));
      }
    }
    return text;
  }

  /// A value in words; its name tells the unit, as everywhere.
  private String spoken(String name, Object value) {
    return switch (value) {
      case Enum<?> one -> words.get(name + "." + one.name());
      case Long cents when name.endsWith("Cents") ->
          String.format(Locale.ROOT, "USD %,d", Math.round(cents / 100.0));
      case Double billions when name.endsWith("Bn") -> billions(billions);
      case Double hours when name.equals("hours") || name.endsWith("Hours") ->
          words.get("unit.hours").replace("{n}", String.format(Locale.ROOT, "%,.0f", hours));
      case Double exact when isExact(name) ->
          BigDecimal.valueOf(exact).stripTrailingZeros().toPlainString();
      case Double number -> number(number);
      case Names names -> in(names);
      case String unit when name.equals("unit") -> words.get("unit." + unit);
      default -> String.valueOf(value);
    };
  }

  /// Whether a value is told with all its digits: figures of the pack and factors.
  private static boolean isExact(String name) {
    return name.equals("value") || name.endsWith("Value") || name.equals("times");
  }

  /// Billion dollars, as precisely as they were said; Chinese counts in hundreds of millions.
  private String billions(double usdBn) {
    double n = words.language().equals("zh") ? 10 * usdBn : usdBn;
    String plain = BigDecimal.valueOf(n).stripTrailingZeros().toPlainString();
    return words.get("unit.usdBn").replace("{n}", plain);
  }

  private String in(Names names) {
    String own =
        switch (words.language()) {
          case "ru" -> names.ru();
          case "kk" -> names.kk();
          case "zh" -> names.zh();
          default -> names.en();
        };
    return own == null ? names.en() : own;
  }

  private static String number(double value) {
    if (value != 0 && Math.abs(value) < 1e-3) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
