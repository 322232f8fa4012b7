package org.zhol.simulation.border;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Country;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.quantity.Dates;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Circumstances;
import org.zhol.queueing.Crossing;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Fifths;
import org.zhol.queueing.Limit;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Replications;

/// Makes the simulated times of a network: of its road checkpoints, where the closed form is not
/// good, that is in circumstances in which the sides do not share their hours (decision 0014).
///
/// For each circumstances and intake a checkpoint that stays so for weeks is simulated at some
/// loads. Of each unit the time from where the queue of the delay model would let it go to its exit
/// is kept, by the half hour in which that is.
public final class CrossingTables {
  static final double[] LOADS = {0.3, 0.6, 0.8, 0.9, 0.96};

  /// A Monday; which does not matter, as clocks are set to the offsets of the day in question.
  private static final LocalDate FROM = LocalDate.of(2025, 6, 2);

  private static final int SETTLING_DAYS = 21;
  private static final int DAYS = 28;

  /// Fewer units in a half hour say nothing of its p90; it is then read between its neighbours.
  private static final int LEAST_UNITS = 50;

  /// Units that a table rests on at each load, about, as far as so many runs bring them.
  private static final int UNITS = 20_000;

  private static final int LEAST_RUNS = 4;
  private static final int MOST_RUNS = 80;

  private static final int SLOT_SECONDS = 1_800;

  /// By how much more the second half of the days may take before a load counts as choking.
  private static final double MOST_GROWTH = 0.1;

  private static final double MOST_GROWTH_SECONDS = 1_800;

  private final Network network;
  private final long seed;
  private final int threads;

  private CrossingTables(Network network, long seed, int threads) {
    this.network = network;
    this.seed = seed;
    this.threads = threads;
  }

  /// A table wanted: a checkpoint in one direction as it was on a day.
  public record Wanted(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate day,
      Circumstances circumstances) {}

  static DatedRecords records(Checkpoint checkpoint, Checkpoint.Direction direction) {
    return DatedRecords.of(checkpoint, direction, null, DatedRecords.WAGONS_PER_TRAIN);
  }

  /// Tables of a network, those that it wants or some of them. The same seed gives the same tables.
  ///
  /// @param tablesWanted which
  /// @param watcher told of each table before it is made
  public static List<CrossingTime> build(
      Network network,
      List<Wanted> tablesWanted,
      long seed,
      int threads,
      Consumer<Wanted> watcher) {
    CrossingTables tables = new CrossingTables(network, seed, threads);
    List<CrossingTime> rows = new ArrayList<>();
    for (Wanted wanted : tablesWanted) {
      watcher.accept(wanted);
      rows.addAll(tables.table(wanted));
    }
    return rows;
  }

  // --- One table
  // ---------------------------------------------------------------------------------

  private List<CrossingTime> table(Wanted wanted) {
    int slots = (wanted.circumstances().daysDiffer() ? 7 : 1) * 86_400 / SLOT_SECONDS;
    List<NavigableMap<Integer, int[]>> byLoad = new ArrayList<>();
    Set<Integer> known = new TreeSet<>();
    for (double load : LOADS) {
      NavigableMap<Integer, int[]> laws = laws(wanted, load, slots);
      if (laws.isEmpty()) {
        break; // it chokes: what a higher load waits is a matter of the days simulated
      }
      byLoad.add(laws);
      known.addAll(laws.keySet());
    }
    List<CrossingTime> rows = new ArrayList<>();
    int[][] before = new int[slots][Fifths.COUNT];
    for (int l = 0; l < byLoad.size(); l++) {
      int[][] laws = ordered(byLoad.get(l), known, slots, before);
      for (int slot : known) {
        rows.add(
            new CrossingTime(
                wanted.checkpoint().id(),
                wanted.direction(),
                wanted.circumstances().inputs(),
                Math.round(10 * wanted.circumstances().perDay()) / 10.0,
                LOADS[l],
                slot * SLOT_SECONDS / 60,
                Arrays.stream(laws[slot]).boxed().toList()));
      }
      before = laws;
    }
    return rows;
  }

  /// Nobody overtakes: from a half hour to the next known one the time falls by less than the clock
  /// moves on. And more load never means less time. A half hour that this load did not show is read
  /// between those around it that it did.
  private static int[][] ordered(
      NavigableMap<Integer, int[]> laws, Set<Integer> known, int slots, int[][] before) {
    int[][] ordered = new int[slots][Fifths.COUNT];
    int[] list = known.stream().mapToInt(Integer::intValue).toArray();
    for (int slot : list) {
      int[] shown = laws.get(slot);
      int[] law = shown == null ? between(laws, slot, slots) : shown;
      for (int w = 0; w < Fifths.COUNT; w++) {
        ordered[slot][w] = Math.max(before[slot][w], law[w]);
      }
    }
    for (int i = 1; i <= 2 * list.length; i++) {
      int from = list[(i - 1) % list.length];
      int to = list[i % list.length];
      int gap = SLOT_SECONDS / 60 * (to > from ? to - from : to - from + slots);
      for (int w = 0; w < Fifths.COUNT; w++) {
        ordered[to][w] = Math.max(ordered[to][w], ordered[from][w] - gap + 1);
      }
    }
    return ordered;
  }

