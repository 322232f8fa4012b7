package org.zhol.packs.store;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Units as headings and titles of sheets spell them, in Russian, Kazakh, English and Chinese.
final class SheetUnit {
  private static final String MULTIPLE =
      "(тыс\\p{L}*|мың|млн|миллион\\p{L}*|млрд|миллиард\\p{L}*)?[\\s.]*";
  private static final Pattern DOLLARS =
      Pattern.compile(MULTIPLE + "(?:ақш[\\s.]*)?(?:сша[\\s.]*)?(?:долл|usd|\\$)");
  private static final Pattern TONNES = Pattern.compile(MULTIPLE + "(?:тонн|(?<=, )т(?!\\p{L}))");
  private static final Pattern KILOGRAMS =
      Pattern.compile(MULTIPLE + "(?:килограмм|(?<!\\p{L})кг(?!\\p{L}))");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![a-z])(?:us ?\\$|usd|us dollars?)[ ,]*(1[,"
              + " ]?000(?!\\d)|thousands?|mil(?:lions?)?|bil(?:lions?)?)?");

  private SheetUnit() {}

  /// How many dollars one of the unit is that a text in Russian or Kazakh names; null for none.
  static @Nullable BigDecimal dollars(String text) {
    Matcher match = DOLLARS.matcher(text.toLowerCase(Locale.ROOT));
    return match.find() ? multiple(match.group(1)) : null;
  }

  /// How many tonnes one of the unit is that a text in Russian or Kazakh names; null for none.
  static @Nullable BigDecimal tonnes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher match = TONNES.matcher(lower);
    if (match.find()) {
      return multiple(match.group(1));
    }
    Matcher kilograms = KILOGRAMS.matcher(lower);
    return kilograms.find() ? multiple(kilograms.group(1)).movePointLeft(3) : null;
  }

  private static BigDecimal multiple(@Nullable String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    if (word.startsWith("тыс") || word.equals("мың")) {
      return new BigDecimal(1_000);
    }
    return new BigDecimal(
        word.equals("млн") || word.startsWith("миллион") ? 1_000_000 : 1_000_000_000);
  }

  /// How many dollars one of the unit is that an English text names, as `US$ Thousand`; null for
  /// none.
  static @Nullable BigDecimal english(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("1000usd") || lower.contains("1000 usd")) {
      return new BigDecimal(1_000);
    }
    Matcher match = ENGLISH.matcher(lower);
    if (!match.find()) {
      return null;
    }
    String word = match.group(1);
    return word == null
        ? BigDecimal.ONE
        : new BigDecimal(
            word.startsWith("mil") ? 1_000_000 : word.startsWith("bil") ? 1_000_000_000 : 1_000);
  }

  /// The same for Chinese, as 千美元; null where it names no dollars.
  static @Nullable BigDecimal chinese(String text) {
    int at = text.indexOf("美元");
    if (at < 0) {
      return null;
    }
    String before = text.substring(Math.max(0, at - 2), at);
    if (before.endsWith("百万")) {
      return new BigDecimal(1_000_000);
    }
    return switch (before.isEmpty() ? ' ' : before.charAt(before.length() - 1)) {
      case '千' -> new BigDecimal(1_000);
      case '万' -> new BigDecimal(10_000);
      case '亿' -> new BigDecimal(100_000_000);
      default -> BigDecimal.ONE;
    };
  }

  /// The unit that `--unit` names: `usd`, `thousand` or `million`.
  static @Nullable BigDecimal said(@Nullable String option) {
    return switch (option == null ? "" : option) {
      case "usd" -> BigDecimal.ONE;
      case "thousand" -> new BigDecimal(1_000);
      case "million" -> new BigDecimal(1_000_000);
      default -> null;
    };
  }
}
