package org.zhol.simulation.selftest;

import java.util.Arrays;
import org.zhol.queueing.Erlang;

/// Closed forms that the queueing package has no use for; times in units of the mean service.
final class Theory {
  private Theory() {}

  /// Chances of 0 to `room` units in a birth and death chain: births from n at `birth[n]`, deaths
  /// to n at `death[n]`.
  private static double[] chain(double[] birth, double[] death) {
    double[] chance = new double[birth.length + 1];
    chance[0] = 1;
    for (int n = 0; n < birth.length; n++) {
      chance[n + 1] = chance[n] * birth[n] / death[n];
    }
    double all = Arrays.stream(chance).sum();
    for (int n = 0; n < chance.length; n++) {
      chance[n] /= all;
    }
    return chance;
  }

  /// M/M/c/K: chances of 0 to K units, load a in servers.
  static double[] finiteRoom(int servers, int room, double load) {
    double[] birth = new double[room];
    double[] death = new double[room];
    for (int n = 0; n < room; n++) {
      birth[n] = load;
      death[n] = Math.min(n + 1, servers);
    }
    return chain(birth, death);
  }

  /// The machine repair model: chances that 0 to `units` units are broken, each breaking once in
  /// `away` on average, repaired by so many at a time.
  static double[] repair(int units, int servers, double away) {
    double[] birth = new double[units];
    double[] death = new double[units];
    for (int n = 0; n < units; n++) {
      birth[n] = (units - n) / away;
      death[n] = Math.min(n + 1, servers);
    }
    return chain(birth, death);
  }

  static double mean(double[] chances) {
    double mean = 0;
    for (int n = 0; n < chances.length; n++) {
      mean += n * chances[n];
    }
    return mean;
  }

  /// Throughput of a closed network of single servers by mean value analysis (Reiser and Lavenberg
  /// 1980): `demand[s]` is visits to s times mean service.
  static double closedThroughput(int units, double... demand) {
    double[] here = new double[demand.length];
    double throughput = 0;
    for (int n = 1; n <= units; n++) {
      double around = 0;
      double[] time = new double[demand.length];
      for (int s = 0; s < demand.length; s++) {
        time[s] = demand[s] * (1 + here[s]);
        around += time[s];
      }
      throughput = n / around;
      for (int s = 0; s < demand.length; s++) {
        here[s] = throughput * time[s];
      }
    }
    return throughput;
  }

  /// Mean waits by class, the first going first but nobody interrupted (Cobham 1954): residual work
  /// over (1 - load of those before) (1 - load with this class). Exact for one server with any
  /// service, and for several with one exponential service for all.
  static double[] priority(int servers, double[] rates, double variation) {
    double all = Arrays.stream(rates).sum();
    double residual = servers == 1 ? all * (1 + variation) / 2 : Erlang.c(servers, all) / servers;
    double[] waits = new double[rates.length];
    double before = 0;
    for (int k = 0; k < rates.length; k++) {
      double with = before + rates[k] / servers;
      waits[k] = residual / ((1 - before) * (1 - with));
      before = with;
    }
    return waits;
  }
}
