package org.zhol.bench;

import java.util.List;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Course;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Stages;

/// The queue as the border models build it: a stage with servers and room, its areas kept and
/// conservation checked at each event.
final class StagesKernel implements Kernel {
  private static final double TICKS = 1e6;

  @Override
  public String title() {
    return "Zhol, stages";
  }

  private static final class Run implements Course {
    private final Chance service;
    private long begun;
    private double waited;

    Run(long seed) {
      service = Chance.of(seed, "service", 0);
    }

    @Override
    public int next(int unit, int stage) {
      return stage == Stages.NOWHERE ? 0 : Stages.NOWHERE;
    }

    @Override
    public long service(int unit, int stage) {
      return (long) (service.exponential() * TICKS + 0.5);
    }

    @Override
    public void began(int unit, int stage, long ticks) {
      begun++;
      waited += ticks;
    }

    @Override
    public void left(int unit, int stage) {
      // nothing more to know of a unit
    }
  }

  @Override
  public double queue(int servers, double load, int customers, long seed) {
    Chance coming = Chance.of(seed, "arrivals", 0);
    double gap = TICKS / (load * servers);
    var agenda = new Agenda(0);
    var run = new Run(seed);
    var stage = new Stage("queue", servers, Stage.UNLIMITED, null);
    var stages = new Stages(agenda, List.of(stage), run, 1, 0, null);
    stages.begin(0);
    agenda.at((long) (coming.exponential() * gap + 0.5), 2, 10, 0);
    long number = 0;
    while (run.begun < customers && agenda.next()) {
      if (!stages.handle()) {
        stages.enter(number++, 0, 0);
        agenda.at(agenda.now() + (long) (coming.exponential() * gap + 0.5), 2, 10, 0);
      }
    }
    return run.waited / TICKS / run.begun;
  }

  @Override
  public double hold(int pending, int events, long seed) {
    return Double.NaN; // no stage in it
  }
}
