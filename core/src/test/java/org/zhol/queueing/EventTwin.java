package org.zhol.queueing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.quantity.Dates;

/// Slow twin of the border model: looks at the records anew for each minute, walks through the
/// minutes one by one and follows each arrival until it is out. It shares with the model only the
/// step times, the law of the queue and the closed forms, which are tested elsewhere.
final class EventTwin {
  private static final Checkpoint.Direction AB = Checkpoint.Direction.AB;

  private final Checkpoint checkpoint;
  private final double dispersion;
  private final long start;
  private final int minutes;
  private final LocalDate[] dayOf;
  private final boolean[] open;
  private final boolean[] openA;
  private final boolean[] openB;
  private final Map<LocalDate, Integer> openMinutes = new HashMap<>();
  private final Map<LocalDate, Integer> allMinutes = new HashMap<>();
  private final @Nullable StepTimes steps;
  private final Lanes lanes;

  /// Whether the lanes of the two sides work in a minute, and for how many of each day.
  private final Map<Lanes.Side, boolean[]> works = new HashMap<>();

  private final Map<Lanes.Side, Map<LocalDate, Integer>> workMinutes = new HashMap<>();

  private final Map<LocalDate, Boolean> sharesHours = new HashMap<>();

  /// By hours and clocks of a day.
  private final Map<String, Double> sharedMinutes = new HashMap<>();

  EventTwin(Network network, Checkpoint checkpoint, LocalDate first, int days) {
    this.checkpoint = checkpoint;
    dispersion =
        network.parameters().stream()
            .filter(one -> checkpoint.mode() == Mode.RAIL)
            .filter(one -> one.name().equals("rail.arrival_dispersion"))
            .mapToDouble(Parameter::value)
            .findAny()
            .orElse(1);
    lanes = Lanes.of(network, checkpoint, AB, CargoClass.CONTAINER);
    steps = StepTimes.of(checkpoint, AB, CargoClass.CONTAINER);
    start = first.atStartOfDay(Drawn.KZ).toEpochSecond();
    minutes = (int) (first.plusDays(days).atStartOfDay(Drawn.KZ).toEpochSecond() - start) / 60;
    dayOf = new LocalDate[minutes];
    open = new boolean[minutes];
    openA = new boolean[minutes];
    openB = new boolean[minutes];
    for (int m = 0; m < minutes; m++) {
      Instant now = Instant.ofEpochSecond(start + 60L * m);
      dayOf[m] = now.atZone(Drawn.KZ).toLocalDate();
      openA[m] = open("KZ", now.atZone(Drawn.KZ)) && !shut(dayOf[m]);
      openB[m] = open("CN", now.atZone(Drawn.CN)) && !shut(dayOf[m]);
      open[m] = openA[m] && openB[m];
      openMinutes.merge(dayOf[m], open[m] ? 1 : 0, Integer::sum);
      allMinutes.merge(dayOf[m], 1, Integer::sum);
    }
    works.put(Lanes.Side.BOTH, open);
    works.put(Lanes.Side.A, works(Lanes.Side.A));
    works.put(Lanes.Side.B, works(Lanes.Side.B));
    works.forEach((side, work) -> {
      Map<LocalDate, Integer> perDay = new HashMap<>();
      for (int m = 0; m < minutes; m++) {
        perDay.merge(dayOf[m], work[m] ? 1 : 0, Integer::sum);
      }
      workMinutes.put(side, perDay);
    });
  }

