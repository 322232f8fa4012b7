package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// Checkpoints as their status records have them on a day.
final class BorderCases {
  private final ClaimCheck.Cases found;
  private final Network network;
  private final LocalDate said;

  BorderCases(ClaimCheck.Cases found, Network network) {
    this.found = found;
    this.network = network;
    this.said = found.claim().said();
  }

  private List<Checkpoint> between(String a, String b, Mode mode) {
    List<Checkpoint> all = new ArrayList<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      String one = network.place(checkpoint.a()).country();
      String other = network.place(checkpoint.b()).country();
      boolean pair = (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
      if (pair && checkpoint.mode() == mode && !checkpoint.statuses().isEmpty()) {
        all.add(checkpoint);
      }
    }
    return all;
  }

  /// The record that counts on a day: the latest that begins on or before it.
  private static Checkpoint.@Nullable Status status(Checkpoint checkpoint, LocalDate day) {
    Checkpoint.Status latest = null;
    for (Checkpoint.Status status : checkpoint.statuses()) {
      if (!status.from().isAfter(day) && (latest == null || status.from().isAfter(latest.from()))) {
        latest = status;
      }
    }
    return latest;
  }

  void number(Measure.Crossings measure) {
    of(measure, Mode.ROAD, measure.road());
    of(measure, Mode.RAIL, measure.rail());
  }

  private void of(Measure.Crossings measure, Mode mode, int claimed) {
    int there = 0;
    int passable = 0;
    int free = 0;
    List<ClaimRemark> states = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    Confidence worst = Confidence.A;
    for (Checkpoint checkpoint : between(measure.a(), measure.b(), mode)) {
      Checkpoint.Status status = status(checkpoint, said);
      if (status == null) {
        found.lack(new ClaimRemark.NoStatusOn(checkpoint.names(), said));
        continue;
      }
      Evidence evidence = status.evidence();
      sources.addAll(evidence.sources());
      worst = evidence.confidence().compareTo(worst) > 0 ? evidence.confidence() : worst;
      switch (status.state()) {
        case OPEN -> {
          there++;
          passable++;
          free++;
        }
        case LIMITED -> {
          there++;
          passable++;
        }
        case CLOSED -> there++;
        case PLANNED -> {
          continue;
        }
      }
      states.add(
          new ClaimRemark.StoodAs(
              checkpoint.names(), status.state(), status.from(), status.reason()));
    }
    List<String> paper = List.copyOf(sources);
    add(new ClaimReading.CheckpointNumber(mode), there, claimed, worst, paper, states);
    add(new ClaimReading.NotClosed(mode), passable, claimed, worst, paper, states);
    add(new ClaimReading.FreelyOpen(mode), free, claimed, worst, paper, states);
  }

  private void add(
      ClaimReading reading,
      int number,
      int claimed,
      Confidence confidence,
      List<String> sources,
      List<ClaimRemark> remarks) {
    found.add(
        new Verdict.Case(
            reading,
            null,
            "status history",
            null,
            (double) number,
            (double) claimed,
            "checkpoints",
            number == claimed,
            confidence,
            sources,
            remarks,
            null));
  }

  void planned(Measure.Planned measure) {
    boolean any = false;
    for (Checkpoint checkpoint : between(measure.a(), measure.b(), measure.mode())) {
      Checkpoint.Status status = status(checkpoint, said);
      if (status != null && status.state() == Checkpoint.State.PLANNED) {
        any = true;
        found.add(
            new Verdict.Case(
                new ClaimReading.PlannedSince(checkpoint.names(), status.from()),
                null,
                "status history",
                null,
                1.0,
                1.0,
                "checkpoints",
                true,
                status.evidence().confidence(),
                status.evidence().sources(),
                List.of(),
                status.reason()));
      }
    }
    if (!any) {
      found.lack(new ClaimRemark.NoneOnRecord(measure.mode(), said));
    }
  }
}
