package org.zhol.simulation.selftest;

import java.util.ArrayList;
import java.util.List;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Course;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Stages;
import org.zhol.simulation.Tally;

/// A queue of the textbooks: stations, Poisson arrivals of several kinds at the first one (the
/// lower kind goes first), or a fixed number of units that never leave.
///
/// @param rates arrivals per unit of time, by kind
/// @param closedUnits units that go around for ever; with them no others arrive
record Textbook(List<Station> stations, double[] rates, int closedUnits) {
  /// A million ticks to the unit of time, so that rounding to whole ticks does not show.
  private static final double TICKS = 1e6;

  private static final int ARRIVES = 10;

  static Textbook open(double rate, Station... stations) {
    return new Textbook(List.of(stations), new double[] {rate}, 0);
  }

  static Textbook classes(double[] rates, Station station) {
    return new Textbook(List.of(station), rates.clone(), 0);
  }

  static Textbook closed(int units, Station... stations) {
    return new Textbook(List.of(stations), new double[0], units);
  }

  /// What one run saw after its warm-up; waits and times in units of time.
  ///
  /// @param waits of each kind at the first station
  /// @param waited share of all that had to wait there
  /// @param within share of all that waited no longer than `limit`
  record Seen(
      Tally[] waits,
      double waited,
      double within,
      double lost,
      double sojourn,
      double throughput,
      double[] meanHere) {}

  /// Runs until `services` units have begun at the first station, after as many again over five
  /// that are forgotten.
  Seen run(long seed, int services, double limit) {
    Run run = new Run(seed, limit);
    run.until(services / 5L);
    run.forget();
    run.until(services);
    return run.seen();
  }

  private final class Run implements Course {
    private final Agenda agenda = new Agenda(0);
    private final Stages stages;
    private final Chance[] arrivals;
    private final Chance[] service;
    private final Chance way;
    private final double limit;
    private Tally[] waits;
    private Tally sojourns = new Tally();
    private long begun;
    private long waited;
    private long within;
    private long offered;
    private long lost;
    private long out;

    Run(long seed, double limit) {
      this.limit = limit;
      List<Stage> all = new ArrayList<>();
      service = new Chance[stations.size()];
      for (int s = 0; s < stations.size(); s++) {
        Station station = stations.get(s);
        all.add(new Stage("station " + s, station.servers(), station.room(), null));
        service[s] = Chance.of(seed, "service", s);
      }
      way = Chance.of(seed, "way", 0);
      int kinds = Math.max(1, rates.length);
      waits = tallies(kinds);
      arrivals = new Chance[kinds];
      stages = new Stages(agenda, all, this, kinds, 0, null);
      stages.begin(0);
      for (int k = 0; k < rates.length; k++) {
        arrivals[k] = Chance.of(seed, "arrivals", k);
        arriveLater(k);
      }
      for (int u = 0; u < closedUnits; u++) {
        stages.enter(u, 0, 0);
      }
    }

    private static Tally[] tallies(int kinds) {
      Tally[] tallies = new Tally[kinds];
      for (int k = 0; k < kinds; k++) {
        tallies[k] = new Tally();
      }
      return tallies;
    }

    void until(long services) {
      while (begun < services && agenda.next()) {
        if (!stages.handle()) {
          int k = agenda.subject();
          offered++;
          lost += stages.enter(offered, k, k) == Stages.TURNED_AWAY ? 1 : 0;
          arriveLater(k);
        }
      }
    }

    void forget() {
      waits = tallies(waits.length);
      sojourns = new Tally();
      begun = 0;
      waited = 0;
      within = 0;
      offered = 0;
      lost = 0;
      out = 0;
      stages.areas().reset();
    }

    Seen seen() {
      double span = stages.areas().span() / TICKS;
      double[] here = new double[stations.size()];
      for (int s = 0; s < here.length; s++) {
        here[s] = stages.areas().meanHere(s);
      }
      return new Seen(
          waits,
          (double) waited / begun,
          (double) within / begun,
          (double) lost / Math.max(1, offered),
          sojourns.mean(),
          (rates.length == 0 ? begun : out) / span,
          here);
    }

    private void arriveLater(int kind) {
      double gap = arrivals[kind].exponential() / rates[kind];
      agenda.at(agenda.now() + ticks(gap), 2, ARRIVES, kind);
    }

    private static long ticks(double time) {
      return (long) (time * TICKS + 0.5);
    }

    @Override
    public int next(int unit, int stage) {
      if (stage == Stages.NOWHERE) {
        return 0;
      }
      double[] to = stations.get(stage).to();
      double level = to.length == 0 ? 1 : way.uniform();
      for (int s = 0; s < to.length; s++) {
        level -= to[s];
        if (level < 0) {
          return s;
        }
      }
      return Stages.NOWHERE;
    }

    @Override
    public long service(int unit, int stage) {
      Station station = stations.get(stage);
      return ticks(station.mean() * station.law().draw(service[stage]));
    }

    @Override
    public void began(int unit, int stage, long waitedTicks) {
      if (stage == 0) {
        double wait = waitedTicks / TICKS;
        waits[stages.kind(unit)].add(wait);
        begun++;
        waited += waitedTicks > 0 ? 1 : 0;
        within += wait <= limit ? 1 : 0;
      }
    }

    @Override
    public void left(int unit, int stage) {
      if (stage == stations.size() - 1) {
        out++;
        sojourns.add((agenda.now() - stages.born(unit)) / TICKS);
      }
    }
  }
}