  /// A side works beyond the shared hours: before the border the last minutes until both work again
  /// that fill the room, behind it the first until what has crossed is worked off.
  private boolean[] works(Lanes.Side side) {
    Lanes.Lane lane = lanes.find(side);
    if (lane == null) {
      return open;
    }
    // What room is left at the ends is a matter of the days before and after.
    int more = 7 * 1_440;
    boolean a = side == Lanes.Side.A;
    boolean[] work = new boolean[minutes];
    List<Integer> alone = new ArrayList<>();
    for (int m = -more; m <= minutes + more; m++) {
      Instant now = Instant.ofEpochSecond(start + 60L * m);
      boolean own = a ? open("KZ", now.atZone(Drawn.KZ)) : open("CN", now.atZone(Drawn.CN));
      boolean together = open("KZ", now.atZone(Drawn.KZ)) && open("CN", now.atZone(Drawn.CN));
      if (own && !together) {
        alone.add(m);
      }
      if ((together || m == minutes + more) && !alone.isEmpty()) {
        LocalDate day =
            Instant.ofEpochSecond(start + 60L * alone.getFirst()).atZone(Drawn.KZ).toLocalDate();
        int hold = (int) (lane.holdSeconds(sizedFor(day), sharedMinutes(day)) / 60);
        int n = Math.min(hold, alone.size());
        int from = lane.beforeBorder() ? alone.size() - n : 0;
        for (int minute : alone.subList(from, from + n)) {
          mark(work, minute);
        }
        alone.clear();
      }
      if (together) {
        mark(work, m);
      }
    }
    return work;
  }

  private void mark(boolean[] work, int minute) {
    if (minute >= 0 && minute < minutes && !shut(dayOf[minute])) {
      work[minute] = true;
    }
  }

  private double sizedFor(LocalDate day) {
    double capacity = value(Checkpoint.Measure.CAPACITY, day, 0.5, false);
    if (!Double.isNaN(capacity)) {
      return capacity;
    }
    double most = 0;
    for (Checkpoint.Measure measure : Checkpoint.Measure.values()) {
      double high = value(measure, day, 1, false);
      most = Double.isNaN(high) ? most : Math.max(most, high);
    }
    boolean neither =
        Double.isNaN(value(Checkpoint.Measure.ACCEPTED, day, 1, false))
            && Double.isNaN(value(Checkpoint.Measure.AGREED, day, 1, false));
    double held = value(Checkpoint.Measure.ACCEPTED, day, 1, neither);
    most = Double.isNaN(held) ? most : Math.max(most, held);
    for (Checkpoint.Permit permit : checkpoint.permits()) {
      double perWeek = Objects.requireNonNull(permit.perWeek());
      most = permit.valid().contains(day) ? Math.max(most, perWeek / 7) : most;
    }
    return Math.max(1, 1.25 * most);
  }

  /// In the mean of a week in which the hours and clocks of a day hold.
  private double sharedMinutes(LocalDate day) {
    int ahead =
        (int)
                (day.atStartOfDay(Drawn.KZ).toEpochSecond()
                    - day.atStartOfDay(Drawn.CN).toEpochSecond())
            / 60;
    String hours = "%s %s %d".formatted(row("KZ", day), row("CN", day), ahead);
    return sharedMinutes.computeIfAbsent(hours, _ -> sharedMinutes(day, ahead));
  }

  private double sharedMinutes(LocalDate day, int ahead) {
    int both = 0;
    for (int minute = 0; minute < 7 * 1_440; minute++) {
      int there = Math.floorMod(minute + ahead, 7 * 1_440);
      both += row("KZ", day, minute) && row("CN", day, there) ? 1 : 0;
    }
    return both / 7.0;
  }

  /// Whether the hours of a side on a day have this minute of a week in them.
  private boolean row(String side, LocalDate day, int minute) {
    Checkpoint.Hours row = row(side, day);
    return row == null || within(row, DayOfWeek.of(1 + minute / 1_440), 60 * (minute % 1_440));
  }

  long end() {
    return start + 60L * minutes;
  }

  private boolean open(String side, ZonedDateTime now) {
    LocalDate day = now.toLocalDate();
    for (Checkpoint.Closure closure : checkpoint.closures()) {
      if (!day.isBefore(closure.from()) && !day.isAfter(closure.to())) {
        return false;
      }
    }
    Checkpoint.Hours row = row(side, day);
    return row == null || within(row, day.getDayOfWeek(), now.toLocalTime().toSecondOfDay());
  }

