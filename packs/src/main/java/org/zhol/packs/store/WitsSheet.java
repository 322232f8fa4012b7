package org.zhol.packs.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;

/// Downloads of WITS by product or partner: one value a row (By-HS6Product, bulk files of the
/// advanced query), exports and imports side by side (by partner), or a column for each year.
final class WitsSheet {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern ALL_GOODS =
      Pattern.compile("total|all ?products?|all ?commodities|", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\d{1,10}");
  private static final int LOOKED = 12;

  private final TradeFile file;
  private final TradeIngest.Options said;
  private final List<Problem> problems;
  private final SheetRows out;
  private final SheetText.Row header;
  private final List<Amount> amounts = new ArrayList<>();
  private final int reporter;
  private final int partner;
  private final int flow;
  private final int year;
  private final int goods;
  private final int indicator;
  private final int weight;
  private final int unit;

  /// A column of values.
  ///
  /// @param flow null where another column says it
  /// @param year null where another column says it
  /// @param dollars null where the indicator of the row says it
  private record Amount(
      int at, @Nullable String flow, @Nullable String year, @Nullable BigDecimal dollars) {}

  private WitsSheet(
      TradeFile file,
      SheetText.Row header,
      TradeIngest.Options said,
      List<Problem> problems,
      SheetRows out) {
    this.file = file;
    this.header = header;
    this.said = said;
    this.problems = problems;
    this.out = out;
    this.reporter = find(header, "reporteriso3", "reporter", "reportername");
    this.partner = find(header, "partneriso3", "partner", "partnername");
    this.flow = find(header, "tradeflow", "tradeflowname", "indicatortype", "flow");
    this.year = find(header, "year", "tradeyear", "period");
    this.goods =
        find(
            header,
            "productcode",
            "hscode",
            "hs6",
            "commoditycode",
            "productgroup",
            "productcategories",
            "product");
    this.indicator = find(header, "indicator", "measure");
    int net = find(header, "netweightinkgm", "netweightkg");
    this.weight = net < 0 ? find(header, "quantity") : net;
    this.unit = net < 0 ? find(header, "quantityunit", "qtyunit") : -1;
  }

  /// The heading of a download of WITS among the first rows, null for none.
  static SheetText.@Nullable Row header(List<SheetText.Row> rows) {
    for (SheetText.Row row : rows.subList(0, Math.min(rows.size(), LOOKED))) {
      boolean partners = find(row, "partner", "partnername", "partneriso3") >= 0;
      boolean who = find(row, "reporter", "reportername", "reporteriso3", "year") >= 0;
      boolean years = row.cells().stream().anyMatch(cell -> YEAR.matcher(cell).matches());
      boolean values = row.cells().stream().anyMatch(WitsSheet::isValue);
      if (partners && who && (years || values)) {
        return row;
      }
    }
    return null;
  }

  private static boolean isValue(String cell) {
    String bare = bare(cell);
    return bare.startsWith("tradevalue")
        || ((bare.startsWith("export") || bare.startsWith("import")) && bare.contains("us"));
  }

  private static String bare(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  private static int find(SheetText.Row row, String... names) {
    for (String name : names) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (bare(row.cell(i)).equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  static void read(TradeFile file, TradeIngest.Options said, List<Problem> problems, SheetRows out)
      throws IOException {
    SheetText.Row header = header(SheetText.rows(file.beginning(), file.delimiter()));
    if (header == null) {
      throw new IllegalStateException(file.name() + " passed for a download of WITS");
    }
    WitsSheet sheet = new WitsSheet(file, header, said, problems, out);
    if (sheet.understood()) {
      SheetText.each(
          file,
          row -> {
            if (row.line() > header.line()) {
              sheet.row(row);
            }
          });
    }
  }

  private boolean understood() {
    int before = problems.size();
    for (int at = 0; at < header.cells().size(); at++) {
      String name = header.cell(at);
      String bare = bare(name);
      BigDecimal dollars = SheetUnit.english(name);
      BigDecimal unitOf = dollars == null ? SheetUnit.said(said.unit()) : dollars;
      if (YEAR.matcher(name).matches()) {
        amounts.add(new Amount(at, null, name, indicator < 0 ? unitOf : null));
        if (indicator < 0 && unitOf == null) {
          ask(name, "does not say its unit", "say --unit usd, thousand or million, of US dollars");
        }
      } else if (isValue(name) && !name.contains("%")) {
        String own = bare.startsWith("trade") ? null : bare.substring(0, "export".length());
        amounts.add(new Amount(at, own, null, unitOf));
        if (unitOf == null) {
          ask(name, "does not say its unit", "say --unit usd, thousand or million, of US dollars");
        }
      }
    }
    if (reporter < 0 && country(said.reporter()) == null) {
      ask(null, "has no column of who reports", "say it, as --reporter KZ");
    }
    boolean flows = amounts.stream().allMatch(each -> each.flow() != null);
    if (flow < 0 && indicator < 0 && !flows && said.flow() == null) {
      ask(null, "does not say whether it holds exports or imports", "say --flow export or import");
    }
    boolean years = amounts.stream().allMatch(each -> each.year() != null);
    if (year < 0 && !years && said.period() == null) {
      ask(null, "has no column of years", "say --period 2023");
    }
    return problems.size() == before;
  }

  private void ask(@Nullable String value, String reason, String cure) {
    problems.add(new Problem(file.name(), (int) header.line(), value, reason, cure));
  }

  private static @Nullable String country(@Nullable String name) {
    return name == null ? null : CountryNames.find(name);
  }

  private void row(SheetText.Row row) throws IOException {
    if (row.filled() < 3) {
      return;
    }
    String beyond = row.beyond(header.cells().size());
    if (beyond != null) {
      wrong(row, beyond, "stands right of all headings", "put cells with a comma in quotes");
      return;
    }
    String of = reporter < 0 ? country(said.reporter()) : CountryNames.find(row.cell(reporter));
    String with = CountryNames.find(row.cell(partner));
    String code = goods < 0 ? "" : row.cell(goods);
    if (of == null || with == null) {
      out.leave("no country known by name", row.cell(of == null ? reporter : partner));
    } else if (!CODE.matcher(code).matches() && !ALL_GOODS.matcher(code).matches()) {
      out.leave("groups of goods that are no HS codes", code);
    } else {
      String hs = CODE.matcher(code).matches() ? BureauSheet.hs(code) : null;
      for (Amount each : amounts) {
        value(row, each, new String[] {of, with}, hs);
      }
    }
  }

  private void value(SheetText.Row row, Amount each, String[] pair, @Nullable String hs)
      throws IOException {
    String cell = row.cell(each.at());
    if (SheetText.isNothing(cell)) {
      return;
    }
    String measure = indicator < 0 ? "" : row.cell(indicator);
    BigDecimal named = SheetUnit.english(measure);
    BigDecimal dollars = each.dollars() == null ? named : each.dollars();
    if (dollars == null) {
      out.leave("indicators that are no dollars", measure);
      return;
    }
    String asFlow = flow(row, each, measure);
    if (asFlow == null) {
      out.leave("flows that are neither exports nor imports", row.cell(flow));
      return;
    }
    String of = each.year() == null ? (year < 0 ? said.period() : row.cell(year)) : each.year();
    BigDecimal usd = SheetText.number(cell, file.delimiter() == ';');
    if (of == null || !YEAR.matcher(of).matches()) {
      wrong(row, of, "is no year", "write 2021");
    } else if (usd == null) {
      wrong(
          row,
          cell,
          "is no number for " + header.cell(each.at()),
          "write digits with a decimal point");
    } else {
      String valuation = said.valuation();
      boolean exports = asFlow.equals("export");
      out.write(
          new SheetRows.Value(
              pair[0],
              pair[1],
              asFlow,
              of,
              hs,
              revision(row),
              valuation == null ? (exports ? "fob" : "cif") : valuation.toLowerCase(Locale.ROOT),
              usd.multiply(dollars),
              tonnes(row)),
          row.line());
    }
  }

  /// Gross flows are those of all goods that cross, re-exports among them; re-exports alone are a
  /// part.
  private @Nullable String flow(SheetText.Row row, Amount each, String measure) {
    if (each.flow() != null) {
      return each.flow();
    }
    String text = flow >= 0 ? row.cell(flow) : indicator >= 0 ? measure : "";
    String bare = bare(text).replace("gross", "");
    if (text.isEmpty()) {
      return said.flow() == null ? null : said.flow().toLowerCase(Locale.ROOT);
    }
    return bare.startsWith("exp") ? "export" : bare.startsWith("imp") ? "import" : null;
  }

  private @Nullable String revision(SheetText.Row row) {
    int at = find(header, "nomenclature", "classification");
    String own = at < 0 ? null : HsTables.revision(row.cell(at));
    return own == null ? said.revision() : own;
  }

  /// Kilograms as tonnes; quantities in pieces or litres are no weight.
  private @Nullable BigDecimal tonnes(SheetText.Row row) {
    String cell = row.cell(weight);
    boolean kilograms =
        unit < 0
            ? bare(header.cell(weight)).startsWith("netweight")
            : bare(row.cell(unit)).matches("kg|kgm|kilograms?|weightinkilograms");
    if (weight < 0 || !kilograms || SheetText.isNothing(cell)) {
      return null;
    }
    BigDecimal amount = SheetText.number(cell, file.delimiter() == ';');
    if (amount == null) {
      wrong(
          row,
          cell,
          "is no number for " + header.cell(weight),
          "write digits with a decimal point");
    }
    // WITS writes 0 where no weight was reported.
    return amount == null || amount.signum() == 0 ? null : amount.movePointLeft(3);
  }

  private void wrong(SheetText.Row row, @Nullable String value, String reason, String cure) {
    problems.add(new Problem(file.name(), (int) row.line(), value, reason, cure));
  }
}
