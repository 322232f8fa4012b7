package org.zhol.bench;

import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;

/// The models on the bare agenda.
final class AgendaKernel implements Kernel {
  private static final double TICKS = 1e6;
  private static final int ARRIVES = 0;
  private static final int LEAVES = 1;

  @Override
  public String title() {
    return "Zhol, agenda";
  }

  private static long ticks(double time) {
    return (long) (time * TICKS + 0.5);
  }

  @Override
  public double queue(int servers, double load, int customers, long seed) {
    Chance coming = Chance.of(seed, "arrivals", 0);
    Chance service = Chance.of(seed, "service", 0);
    double gap = 1 / (load * servers);
    var agenda = new Agenda(0);
    var line = new Line();
    int busy = 0;
    int begun = 0;
    double waited = 0;
    agenda.at(ticks(coming.exponential() * gap), ARRIVES, 0);
    while (begun < customers && agenda.next()) {
      if (agenda.kind() == ARRIVES) {
        agenda.at(agenda.now() + ticks(coming.exponential() * gap), ARRIVES, 0);
        if (busy == servers) {
          line.add((double) agenda.now());
          continue;
        }
        busy++;
      } else if (line.isEmpty()) {
        busy--;
        continue;
      } else {
        waited += agenda.now() - line.take();
      }
      begun++;
      agenda.at(agenda.now() + ticks(service.exponential()), LEAVES, 0);
    }
    return waited / TICKS / begun;
  }

  @Override
  public double hold(int pending, int events, long seed) {
    Chance chance = Chance.of(seed, "hold", pending);
    var agenda = new Agenda(0);
    for (int i = 0; i < pending; i++) {
      agenda.at(ticks(chance.exponential()), 0, i);
    }
    for (int i = 0; i < events && agenda.next(); i++) {
      agenda.at(agenda.now() + ticks(chance.exponential()), 0, agenda.subject());
    }
    return agenda.now() / TICKS;
  }
}