  private Checkpoint.@Nullable Hours row(String side, LocalDate day) {
    List<Checkpoint.Hours> rows =
        checkpoint.hours().stream().filter(h -> h.side().equals(side)).toList();
    if (rows.isEmpty()) {
      return null;
    }
    // The random borders have at most two schedules; the last one is held when both are over.
    return !rows.getFirst().valid().contains(day) && rows.size() > 1
        ? rows.get(1)
        : rows.getFirst();
  }

  private static boolean within(Checkpoint.Hours row, DayOfWeek weekday, int second) {
    boolean inWindow = false;
    for (Checkpoint.Window window : row.windows()) {
      inWindow |= window.fromSecond() <= second && second < window.toSecond();
    }
    return row.days().contains(weekday) && inWindow;
  }

  private boolean shut(LocalDate day) {
    boolean shut = false;
    for (Checkpoint.Status status : checkpoint.statuses()) {
      if (!status.from().isAfter(day)) {
        shut = status.state() == Checkpoint.State.CLOSED;
      }
    }
    return shut;
  }

  private double value(Checkpoint.Measure measure, LocalDate day, double level, boolean held) {
    Checkpoint.Intake last = null;
    for (Checkpoint.Intake row : checkpoint.intakes()) {
      if (row.measure() == measure) {
        if (row.valid().contains(day)) {
          return row.lowPerDay() + level * (row.highPerDay() - row.lowPerDay());
        }
        LocalDate to = row.valid().to();
        last = held && to != null && to.isBefore(day) ? row : last;
      }
    }
    return last == null
        ? Double.NaN
        : last.lowPerDay() + level * (last.highPerDay() - last.lowPerDay());
  }

  private double quota(LocalDate day, double good) {
    List<Double> all = new ArrayList<>();
    all.add(value(Checkpoint.Measure.CAPACITY, day, good, false));
    all.add(value(Checkpoint.Measure.CAP, day, good, false));
    double accepted = value(Checkpoint.Measure.ACCEPTED, day, good, false);
    double agreed = value(Checkpoint.Measure.AGREED, day, good, false);
    if (Double.isNaN(accepted) && Double.isNaN(agreed)) {
      accepted = value(Checkpoint.Measure.ACCEPTED, day, good, true);
    }
    all.add(Double.isNaN(accepted) ? agreed : accepted);
    for (Checkpoint.Permit permit : checkpoint.permits()) {
      Dates valid = permit.valid();
      all.add(valid.contains(day) ? Objects.requireNonNull(permit.perWeek()) / 7 : Double.NaN);
    }
    return all.stream().filter(v -> !Double.isNaN(v)).min(Double::compare).orElse(1e6);
  }

  private double capacity(LocalDate day, int weather) {
    double quota = quota(day, 1 - Fifths.level(weather));
    Lanes.Lane lane = lane(day);
    double most = lane == null ? 1e6 : lane.rate() * 60 * worked(lane.side(), day);
    return openMinutes.getOrDefault(day, 0) == 0 ? 0 : Math.min(quota, most);
  }

  private int worked(Lanes.Side side, LocalDate day) {
    return Objects.requireNonNull(workMinutes.get(side)).getOrDefault(day, 0);
  }

  /// Which passes fewest on a day.
  private Lanes.@Nullable Lane lane(LocalDate day) {
    return lanes.slowest().stream()
        .min(Comparator.comparingDouble(one -> one.rate() * worked(one.side(), day)))
        .orElse(null);
  }

  private Lanes.@Nullable Lane pace(LocalDate day, int weather) {
    return capacity(day, weather) < quota(day, 1 - Fifths.level(weather)) ? lane(day) : null;
  }

  private double arrivals(LocalDate day, int weather) {
    double coming = value(Checkpoint.Measure.ARRIVALS, day, Fifths.level(weather), false);
    return Double.isNaN(coming) || shut(day) ? 0 : coming;
  }

  private QueueLaw.Day forLaw(LocalDate day, int weather) {
    double coming = value(Checkpoint.Measure.ARRIVALS, day, Fifths.level(weather), false);
    double capacity = capacity(day, weather);
    if (Double.isNaN(coming) || capacity <= 0 || capacity >= 1e6) {
      return QueueLaw.Day.PLAIN;
    }
    Lanes.Lane lane = pace(day, weather);
    return QueueLaw.Day.of(
        weather,
        dispersion,
        lane == null ? 1 : lane.servers(),
        lane == null ? 0 : lane.squaredVariation(),
        capacity,
        coming * 7 / openDays(day) / capacity,
        0);
  }

