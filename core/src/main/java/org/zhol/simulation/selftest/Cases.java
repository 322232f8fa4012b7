package org.zhol.simulation.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhol.queueing.Erlang;
import org.zhol.queueing.Waiting;

/// The queues of the self-test. Mean service is 1 wherever nothing else is said, so that a rate is
/// a load.
final class Cases {
  private static final ServiceLaw MARKOV = new ServiceLaw.Exponential();

  private final List<Case> all = new ArrayList<>();

  private Cases() {}

  static List<Case> all() {
    Cases cases = new Cases();
    cases.markov();
    cases.constant();
    cases.general();
    cases.finite();
    cases.loss();
    cases.networks();
    cases.closed();
    cases.priorities();
    return List.copyOf(cases.all);
  }

  private static int effort(double load) {
    return load > 0.85 ? 4 : load > 0.75 ? 2 : 1;
  }

  private void markov() {
    for (int servers : new int[] {1, 2, 3, 5, 10, 20}) {
      for (double load : new double[] {0.3, 0.6, 0.8, 0.9}) {
        double rate = load * servers;
        Textbook queue = Textbook.open(rate, Station.last(servers, 1, MARKOV));
        String set = String.format(Locale.ROOT, "c=%d load=%.2f", servers, load);
        Waiting theory = Waiting.mmc(servers, rate, 1);
        // A wait that hardly anybody has is not normal over twenty runs.
        if (theory.probability() > 0.02) {
          all.add(new Case("M/M/c", set, "wait", theory.mean(), effort(load), queue, wait(0)));
          all.add(
              new Case(
                  "Erlang C",
                  set,
                  "share waiting",
                  theory.probability(),
                  effort(load),
                  queue,
                  Textbook.Seen::waited));
        }
      }
    }
  }

  private void constant() {
    for (double load : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
      Textbook queue = Textbook.open(load, Station.last(1, 1, new ServiceLaw.Constant()));
      String set = String.format(Locale.ROOT, "load=%.2f", load);
      double wait = Waiting.md1(load, 1).mean();
      all.add(new Case("M/D/1", set, "wait", wait, effort(load), queue, wait(0)));
      double within = Erlang.md1Within(load, 1, 1.5);
      all.add(
          new Case(
              "M/D/1",
              set,
              "share within 1.5",
              within,
              effort(load),
              1.5,
              queue,
              Textbook.Seen::within));
    }
  }

  private void general() {
    List<ServiceLaw> laws =
        List.of(
            new ServiceLaw.Erlang(2),
            new ServiceLaw.Erlang(4),
            new ServiceLaw.Uniform(),
            new ServiceLaw.Triangular(10, 30, 90),
            new ServiceLaw.Mixed(0.2));
    for (ServiceLaw law : laws) {
      for (double load : new double[] {0.5, 0.8}) {
        Textbook queue = Textbook.open(load, Station.last(1, 1, law));
        String set =
            String.format(Locale.ROOT, "%s load=%.2f", law.getClass().getSimpleName(), load);
        double theory = Waiting.mg1(load, 1, law.variation()).mean();
        all.add(new Case("M/G/1", set, "wait", theory, 2, queue, wait(0)));
      }
    }
  }

  private void finite() {
    int[][] shapes = {{1, 5}, {2, 6}, {4, 8}, {3, 20}};
    for (int[] shape : shapes) {
      for (double load : new double[] {0.8, 1.2}) {
        int servers = shape[0];
        int room = shape[1];
        double rate = load * servers;
        Station station = Station.last(servers, 1, MARKOV).withRoom(room);
        Textbook queue = Textbook.open(rate, station);
        double[] chances = Theory.finiteRoom(servers, room, rate);
        String set = String.format(Locale.ROOT, "c=%d K=%d load=%.2f", servers, room, load);
        all.add(
            new Case("M/M/c/K", set, "share lost", chances[room], 1, queue, Textbook.Seen::lost));
        all.add(
            new Case(
                "M/M/c/K", set, "units", Theory.mean(chances), 1, queue, s -> s.meanHere()[0]));
      }
    }
  }

  private void loss() {
    double[][] shapes = {{1, 0.5}, {2, 2}, {3, 2}, {5, 6}, {10, 8}, {30, 28}};
    for (double[] shape : shapes) {
      int servers = (int) shape[0];
      Station station = Station.last(servers, 1, MARKOV).withRoom(servers);
      Textbook queue = Textbook.open(shape[1], station);
      String set = String.format(Locale.ROOT, "c=%d a=%.1f", servers, shape[1]);
      double theory = Erlang.b(servers, shape[1]);
      all.add(new Case("Erlang B", set, "share lost", theory, 2, queue, Textbook.Seen::lost));
    }
  }

