package org.zhol.queueing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.quantity.Dates;

/// Slow twin of the border model: looks at the records anew for each minute, walks through the
/// minutes one by one and follows each arrival until it is out. It shares with the model only the
/// step times and the closed forms, which are tested elsewhere.
final class EventTwin {
  private static final Checkpoint.Direction AB = Checkpoint.Direction.AB;

  private final Checkpoint checkpoint;
  private final long start;
  private final int minutes;
  private final LocalDate[] dayOf;
  private final boolean[] open;
  private final Map<LocalDate, Integer> openMinutes = new HashMap<>();
  private final Map<LocalDate, Integer> allMinutes = new HashMap<>();
  private final @Nullable StepTimes steps;

  EventTwin(Checkpoint checkpoint, LocalDate first, int days) {
    this.checkpoint = checkpoint;
    steps = StepTimes.of(checkpoint, AB, CargoClass.CONTAINER);
    start = first.atStartOfDay(Drawn.KZ).toEpochSecond();
    minutes = (int) (first.plusDays(days).atStartOfDay(Drawn.KZ).toEpochSecond() - start) / 60;
    dayOf = new LocalDate[minutes];
    open = new boolean[minutes];
    for (int m = 0; m < minutes; m++) {
      Instant now = Instant.ofEpochSecond(start + 60L * m);
      dayOf[m] = now.atZone(Drawn.KZ).toLocalDate();
      open[m] =
          open("KZ", now.atZone(Drawn.KZ)) && open("CN", now.atZone(Drawn.CN)) && !shut(dayOf[m]);
      openMinutes.merge(dayOf[m], open[m] ? 1 : 0, Integer::sum);
      allMinutes.merge(dayOf[m], 1, Integer::sum);
    }
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
    List<Checkpoint.Hours> rows =
        checkpoint.hours().stream().filter(h -> h.side().equals(side)).toList();
    if (rows.isEmpty()) {
      return true;
    }
    // The random borders have at most two schedules; the last one is held when both are over.
    Checkpoint.Hours row = rows.getFirst();
    if (!row.valid().contains(day) && rows.size() > 1) {
      row = rows.get(1);
    }
    int second = now.toLocalTime().toSecondOfDay();
    DayOfWeek weekday = day.getDayOfWeek();
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
    StepTimes.Lane lane = steps == null ? null : steps.lane();
    double lanes = lane == null ? 1e6 : lane.rate() * 60 * openMinutes.getOrDefault(day, 0);
    return openMinutes.getOrDefault(day, 0) == 0 ? 0 : Math.min(quota, lanes);
  }

  private double arrivals(LocalDate day, int weather) {
    double coming = value(Checkpoint.Measure.ARRIVALS, day, Fifths.level(weather), false);
    return Double.isNaN(coming) || shut(day) ? 0 : coming;
  }

  private double chance(LocalDate day, int weather) {
    double coming = value(Checkpoint.Measure.ARRIVALS, day, Fifths.level(weather), false);
    double capacity = capacity(day, weather);
    if (Double.isNaN(coming) || capacity <= 0 || capacity >= 1e6) {
      return 0;
    }
    StepTimes.Lane lane = steps == null ? null : steps.lane();
    boolean lanes = lane != null && capacity < quota(day, 1 - Fifths.level(weather));
    double seconds = 60.0 * openMinutes.getOrDefault(day, 0);
    double load = Math.min(0.98, coming / capacity);
    Waiting waiting =
        lane != null && lanes
            ? Waiting.mgc(
                lane.servers(), load * lane.rate(), lane.serviceSeconds(), lane.squaredVariation())
            : Waiting.mgc(1, load * capacity / seconds, seconds / capacity, 0);
    return waiting.quantile(Fifths.level(weather));
  }

  /// Exit instants of some arrivals (whole minutes) in one weather; `Crossing.NEVER` where the
  /// twin's days are over before.
  long[] exits(int weather, long[] arrivals) {
    double[] inflow = new double[minutes];
    double[] service = new double[minutes];
    double[] wait = new double[minutes];
    double[] floor = new double[minutes + 1];
    double[] before = new double[minutes + 1];
    double[] queue = new double[minutes + 1];
    double[] lost = new double[minutes];
    boolean list = false;
    Map<LocalDate, double[]> perDay = new HashMap<>();
    for (int m = 0; m < minutes; m++) {
      double[] day =
          perDay.computeIfAbsent(
              dayOf[m],
              d -> new double[] {arrivals(d, weather), capacity(d, weather), chance(d, weather)});
      if (m == 0 || !dayOf[m].equals(dayOf[m - 1])) {
        for (Checkpoint.Queue record : checkpoint.queues()) {
          if (record.date().equals(dayOf[m])) {
            list &= queue[m] > 1e-9 && !record.booked();
            if (!list || record.waiting() > queue[m]) {
              lost[m] = Math.max(0, queue[m] - record.waiting());
              queue[m] = record.waiting();
              list = record.booked();
            }
          }
        }
      }
      inflow[m] = day[0] / allMinutes.getOrDefault(dayOf[m], 1);
      service[m] = open[m] ? day[1] / openMinutes.getOrDefault(dayOf[m], 0) : 0;
      queue[m + 1] = Math.max(0, queue[m] + inflow[m] - service[m]);
      before[m + 1] = before[m] + (open[m] ? 60 : 0);
      wait[m] = day[2];
      floor[m + 1] = open[m] ? Math.max(floor[m], before[m + 1] + day[2]) : floor[m];
    }
    long[] exits = new long[arrivals.length];
    for (int i = 0; i < arrivals.length; i++) {
      exits[i] =
          follow(
              (int) ((arrivals[i] - start) / 60),
              weather,
              queue,
              service,
              lost,
              wait,
              floor,
              before);
    }
    return exits;
  }

  private long follow(
      int arrival,
      int weather,
      double[] queue,
      double[] service,
      double[] lost,
      double[] wait,
      double[] floor,
      double[] before) {
    double ahead = queue[arrival];
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
    double begun = Math.max(floor[m], before[m] + second + wait[m]);
    double done = begun + (steps == null ? 0 : steps.fifthsSeconds()[weather]);
    while (m < minutes && before[m + 1] < done) {
      m++;
    }
    return m == minutes
        ? Crossing.NEVER
        : Math.round(Math.max(released, start + 60L * m + Math.max(0, done - before[m])));
  }
}
