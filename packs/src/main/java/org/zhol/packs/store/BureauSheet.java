package org.zhol.packs.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;
import org.zhol.packs.store.BureauColumns.Kind;

/// Tables of Kazakhstan's bureau of statistics as people save them from its sheets: titles, one to
/// four rows of headings, notes below. Nothing is guessed: what the sheet leaves open is asked.
final class BureauSheet {
  private static final Pattern NOTE =
      Pattern.compile("^(\\*|примеч|источник|ескерту|дереккөз|сноск|\\d\\)).*");
  private static final Pattern ALL_GOODS =
      Pattern.compile("(всего|итого|барлығы|жиыны|все товары|барлық тауарлар|total).*");
  private static final Pattern SOME_COUNTRIES =
      Pattern.compile(
          "(?<!\\p{L})(снг|тмд|еаэс|еаэо|ес|еврасэс)(?!\\p{L})|европ|еуропа|азии|африк");

  private final TradeFile file;
  private final BureauColumns columns;
  private final TradeIngest.Options said;
  private final List<Problem> problems;
  private final SheetRows out;
  private final List<Amount> amounts = new ArrayList<>();
  private final SheetSpan titleSpan;
  private final int country;
  private final int code;
  private final int time;
  private final boolean someCountries;

  /// A column of values, and the column of weights of the same flow and time.
  ///
  /// @param weight -1 for none
  private record Amount(
      int at, String flow, SheetSpan span, BigDecimal dollars, int weight, BigDecimal tonnes) {}

  private BureauSheet(
      TradeFile file,
      BureauColumns columns,
      TradeIngest.Options said,
      List<Problem> problems,
      SheetRows out) {
    this.file = file;
    this.columns = columns;
    this.said = said;
    this.problems = problems;
    this.out = out;
    this.titleSpan = SheetSpan.of(columns.title());
    this.code = columns.find(Kind.CODE);
    this.time = columns.find(Kind.TIME);
    this.country = columns.find(Kind.COUNTRY) >= 0 || code >= 0 ? columns.find(Kind.COUNTRY) : 0;
    this.someCountries = SOME_COUNTRIES.matcher(columns.title().toLowerCase(Locale.ROOT)).find();
  }

  static void read(TradeFile file, TradeIngest.Options said, List<Problem> problems, SheetRows out)
      throws IOException {
    BureauColumns columns = BureauColumns.of(SheetText.rows(file.beginning(), file.delimiter()));
    if (columns == null) {
      throw new IllegalStateException(file.name() + " passed for a table of the bureau");
    }
    BureauSheet sheet = new BureauSheet(file, columns, said, problems, out);
    if (sheet.understood()) {
      int[] at = {0};
      SheetText.each(
          file,
          row -> {
            if (at[0]++ >= columns.first()) {
              sheet.row(row);
            }
          });
    }
  }

  // --- The heading
  // ----------------------------------------------------------------------------------