  private void networks() {
    for (double rate : new double[] {0.5, 0.7, 0.8}) {
      double[] means = {1, 0.8, 1.1};
      Textbook queue =
          Textbook.open(
              rate,
              Station.last(1, means[0], MARKOV).goingTo(0, 1),
              Station.last(1, means[1], MARKOV).goingTo(0, 0, 1),
              Station.last(1, means[2], MARKOV));
      double theory = 0;
      for (double mean : means) {
        theory += mean / (1 - rate * mean);
      }
      String set = String.format(Locale.ROOT, "3 stations rate=%.1f", rate);
      all.add(new Case("tandem", set, "time through", theory, 4, queue, Textbook.Seen::sojourn));
    }
    for (double again : new double[] {0.1, 0.25}) {
      // Some are sent back to the start: visits 1/(1-again) at both stations (Jackson 1957).
      double rate = 0.6;
      double visits = rate / (1 - again);
      Textbook queue =
          Textbook.open(
              rate,
              Station.last(2, 1, MARKOV).goingTo(0, 1),
              Station.last(1, 0.9, MARKOV).goingTo(again));
      double first = visits * (Waiting.mmc(2, visits, 1).mean() + 1);
      double second = visits * 0.9 / (1 - visits * 0.9);
      String set = String.format(Locale.ROOT, "sent back %.2f", again);
      all.add(new Case("Jackson", set, "units at 1", first, 2, queue, s -> s.meanHere()[0]));
      all.add(new Case("Jackson", set, "units at 2", second, 3, queue, s -> s.meanHere()[1]));
    }
  }

  private void closed() {
    int[][] shapes = {{5, 1}, {10, 2}, {20, 5}};
    for (int[] shape : shapes) {
      double away = 4;
      Textbook queue =
          Textbook.closed(
              shape[0],
              Station.last(shape[1], 1, MARKOV).goingTo(0, 1),
              Station.last(shape[0], away, MARKOV).goingTo(1));
      double theory = Theory.mean(Theory.repair(shape[0], shape[1], away));
      String set = String.format(Locale.ROOT, "%d machines %d repairers", shape[0], shape[1]);
      all.add(new Case("machine repair", set, "units", theory, 1, queue, s -> s.meanHere()[0]));
    }
    for (int units : new int[] {2, 5, 12}) {
      Textbook queue =
          Textbook.closed(
              units,
              Station.last(1, 1, MARKOV).goingTo(0, 0.7, 0.3),
              Station.last(1, 1.2, MARKOV).goingTo(1),
              Station.last(1, 2.5, MARKOV).goingTo(1));
      double theory = Theory.closedThroughput(units, 1, 0.7 * 1.2, 0.3 * 2.5);
      String set = String.format(Locale.ROOT, "3 stations %d units", units);
      all.add(
          new Case(
              "closed network", set, "throughput", theory, 1, queue, Textbook.Seen::throughput));
    }
  }

  private void priorities() {
    double[][] mixes = {{0.3, 0.4}, {0.2, 0.2, 0.4}};
    for (double[] rates : mixes) {
      for (ServiceLaw law : List.of(MARKOV, new ServiceLaw.Erlang(4))) {
        Textbook queue = Textbook.classes(rates, Station.last(1, 1, law));
        priority("M/G/1 priority", law, 1, rates, queue);
      }
    }
    double[] rates = {0.9, 1.5};
    priority(
        "M/M/c priority", MARKOV, 3, rates, Textbook.classes(rates, Station.last(3, 1, MARKOV)));
  }

  private void priority(String model, ServiceLaw law, int servers, double[] rates, Textbook queue) {
    double[] theory = Theory.priority(servers, rates, law.variation());
    for (int k = 0; k < rates.length; k++) {
      String set =
          String.format(
              Locale.ROOT,
              "%s c=%d class %d/%d",
              law.getClass().getSimpleName(),
              servers,
              k + 1,
              rates.length);
      all.add(new Case(model, set, "wait", theory[k], 3, queue, wait(k)));
    }
  }

  private static java.util.function.ToDoubleFunction<Textbook.Seen> wait(int kind) {
    return seen -> seen.waits()[kind].mean();
  }
}
