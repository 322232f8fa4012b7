package org.zhol.packs;

import java.util.List;
import java.util.Set;
import org.zhol.network.Observation;
import org.zhol.network.Source;

/// Reads where the figures come from, and what the world published to judge the model by.
final class ObservationTables {
  private static final Set<String> MEASURES =
      Set.of("transit_days", "price_usd", "border_hours", "gauge_change_usd", "queue_days");

  /// In count.csv these words say the same.
  static final String JUDGE = "judge";

  static final String CONTEXT = "context";
  private static final Set<String> SCOPES = Set.of("train", "terminal", "door", "checkpoint");

  private ObservationTables() {}

  static List<Source> sources(Reading reading) {
    return reading.list(
        Table.SOURCE,
        row ->
            new Source(
                row.key("source_id"),
                row.text("title"),
                row.optional("address"),
                row.optional("date")));
  }

  static List<Observation> observations(Reading reading) {
    return reading.list(Table.OBSERVATION, ObservationTables::observation);
  }

  private static Observation observation(Row row) {
    double low = row.number("low", 0, 1e9);
    double high = row.number("high", 0, 1e9);
    if (high < low && row.isGood()) {
      row.report(row.cell("high"), "high is below low " + row.cell("low"), "swap or correct them");
    }
    String measure = row.choice("measure", MEASURES);
    return new Observation(
        row.key("observation_id"),
        measure,
        row.text("from"),
        row.optional("to"),
        row.optionalWords("mode", Words.MODE),
        row.optional("via"),
        row.optional("cargo"),
        row.date("date"),
        low,
        high,
        row.id("unit"),
        row.choice("scope", SCOPES),
        row.choice("use", Set.of(JUDGE, CONTEXT)).equals(JUDGE),
        row.evidence(),
        row.optional("note"));
  }
}
