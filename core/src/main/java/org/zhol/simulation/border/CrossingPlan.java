package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Goods;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Traffic;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Limit;
import org.zhol.queueing.StepRoom;
import org.zhol.simulation.Stage;

/// A checkpoint in one direction, compiled from its dated records for a stretch of days: stages
/// with their opening times, the paces of park and border, arrivals and the queue it starts with.
///
/// @param firstDay the run begins on it; reports begin on `from`
/// @param waiting units on record when the run begins
/// @param before the plan that holds until the first day reported; null where it is this one
record CrossingPlan(
    Checkpoint checkpoint,
    Checkpoint.Direction direction,
    LocalDate firstDay,
    LocalDate from,
    ZoneId zone,
    List<PlanStage> stages,
    Gate parkGate,
    Gate borderGate,
    Demand demand,
    int waiting,
    Disturbances disturbances,
    List<Assumption> assumptions,
    @Nullable CrossingPlan before) {
  /// Days before the first report from which a run begins if no queue is on record: what a holiday
  /// leaves behind is worked off by then (as in the delay model).
  private static final int WARM_UP_DAYS = 45;

  /// Nobody staffs lanes for far more than may pass: 49 trucks stood on site in December 2021, when
  /// 50 a day passed (road-55).
  private static final double STAFF = 1.5;

  /// Units a day that come, by day from `firstDay`; none while the checkpoint is closed.
  ///
  /// @param booked whether they hold slots on that day
  record Demand(double[] low, double[] high, boolean[] booked, Punctuality punctuality) {}

  /// How trucks with a slot keep it.
  record Punctuality(double earlyMinutes, double lateMinutes, double noShowShare) {}

  CrossingPlan {
    stages = List.copyOf(stages);
    assumptions = List.copyOf(assumptions);
  }

  /// The same with another plan of the same stages until the first day reported.
  CrossingPlan after(CrossingPlan other) {
    return new CrossingPlan(
        checkpoint,
        direction,
        firstDay,
        from,
        zone,
        stages,
        parkGate,
        borderGate,
        demand,
        waiting,
        disturbances,
        assumptions,
        other);
  }

  static CrossingPlan of(Network network, BorderQuestion question, Checkpoint.Direction direction) {
    return new Maker(network, question, direction).plan();
  }

  private static final class Maker {
    private final Network network;
    private final BorderQuestion question;
    private final Checkpoint checkpoint;
    private final Checkpoint.Direction direction;
    private final DatedRecords records;
    private final String sideA;
    private final String sideB;
    private final ZoneId zoneA;
    private final ZoneId zoneB;
    private final List<Assumption> assumptions = new ArrayList<>();
    private boolean uncounted;

    Maker(Network network, BorderQuestion question, Checkpoint.Direction direction) {
      this.network = network;
      this.question = question;
      this.direction = direction;
      checkpoint = question.checkpoint();
      double wagons = parameter("rail.wagons_per_train", DatedRecords.WAGONS_PER_TRAIN);
      CargoClass cargo = question.cargo();
      List<Traffic> kinds =
          cargo == null
              ? List.of()
              : BorderModel.kinds(checkpoint, direction, new Goods(cargo, null));
      records = DatedRecords.of(checkpoint, direction, question.asOf(), kinds, wagons);
      sideA = network.place(checkpoint.a()).country();
      sideB = network.place(checkpoint.b()).country();
      zoneA = network.country(sideA).zone();
      zoneB = network.country(sideB).zone();
    }

    CrossingPlan plan() {
      DatedRecords.Reading reading = records.startingReading(question.from());
      LocalDate first = reading == null ? question.from().minusDays(WARM_UP_DAYS) : reading.date();
      LocalDate last = question.from().plusDays(question.days() + BorderQuestion.REACH_DAYS);
      int days = (int) (last.toEpochDay() - first.toEpochDay());
      long[] a = SideHours.of(records, sideA, zoneA, first, last);
      long[] b = SideHours.of(records, sideB, zoneB, first.minusDays(1), last.plusDays(1));
      long[] common = SideHours.common(a, b);
      boolean toB = direction == Checkpoint.Direction.AB;
      Gate park = Gate.of(records, Gate.AT_PARK, zoneA, first, days, toB ? a : b);
      Gate border = Gate.of(records, Gate.AT_BORDER, zoneA, first, days, common);
      Demand demand = demand(first, days);
      List<PlanStage> stages = new ArrayList<>();
      for (PlanStage stage : stages(a, b, common)) {
        long[] shut =
            switch (stage.kind()) {
              case PARK -> park.shutDays();
              case BORDER -> border.shutDays();
              case STEP -> new long[0];
            };
        stages.add(stage.with(SideHours.without(stage.open(), shut)));
      }
      return new CrossingPlan(
          checkpoint,
          direction,
          first,
          question.from(),
          zoneA,
          stages,
          park,
          border,
          demand,
          reading == null ? 0 : (int) Math.round(reading.units()),
          disturbances(),
          assumptions,
          null);
    }

    private Disturbances disturbances() {
      Disturbances asked = question.disturbances();
      assumptions.add(Figures.storms(asked));
      return asked != null
          ? asked
          : new Disturbances(
              assumed("simulate.scanner_up_hours", 0),
              assumed("simulate.scanner_down_hours", 0),
              0,
              0);
    }

    private Demand demand(LocalDate first, int days) {
      double[] low = new double[days];
      double[] high = new double[days];
      boolean[] booked = new boolean[days];
      boolean anyBooked = false;
      boolean known = false;
      for (int d = 0; d < days; d++) {
        LocalDate day = first.plusDays(d);
        Checkpoint.Intake coming = records.arrivals(day);
        // Nobody drives to a border that is closed for more than a holiday.
        if (coming != null && !DatedRecords.shut(records.state(day))) {
          double units = records.unitsIn(coming.unit());
          low[d] = units * coming.lowPerDay();
          high[d] = units * coming.highPerDay();
          known = true;
        }
        for (Limit limit : records.quotas(day)) {
          booked[d] |= limit.kind() == Limit.Kind.CAP;
        }
        anyBooked |= booked[d] && d < days - BorderQuestion.REACH_DAYS;
      }
      if (!known) {
        assumptions.add(new Assumption.ArrivalsMissing());
      }
      Punctuality punctuality = new Punctuality(0, 0, 0);
      if (anyBooked) {
        punctuality =
            new Punctuality(
                assumed("simulate.slot_early_minutes", 0),
                assumed("simulate.slot_late_minutes", 0),
                assumed("simulate.no_show_share", 0));
      }
      return new Demand(low, high, booked, punctuality);
    }

    private List<PlanStage> stages(long[] a, long[] b, long[] common) {
      boolean toB = direction == Checkpoint.Direction.AB;
      double capacity = Math.min(capacity(), STAFF * highestQuota());
      String home = toB ? sideA : sideB;
      List<PlanStage> stages = new ArrayList<>();
      boolean rail = checkpoint.mode() == Mode.RAIL;
      stages.add(
          new PlanStage(
              PlanStage.Kind.PARK,
              rail ? "waiting for a path" : "waiting park, call-forward",
              home,
              1,
              Stage.UNLIMITED,
              toB ? a : b,
              null));
      boolean crossed = false;
      for (Checkpoint.Step step : steps()) {
        boolean theirs = !step.side().equals(home) && !step.side().equals("both");
        if (theirs && !crossed) {
          stages.add(border(common));
          crossed = true;
        }
        boolean isA = step.side().equals(sideA);
        long[] open = step.side().equals("both") ? common : isA ? a : b;
        stages.add(stage(step, open, common, capacity));
      }
      if (!crossed) {
        stages.add(border(common));
      }
      if (uncounted) {
        assumptions.add(new Assumption.ServersNotCounted(capacity, STAFF));
      }
      return stages;
    }

    private PlanStage border(long[] common) {
      return new PlanStage(PlanStage.Kind.BORDER, "the border", "both", 1, 1, common, null);
    }

    private List<Checkpoint.Step> steps() {
      CargoClass cargo = question.cargo();
      List<Checkpoint.Step> steps = new ArrayList<>();
      for (Checkpoint.Step step : checkpoint.steps()) {
        boolean ours = step.direction() == null || step.direction() == direction;
        if (ours && meets(step, cargo)) {
          steps.add(step);
        }
      }
      steps.sort(Comparator.comparingInt(Checkpoint.Step::sequence));
      return steps;
    }

    /// All traffic together meets the steps that are for any cargo.
    private static boolean meets(Checkpoint.Step step, @Nullable CargoClass cargo) {
      boolean any = step.cargo().isEmpty() || step.cargo().size() == CargoClass.values().length;
      return any || (cargo != null && step.cargo().contains(cargo));
    }

    private PlanStage stage(Checkpoint.Step step, long[] open, long[] common, double capacity) {
      LocalDate day = question.from();
      long from = SideHours.start(zoneA, day);
      double sharedMinutes =
          SideHours.between(common, from, SideHours.start(zoneA, day.plusDays(7))) / (7 * 60_000.0);
      StepRoom room = StepRoom.of(step, capacity, sharedMinutes, StepRoom.hours(network));
      uncounted |= step.servers() == null;
      return new PlanStage(
          PlanStage.Kind.STEP,
          step.names().en(),
          step.side(),
          room.servers(),
          room.units(),
          open,
          step);
    }

    /// The highest number that may pass on any day reported; infinite where nothing limits it.
    private double highestQuota() {
      double highest = 0;
      for (int d = 0; d < question.days(); d++) {
        double most = Double.POSITIVE_INFINITY;
        for (Limit limit : records.quotas(question.from().plusDays(d))) {
          boolean pace =
              Gate.AT_PARK.contains(limit.kind()) || Gate.AT_BORDER.contains(limit.kind());
          most = limit.counted() && pace ? Math.min(most, limit.highPerDay()) : most;
        }
        highest = Math.max(highest, most);
      }
      return highest == 0 ? Double.POSITIVE_INFINITY : highest;
    }

    /// Units a day that lanes and tracks can pass, middle of the stated range.
    private double capacity() {
      DatedRecords.Sized sized = records.sized(question.from());
      assumptions.add(
          sized.stated()
              ? new Assumption.RoomNotMeasured(60 * StepRoom.hours(network))
              : new Assumption.CapacityTaken(sized.perDay()));
      return sized.perDay();
    }

    private double parameter(String name, double otherwise) {
      Parameter found = network.findParameter(name);
      return found == null ? otherwise : found.value();
    }

    private double assumed(String name, double otherwise) {
      Parameter found = network.findParameter(name);
      assumptions.add(
          found == null ? new Assumption.FigureMissing(name, otherwise) : Figures.taken(found));
      return found == null ? otherwise : found.value();
    }
  }
}
