package org.zhol.routing;

import org.jspecify.annotations.Nullable;
import org.zhol.queueing.Crossing;

/// How one arc moves a consignment on: five clocks, driving time, price and CO2e.
///
/// State is passed in flat fields and written back to them, so that the search, the twin that
/// checks it and the writer of legs all use the same arithmetic. Clocks are seconds after the cargo
/// is ready; on the wheel of a road place they are the truck's start and `drive` the driving since.
final class Moves {
  /// Later than this after ready, a journey is given up: 400 days.
  static final long HORIZON_SECONDS = 400 * 86_400L;

  /// Shares in a cent: with a whole price an hour, five clocks in seconds add up without rounding.
  static final long SHARES = 5 * 3600;

  private static final int PAGE = 256;

  final long[] clock = new long[5];
  long drive;

  /// Price so far in shares of a cent (`SHARES`); on a truck, up to its start.
  long price;

  long grams;

  /// Seconds of waiting (departure, queue, opening) in the last move, summed over the weathers.
  long waitSum;

  /// Those of them, by weather, that a truck is spared by coming as the border opens, and their
  /// sum.
  final long[] spared = new long[5];

  long sparedSum;

  /// Clocks now and their sum, as `read` last found them.
  final long[] now = new long[5];

  long nowSum;

  /// Clocks of a truck were it to drive on and on, rests counted at the full rate, less what its
  /// last day may save of them; and their sum.
  final long[] rested = new long[5];

  long restedSum;

  private final Graph graph;
  private final Charges charges;
  private final Borders.View borders;
  private final DriverRules drivers;
  private final Departures[] departures;
  private final long readyEpoch;
  private final double[] roadPace;
  private final double rate;
  private final double slack;

  /// What the arcs passed so far cost and emit, by `PAGE` arcs: shares of a cent plus one, 0 where
  /// not worked out yet, and grams. A question asks for each many times.
  private final long[] @Nullable [] pages;

  Moves(
      Graph graph,
      Charges charges,
      Borders.View borders,
      DriverRules drivers,
      Departures[] departures,
      long readyEpoch) {
    this.graph = graph;
    this.charges = charges;
    this.borders = borders;
    this.drivers = drivers;
    this.departures = departures;
    this.readyEpoch = readyEpoch;
    pages = new long[graph.arcs / PAGE + 1][];
    roadPace = graph.pace[org.zhol.network.Mode.ROAD.ordinal()];
    rate = drivers.rate();
    // One second more for the rounding of driving by the weather, and one for that of the rate.
    slack = drivers.slack() + rate + 1;
  }

  /// What the moves have led to so far.
  record State(long[] clock, long drive, long price, long grams) {}

  State state() {
    return new State(clock.clone(), drive, price, grams);
  }

  /// Goes on from a state, so many seconds later.
  void set(State state, long laterSeconds) {
    for (int w = 0; w < 5; w++) {
      clock[w] = state.clock[w] + laterSeconds;
    }
    drive = state.drive;
    price = state.price;
    grams = state.grams;
  }

  /// The clock of a weather now: on the road, start plus driving with breaks and rests.
  long now(int weather) {
    return clock[weather] + drivers.elapsed(Math.round(drive * roadPace[weather]));
  }

  /// Reads the clocks of the present state, which stands on a truck or not, into `now`.
  void read(boolean truck) {
    nowSum = 0;
    for (int w = 0; w < 5; w++) {
      now[w] = truck ? now(w) : clock[w];
      nowSum += now[w];
    }
  }

  /// Works out `rested` of the present state, which stands on a truck.
  void readRested() {
    restedSum = 0;
    for (int w = 0; w < 5; w++) {
      rested[w] = clock[w] + (long) Math.floor(Math.round(drive * roadPace[w]) * rate - slack);
      restedSum += rested[w];
    }
  }

  /// Price of keeping the trucks for so many seconds, summed over the weathers; in shares.
  long standing(long secondsSum) {
    return charges.hourlyCents * secondsSum;
  }

