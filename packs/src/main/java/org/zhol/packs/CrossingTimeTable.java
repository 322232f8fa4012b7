package org.zhol.packs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CrossingTime;

/// `crossing_time.csv`: what the simulation found, by circumstances, intake, load and half hour.
final class CrossingTimeTable {
  private static final List<String> LEVELS = List.of("p10", "p30", "p50", "p70", "p90");

  /// Minutes of the longest stay that any record tells of: 233 days.
  private static final int MOST_MINUTES = 500_000;

  private CrossingTimeTable() {}

  /// A table in the making: it must hold every half hour at every load.
  private static final class Whole {
    final Set<Double> loads = new HashSet<>();
    final Set<Integer> minutes = new HashSet<>();
    int rows;
    @Nullable Row last;
  }

  static List<CrossingTime> read(Reading reading) {
    Map<String, Whole> tables = new HashMap<>();
    List<CrossingTime> times =
        reading.list(
            Table.CROSSING_TIME,
            row -> {
              CrossingTime time = time(row);
              Whole whole =
                  tables.computeIfAbsent(
                      time.checkpoint() + time.direction() + time.inputs() + time.perDay(),
                      _ -> new Whole());
              whole.loads.add(time.load());
              whole.minutes.add(time.minute());
              whole.rows++;
              whole.last = row;
              row.unique(
                  "%s %s %s %s %s %d"
                      .formatted(
                          time.checkpoint(),
                          time.direction(),
                          time.inputs(),
                          time.perDay(),
                          time.load(),
                          time.minute()));
              return time;
            });
    for (Whole whole : tables.values()) {
      Row last = whole.last;
      if (last != null && whole.rows != whole.loads.size() * whole.minutes.size()) {
        last.report(
            last.cell("inputs"),
            "ends a table that lacks some half hours at some loads",
            "make the tables anew: ./zhol pack times");
      }
    }
    return times;
  }

  private static CrossingTime time(Row row) {
    Integer[] minutes = new Integer[LEVELS.size()];
    int before = 0;
    for (int w = 0; w < minutes.length; w++) {
      minutes[w] = (int) row.whole(LEVELS.get(w), 0, MOST_MINUTES);
      if (minutes[w] < before && row.isGood()) {
        row.report(
            row.cell(LEVELS.get(w)),
            LEVELS.get(w) + " is below a lower level",
            "make the tables anew: ./zhol pack times");
      }
      before = minutes[w];
    }
    return new CrossingTime(
        row.reference("checkpoint_id", Table.CHECKPOINT),
        row.word("direction", Words.DIRECTION),
        row.text("inputs"),
        row.number("per_day", 0.1, 1e6),
        row.number("load", 0, 10),
        (int) row.whole("minute", 0, 10_079),
        List.of(minutes));
  }

  static void write(List<CrossingTime> times, CsvText csv) {
    for (CrossingTime time : times) {
      String[] cells = new String[6 + LEVELS.size()];
      cells[0] = time.checkpoint();
      cells[1] = Words.DIRECTION.word(time.direction());
      cells[2] = time.inputs();
      cells[3] = Figures.text(time.perDay());
      cells[4] = Figures.text(time.load());
      cells[5] = Figures.text((double) time.minute());
      for (int w = 0; w < LEVELS.size(); w++) {
        cells[6 + w] = Figures.text((double) time.minutes().get(w));
      }
      csv.row(cells);
    }
  }
}
