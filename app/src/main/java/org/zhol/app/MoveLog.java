package org.zhol.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.Journal;
import org.zhol.simulation.border.BorderSimulation;

/// Every move of a run as CSV: time in UTC, direction (none at a container terminal), unit, what it
/// does, and where. Written as it happens, for a year of a checkpoint is more than memory holds.
final class MoveLog implements BorderSimulation.Watcher {
  private final Writer lines;

  MoveLog(Writer lines) {
    this.lines = lines;
    write("time,direction,unit,move,stage\n");
  }

  @Override
  public Journal journal(Checkpoint.@Nullable Direction direction, List<String> stages) {
    String way = direction == null ? "" : direction.name().toLowerCase(Locale.ROOT);
    List<String> cells =
        stages.stream().map(name -> name.contains(",") ? '"' + name + '"' : name).toList();
    var line = new StringBuilder();
    return (time, move, number, stage) -> {
      line.setLength(0);
      line.append(Instant.ofEpochMilli(time))
          .append(',')
          .append(way)
          .append(',')
          .append(number)
          .append(',')
          .append(move.name().toLowerCase(Locale.ROOT))
          .append(',')
          .append(cells.get(stage))
          .append('\n');
      write(line);
    };
  }

  private void write(CharSequence text) {
    try {
      lines.append(text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
