package org.zhol.bench;

import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import org.zhol.simulation.Chance;

/// The models on DSOL's simulator, with its own default event list and lambdas as events.
final class DsolKernel implements Kernel {
  private static final double NEVER = 1e15;

  @Override
  public String title() {
    return "DSOL";
  }

  /// A model that ends itself.
  private abstract static class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
    private static final long serialVersionUID = 1L;
    final transient CountDownLatch over = new CountDownLatch(1);

    Model() {
      super(new DevsSimulator<>("bench"));
    }

    abstract void begin();

    @Override
    public void constructModel() {
      begin();
    }

    double now() {
      return simulator.getSimulatorTime();
    }

    void end() {
      simulator.stop();
      over.countDown();
    }

    void run() {
      simulator.initialize(this, new SingleReplication<>("bench", 0.0, 0.0, NEVER), true);
      simulator.start();
      try {
        over.await();
        while (!simulator.isStoppingOrStopped()) {
          Thread.sleep(1);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      } finally {
        simulator.cleanUp();
      }
    }
  }

  private static final class Queue extends Model {
    private static final long serialVersionUID = 1L;
    private final transient Chance coming;
    private final transient Chance service;
    private final double gap;
    private final int customers;
    private final transient Line line = new Line();
    private int free;
    private int begun;
    private double waited;

    Queue(int servers, double load, int customers, long seed) {
      coming = Chance.of(seed, "arrivals", 0);
      service = Chance.of(seed, "service", 0);
      gap = 1 / (load * servers);
      free = servers;
      this.customers = customers;
    }

    @Override
    void begin() {
      simulator.scheduleEventRel(coming.exponential() * gap, this::arrive);
    }

    private void arrive() {
      simulator.scheduleEventRel(coming.exponential() * gap, this::arrive);
      if (free > 0) {
        free--;
        serve();
      } else {
        line.add(now());
      }
    }

    private void leave() {
      if (line.isEmpty()) {
        free++;
      } else {
        waited += now() - line.take();
        serve();
      }
    }

    private void serve() {
      simulator.scheduleEventRel(service.exponential(), this::leave);
      if (++begun == customers) {
        end();
      }
    }
  }

  private static final class Hold extends Model {
    private static final long serialVersionUID = 1L;
    private final transient Chance chance;
    private final int pending;
    private int left;
    private double endTime;

    Hold(int pending, int events, long seed) {
      chance = Chance.of(seed, "hold", pending);
      this.pending = pending;
      left = events;
    }

    @Override
    void begin() {
      for (int i = 0; i < pending; i++) {
        simulator.scheduleEventRel(chance.exponential(), this::happen);
      }
    }

    private void happen() {
      simulator.scheduleEventRel(chance.exponential(), this::happen);
      if (--left == 0) {
        endTime = now();
        end();
      }
    }
  }

  @Override
  public double queue(int servers, double load, int customers, long seed) {
    var queue = new Queue(servers, load, customers, seed);
    queue.run();
    return queue.waited / queue.begun;
  }

  @Override
  public double hold(int pending, int events, long seed) {
    var hold = new Hold(pending, events, seed);
    hold.run();
    return hold.endTime;
  }
}
