package org.zhol.packs.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the columns of a table of Kazakhstan's bureau of statistics hold, as the rows of its
/// heading and its title tell: headings stand in one to four rows, such as years over quantities
/// and values, a merged cell only in its first column.
///
/// @param title all that stands above the heading
/// @param headings one for each column, upper rows first
/// @param first how many rows of the file come before the first of the data
/// @param line of the heading
record BureauColumns(String title, List<String> headings, int first, int line) {
  private static final Pattern CODE =
      Pattern.compile("тн ?вэд|сэқ ?тн|^коды?( товара)?$|^тауар коды$");
  private static final Pattern COUNTRY =
      Pattern.compile("стран|^ел(дер|і)?(?!\\p{L})|^елдің атауы");
  private static final Pattern TIME = Pattern.compile("период|год|кезең|жыл");
  private static final Pattern MONTH = Pattern.compile("^месяц|^ай(?!\\p{L})");
  private static final Pattern NAME = Pattern.compile("наименован|атау|товар(?!ооб)|тауар(?! айн)");
  private static final Pattern UNIT = Pattern.compile("единиц|ед\\. ?изм|өлшем");
  private static final Pattern WEIGHT = Pattern.compile("количеств|саны|мөлшер|вес|масса|салмақ");
  private static final Pattern VALUE = Pattern.compile("стоимост|сумм|құны|сомасы");
  private static final Pattern SHARE =
      Pattern.compile(
          "%|доля|удельн|темп|прирост|үлес|өсу|сальдо|цена|бағасы|доп\\.|дополнит|қосымша");
  private static final Pattern OTHER_MONEY = Pattern.compile("тенге|теңге|евро|рубл|юан");
  private static final Pattern EXPORT = Pattern.compile("экспорт");
  private static final Pattern IMPORT = Pattern.compile("импорт");
  private static final Pattern TURNOVER = Pattern.compile("оборот|айналым");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private static final int LOOKED = 40;

  BureauColumns {
    headings = List.copyOf(headings);
  }

  /// What a column holds.
  enum Kind {
    CODE,
    COUNTRY,
    TIME,
    MONTH,
    NAME,
    UNIT,
    VALUE,
    WEIGHT,
    OTHER
  }

  /// The columns of a table, null where there is no heading of the bureau's among its first rows.
  static @Nullable BureauColumns of(List<SheetText.Row> rows) {
    int heading = 0;
    int looked = Math.min(rows.size(), LOOKED);
    while (heading < looked && rows.get(heading).filled() < 2) {
      heading++;
    }
    int data = heading;
    boolean role = false;
    while (data < looked && !isData(rows.get(data))) {
      role |= rows.get(data).cells().stream().anyMatch(BureauColumns::isRole);
      data++;
    }
    StringBuilder title = new StringBuilder();
    rows.subList(0, heading).forEach(row -> title.append(row.text()).append(' '));
    List<String> headings = headings(rows.subList(heading, data));
    String all = title + String.join(" ", headings);
    boolean flow =
        EXPORT.matcher(all.toLowerCase(Locale.ROOT)).find()
            || IMPORT.matcher(all.toLowerCase(Locale.ROOT)).find();
    boolean bureau = CYRILLIC.matcher(all).find() && (role || flow);
    return data == heading || !bureau
        ? null
        : new BureauColumns(
            SheetText.plain(title.toString()), headings, data, (int) rows.get(heading).line());
  }

  private static boolean isRole(String cell) {
    String lower = cell.toLowerCase(Locale.ROOT);
    return cell.length() < 80 && (CODE.matcher(lower).find() || COUNTRY.matcher(lower).find());
  }

  /// A row with a number that is no year is one of data, but for a row that only numbers the
  /// columns.
  private static boolean isData(SheetText.Row row) {
    if (row.filled() < 2 || isNumbering(row)) {
      return false;
    }
    boolean number = false;
    for (String cell : row.cells()) {
      boolean year = cell.matches("(19|20)\\d{2}");
      number |= !year && !cell.isEmpty() && SheetText.number(cell, true) != null;
      number |= cell.matches("[-–—]|\\.{3}|…");
    }
    return number;
  }