  /// Weekdays on which both sides have any hours.
  private int openDays(LocalDate day) {
    int days = 0;
    for (DayOfWeek weekday : DayOfWeek.values()) {
      Checkpoint.Hours a = row("KZ", day);
      Checkpoint.Hours b = row("CN", day);
      boolean both =
          (a == null || a.days().contains(weekday)) && (b == null || b.days().contains(weekday));
      days += both ? 1 : 0;
    }
    return days;
  }

  /// Exit instants of some arrivals (whole minutes) in one weather; `Crossing.NEVER` where the
  /// twin's days are over before.
  long[] exits(int weather, long[] arrivals) {
    double[] inflow = new double[minutes];
    double[] service = new double[minutes];
    double[] before = new double[minutes + 1];
    for (int m = 0; m < minutes; m++) {
      LocalDate day = dayOf[m];
      double capacity = capacity(day, weather);
      inflow[m] = arrivals(day, weather) / allMinutes.getOrDefault(day, 1);
      Lanes.Lane lane = capacity > 0 ? pace(day, weather) : null;
      Lanes.Side side = lane == null ? Lanes.Side.BOTH : lane.side();
      boolean serves = Objects.requireNonNull(works.get(side))[m];
      service[m] = serves && capacity > 0 ? capacity / worked(side, day) : 0;
      before[m + 1] = before[m] + (open[m] ? 60 : 0);
    }
    double[] lost = new double[minutes];
    double[] ahead = ahead(weather, inflow, service, lost);
    long[] exits = new long[arrivals.length];
    for (int i = 0; i < arrivals.length; i++) {
      exits[i] = follow((int) ((arrivals[i] - start) / 60), weather, ahead, service, lost, before);
      // Whoever comes first leaves first.
      exits[i] = i == 0 ? exits[i] : Math.max(exits[i], exits[i - 1]);
    }
    return exits;
  }

  /// How many are ahead of a unit that comes as a minute begins: as many as wait, but never fewer
  /// than are still ahead of who came before.
  private double[] ahead(int weather, double[] inflow, double[] service, double[] lost) {
    QueueLaw chance = new QueueLaw(weather, forLaw(dayOf[0], weather));
    double[] ahead = new double[minutes];
    double queue = 0;
    double held = 0;
    double law = chance.units();
    double heldPerUnit = 0;
    double lawPerUnit = 0;
    double since = 0;
    double last = 0;
    boolean list = false;
    int closing = -1;
    for (int m = 0; m < minutes; m++) {
      LocalDate day = dayOf[m];
      boolean dayBegins = m == 0 || !day.equals(dayOf[m - 1]);
      for (Checkpoint.Queue record :
          dayBegins ? checkpoint.queues() : List.<Checkpoint.Queue>of()) {
        list &= !record.date().equals(day) || (queue > 1e-9 && !record.booked());
        if (record.date().equals(day) && (!list || record.waiting() > queue)) {
          lost[m] = Math.max(0, Math.max(0, queue - held) + law - record.waiting());
          queue = record.waiting();
          list = record.booked();
          since = 0;
          chance.count(queue);
          held = chance.fluid();
          law = chance.units();
        }
      }
      closing = dayBegins ? closing(m, service) : closing;
      if (dayBegins && closing >= 0) {
        double capacity = capacity(day, weather);
        double coming = since + Arrays.stream(inflow, m, closing + 1).sum();
        boolean followed = chance.follows();
        chance.follow(forLaw(day, weather), coming, capacity);
        if (followed && !chance.follows()) {
          law = Math.max(0, law - held);
          held = 0;
        }
        heldPerUnit = (chance.fluid() - held) / capacity;
        lawPerUnit = Math.max(-1, (chance.units() - law) / capacity);
      }
      since = m == closing ? 0 : since + inflow[m];
      last = Math.max(Math.max(0, queue - held) + law, last - lost[m]);
      ahead[m] = last;
      last -= service[m];
      queue = Math.max(0, queue + inflow[m] - service[m]);
      held += heldPerUnit * service[m];
      law += lawPerUnit * service[m];
    }
    return ahead;
  }

