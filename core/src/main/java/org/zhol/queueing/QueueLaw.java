package org.zhol.queueing;

/// How many wait at a border, as a random number: Brownian motion reflected at nothing, followed
/// day by day from the last count of the queue.
///
/// What comes less what passes is its drift. Its variance is that of what comes, by its dispersion,
/// and of what passes while there is work, by the squared variation of the service. The level of a
/// weather is the higher of two: that of the motion begun at nothing when the queue was counted
/// (`ReflectedMotion`), and that of the counted ones, normal, as if nothing stopped it.
///
/// Once settled it tells the wait by chance of the steady state (`Waiting`), of those who find a
/// lane free, too.
final class QueueLaw {
  /// A steady state near saturation takes weeks to build, by when the day is another. Where no
  /// record tells of the queue it is taken to be that of this load at most.
  private static final double HIGHEST_LOAD = 0.98;

  private final int weather;

  /// Whether a count tells of the queue; otherwise each day has the steady state of its load.
  private boolean known;

  private double level;

  /// Of the law around the level, as it has gathered since the level was at nothing.
  private double variance;

  private double counted;
  private double countedVariance;
  private double fluid;
  private Day last;

  /// What sets the pace on a day, in a weather.
  ///
  /// @param dispersion of what comes: the variance of a day's number over its mean, 1 if Poisson
  /// @param variation squared, of the service
  /// @param chance whether chance is known to play: arrivals and what can pass are on record
  /// @param settled level of the steady state, up to the highest load
  /// @param served units by which it is more than the wait by chance
  /// @param told units of the wait by chance that simulated times hold already
  record Day(
      double dispersion,
      double variation,
      boolean chance,
      double settled,
      double served,
      double told) {
    /// On which nothing passes, or of which too little is known.
    static final Day PLAIN = new Day(1, 0, false, 0, 0, 0);

    /// Of lanes or, one server, of a quota.
    ///
    /// @param perDay units that can pass
    /// @param load of a week with its shut days
    /// @param toldLoad highest load of the simulated times; 0 where there are none
    static Day of(
        int weather,
        double dispersion,
        int servers,
        double variation,
        double perDay,
        double load,
        double toldLoad) {
      double near = Math.min(HIGHEST_LOAD, load);
      double settled = ReflectedMotion.steady(weather, near - 1, dispersion * near + variation);
      double wait = units(weather, dispersion, servers, variation, perDay, near);
      double toldNear = Math.min(near, toldLoad);
      double told = units(weather, dispersion, servers, variation, perDay, toldNear);
      return new Day(dispersion, variation, true, settled, settled - wait, told);
    }

    private static double units(
        int weather, double dispersion, int servers, double variation, double perDay, double load) {
      double sensed = sensed(dispersion, variation, perDay, load);
      Waiting waiting = Waiting.ggc(servers, load * servers, sensed, 1, variation);
      return servers * waiting.quantile(Fifths.level(weather));
    }

    /// The dispersion that a queue senses of what comes: that of a day is of days, within one units
    /// come by chance, and at a low load a queue has forgotten after some hours what came (Fendick
    /// and Whitt 1989). From a dispersion of a ninth on more traffic never waits less by it.
    private static double sensed(double dispersion, double variation, double perDay, double load) {
      double days = (1 + variation) / (2 * perDay * (1 - load) * (1 - load));
      return dispersion + (1 - dispersion) / (1 + days);
    }
  }

  /// Without a count.
  QueueLaw(int weather, Day first) {
    this.weather = weather;
    last = first;
  }

  /// So many wait.
  void count(double units) {
    known = true;
    level = 0;
    variance = 0;
    counted = units;
    countedVariance = 0;
    fluid = units;
  }

  /// The last count is too old to tell of a queue.
  void forget() {
    known = false;
  }

  /// Whether it follows the queue: there is a count, and chance is known to play.
  boolean follows() {
    return last.chance && known;
  }

  /// Units that wait at the closing last followed to, or when counted, as a fluid; none where it
  /// does not follow that.
  double fluid() {
    return follows() ? fluid : 0;
  }

  /// Units that wait then in the weather, with that fluid; without it those by chance alone.
  double units() {
    if (!last.chance) {
      return 0;
    }
    if (!known) {
      return Math.max(0, last.settled - last.served - last.told);
    }
    double free = counted + Fifths.normal(weather) * Math.sqrt(countedVariance);
    double served = last.settled <= 0 ? 0 : last.served * Math.min(1, level / last.settled);
    double units = Math.max(0, Math.max(level - served, free));
    return units <= fluid ? units : Math.max(fluid, units - last.told);
  }

  /// From one closing to the next.
  ///
  /// @param coming units since the last closing or count
  /// @param passing units that can pass meanwhile
  void follow(Day day, double coming, double passing) {
    last = day;
    if (!known) {
      return;
    }
    double drift = coming - passing;
    fluid = Math.max(0, fluid + drift);
    if (!day.chance) {
      count(fluid);
      return;
    }
    double more = coming * day.dispersion + passing * day.variation;
    double spread = Math.sqrt(variance);
    variance += more;
    double steady =
        drift < 0 ? ReflectedMotion.steady(weather, drift, more) : Double.POSITIVE_INFINITY;
    if (level > steady) {
      // The nearer to where it settles the slower.
      double part = 1 - steady * steady / (level * level);
      double wider = Fifths.normal(weather) * (Math.sqrt(variance) - spread);
      level = Math.max(steady, level + part * (drift + wider));
    } else {
      level = ReflectedMotion.next(weather, level, drift, more);
    }
    if (drift < 0) {
      // Nothing spreads more than the exponential law.
      double most = level / -Math.log(1 - Fifths.level(weather));
      variance = Math.min(variance, most * most);
    }
    counted += drift;
    countedVariance += more;
  }
}
