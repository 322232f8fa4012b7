package org.zhol.queueing;

/// Time spent waiting for a server in a stationary queue: chance of waiting at all, and mean, in
/// the unit of the service time. Those who wait are taken to wait an exponential time, so P(W > t)
/// = p exp(-p t / mean). That is exact for M/M/1 and M/M/c; for other service times chance (one
/// server) and mean are exact or as documented, and the tail is the usual two-moment approximation.
public record Waiting(double probability, double mean) {
  public static final Waiting NONE = new Waiting(0, 0);

  public Waiting {
    if (!(probability >= 0 && probability <= 1) || !(mean >= 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException(
          "waiting needs a chance in [0, 1] and a finite mean >= 0; got "
              + probability
              + " and "
              + mean);
    }
  }

  /// One server, exponential service: W = r s / (1 - r).
  public static Waiting mm1(double arrivalRate, double serviceTime) {
    return mmc(1, arrivalRate, serviceTime);
  }

  /// Several servers, exponential service: W = C(c, a) s / (c - a), exact.
  public static Waiting mmc(int servers, double arrivalRate, double serviceTime) {
    double load = load(servers, arrivalRate, serviceTime);
    double chance = Erlang.c(servers, load);
    return new Waiting(chance, chance * serviceTime / (servers - load));
  }

  /// One server, any service time with this squared coefficient of variation (Pollaczek 1930,
  /// Khinchine 1932): W = r s (1 + v) / (2 (1 - r)). Chance r and mean are exact.
  public static Waiting mg1(double arrivalRate, double serviceTime, double squaredVariation) {
    return mgc(1, arrivalRate, serviceTime, squaredVariation);
  }

  /// One server, constant service: half the wait of M/M/1.
  public static Waiting md1(double arrivalRate, double serviceTime) {
    return mg1(arrivalRate, serviceTime, 0);
  }

  /// Several servers, any service time: the wait of M/M/c times (1 + v) / 2 (Allen, *Probability,
  /// Statistics and Queueing Theory*, 1978, the Allen-Cunneen formula with Poisson arrivals). Exact
  /// for one server and for v = 1; otherwise within some per cent where waits matter.
  public static Waiting mgc(
      int servers, double arrivalRate, double serviceTime, double squaredVariation) {
    return ggc(servers, arrivalRate, 1, serviceTime, squaredVariation);
  }

  /// The same where arrivals are more even than by chance alone, or less: the wait of M/M/c times
  /// (d + v) / 2, for d the variance of the number that come in a time over its mean, which in the
  /// long run is the squared variation of the time between two of them (Allen 1978).
  static Waiting ggc(
      int servers,
      double arrivalRate,
      double dispersion,
      double serviceTime,
      double squaredVariation) {
    if (!(squaredVariation >= 0) || Double.isInfinite(squaredVariation)) {
      throw new IllegalArgumentException(
          "a squared coefficient of variation is >= 0, was " + squaredVariation);
    }
    if (!(dispersion >= 0) || Double.isInfinite(dispersion)) {
      throw new IllegalArgumentException("a dispersion is >= 0, was " + dispersion);
    }
    Waiting markov = mmc(servers, arrivalRate, serviceTime);
    return new Waiting(markov.probability, markov.mean * (dispersion + squaredVariation) / 2);
  }

  private static double load(int servers, double arrivalRate, double serviceTime) {
    if (!(arrivalRate >= 0) || !(serviceTime >= 0)) {
      throw new IllegalArgumentException(
          "arrival rate and service time are >= 0; got " + arrivalRate + " and " + serviceTime);
    }
    double load = arrivalRate * serviceTime;
    if (!(load < servers)) {
      throw new IllegalArgumentException(
          "a load of "
              + load
              + " on "
              + servers
              + " servers has no stationary wait; use the fluid queue");
    }
    return load;
  }

  /// Chance of waiting longer than this.
  public double beyond(double wait) {
    return mean == 0 ? 0 : probability * Math.exp(-probability * wait / mean);
  }

  /// The wait that a share `level` of all stays below or at.
  public double quantile(double level) {
    if (!(level >= 0 && level < 1)) {
      throw new IllegalArgumentException("a quantile level is in [0, 1), was " + level);
    }
    if (1 - level >= probability || mean == 0) {
      return 0;
    }
    return mean / probability * Math.log(probability / (1 - level));
  }
}
