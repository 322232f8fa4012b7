package org.zhol.simulation.border;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

/// Which checkpoint, which days, and with what chance.
///
/// @param cargo one kind of traffic with its own limits; null for all traffic together
/// @param from the first border day reported
/// @param disturbances null for those of the pack
/// @param asOf records that begin later are left out of account
public record BorderQuestion(
    Checkpoint checkpoint,
    Set<Checkpoint.Direction> directions,
    @Nullable CargoClass cargo,
    LocalDate from,
    int days,
    long seed,
    int replications,
    int threads,
    @Nullable Disturbances disturbances,
    @Nullable LocalDate asOf) {
  /// Days after the last one reported in which those who came by then may still get through.
  static final int REACH_DAYS = 400;

  public BorderQuestion {
    directions = Set.copyOf(directions);
    if (days < 1 || days > 3_660 || replications < 1) {
      throw new IllegalArgumentException(
          "1 to 3660 days and at least one replication; got " + days + " and " + replications);
    }
    if (checkpoint.gateway()) {
      throw new IllegalArgumentException(
          checkpoint.id() + " is a gateway: only its stated time is known, nothing to simulate");
    }
  }

  /// Both directions of a checkpoint, with the pack's disturbances.
  public static BorderQuestion of(Checkpoint checkpoint, LocalDate from, int days, long seed) {
    return new BorderQuestion(
        checkpoint,
        Set.of(Checkpoint.Direction.values()),
        null,
        from,
        days,
        seed,
        20,
        1,
        null,
        null);
  }

  /// The same of a checkpoint with other records.
  BorderQuestion at(Checkpoint other) {
    return new BorderQuestion(
        other, directions, cargo, from, days, seed, replications, threads, disturbances, asOf);
  }

  /// The same with other replications.
  public BorderQuestion with(int otherReplications) {
    return new BorderQuestion(
        checkpoint,
        directions,
        cargo,
        from,
        days,
        seed,
        otherReplications,
        threads,
        disturbances,
        asOf);
  }
}
