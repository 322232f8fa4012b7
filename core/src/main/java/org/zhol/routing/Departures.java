package org.zhol.routing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import org.zhol.network.Service;
import org.zhol.queueing.Crossing;
import org.zhol.queueing.Fifths;

/// When the next departure leaves. Timetables are kept as sorted seconds of the week in the local
/// clock of the first stop; headways wait the weather's share of the headway, or of the longest
/// wait of a train that is run to meet another.
final class Departures {
  private static final long WEEK = 7 * 86_400L;

  /// Seconds from Monday 00:00 to 1970-01-01 (a Thursday).
  private static final long EPOCH_IN_WEEK = 3 * 86_400L;

  private final long[] ofWeek;
  private final long longestWait;
  private final long cutoffSeconds;
  private final Zones zone;

  Departures(Service service, Zones zone) {
    this.zone = zone;
    cutoffSeconds = Math.round(service.cutoffHours() * 3600);
    longestWait = longestWait(service);
    ofWeek = ofWeek(service);
  }

  /// 0 for a timetable.
  ///
  /// Not a `switch` over the two kinds: the JDK makes a class for one when it is first run, which
  /// costs a start more than the departures of all services.
  private static long longestWait(Service service) {
    return service.departures() instanceof Service.Departures.Headway headway
        ? Math.round(headway.meetsHours() * 3600)
        : 0;
  }

  private static long[] ofWeek(Service service) {
    if (!(service.departures() instanceof Service.Departures.Timetable timetable)) {
      return new long[0];
    }
    long[] ofWeek = new long[timetable.days().size() * timetable.times().size()];
    int n = 0;
    for (DayOfWeek day : timetable.days()) {
      for (LocalTime time : timetable.times()) {
        ofWeek[n++] = (day.getValue() - 1) * 86_400L + time.toSecondOfDay();
      }
    }
    Arrays.sort(ofWeek);
    return ofWeek;
  }

  /// Epoch second of leaving the boarding stop for cargo at hand at `arrival`.
  ///
  /// @param stopOffset nominal seconds from the first stop's departure to the boarding stop's
  long leave(int weather, long arrival, long stopOffset) {
    if (arrival == Crossing.NEVER) {
      return arrival;
    }
    if (ofWeek.length == 0) {
      return arrival + cutoffSeconds + waitOf(longestWait, weather);
    }
    long earliest = arrival + cutoffSeconds - stopOffset;
    int offset = zone.offset(earliest);
    long inWeek = Math.floorMod(earliest + offset + EPOCH_IN_WEEK, WEEK);
    int i = Arrays.binarySearch(ofWeek, inWeek);
    int next = i >= 0 ? i : -i - 1;
    long wait = next < ofWeek.length ? ofWeek[next] - inWeek : ofWeek[0] + WEEK - inWeek;
    long departure = earliest + wait;
    // A clock change between now and then moves the departure with the local clock.
    departure -= zone.offset(departure) - offset;
    return Math.max(earliest, departure) + stopOffset;
  }

  private static long waitOf(long longest, int weather) {
    return Math.round(longest * Fifths.level(weather));
  }

  /// Waiting that no arrival can avoid.
  static long leastWait(Graph graph, int arc, int weather) {
    if (graph.kind[arc] != Graph.RIDE) {
      return 0;
    }
    Service service = graph.services.get(graph.rides.get(graph.ref[arc]).service());
    long cutoff = Math.round(service.cutoffHours() * 3600);
    return cutoff + waitOf(longestWait(service), weather);
  }
}
