package org.zhol.bench;

import org.zhol.simulation.Chance;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.SplayTree;

/// The models on SSJ's simulator, with its own default event list.
final class SsjKernel implements Kernel {
  @Override
  public String title() {
    return "SSJ, splay tree";
  }

  private static Simulator simulator() {
    EventList list = new SplayTree();
    var simulator = new Simulator(list);
    simulator.init();
    return simulator;
  }

  /// Arrivals are one event that enters itself again, services one for each server.
  private static final class Queue {
    private final Simulator simulator = simulator();
    private final Chance coming;
    private final Chance service;
    private final double gap;
    private final int customers;
    private final Line line = new Line();
    private int free;
    private final Event[] idle;
    private int begun;
    private double waited;

    Queue(int servers, double load, int customers, long seed) {
      coming = Chance.of(seed, "arrivals", 0);
      service = Chance.of(seed, "service", 0);
      gap = 1 / (load * servers);
      this.customers = customers;
      idle = new Event[servers];
      for (int i = 0; i < servers; i++) {
        idle[free++] = new Leaves(simulator);
      }
    }

    private final class Arrives extends Event {
      Arrives(Simulator simulator) {
        super(simulator);
      }

      @Override
      public void actions() {
        schedule(coming.exponential() * gap);
        if (free > 0) {
          serve(idle[--free]);
        } else {
          line.add(simulator.time());
        }
      }
    }

    private final class Leaves extends Event {
      Leaves(Simulator simulator) {
        super(simulator);
      }

      @Override
      public void actions() {
        if (line.isEmpty()) {
          idle[free++] = this;
        } else {
          waited += simulator.time() - line.take();
          serve(this);
        }
      }
    }

    private void serve(Event server) {
      server.schedule(service.exponential());
      if (++begun == customers) {
        simulator.stop();
      }
    }

    double run() {
      new Arrives(simulator).schedule(coming.exponential() * gap);
      simulator.start();
      return waited / begun;
    }
  }

  @Override
  public double queue(int servers, double load, int customers, long seed) {
    return new Queue(servers, load, customers, seed).run();
  }

  private static final class Holding extends Event {
    private final Chance chance;
    private final int[] left;

    Holding(Simulator simulator, Chance chance, int[] left) {
      super(simulator);
      this.chance = chance;
      this.left = left;
    }

    @Override
    public void actions() {
      schedule(chance.exponential());
      if (--left[0] == 0) {
        simulator().stop();
      }
    }
  }

  @Override
  public double hold(int pending, int events, long seed) {
    Chance chance = Chance.of(seed, "hold", pending);
    Simulator simulator = simulator();
    int[] left = {events};
    for (int i = 0; i < pending; i++) {
      new Holding(simulator, chance, left).schedule(chance.exponential());
    }
    simulator.start();
    return simulator.time();
  }
}