  /// The law of a half hour by a straight line between its neighbours, around the end of the day or
  /// week.
  private static int[] between(NavigableMap<Integer, int[]> laws, int slot, int slots) {
    Map.Entry<Integer, int[]> lower = laws.lowerEntry(slot);
    Map.Entry<Integer, int[]> higher = laws.higherEntry(slot);
    Map.Entry<Integer, int[]> from = lower == null ? laws.lastEntry() : lower;
    Map.Entry<Integer, int[]> to = higher == null ? laws.firstEntry() : higher;
    int since = Math.floorMod(slot - from.getKey(), slots);
    int gap = since + Math.floorMod(to.getKey() - slot, slots);
    int[] low = from.getValue();
    int[] law = new int[Fifths.COUNT];
    for (int w = 0; w < law.length; w++) {
      law[w] = low[w] + (to.getValue()[w] - low[w]) * since / gap;
    }
    return law;
  }

  /// Minutes after the queue at the five levels, by half hour; empty if the checkpoint does not get
  /// such a load through.
  private NavigableMap<Integer, int[]> laws(Wanted wanted, double load, int slots) {
    Network steady = steady(wanted, load);
    Checkpoint checkpoint = steady.checkpoints().getFirst();
    Checkpoint.Direction direction = wanted.direction();
    ZoneId zone = steady.countries().getFirst().zone();
    long monday = FROM.atStartOfDay(zone).toEpochSecond();
    Crossing releases =
        new BorderModel(steady)
            .releases(
                checkpoint, direction, CargoClass.CONTAINER, Instant.ofEpochSecond(monday), DAYS);
    double perRun = DAYS * arrivals(wanted, load);
    int replications = (int) Math.clamp(Math.ceil(UNITS / perRun), LEAST_RUNS, MOST_RUNS);
    BorderQuestion question =
        new BorderQuestion(
            checkpoint,
            Set.of(direction),
            CargoClass.CONTAINER,
            FROM,
            DAYS,
            seed,
            replications,
            threads,
            null,
            null);
    CrossingPlan plan = CrossingPlan.of(steady, question, direction);
    List<Seen> runs =
        Replications.of(
            replications,
            threads,
            r -> {
              Seen seen = new Seen(releases, monday, slots);
              long own = Chance.key(seed, "replication " + r);
              new CrossingRun(plan, own, DAYS, null, seen).run();
              return seen;
            });
    NavigableMap<Integer, int[]> laws = new TreeMap<>();
    for (int slot = 0; slot < slots && settles(runs); slot++) {
      int at = slot;
      double[] all =
          runs.stream()
              .flatMapToDouble(run -> run.seconds.get(at).stream().mapToDouble(x -> x))
              .sorted()
              .toArray();
      if (all.length >= LEAST_UNITS) {
        int[] law = new int[Fifths.COUNT];
        for (int w = 0; w < law.length; w++) {
          double seconds = BorderSimulation.quantile(all, Fifths.level(w));
          law[w] = (int) Math.max(1, Math.round(seconds / 60));
        }
        laws.put(slot, law);
      }
    }
    return laws;
  }

  /// Whether who comes in the second half of the days needs no longer than who comes in the first,
  /// give or take chance, and the queue lets all of them go.
  private static boolean settles(List<Seen> runs) {
    if (runs.stream().anyMatch(run -> run.neverLetGo)) {
      return false;
    }
    double[] mean = new double[2];
    for (int half = 0; half < 2; half++) {
      int h = half;
      double units = runs.stream().mapToLong(run -> run.units[h]).sum();
      mean[half] = runs.stream().mapToDouble(run -> run.sum[h]).sum() / Math.max(1, units);
    }
    return mean[1] <= mean[0] + Math.max(MOST_GROWTH_SECONDS, MOST_GROWTH * mean[0]);
  }

  /// Seconds after the queue of one run, by the half hour in which it lets go.
  private static final class Seen implements CrossingRun.Through {
    final List<List<Double>> seconds = new ArrayList<>();

    /// Seconds of those who came in the first and in the second half of the days, and their number.
    final double[] sum = new double[2];

    final long[] units = new long[2];

    /// Whether the queue grew beyond what the table of its releases covers.
    boolean neverLetGo;