  /// Moves over an arc; false where it leads nowhere (never opens, or beyond the horizon).
  boolean over(int a) {
    waitSum = 0;
    sparedSum = 0;
    boolean road = graph.mode[a] == 0;
    switch (graph.kind[a]) {
      case Graph.BOARD -> {
        long before = clockSum();
        add(a);
        if (road) {
          price += standing(clockSum() - before);
        }
        drive = 0;
      }
      case Graph.DRIVE -> drive += graph.drive[a];
      case Graph.ROLL, Graph.TRANSFER -> add(a);
      case Graph.ALIGHT -> {
        long before = clockSum();
        if (road) {
          stop();
        }
        add(a);
        if (road) {
          price += standing(clockSum() - before);
        }
      }
      case Graph.CROSS -> {
        if (!cross(a, road)) {
          return false;
        }
      }
      case Graph.RIDE -> {
        if (!ride(a)) {
          return false;
        }
      }
      default -> throw new IllegalStateException("arc kind " + graph.kind[a]);
    }
    long[] page = page(a);
    int at = 2 * (a & PAGE - 1);
    price += page[at] - 1;
    grams += page[at + 1];
    return clock[4] < HORIZON_SECONDS;
  }

  /// The page with the price and emissions of an arc.
  private long[] page(int a) {
    long[] page = pages[a / PAGE];
    if (page == null) {
      page = new long[2 * PAGE];
      pages[a / PAGE] = page;
    }
    int at = 2 * (a & PAGE - 1);
    if (page[at] == 0) {
      page[at] = SHARES * charges.cents(a) + 1;
      page[at + 1] = charges.wtwGrams(a);
    }
    return page;
  }

  /// Works out `spared` of a truck that stands before a crossing, and gives the clock of the first
  /// opening for which it comes later; -1 where it comes at once in all weathers.
  long readSpared(int a) {
    long opening = -1;
    sparedSum = 0;
    for (int w = 0; w < 5; w++) {
      long arrival = readyEpoch + now(w);
      long exit = borders.exit(graph.way[a], w, arrival);
      spared[w] = borders.spared(graph.way[a], w, arrival, exit);
      sparedSum += spared[w];
      if (opening < 0 && spared[w] > 0) {
        opening = borders.call(graph.way[a], arrival, exit) - readyEpoch;
      }
    }
    return opening;
  }

  long clockSum() {
    return clock[0] + clock[1] + clock[2] + clock[3] + clock[4];
  }

  private void add(int a) {
    for (int w = 0; w < 5; w++) {
      clock[w] += graph.seconds(a, w);
    }
  }

  /// Turns a truck's start and driving into clocks.
  private void stop() {
    for (int w = 0; w < 5; w++) {
      clock[w] = now(w);
    }
    drive = 0;
  }

  /// A truck's queue at the border counts as its rest: driving starts anew behind it.
  ///
  /// It is ordered so that it does not stand before a border that is shut for days: as long as its
  /// cargo waits for an opening where it is loaded, at no price. So an earlier truck is never
  /// dearer, however late the next would meet the border open, and dominance holds.
  private boolean cross(int a, boolean road) {
    long before = clockSum();
    if (road) {
      stop();
    }
    for (int w = 0; w < 5; w++) {
      long exit = borders.exit(graph.way[a], w, readyEpoch + clock[w]);
      if (exit == Crossing.NEVER) {
        return false;
      }
      waitSum += exit - readyEpoch - clock[w];
      if (road) {
        spared[w] = borders.spared(graph.way[a], w, readyEpoch + clock[w], exit);
        sparedSum += spared[w];
      }
      clock[w] = exit - readyEpoch;
    }
    if (road) {
      price += standing(clockSum() - before - sparedSum);
      drive = graph.drive[a];
    } else {
      add(a);
    }
    return true;
  }

  private boolean ride(int a) {
    Graph.Ride ride = graph.rides.get(graph.ref[a]);
    Departures leaves = departures[ride.service()];
    double[] pace = graph.pace[graph.mode[a]];
    for (int w = 0; w < 5; w++) {
      long arrival = readyEpoch + clock[w];
      long at = leaves.leave(w, arrival, ride.offsetSeconds());
      waitSum += at - arrival;
      if (ride.crossings().length == 0) {
        at += graph.seconds(a, w);
      } else {
        for (int i = 0; i < ride.segments().length; i++) {
          if (i > 0) {
            at = borders.exit(ride.crossings()[i - 1], w, at);
            if (at == Crossing.NEVER) {
              return false;
            }
          }
          at += (long) Math.ceil(ride.segments()[i] * pace[w]);
        }
      }
      clock[w] = at - readyEpoch;
    }
    return true;
  }
}
