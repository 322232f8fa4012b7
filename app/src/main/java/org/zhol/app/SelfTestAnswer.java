package org.zhol.app;

import java.util.List;
import java.util.Locale;
import org.zhol.simulation.selftest.SelfTest;

/// What `simulate selftest` prints.
///
/// @param services customers of a run of a queue that is far from saturated
record SelfTestAnswer(int seed, int services, List<SelfTest.Row> rows) {
  SelfTestAnswer {
    rows = List.copyOf(rows);
  }

  boolean allInside() {
    return rows.stream().allMatch(SelfTest.Row::inside);
  }

  String text() {
    var table = new TextTable("lllrrrl");
    table.row("model", "parameters", "measure", "theory", "estimate", "±", "verdict");
    for (SelfTest.Row row : rows) {
      table.row(
          row.model(),
          row.parameters(),
          row.measure(),
          number(row.theory()),
          number(row.estimate().mean()),
          number(row.estimate().half()),
          row.inside() ? "inside" : "OUTSIDE");
    }
    long inside = rows.stream().filter(SelfTest.Row::inside).count();
    return table.text("")
        + String.format(
            Locale.ROOT,
            "%n%d of %d inside; all intervals together hold a true theory with 99.9 %% (each with"
                + " %.4f %%, %d runs); seed %d%n",
            inside,
            rows.size(),
            100 * rows.getFirst().estimate().level(),
            rows.getFirst().estimate().count(),
            seed);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