    private final Crossing releases;
    private final long monday;
    private final int slots;

    Seen(Crossing releases, long monday, int slots) {
      this.releases = releases;
      this.monday = monday;
      this.slots = slots;
      for (int slot = 0; slot < slots; slot++) {
        seconds.add(new ArrayList<>());
      }
    }

    @Override
    public void passed(long arrival, long exit) {
      long release = releases.exit(0, arrival / 1_000);
      if (release == Crossing.NEVER) {
        neverLetGo = true;
        return;
      }
      int slot = (int) Math.floorMod((release - monday) / SLOT_SECONDS, (long) slots);
      double left = exit / 1_000.0 - release;
      seconds.get(slot).add(left);
      int half = arrival / 1_000 - monday < DAYS * 43_200L ? 0 : 1;
      sum[half] += left;
      units[half]++;
    }
  }

  // --- The checkpoint as it was on a day, for good
  // ------------------------------------------------

  private Network steady(Wanted wanted, double load) {
    Checkpoint checkpoint = wanted.checkpoint();
    Place a = network.place(checkpoint.a());
    Place b = network.place(checkpoint.b());
    Checkpoint same =
        new Checkpoint(
            checkpoint.id(),
            checkpoint.names(),
            checkpoint.mode(),
            false,
            checkpoint.a(),
            checkpoint.b(),
            checkpoint.link(),
            null,
            hours(wanted, a, b),
            List.of(),
            List.of(),
            intakes(wanted, load),
            List.of(
                new Checkpoint.Queue(
                    wanted.direction(),
                    FROM.minusDays(SETTLING_DAYS),
                    0,
                    "truck",
                    false,
                    checkpoint.evidence(),
                    null)),
            checkpoint.steps(),
            List.of(),
            List.of(),
            checkpoint.evidence(),
            null);
    return new Network(
        new Network.Parts(
            List.of(fixed(a, wanted.day()), fixed(b, wanted.day())),
            List.of(a, b),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(same),
            List.of(),
            network.parameters()));
  }

  /// The country with its clock as it was that day.
  private Country fixed(Place place, LocalDate day) {
    Country country = network.country(place.country());
    ZoneOffset offset = day.atStartOfDay(country.zone()).getOffset();
    return new Country(country.code(), country.names(), country.aliases(), offset);
  }

  private static List<Checkpoint.Hours> hours(Wanted wanted, Place a, Place b) {
    DatedRecords records = records(wanted.checkpoint(), wanted.direction());
    List<Checkpoint.Hours> hours = new ArrayList<>();
    for (Place place : List.of(a, b)) {
      for (DayOfWeek weekday : DayOfWeek.values()) {
        var known = records.hours(place.country(), wanted.day(), weekday);
        List<Checkpoint.Window> windows =
            known == null ? List.of(new Checkpoint.Window(0, 86_400)) : known.windows();
        hours.add(
            new Checkpoint.Hours(
                place.country(),
                Dates.ALWAYS,
                Set.of(weekday),
                windows,
                wanted.checkpoint().evidence()));
      }
    }
    return hours;
  }

  /// What may pass is the middle of the least limit, so that chance alone makes the days differ.
  private static List<Checkpoint.Intake> intakes(Wanted wanted, double load) {
    DatedRecords records = records(wanted.checkpoint(), wanted.direction());
    double quota = quota(wanted);
    List<Checkpoint.Intake> intakes = new ArrayList<>();
    if (Double.isFinite(quota)) {
      intakes.add(intake(wanted, Checkpoint.Measure.ACCEPTED, quota));
    }
    intakes.add(intake(wanted, Checkpoint.Measure.ARRIVALS, arrivals(wanted, load)));
    for (Limit limit : records.quotas(wanted.day())) {
      if (limit.kind() == Limit.Kind.CAPACITY) {
        intakes.add(intake(wanted, Checkpoint.Measure.CAPACITY, limit.perDay()));
      }
    }
    return intakes;
  }

  /// Units that come on any day, so that a week brings this share of what passes on its open days.
  private static double arrivals(Wanted wanted, double load) {
    Circumstances circumstances = wanted.circumstances();
    return load * circumstances.perDay() * circumstances.openDays() / 7;
  }

  /// What records let pass a day, whatever lanes can do; infinite where they say nothing.
  static double quota(Wanted wanted) {
    return records(wanted.checkpoint(), wanted.direction()).leastQuota(wanted.day());
  }

  private static Checkpoint.Intake intake(
      Wanted wanted, Checkpoint.Measure measure, double perDay) {
    return new Checkpoint.Intake(
        wanted.direction(),
        Dates.ALWAYS,
        measure,
        perDay,
        perDay,
        "truck_per_day",
        wanted.checkpoint().evidence(),
        null);
  }
}
