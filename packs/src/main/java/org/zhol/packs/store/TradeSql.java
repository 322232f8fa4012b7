package org.zhol.packs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the rows of each format become Zhol's: reporter, partner, flow, period, hs, revision, mode,
/// valuation, usd, tonnes, reconciled, line. What a format does not say is null.
final class TradeSql {
  static final String COLUMNS =
      "reporter, partner, flow, period, hs, revision, mode, valuation, usd, tonnes, reconciled,"
          + " line";

  private final TradeFile file;
  private final String source;

  /// @param source the table of texts, with `line_`
  TradeSql(TradeFile file, String source) {
    this.file = file;
    this.source = source;
  }

  /// The select over BACI's own columns, typed while reading. What comes from a closed list is
  /// numbered by the tables of [CountryTables], for which a text is written once and not in each
  /// row: that and the small tables on the right side of the joins are worth a factor of five.
  static String baci(String read, String revision) {
    return "SELECT a.iso AS reporter, b.iso AS partner, 'export'::flow_word AS flow, p.period,"
        + " CASE WHEN length(k) < 6 THEN lpad(k, 6, '0') ELSE k END AS hs, "
        + Duck.text(revision)
        + "::revision_word AS revision, NULL::VARCHAR AS mode, 'fob'::valuation_word AS valuation,"
        + " v * 1000 AS usd, q AS tonnes, true AS reconciled, 0::BIGINT AS line FROM "
        + read
        + " LEFT JOIN baci_country a ON a.code = i LEFT JOIN baci_country b ON b.code = j LEFT JOIN"
        + " baci_year p ON p.year = t";
  }

  /// Some editions of BACI fill missing weights up with blanks.
  private static final String MISSING =
      IntStream.range(0, 20)
          .mapToObj(blanks -> Duck.text(" ".repeat(blanks) + "NA"))
          .collect(Collectors.joining(", "));

  /// A file of BACI, its columns typed. Looking for quotes costs a tenth of the time, and CEPII
  /// writes none.
  static String baciFile(TradeFile file) throws IOException {
    return "read_csv(%s, header = true, delim = ',', nullstr = ['', %s], columns = {'t': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'VARCHAR', 'v': 'DOUBLE', 'q': 'DOUBLE'}, auto_detect = false, quote = '%s', escape = '')"
        .formatted(Duck.text(file.name()), MISSING, file.quoted() ? "\"" : "");
  }

  String select(@Nullable String flow) {
    return switch (file.format()) {
      case COMTRADE_TEXT, COMTRADE_JSON -> comtrade();
      case COMTRADE_LEGACY -> legacy();
      case WITS_SUMMARY -> witsSummary();
      case WITS_PARTNER -> witsPartner();
      case GACC -> gacc(flow);
      case ROWS -> rows();
      case BACI, BUREAU, WITS_PRODUCT, GACC_COUNTRY ->
          throw new IllegalArgumentException(file.format() + " is read in a way of its own");
    };
  }

