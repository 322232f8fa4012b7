package org.zhol.queueing;

/// A. K. Erlang's exact formulas. The offered load is arrival rate times mean service time: the
/// number of servers that would be busy if there were enough.
public final class Erlang {
  private Erlang() {}

  /// Chance that all servers are busy where whoever finds them so is lost (Erlang B, 1917), by the
  /// recursion B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)), which loses no digits.
  public static double b(int servers, double offeredLoad) {
    require(servers, offeredLoad);
    double blocking = 1;
    for (int n = 1; n <= servers; n++) {
      blocking = offeredLoad * blocking / (n + offeredLoad * blocking);
    }
    return blocking;
  }

  /// Chance of having to wait where everybody waits his turn (Erlang C, 1917): n B / (n - a (1-B)).
  /// One from saturation on.
  public static double c(int servers, double offeredLoad) {
    require(servers, offeredLoad);
    if (offeredLoad >= servers) {
      return 1;
    }
    double blocking = b(servers, offeredLoad);
    return servers * blocking / (servers - offeredLoad * (1 - blocking));
  }

  /// Chance of waiting no longer than `wait` for the one server of M/D/1 (Erlang, 1909): (1 - r)
  /// sum over k up to wait/service of (r (k - x))^k / k! exp(-r (k - x)), x = wait/service, r the
  /// load. The sum alternates, so it is used only up to 20 service times.
  public static double md1Within(double load, double serviceTime, double wait) {
    if (!(load >= 0 && load < 1) || !(serviceTime > 0) || !(wait >= 0)) {
      throw new IllegalArgumentException(
          "M/D/1 needs a load in [0, 1), a positive service time and a wait >= 0; got "
              + load
              + ", "
              + serviceTime
              + ", "
              + wait);
    }
    double x = wait / serviceTime;
    if (x > 20) {
      throw new IllegalArgumentException(
          "a wait of " + x + " service times is beyond the sum's reach; ask for at most 20");
    }
    double sum = 0;
    for (int k = 0; k <= (int) Math.floor(x); k++) {
      double u = load * (k - x);
      double term = Math.exp(-u);
      for (int j = 1; j <= k; j++) {
        term *= u / j;
      }
      sum += term;
    }
    return (1 - load) * sum;
  }

  private static void require(int servers, double offeredLoad) {
    if (servers < 1 || !(offeredLoad >= 0) || Double.isInfinite(offeredLoad)) {
      throw new IllegalArgumentException(
          "Erlang's formulas need at least one server and a load >= 0; got "
              + servers
              + " and "
              + offeredLoad);
    }
  }
}
