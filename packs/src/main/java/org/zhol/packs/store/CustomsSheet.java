package org.zhol.packs.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;

/// The table by country that the customs of China publish each month, in English or Chinese: total,
/// exports and imports, each of the month and since January, and changes in percent. Sums since
/// January are never added to months: they are left out, unless the year is asked for and the sums
/// reach to December.
final class CustomsSheet {
  private static final Pattern EXPORTS = Pattern.compile("exports?|出口");
  private static final Pattern IMPORTS = Pattern.compile("imports?|进口");
  private static final Pattern TOTAL = Pattern.compile("total|进出口|exports? and imports?");
  private static final Pattern CHANGE = Pattern.compile("%|％|‰|change|累计比|同比|去年同期");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月?");
  private static final Pattern SINCE =
      Pattern.compile("1月? ?(?:to|至|到|-|–|—|~|～) ?(\\d{1,2})月?(?:累计)?");
  private static final Pattern CHINESE_TIME =
      Pattern.compile("(20\\d{2}) ?年 ?(?:1 ?月? ?(?:至|-|–|—|~|～) ?)?(\\d{1,2}) ?月");
  private static final Pattern ENGLISH_TIME =
      Pattern.compile("(?<!\\d)(?:1 ?(?:to|-) ?)?(\\d{1,2}) ?[.．/] ?(20\\d{2})(?!\\d)");
  private static final Pattern UNIT = Pattern.compile("(?:unit|单位) ?[:：∶].*");
  private static final Pattern YUAN =
      Pattern.compile("人民币|(?<!美)元|yuan|rmb|cny", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal ROUNDING = new BigDecimal(2);
  private static final int LOOKED = 15;

  /// @param since January to the month
  private record Column(int at, String flow, int month, boolean since) {}

  private final TradeFile file;
  private final TradeIngest.Options said;
  private final List<Problem> problems;
  private final SheetRows out;
  private final List<Column> columns = new ArrayList<>();
  private final int line;
  private final int width;
  private BigDecimal dollars = BigDecimal.ONE;
  private String period = "";
  private boolean since;

  private CustomsSheet(
      TradeFile file,
      TradeIngest.Options said,
      List<Problem> problems,
      SheetRows out,
      List<SheetText.Row> rows,
      int heading) {
    this.file = file;
    this.said = said;
    this.problems = problems;
    this.out = out;
    this.line = (int) rows.get(heading).line();
    this.width = Math.max(rows.get(heading).cells().size(), rows.get(heading + 1).cells().size());
  }

  /// The index of the heading's upper row, -1 where this is no such table.
  static int heading(List<SheetText.Row> rows) {
    for (int at = 0; at < Math.min(rows.size() - 2, LOOKED); at++) {
      SheetText.Row row = rows.get(at);
      boolean flows = any(row, EXPORTS) && any(row, IMPORTS) && any(row, TOTAL);
      SheetText.Row below = rows.get(at + 1);
      boolean months =
          below.cells().stream()
              .anyMatch(
                  cell -> MONTH.matcher(cell).matches() || SINCE.matcher(lower(cell)).matches());
      if (flows && months && row.filled() >= 3) {
        return at;
      }
    }
    return -1;
  }

  private static String lower(String cell) {
    return cell.toLowerCase(Locale.ROOT);
  }

  private static boolean any(SheetText.Row row, Pattern pattern) {
    return row.cells().stream().anyMatch(cell -> pattern.matcher(lower(cell)).matches());
  }

  static void read(TradeFile file, TradeIngest.Options said, List<Problem> problems, SheetRows out)
      throws IOException {
    List<SheetText.Row> rows = SheetText.rows(file.beginning(), file.delimiter());
    int heading = heading(rows);
    CustomsSheet sheet = new CustomsSheet(file, said, problems, out, rows, heading);
    StringBuilder above = new StringBuilder();
    rows.subList(0, heading).forEach(row -> above.append(row.text()).append('\n'));
    sheet.columns(rows.get(heading), rows.get(heading + 1));
    if (sheet.understood(above.toString())) {
      int last = (int) rows.get(heading + 1).line();
      SheetText.each(
          file,
          row -> {
            if (row.line() > last) {
              sheet.row(row);
            }
          });
    }
  }

  private void columns(SheetText.Row upper, SheetText.Row lower) {
    String carried = "";
    for (int at = 0; at < width; at++) {
      carried = upper.cell(at).isEmpty() ? carried : lower(upper.cell(at));
      String below = lower(lower.cell(at));
      Matcher month = MONTH.matcher(below);
      Matcher sums = SINCE.matcher(below);
      String flow =
          CHANGE.matcher(carried).find()
              ? null
              : TOTAL.matcher(carried).matches()
                  ? "total"
                  : EXPORTS.matcher(carried).matches()
                      ? "export"
                      : IMPORTS.matcher(carried).matches() ? "import" : null;
      if (flow != null && sums.matches()) {
        columns.add(new Column(at, flow, Integer.parseInt(sums.group(1)), true));
      } else if (flow != null && month.matches()) {
        columns.add(new Column(at, flow, Integer.parseInt(month.group(1)), false));
      }
    }
  }

  private void ask(@Nullable String value, String reason, String cure) {
    problems.add(new Problem(file.name(), line, value, reason, cure));
  }

  /// Settles unit and time.
  private boolean understood(String above) {
    int before = problems.size();
    unit(above);
    time(above);
    List<Column> taken =
        columns.stream().filter(c -> c.since() == since && !c.flow().equals("total")).toList();
    if (problems.size() == before && taken.size() != 2) {
      boolean sums = !since && columns.stream().anyMatch(Column::since);
      ask(
          null,
          sums
              ? "has sums since January and no month of its own"
              : "has no one column each of exports and imports",
          sums
              ? "load the tables of the months; of December the year can be had with --period "
                  + (period.isEmpty() ? "2021" : period.substring(0, 4))
              : "save the table as it is published");
    }
    for (Column each : columns) {
      if (each.since() && !since) {
        out.skip(
            "sums since January, which are never added to months",
            "January to month " + each.month());
      }
    }
    return problems.size() == before;
  }

  private void unit(String above) {
    String named =
        above
            .lines()
            .map(CustomsSheet::lower)
            .filter(l -> UNIT.matcher(l).find())
            .findFirst()
            .orElse("");
    String text = named.isEmpty() ? above : named;
    BigDecimal chinese = SheetUnit.chinese(text);
    BigDecimal own = chinese == null ? SheetUnit.english(text) : chinese;
    boolean title = named.isEmpty() && own != null && own.compareTo(BigDecimal.ONE) == 0;
    BigDecimal option = SheetUnit.said(said.unit());
    if (own == null && YUAN.matcher(text).find()) {
      ask(
          SheetText.plain(text),
          "is in yuan, and all releases are kept in US dollars",
          "load the edition in US dollars (美元)");
    } else if (own == null || title) {
      // A title says 美元值 of any unit.
      if (option == null) {
        ask(null, "does not say its unit", "say --unit thousand where it is in US$1,000");
      } else {
        dollars = option;
      }
    } else {
      dollars = own;
    }
  }

  private void time(String above) {
    Matcher chinese = CHINESE_TIME.matcher(above);
    Matcher english = ENGLISH_TIME.matcher(above);
    String titled = null;
    if (chinese.find()) {
      titled = "%s-%02d".formatted(chinese.group(1), Integer.parseInt(chinese.group(2)));
    } else if (english.find()) {
      titled = "%s-%02d".formatted(english.group(2), Integer.parseInt(english.group(1)));
    }
    String option = said.period();
    int month = columns.stream().mapToInt(Column::month).max().orElse(0);
    if (titled == null && (option == null || (option.length() == 4 && month != 12))) {
      ask(null, "does not name its year and month above the heading", "say --period 2021-04");
      return;
    }
    String of = titled == null ? (option + "-12").substring(0, 7) : titled;
    if (Integer.parseInt(of.substring(5)) != month) {
      ask(
          of,
          "is the month of the title, and the columns are of month " + month,
          "check which table it is");
    } else if (option != null && !of.startsWith(option)) {
      ask(option, "was asked for, and the table is of " + of, "leave --period out");
    } else if (option != null && option.length() == 4) {
      since = true;
      period = option;
      if (month != 12) {
        ask(
            option,
            "cannot be had from a table whose sums end in month " + month,
            "load the one of December for the year, or leave --period out for the month");
      }
    } else {
      period = of;
    }
  }

  private void row(SheetText.Row row) throws IOException {
    String name = row.cell(0);
    boolean any = columns.stream().anyMatch(each -> !SheetText.isNothing(row.cell(each.at())));
    if (!any || row.filled() < 2 || name.matches("(注|Note|说明|[12][.、．]).*")) {
      return;
    }
    String beyond = row.beyond(width);
    if (beyond != null) {
      wrong(row, beyond, "stands right of all headings", "put numbers with commas in quotes");
      return;
    }
    String partner = CountryNames.find(name);
    if (partner == null) {
      out.leave("no country known by name", name);
      return;
    }
    if (!addsUp(row)) {
      return;
    }
    for (Column each : columns) {
      BigDecimal amount = each.since() == since ? number(row, each) : null;
      if (amount != null && !each.flow().equals("total")) {
        boolean exports = each.flow().equals("export");
        String valuation = said.valuation();
        out.write(
            new SheetRows.Value(
                "CN",
                partner,
                each.flow(),
                period,
                null,
                null,
                valuation == null ? (exports ? "fob" : "cif") : lower(valuation),
                amount.multiply(dollars),
                null),
            row.line());
      }
    }
  }

  private @Nullable BigDecimal number(SheetText.Row row, Column column) {
    String cell = row.cell(column.at());
    if (SheetText.isNothing(cell)) {
      return null;
    }
    BigDecimal number = SheetText.number(cell, false);
    if (number == null) {
      wrong(
          row,
          cell,
          "is no number for " + column.flow() + "s",
          "write digits with a decimal point");
    }
    return number;
  }

  /// Exports and imports make the total, to the last digit of each, or columns have moved.
  private boolean addsUp(SheetText.Row row) {
    int before = problems.size();
    BigDecimal parts = BigDecimal.ZERO;
    BigDecimal total = null;
    for (Column each : columns) {
      BigDecimal amount = each.since() == since ? number(row, each) : null;
      if (amount != null && each.flow().equals("total")) {
        total = amount;
      } else if (amount != null) {
        parts = parts.add(amount);
      }
    }
    if (problems.size() == before
        && total != null
        && total.subtract(parts).abs().compareTo(ROUNDING) > 0) {
      wrong(
          row,
          total.toPlainString(),
          "is not the sum of exports and imports, " + parts.toPlainString(),
          "check that all columns are there and no digit is lost");
    }
    return problems.size() == before;
  }

  private void wrong(SheetText.Row row, @Nullable String value, String reason, String cure) {
    problems.add(new Problem(file.name(), (int) row.line(), value, reason, cure));
  }
}
