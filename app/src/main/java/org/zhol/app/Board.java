package org.zhol.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.queueing.CheckpointState;

/// The status board: how each checkpoint stands at one instant.
record Board(OffsetDateTime on, @Nullable LocalDate asOf, List<CheckpointState> checkpoints) {
  static final List<String> PARAMETERS = List.of("on", "asOf", "gateways");

  Board {
    checkpoints = List.copyOf(checkpoints);
  }

  /// Answers from the parameters `on` (a day is its noon; the current hour if missing), `asOf` and
  /// `gateways`, at the clock of the first checkpoint's first side.
  static Board answer(Parameters given, World world, Clock clock) {
    given.allow(PARAMETERS, List.of());
    List<Checkpoint> all = world.network().checkpoints();
    ZoneId zone = all.isEmpty() ? ZoneId.of("UTC") : zone(world.network(), all.getFirst());
    Instant named = Moments.instant(given, "on", zone, Moments.Day.NOON);
    Instant at = named == null ? clock.instant().truncatedTo(ChronoUnit.HOURS) : named;
    LocalDate asOf = Moments.day(given, "asOf");
    boolean gateways = given.flag("gateways");
    given.refuseIfWrong();
    List<CheckpointState> states =
        all.stream()
            .filter(checkpoint -> gateways || !checkpoint.gateway())
            .map(checkpoint -> world.borders().state(checkpoint, at, asOf))
            .toList();
    return new Board(at.atZone(zone).toOffsetDateTime(), asOf, states);
  }

  private static ZoneId zone(Network network, Checkpoint checkpoint) {
    return network.country(network.place(checkpoint.a()).country()).zone();
  }
}
