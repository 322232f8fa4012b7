package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.network.Alias;
import org.zhol.network.Commodity;
import org.zhol.network.Emission;
import org.zhol.network.Names;
import org.zhol.network.Parameter;
import org.zhol.network.Tariff;

/// Reads what carriage costs and emits, what goods are worth, and the general figures.
final class PriceTables {
  private static final double MOST_GRAMS = 100_000;

  private static final List<String> PRICES =
      List.of("fixed_usd", "usd_per_km", "usd_per_hour", "min_usd");

  private final Reading reading;

  PriceTables(Reading reading) {
    this.reading = reading;
  }

  /// Price lists in the order in which their first rows stand.
  List<Tariff> tariffs() {
    Map<String, List<Tariff.Row>> rows = new LinkedHashMap<>();
    reading.rows(
        Table.TARIFF,
        row -> {
          String id = row.id("tariff_id");
          reading.add(Table.TARIFF, id, row.line());
          Tariff.Row price = price(row);
          if (row.isGood()) {
            rows.computeIfAbsent(id, key -> new ArrayList<>()).add(price);
            row.becomes(price);
          }
        });
    List<Tariff> tariffs = new ArrayList<>();
    rows.forEach((id, prices) -> tariffs.add(new Tariff(id, prices)));
    return tariffs;
  }

  private static Tariff.Row price(Row row) {
    boolean priced = false;
    for (String column : PRICES) {
      priced |= !row.cell(column).isEmpty();
    }
    if (!priced) {
      row.report(
          null,
          say("no price is given"),
          say("fill in fixed_usd, usd_per_km, usd_per_hour or min_usd"));
    }
    return new Tariff.Row(
        row.word("mode", Words.MODE),
        row.optionalReference("country", Table.COUNTRY),
        row.word("direction", Words.TARIFF_DIRECTION),
        row.word("equipment", Words.EQUIPMENT),
        row.rate("fixed_usd"),
        row.rate("usd_per_km"),
        row.rate("usd_per_hour"),
        row.rate("min_usd"),
        row.dates("valid_from", "valid_to"),
        row.optionalInteger("price_year", 1_900, 2_100),
        row.evidence(),
        row.optional("note"));
  }

  List<Emission> emissions() {
    return reading.list(Table.EMISSION, PriceTables::emission);
  }

  private static Emission emission(Row row) {
    double wtw = row.number("wtw_g_tkm", 0, MOST_GRAMS);
    double ttw = row.number("ttw_g_tkm", 0, MOST_GRAMS);
    if (ttw > wtw && row.isGood()) {
      row.report(
          row.cell("ttw_g_tkm"),
          say("tank-to-wheel exceeds well-to-wheel {1}", row.cell("wtw_g_tkm")),
          say("swap or correct them"));
    }
    Emission emission =
        new Emission(
            row.word("mode", Words.MODE),
            row.optionalReference("country", Table.COUNTRY),
            row.word("traction", Words.TRACTION),
            row.optionalWord("cargo", Words.CARGO),
            wtw,
            ttw,
            row.evidence(),
            row.optional("note"));
    row.unique(
        "%s %s %s %s"
            .formatted(emission.mode(), emission.country(), emission.traction(), emission.cargo()));
    return emission;
  }

  List<Commodity> commodities() {
    return reading.list(Table.COMMODITY, PriceTables::commodity);
  }

  private static Commodity commodity(Row row) {
    Names names = GroundTables.namesOf(row);
    List<Alias> aliases = GroundTables.aliases(names);
    aliases.stream().map(Alias::name).distinct().forEach(name -> row.unique("goods " + name));
    return new Commodity(
        row.key("commodity"),
        GroundTables.mainNames(names),
        aliases,
        row.word("cargo", Words.CARGO),
        row.optionalNumber("value_usd_t", 0, 1e9),
        row.optionalNumber("carrying_rate_year", 0, 10),
        row.optionalNumber("daily_rate", 0, 1),
        row.optionalNumber("t_per_teu", 0.001, 40),
        goods(row),
        row.evidence(),
        row.optional("note"));
  }

  /// Beginnings of HS codes; each belongs to one commodity only.
  private static List<String> goods(Row row) {
    List<String> codes = new ArrayList<>();
    for (String code : row.cell("hs").split(" +")) {
      if (code.isEmpty()) {
        continue;
      }
      if (code.matches("\\d{2}|\\d{4}|\\d{6}")) {
        row.unique("HS " + code);
        codes.add(code);
      } else {
        row.report(
            code, say("is no HS code"), say("write 2, 4 or 6 digits, several with blanks between"));
      }
    }
    return codes;
  }

  List<Parameter> parameters() {
    return reading.list(
        Table.PARAMETER,
        row ->
            new Parameter(
                row.key("name"),
                row.number("value", -Figures.LARGEST, Figures.LARGEST),
                row.text("unit"),
                row.evidence(),
                row.optional("note")));
  }
}