  /// The last minute of a day in which anybody is served.
  private int closing(int begins, double[] service) {
    int closing = -1;
    for (int m = begins; m < minutes && dayOf[m].equals(dayOf[begins]); m++) {
      closing = service[m] > 0 ? m : closing;
    }
    return closing;
  }

  private long follow(
      int arrival,
      int weather,
      double[] aheadOf,
      double[] service,
      double[] lost,
      double[] before) {
    // A train waits for its path, too.
    double path = checkpoint.mode() == Mode.RAIL ? Fifths.level(weather) : 0;
    double ahead = aheadOf[arrival] + path;
    int m = arrival;
    double second = 0;
    while (m < minutes) {
      ahead -= m > arrival ? lost[m] : 0;
      if (service[m] > 0 && ahead <= service[m]) {
        second = Math.max(0, ahead) / service[m] * 60;
        break;
      }
      ahead -= service[m];
      m++;
    }
    if (m == minutes) {
      return Crossing.NEVER;
    }
    double released = start + 60L * m + second;
    LocalDate came = dayOf[arrival];
    if (!sharesHours(came) && pace(came, weather) == null) {
      return apart(start + 60L * arrival, released, weather);
    }
    // The clock stands still while a side works alone.
    double done =
        before[m] + (open[m] ? second : 0) + (steps == null ? 0 : steps.fifthsSeconds()[weather]);
    while (m < minutes && before[m + 1] < done) {
      m++;
    }
    return m == minutes
        ? Crossing.NEVER
        : Math.round(Math.max(released, start + 60L * m + Math.max(0, done - before[m])));
  }

  /// The side before the border works while a unit waits for its turn, then both do, then the side
  /// behind: a minute at a time.
  private long apart(long arrival, double released, int weather) {
    long seconds = steps == null ? 0 : steps.fifthsSeconds()[weather];
    Lanes.Share share = lanes.share();
    long before = Math.round(share.before() * seconds);
    long behind = Math.round(share.behind() * seconds);
    double ready = before == 0 ? (double) arrival : work(m -> openA[m], (double) arrival, before);
    double crossing = work(m -> open[m], Math.max(released, ready), seconds - before - behind);
    double exit = behind == 0 ? crossing : work(m -> openB[m], crossing, behind);
    return exit == Double.POSITIVE_INFINITY ? Crossing.NEVER : Math.round(exit);
  }

  private double work(IntPredicate works, double from, long seconds) {
    if (from == Double.POSITIVE_INFINITY) {
      return from;
    }
    double left = (double) seconds;
    // Who is ready as they close is still let by.
    for (int m = (int) ((from - 1e-3 - start) / 60); m < minutes; m++) {
      if (works.test(m)) {
        double begins = Math.max(from, start + 60.0 * m);
        double here = Math.max(0, start + 60.0 * (m + 1) - begins);
        if (left <= here) {
          return begins + left;
        }
        left -= here;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /// Whether the minutes of a week in which any side works are hardly more than those in which both
  /// do.
  private boolean sharesHours(LocalDate day) {
    return sharesHours.computeIfAbsent(day, this::hardlyMore);
  }

  private boolean hardlyMore(LocalDate day) {
    int ahead =
        (int)
                (day.atStartOfDay(Drawn.KZ).toEpochSecond()
                    - day.atStartOfDay(Drawn.CN).toEpochSecond())
            / 60;
    int both = 0;
    int any = 0;
    for (int minute = 0; minute < 7 * 1_440; minute++) {
      boolean a = row("KZ", day, minute);
      boolean b = row("CN", day, Math.floorMod(minute + ahead, 7 * 1_440));
      both += a && b ? 1 : 0;
      any += a || b ? 1 : 0;
    }
    return any <= 1.05 * both;
  }
}