  /// Columns whose every text must be a number.
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    String[] names =
        switch (file.format()) {
          case COMTRADE_TEXT, COMTRADE_JSON ->
              new String[] {"primaryValue", "netWgt", "reporterCode", "partnerCode", "period"};
          case COMTRADE_LEGACY ->
              new String[] {"TradeValueUS", "Trade Value (US$)", "Netweightkg", "Netweight (kg)"};
          case GACC ->
              new String[] {
                "US dollar", "Quantity", "Supplimentary Quantity", "Date of data", "Commodity code"
              };
          case ROWS -> new String[] {"usd", "tonnes"};
          case WITS_SUMMARY, WITS_PARTNER -> years();
          case BACI, BUREAU, WITS_PRODUCT, GACC_COUNTRY -> new String[0];
        };
    for (String name : names) {
      String column = file.column(name);
      if (column != null) {
        numbers.add(column);
      }
    }
    return numbers;
  }

  private String[] years() {
    return file.columns().stream().filter(c -> c.matches("\\d{4}")).toArray(String[]::new);
  }

  /// A text as a number: blanks, also the ones that do not break, and commas between thousands are
  /// not part of it. Where commas are decimal, as wherever cells are parted by semicolons, 2 793
  /// 400,5 is 2793400.5 and not ten times as much. A comma that is neither makes no number.
  String number(String column) {
    String bare =
        "translate(trim(%s), ' \u00A0\u202F\u2009\u2007', '')".formatted(Duck.name(column));
    boolean decimal = file.delimiter() == ';';
    return decimal
        ? "try_cast(replace(" + bare + ", ',', '.') AS DOUBLE)"
        : "try_cast(CASE WHEN NOT contains(%1$s, ',') THEN %1$s WHEN regexp_full_match(%1$s, '-?\\d{1,3}(,\\d{3})+(\\.\\d*)?') THEN replace(%1$s, ',', '') END AS DOUBLE)"
            .formatted(bare);
  }

  private @Nullable String named(String... names) {
    String column = file.column(names);
    return column == null ? null : Duck.name(column);
  }

  private static String orNull(@Nullable String column) {
    return column == null ? "NULL::VARCHAR" : column;
  }

  // --- UN Comtrade
  // ----------------------------------------------------------------------------------

  /// Modes that Zhol has no word for keep their code, so that two of them are not one row twice.
  private static final String MODES =
      "CASE WHEN %1$s IS NULL OR %1$s = '0' THEN NULL WHEN %1$s = '1000' THEN 'air' WHEN %1$s IN"
          + " ('2000', '2100') THEN 'sea' WHEN %1$s = '3100' THEN 'rail' WHEN %1$s = '3200'"
          + " THEN 'road' WHEN %1$s IN ('9100', '9110') THEN 'pipeline' ELSE 'other-' || %1$s END";

  /// Leaves out a mode such as all water (2000) where the parts it is made of, such as sea (2100),
  /// stand beside it.
  private static String withoutWholeModes(String mode, String... key) {
    List<String> repeated = new ArrayList<>();
    for (String[] whole :
        new String[][] {{"2000", "2"}, {"3000", "3"}, {"9000", "9"}, {"9100", "91"}}) {
      repeated.add(
          "(%1$s = '%2$s' AND coalesce(bool_or(%1$s <> '%2$s' AND starts_with(%1$s, '%3$s')) OVER of_one, false))"
              .formatted(mode, whole[0], whole[1]));
    }
    return " WINDOW of_one AS (PARTITION BY "
        + String.join(", ", key)
        + ") QUALIFY NOT coalesce("
        + String.join(" OR ", repeated)
        + ", false)";
  }

  private static final String PERIODS =
      "CASE length(%1$s) WHEN 6 THEN left(%1$s, 4) || '-' || right(%1$s, 2) ELSE %1$s END";

  /// Rows by second partner, customs procedure or mode of supply repeat the totals and are left
  /// out. Imports are valued CIF unless the record has an FOB value alone.
  private String comtrade() {
    String partner2 = named("partner2Code");
    String customs = named("customsCode");
    String supply = named("mosCode");
    String cif = named("cifvalue");
    String fob = named("fobvalue");
    String mot = orNull(named("motCode"));
    String cmd = Duck.name("cmdCode");
    String flow = Duck.name("flowCode");
    return "SELECT "
        + AREAS
        + ", CASE "
        + flow
        + " WHEN 'X' THEN 'export' WHEN 'M' THEN 'import' END AS flow, "
        + PERIODS.formatted(Duck.name("period"))
        + " AS period, CASE WHEN upper("
        + cmd
        + ") = 'TOTAL' THEN NULL ELSE "
        + cmd
        + " END AS hs, "
        + orNull(named("classificationCode"))
        + " AS revision, "
        + MODES.formatted(mot)
        + " AS mode, CASE WHEN "
        + flow
        + " = 'X' THEN 'fob' WHEN "
        + (cif == null || fob == null
            ? "false"
            : "try_cast(" + cif + " AS DOUBLE) IS NULL AND try_cast(" + fob + " AS DOUBLE) > 0")
        + " THEN 'fob' ELSE 'cif' END AS valuation, "
        + number("primaryValue")
        + " AS usd, nullif("
        + (named("netWgt") == null ? "NULL" : number(String.valueOf(file.column("netWgt"))))
        + ", 0) / 1000 AS tonnes, false AS reconciled, line_ AS line FROM "
        + joined(Duck.name("reporterCode"), Duck.name("partnerCode"))
        + " WHERE "
        + flow
        + " IN ('X', 'M')"
        + (partner2 == null ? "" : " AND coalesce(" + partner2 + ", '0') = '0'")
        + (customs == null ? "" : " AND coalesce(" + customs + ", 'C00') = 'C00'")
        + (supply == null ? "" : " AND coalesce(" + supply + ", '0') = '0'")
        + (named("motCode") == null
            ? ""
            : withoutWholeModes(
                mot, "rc_", "pc_", flow, Duck.name("period"), Duck.name("cmdCode")));
  }

  /// Areas that are no country, such as 899, not specified, stand by their number: two of them are
  /// not one partner twice.
  private static final String AREAS =
      "coalesce(ra.iso, 'M49-' || rc_) AS reporter, coalesce(pa.iso, 'M49-' || pc_) AS partner";

  /// The raw table with the countries of two code columns, `ra` and `pa`.
  private String joined(String reporter, String partner) {
    return "(SELECT r.*, try_cast(%1$s AS INTEGER) AS rc_, try_cast(%2$s AS INTEGER) AS pc_ FROM %3$s r) r"
            .formatted(reporter, partner, source)
        + " LEFT JOIN known ra ON ra.code = rc_ LEFT JOIN known pa ON pa.code = pc_";
  }

  private String legacy() {
    String value = file.column("TradeValueUS", "Trade Value (US$)");
    String weight = file.column("Netweightkg", "Netweight (kg)");
    String second = named("2nd Partner Code");
    String cmd = named("Commodity Code");
    String flow = orNull(named("TradeFlow Code", "Trade Flow Code"));
    String mode = named("Mode of Transport Code");
    return "SELECT "
        + AREAS
        + ", CASE "
        + flow
        + " WHEN '1' THEN 'import' WHEN '2' THEN 'export' END AS flow, "
        + PERIODS.formatted(Duck.name("Period"))
        + " AS period, CASE WHEN upper("
        + orNull(cmd)
        + ") = 'TOTAL' THEN NULL ELSE "
        + orNull(cmd)
        + " END AS hs, "
        + orNull(named("Classification"))
        + " AS revision, "
        + MODES.formatted(orNull(mode))
        + " AS mode, CASE "
        + flow
        + " WHEN '2' THEN 'fob' ELSE 'cif' END AS valuation, "
        + number(String.valueOf(value))
        + " AS usd, "
        + (weight == null ? "NULL::DOUBLE" : "nullif(" + number(weight) + ", 0) / 1000")
        + " AS tonnes, false AS reconciled, line_ AS line FROM "
        + joined(Duck.name("Reporter Code"), Duck.name("Partner Code"))
        + " WHERE "
        + flow
        + " IN ('1', '2')"
        + (second == null ? "" : " AND coalesce(nullif(" + second + ", ''), '0') = '0'")
        + (mode == null
            ? ""
            : withoutWholeModes(
                mode, "rc_", "pc_", flow, Duck.name("Period"), String.valueOf(cmd)));
  }

  // --- WITS
  // -----------------------------------------------------------------------------------------

  private String unpivoted() {
    String years = String.join(", ", java.util.Arrays.stream(years()).map(Duck::name).toList());
    return "(UNPIVOT " + source + " ON " + years + " INTO NAME year_ VALUE value_)";
  }

  private static final String VALUE = "try_cast(trim(value_) AS DOUBLE)";

  /// Only values of all products in millions; shares, counts and products are other indicators.
  private String witsSummary() {
    String indicator = Duck.name("Indicator");
    return "SELECT rn.iso AS reporter, coalesce(pn.iso, trim(\"Partner\")) AS partner,"
        + " lower(\"Indicator Type\") AS flow, year_ AS period, NULL::VARCHAR AS hs,"
        + " NULL::VARCHAR AS revision, NULL::VARCHAR AS mode, CASE lower(\"Indicator Type\")"
        + " WHEN 'export' THEN 'fob' ELSE 'cif' END AS valuation, "
        + VALUE
        + " * 1e6 AS usd, NULL::DOUBLE AS tonnes, false AS reconciled, line_ AS line FROM "
        + unpivoted()
        + " u LEFT JOIN country_name rn ON rn.name = lower(trim(\"Reporter\")) LEFT JOIN"
        + " country_name pn ON pn.name = lower(trim(\"Partner\")) WHERE \"Product categories\" ="
        + " 'All Products' AND "
        + indicator
        + " LIKE '%US$ Mil%' AND lower(\"Indicator Type\") IN ('export', 'import') AND trim(value_)"
        + " <> ''";
  }

  private String witsPartner() {
    return "SELECT rn.iso AS reporter, coalesce(pn.iso, trim(\"Partner Name\")) AS partner,"
        + " lower(\"Trade Flow\") AS flow, year_ AS period, NULL::VARCHAR AS hs,"
        + " NULL::VARCHAR AS revision, NULL::VARCHAR AS mode, CASE lower(\"Trade Flow\")"
        + " WHEN 'export' THEN 'fob' ELSE 'cif' END AS valuation, "
        + VALUE
        + " * 1e3 AS usd, NULL::DOUBLE AS tonnes, false AS reconciled, line_ AS line FROM "
        + unpivoted()
        + " u LEFT JOIN country_name rn ON rn.name = lower(trim(\"Reporter Name\")) LEFT JOIN"
        + " country_name pn ON pn.name = lower(trim(\"Partner Name\")) WHERE \"Indicator\" LIKE"
        + " '%US$ Thousand%' AND lower(\"Trade Flow\") IN ('export', 'import') AND trim(value_) <>"
        + " ''";
  }

  // --- Customs of China, Zhol's own
  // ---------------------------------------------

  /// Regimes are summed: rows of one commodity code, partner and month. Goods of which one row has
  /// no weight have none.
  private String gacc(@Nullable String flow) {
    String given = flow == null ? "" : flow.toLowerCase(Locale.ROOT);
    // Kilograms stand in one of two columns of quantities, or in neither.
    String kilograms =
        "CASE WHEN lower(trim(\"Unit\")) IN ('kilogram', 'kg', '千克') THEN %s WHEN lower(trim(\"Supplimentary Unit\")) IN ('kilogram', 'kg', '千克') THEN %s END"
            .formatted(number("Quantity"), number("Supplimentary Quantity"));
    return "SELECT 'CN' AS reporter, coalesce(max(n.iso), 'GACC-' || any_value(\"Trading partner"
        + " code\")) AS partner, "
        + Duck.text(given)
        + " AS flow, left(trim(\"Date of data\"), 4) || '-' || right(trim(\"Date of data\"), 2) AS"
        + " period, trim(\"Commodity code\") AS hs, NULL::VARCHAR AS revision, NULL::VARCHAR AS"
        + " mode, CASE WHEN "
        + Duck.text(given)
        + " = 'export' THEN 'fob' ELSE 'cif' END AS valuation, sum("
        + number("US dollar")
        + ") AS usd, CASE WHEN count("
        + kilograms
        + ") = count(*) THEN sum("
        + kilograms
        + ") / 1000 END AS tonnes, false AS reconciled, min(line_) AS line FROM "
        + source
        + " LEFT JOIN country_name n ON n.name = lower(trim(\"Trading partner\")) GROUP BY"
        + " \"Trading partner\", \"Date of data\", \"Commodity code\"";
  }

  /// Countries by code or by name.
  private String rows() {
    String tonnes = file.column("tonnes");
    String valuation = named("valuation");
    return "SELECT coalesce(rn.iso, upper(trim(reporter))) AS reporter, coalesce(pn.iso, upper(trim(partner))) AS partner, lower(trim(flow)) AS flow, trim(period) AS period, nullif(trim(%s), '') AS hs, nullif(trim(%s), '') AS revision, nullif(lower(trim(%s)), '') AS mode, %s AS valuation, %s AS usd, %s AS tonnes, false AS reconciled, line_ AS line FROM %s LEFT JOIN country_name rn ON rn.name = lower(trim(reporter)) LEFT JOIN country_name pn ON pn.name = lower(trim(partner))"
        .formatted(
            orNull(named("hs")),
            orNull(named("revision")),
            orNull(named("mode")),
            "coalesce(nullif(lower(trim("
                + orNull(valuation)
                + ")), ''), CASE lower(trim(flow)) WHEN 'export' THEN 'fob' ELSE 'cif' END)",
            number("usd"),
            tonnes == null ? "NULL::DOUBLE" : number(tonnes),
            source);
  }
}
