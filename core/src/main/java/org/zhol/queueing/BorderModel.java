package org.zhol.queueing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;

/// How long the borders of a network keep you, from the dated records of its checkpoints.
public final class BorderModel {
  private static final int STEP_SECONDS = 3_600;

  private final Network network;

  public BorderModel(Network network) {
    this.network = network;
  }

  /// Exit instants for arrivals from `from` on, hourly, for a number of days. Records that start
  /// after `asOf` are left out of account: they were not known then.
  public Crossing crossing(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      CargoClass cargo,
      Instant from,
      int days,
      @Nullable LocalDate asOf) {
    int points = days * 86_400 / STEP_SECONDS + 1;
    long start = Math.floorDiv(from.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS;
    long[] fifths =
        checkpoint.stated() == null
            ? new long[Fifths.COUNT]
            : Fifths.lognormal(
                (double) checkpoint.stated().medianSeconds(),
                (double) checkpoint.stated().p90Seconds());
    long[] exits = new long[Fifths.COUNT * points];
    for (int w = 0; w < Fifths.COUNT; w++) {
      for (int i = 0; i < points; i++) {
        exits[w * points + i] = start + (long) i * STEP_SECONDS + fifths[w];
      }
    }
    return new Crossing(start, STEP_SECONDS, points, exits);
  }

  /// The status board row of a checkpoint at an instant.
  @SuppressWarnings("DoNotCallSuggester") // until the board is computed
  public CheckpointState state(Checkpoint checkpoint, Instant at, @Nullable LocalDate asOf) {
    throw new UnsupportedOperationException(
        "the state of " + checkpoint.id() + " among " + network.checkpoints().size() + " at " + at);
  }
}