  private static boolean isNumbering(SheetText.Row row) {
    int expected = -1;
    for (String cell : row.cells()) {
      if (!cell.matches("\\d{1,2}|[AАBБ]|")) {
        return false;
      }
      if (cell.matches("\\d+")) {
        int number = Integer.parseInt(cell);
        if (expected >= 0 ? number != expected : number > 2) {
          return false;
        }
        expected = number + 1;
      }
    }
    return expected > 2;
  }

  private static List<String> headings(List<SheetText.Row> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<StringBuilder> parts = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      parts.add(new StringBuilder());
    }
    for (int at = 0; at < rows.size(); at++) {
      SheetText.Row row = rows.get(at);
      if (isNumbering(row)) {
        continue;
      }
      String carried = "";
      boolean last = at == rows.size() - 1;
      for (int i = 0; i < width; i++) {
        String cell = row.cell(i);
        carried = cell.isEmpty() ? carried : cell;
        boolean below = !last && !rows.get(at + 1).cell(i).isEmpty();
        parts.get(i).append(cell.isEmpty() && below ? carried : cell).append(' ');
      }
    }
    return parts.stream().map(each -> SheetText.plain(each.toString())).toList();
  }

  Kind kind(int at) {
    String heading = headings.get(at).toLowerCase(Locale.ROOT);
    boolean money = SheetUnit.dollars(heading) != null;
    boolean mass = SheetUnit.tonnes(heading) != null;
    if (SHARE.matcher(heading).find() || (OTHER_MONEY.matcher(heading).find() && !money)) {
      return Kind.OTHER;
    }
    if (!money && !mass && !EXPORT.matcher(heading).find() && !IMPORT.matcher(heading).find()) {
      Kind role = role(heading);
      if (role != null) {
        return role;
      }
    }
    if (mass || (WEIGHT.matcher(heading).find() && !money)) {
      return Kind.WEIGHT;
    }
    if (money || VALUE.matcher(heading).find()) {
      return Kind.VALUE;
    }
    boolean named =
        flow(heading) != null
            || SheetSpan.of(heading).year() != null
            || SheetSpan.of(heading).month() > 0
            || SheetSpan.of(heading).several();
    // A bare year or flow is in the unit of the title.
    boolean weights = SheetUnit.tonnes(title) != null && SheetUnit.dollars(title) == null;
    return named ? (weights ? Kind.WEIGHT : Kind.VALUE) : Kind.OTHER;
  }

  private static @Nullable Kind role(String heading) {
    if (CODE.matcher(heading).find()) {
      return Kind.CODE;
    }
    if (heading.startsWith("код стран")) {
      return Kind.OTHER;
    }
    if (COUNTRY.matcher(heading).find()) {
      return Kind.COUNTRY;
    }
    if (TIME.matcher(heading).find() && SheetSpan.of(heading).year() == null) {
      return Kind.TIME;
    }
    if (MONTH.matcher(heading).find()) {
      return Kind.MONTH;
    }
    if (UNIT.matcher(heading).find()) {
      return Kind.UNIT;
    }
    return NAME.matcher(heading).find() ? Kind.NAME : null;
  }

  /// The first column of a kind, -1 for none.
  int find(Kind kind) {
    for (int i = 0; i < headings.size(); i++) {
      if (kind(i) == kind) {
        return i;
      }
    }
    return -1;
  }

  /// `export`, `import` or `turnover`, null where a text names none or both.
  static @Nullable String flow(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean exports = EXPORT.matcher(lower).find();
    boolean imports = IMPORT.matcher(lower).find();
    if (exports != imports) {
      return exports ? "export" : "import";
    }
    return !exports && TURNOVER.matcher(lower).find() ? "turnover" : null;
  }

  /// The multiple of dollars in a column of values, null where neither heading nor title say it.
  @Nullable BigDecimal dollars(int at) {
    BigDecimal own = SheetUnit.dollars(headings.get(at));
    return own == null ? SheetUnit.dollars(title) : own;
  }

  /// The multiple of tonnes in a column of weights, null where neither heading nor title say it.
  @Nullable BigDecimal tonnes(int at) {
    BigDecimal own = SheetUnit.tonnes(headings.get(at));
    return own == null ? SheetUnit.tonnes(title) : own;
  }

  /// The time of a column's values, as far as heading and title tell.
  SheetSpan span(int at) {
    return SheetSpan.of(headings.get(at)).within(SheetSpan.of(title));
  }
}
