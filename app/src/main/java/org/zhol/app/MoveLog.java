package org.zhol.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.Journal;
import org.zhol.simulation.border.BorderSimulation;

/// Every move of a run as CSV: time in UTC, direction, unit, what it does, and where.
final class MoveLog implements BorderSimulation.Watcher {
  private final StringBuilder lines = new StringBuilder("time,direction,unit,move,stage\n");

  @Override
  public Journal journal(Checkpoint.Direction direction, List<String> stages) {
    List<String> cells =
        stages.stream().map(name -> name.contains(",") ? '"' + name + '"' : name).toList();
    String way = direction.name().toLowerCase(Locale.ROOT);
    return (time, move, number, stage) ->
        lines
            .append(Instant.ofEpochMilli(time))
            .append(',')
            .append(way)
            .append(',')
            .append(number)
            .append(',')
            .append(move.name().toLowerCase(Locale.ROOT))
            .append(',')
            .append(cells.get(stage))
            .append('\n');
  }

  String text() {
    return lines.toString();
  }
}
