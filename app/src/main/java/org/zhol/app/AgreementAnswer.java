package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhol.network.Network;
import org.zhol.simulation.border.BorderAgreement;

/// What `simulate agreement` prints: the delay model beside the simulation.
record AgreementAnswer(
    int seed, int replications, List<BorderAgreement.Row> drawn, List<BorderAgreement.Row> roads) {
  AgreementAnswer {
    drawn = List.copyOf(drawn);
    roads = List.copyOf(roads);
  }

  static AgreementAnswer of(
      Console console,
      Network network,
      boolean roadsAlone,
      int seed,
      int replications,
      int threads) {
    var agreement = new BorderAgreement(seed, replications, threads);
    int drawnCount = roadsAlone ? 0 : BorderAgreement.drawnCount();
    int all = drawnCount + BorderAgreement.roadCount(network);
    try (Progress progress = new Progress(console, "simulating", all)) {
      List<BorderAgreement.Row> drawn = roadsAlone ? List.of() : agreement.drawn(progress::done);
      var roads = agreement.roads(network, done -> progress.done(drawnCount + done));
      return new AgreementAnswer(seed, replications, drawn, roads);
    }
  }

  String text() {
    var text = new StringBuilder();
    var table = new TextTable("llrrrrrrrrrrl");
    table.row(
        "checkpoint",
        "cell",
        "load",
        "mean h",
        "sim",
        "±",
        "p50 h",
        "sim",
        "±",
        "p90 h",
        "sim",
        "±",
        "verdict");
    for (BorderAgreement.Row row : rows()) {
      List<String> cells = new ArrayList<>();
      boolean isDrawn = row.checkpoint().equals("drawn");
      cells.add(isDrawn ? "drawn" : row.checkpoint() + " " + direction(row));
      cells.add(isDrawn ? row.cell() : row.from().toString());
      Double load = row.load();
      cells.add(load == null ? "–" : String.format(Locale.ROOT, "%.2f", load));
      for (BorderAgreement.Figure figure : List.of(row.mean(), row.p50(), row.p90())) {
        cells.add(hours(figure.analytic()));
        cells.add(hours(figure.simulated()));
        cells.add(hours(figure.half()));
      }
      cells.add(row.verdict().name().toLowerCase(Locale.ROOT));
      table.row(cells.toArray(String[]::new));
    }
    text.append(table.text(""));
    if (!drawn.isEmpty()) {
      text.append('\n').append(summary("load", drawn, row -> String.valueOf(row.load())));
      text.append('\n').append(summary("cell", drawn, BorderAgreement.Row::cell));
    }
    text.append('\n').append(summary("checkpoint", roads, BorderAgreement.Row::checkpoint));
    text.append(
        String.format(
            Locale.ROOT,
            "%ngood: mean, p50 and p90 within %.0f %% or %.1f h of the simulation, interval at 95"
                + " %% included; off: one of them not; unclear: more replications must tell%n%d"
                + " replications, seed %d%n",
            100 * BorderAgreement.TOLERANCE,
            BorderAgreement.LEAST_TOLERANCE,
            replications,
            seed));
    return text.toString();
  }

  private List<BorderAgreement.Row> rows() {
    List<BorderAgreement.Row> rows = new ArrayList<>(drawn);
    rows.addAll(roads);
    return rows;
  }

  private static String direction(BorderAgreement.Row row) {
    return row.direction().name().toLowerCase(Locale.ROOT);
  }

  private static String summary(
      String what,
      List<BorderAgreement.Row> rows,
      java.util.function.Function<BorderAgreement.Row, String> group) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (BorderAgreement.Row row : rows) {
      counts.computeIfAbsent(group.apply(row), _ -> new int[3])[row.verdict().ordinal()]++;
    }
    var table = new TextTable("lrrr");
    table.row(what, "good", "off", "unclear");
    counts.forEach((name, of) ->
        table.row(name, String.valueOf(of[0]), String.valueOf(of[1]), String.valueOf(of[2])));
    return table.text("");
  }

  private static String hours(double hours) {
    return String.format(Locale.ROOT, hours < 100 ? "%.1f" : "%.0f", hours);
  }
}