  private boolean understood() {
    int before = problems.size();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int at = 0; at < columns.headings().size(); at++) {
      if (columns.kind(at) == Kind.VALUE) {
        amount(at, seen);
      } else if (columns.kind(at) == Kind.OTHER && !columns.headings().get(at).isEmpty()) {
        out.skip("columns that are no trade in dollars or tonnes", columns.headings().get(at));
      }
    }
    if (amounts.isEmpty() && problems.size() == before) {
      boolean sums =
          columns.headings().stream().anyMatch(each -> SheetSpan.of(each).several())
              || titleSpan.several();
      ask(
          sums
              ? "has sums over several months alone, which are neither months nor years"
              : "has no column of dollars",
          sums
              ? "load the table of a month or of a whole year"
              : "name one as Экспорт, тыс. долл. США");
    }
    if (time < 0 && amounts.stream().anyMatch(each -> period(each.span()) == null)) {
      ask(
          "has no column of years or months, and title and headings name none",
          "say --period 2023 or 2023-04");
    }
    if (country < 0 && partner() == null) {
      ask(
          "has no column of countries",
          "say whose it is, as --partner CN, or WLD for all countries");
    }
    return problems.size() == before;
  }

  private void amount(int at, Map<String, Integer> seen) {
    String heading = columns.headings().get(at);
    SheetSpan span = columns.span(at);
    if (span.several()) {
      out.skip("sums over several months, which are never added to months", heading);
      return;
    }
    String own = BureauColumns.flow(heading);
    String title = own == null ? BureauColumns.flow(columns.title()) : own;
    String flow = title == null ? option(said.flow()) : title;
    BigDecimal known = columns.dollars(at);
    BigDecimal dollars = known == null ? SheetUnit.said(said.unit()) : known;
    if ("turnover".equals(flow)) {
      out.skip("sums of both flows", heading);
    } else if (flow == null) {
      ask(at, "does not say whether it holds exports or imports", "say --flow export or import");
    } else if (dollars == null) {
      ask(at, "does not say its unit", "say --unit usd, thousand or million, of US dollars");
    } else {
      String key = flow + " " + span;
      if (seen.putIfAbsent(key, at) != null) {
        ask(at, "is a second column of the same flow and time", "take one of the two out");
        return;
      }
      int weight = weight(flow, span);
      BigDecimal tonnes = weight < 0 ? null : columns.tonnes(weight);
      if (weight >= 0 && tonnes == null && columns.find(Kind.UNIT) < 0) {
        out.skip("quantities without a unit", columns.headings().get(weight));
      }
      amounts.add(
          new Amount(at, flow, span, dollars, weight, tonnes == null ? BigDecimal.ZERO : tonnes));
    }
  }

  private int weight(String flow, SheetSpan span) {
    for (int at = 0; at < columns.headings().size(); at++) {
      if (columns.kind(at) == Kind.WEIGHT) {
        String own = BureauColumns.flow(columns.headings().get(at));
        if (columns.span(at).equals(span) && (own == null || own.equals(flow))) {
          return at;
        }
      }
    }
    return -1;
  }

  private static @Nullable String option(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private @Nullable String partner() {
    String partner = said.partner();
    return partner == null ? null : CountryNames.find(partner);
  }

  private @Nullable String period(SheetSpan span) {
    String own = span.period();
    return own == null && !span.several() ? said.period() : own;
  }

  private void ask(String reason, String cure) {
    problems.add(new Problem(file.name(), columns.line(), null, reason, cure));
  }

  private void ask(int at, String reason, String cure) {
    String heading = columns.headings().get(at);
    problems.add(new Problem(file.name(), columns.line(), heading, reason, cure));
  }

  // --- A row
  // ----------------------------------------------------------------------------------------

  private void row(SheetText.Row row) throws IOException {
    boolean any = amounts.stream().anyMatch(each -> !SheetText.isNothing(row.cell(each.at())));
    String start = row.text().toLowerCase(Locale.ROOT);
    boolean numbers =
        amounts.stream().anyMatch(each -> SheetText.number(row.cell(each.at()), true) != null);
    if (!any || row.filled() < 2 || (NOTE.matcher(start).matches() && !numbers)) {
      return;
    }
    String beyond = row.beyond(columns.headings().size());
    if (beyond != null) {
      wrong(
          row,
          beyond,
          "stands right of all headings",
          "put cells with a comma in quotes, or part the cells by semicolons");
      return;
    }
    String of = country(row);
    if (of == null || (someCountries && of.equals("WLD"))) {
      String name = row.cell(Math.max(0, country));
      if (name.isEmpty()) {
        wrong(row, null, "has a value and no country", "fill merged cells down in the sheet");
      } else {
        out.leave(of == null ? "no country known by name" : "a sum over some countries", name);
      }
      return;
    }
    String goods = code < 0 ? "" : row.cell(code);
    int named = columns.find(Kind.NAME);
    if (code >= 0 && goods.isEmpty() && named >= 0 && !isAll(row.cell(named)) && named != country) {
      out.leave("rows of goods without a code", row.cell(named));
      return;
    }
    String hs = goods.isEmpty() || isAll(goods) ? null : hs(goods);
    for (Amount each : amounts) {
      value(row, each, of, hs);
    }
  }

  private static boolean isAll(String text) {
    return text.isEmpty() || ALL_GOODS.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private @Nullable String country(SheetText.Row row) {
    return country < 0 ? partner() : CountryNames.find(row.cell(country));
  }

  /// A code of an odd number of digits has lost its zero: codes have two, four and so on.
  static String hs(String cell) {
    String bare = cell.replaceAll("[\\s.]", "");
    return bare.matches("\\d+") && bare.length() % 2 == 1 ? "0" + bare : bare;
  }

  private void value(SheetText.Row row, Amount each, String of, @Nullable String hs)
      throws IOException {
    String cell = row.cell(each.at());
    if (SheetText.isNothing(cell)) {
      return;
    }
    SheetSpan span = time < 0 ? each.span() : time(row).within(each.span());
    if (span.several()) {
      out.leave("sums over several months, which are never added to months", row.cell(time));
      return;
    }
    String period = period(span);
    BigDecimal usd = SheetText.number(cell, true);
    if (period == null) {
      wrong(row, row.cell(time), "is no year or month", "write 2021 or 2021-04");
    } else if (usd == null) {
      wrong(
          row,
          cell,
          "is no number for " + columns.headings().get(each.at()),
          "write digits with one decimal comma, or - for nothing");
    } else {
      String valuation = option(said.valuation());
      boolean exports = each.flow().equals("export");
      out.write(
          new SheetRows.Value(
              "KZ",
              of,
              each.flow(),
              period,
              hs,
              said.revision(),
              valuation == null ? (exports ? "fob" : "cif") : valuation,
              usd.multiply(each.dollars()),
              tonnes(row, each)),
          row.line());
    }
  }

  private SheetSpan time(SheetText.Row row) {
    int month = columns.find(Kind.MONTH);
    SheetSpan span = SheetSpan.of(row.cell(time));
    if (month < 0) {
      return span;
    }
    String cell = row.cell(month);
    return cell.matches("0?[1-9]|1[0-2]")
        ? new SheetSpan(span.year(), Integer.parseInt(cell), false)
        : SheetSpan.of(cell).within(span);
  }

  private @Nullable BigDecimal tonnes(SheetText.Row row, Amount each) {
    String cell = row.cell(each.weight());
    if (each.weight() < 0 || SheetText.isNothing(cell)) {
      return null;
    }
    BigDecimal weight = SheetText.number(cell, true);
    if (weight == null) {
      wrong(
          row,
          cell,
          "is no number for " + columns.headings().get(each.weight()),
          "write digits with one decimal comma, or - for nothing");
      return null;
    }
    int unit = columns.find(Kind.UNIT);
    boolean open = each.tonnes().signum() == 0;
    BigDecimal multiple =
        open && unit >= 0 ? SheetUnit.tonnes(", " + row.cell(unit)) : each.tonnes();
    return multiple == null || multiple.signum() == 0 ? null : weight.multiply(multiple);
  }

  private void wrong(SheetText.Row row, @Nullable String value, String reason, String cure) {
    problems.add(new Problem(file.name(), (int) row.line(), value, reason, cure));
  }
}
