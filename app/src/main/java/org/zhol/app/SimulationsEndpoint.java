package org.zhol.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhol.app.jobs.Job;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.app.jobs.Work;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.simulation.Journal;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderSimulation;
import org.zhol.simulation.border.OnRecord;
import org.zhol.simulation.border.TerminalSimulation;

/// The days of a checkpoint or a container terminal over HTTP: few of them at once, for one who
/// turns a slider, and many as a job.
final class SimulationsEndpoint {
  /// What is answered without a job: more would keep a desk from others.
  private static final int DAYS_AT_ONCE = 31;

  private static final int RUNS_AT_ONCE = 20;

  /// How to ask for what takes too long.
  static final String FEWER =
      "ask for fewer, or send the question by POST to /v1/simulations as a job";

  static final String MOVES = "moves.json";

  private final World world;
  private final Shelf shelf;
  private final Jobs jobs;
  private final Clock clock;

  SimulationsEndpoint(World world, Shelf shelf, Jobs jobs, Clock clock) {
    this.world = world;
    this.shelf = shelf;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// What can be simulated, and what the records say on a day of the things that may be changed.
  record Offer(LocalDate on, int daysAtOnce, int replicationsAtOnce, List<Place> places) {}

  /// A checkpoint or a container terminal.
  ///
  /// @param unit what passes: truck or train, at a terminal box
  /// @param steps names of its inspection steps, which a forecast names in English
  /// @param yards names of the stations and yards of a railway, likewise
  /// @param ways of a checkpoint
  /// @param sides of a terminal, that boxes leave by: sea, rail, road
  record Place(
      String id,
      Names names,
      Mode mode,
      String unit,
      boolean inspects,
      List<Names> steps,
      List<Names> yards,
      List<OnRecord> ways,
      List<String> sides) {}

  Api.Answer offer(Request request) {
    Parameters given = request.query();
    given.allow(List.of("on"), List.of());
    LocalDate named = Moments.day(given, "on");
    given.refuseIfWrong();
    LocalDate on = named == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : named;
    List<Place> places = new ArrayList<>();
    for (Checkpoint each : world.network().checkpoints()) {
      if (!each.gateway()) {
        List<OnRecord> ways = OnRecord.of(world.network(), each, on);
        String unit = each.mode() == Mode.RAIL ? "train" : "truck";
        boolean inspects =
            each.steps().stream().anyMatch(step -> step.look() == Checkpoint.Look.SCAN);
        List<Names> steps = each.steps().stream().map(Checkpoint.Step::names).distinct().toList();
        List<Names> yards = BorderSimulation.yards(world.network(), each, on);
        places.add(
            new Place(
                each.id(),
                each.names(),
                each.mode(),
                unit,
                inspects,
                steps,
                yards,
                ways,
                List.of()));
      }
    }
    for (TerminalSimulation.Known one : TerminalSimulation.list(world.network(), on)) {
      var place = one.place();
      places.add(
          new Place(
              place.id(),
              place.names(),
              place.mode(),
              "box",
              false,
              List.of(),
              List.of(),
              List.of(),
              one.sides()));
    }
    return Api.Answer.json(new Offer(on, DAYS_AT_ONCE, RUNS_AT_ONCE, places));
  }

  /// A few days at once.
  Api.Answer now(Request request) {
    Parameters given = request.query();
    given.allow(SimulationQuestion.PARAMETERS, SimulationQuestion.REPEATED);
    return Api.Answer.json(question(given, RUNS_AT_ONCE).answer(null));
  }

  /// The moves of the first replication.
  Api.Answer moves(Request request) {
    Parameters given = request.query();
    List<String> known = new ArrayList<>(SimulationQuestion.PARAMETERS);
    known.add("day");
    given.allow(known, SimulationQuestion.REPEATED);
    LocalDate day = Moments.day(given, "day");
    DaysQuestion question = question(given, Integer.MAX_VALUE).first();
    LocalDate from = question.from();
    LocalDate last = from.plusDays(question.days() - 1L);
    if (day != null && (day.isBefore(from) || day.isAfter(last))) {
      given.wrong(
          "day", day.toString(), new Fault.OutsideDays(from, last), new Cure.GiveDayInside());
    }
    given.refuseIfWrong();
    var seen = new SeenMoves(question, day == null ? from : day);
    BorderForecast unused = question.answer(seen);
    byte[] bytes = Json.bytes(seen.moves(unused));
    return new Api.Answer(200, Api.JSON, bytes, null, false, Api.gzip(bytes), Map.of());
  }

  private DaysQuestion question(Parameters given, int mostRuns) {
    DaysQuestion question = question(given, pack(given, given.list("scenarios")));
    if (question.days() > DAYS_AT_ONCE) {
      String days = String.valueOf(question.days());
      given.wrong("days", days, new Fault.MoreThanAtOnce(DAYS_AT_ONCE), new Cure.AskFewer());
    }
    int runs = question.replications();
    if (runs > mostRuns) {
      given.wrong(
          "replications",
          String.valueOf(runs),
          new Fault.MoreThanAtOnce(mostRuns),
          new Cure.AskFewer());
    }
    given.refuseIfWrong();
    return question;
  }

  private DaysQuestion question(Parameters given, Pack pack) {
    return DaysQuestion.of(given, world, pack.network(), 1);
  }

  private Pack pack(Parameters given, List<String> scenarios) {
    Pack pack = world.pack();
    for (String name : scenarios) {
      try {
        pack = shelf.open(name).apply(pack);
      } catch (PackException bad) {
        for (var one : bad.problems()) {
          Problem told = World.problem(one);
          given.wrong(told.of("scenarios", told.value()));
        }
      }
    }
    return pack;
  }

  /// Asks for days as a job.
  Api.Answer ask(Request request) {
    Parameters given = request.json();
    List<String> known = new ArrayList<>(SimulationQuestion.PARAMETERS);
    known.add("log");
    given.allow(known, SimulationQuestion.REPEATED);
    boolean log = given.flag("log");
    List<String> scenarios = given.list("scenarios");
    Pack pack = pack(given, scenarios);
    DaysQuestion question = question(given, pack);
    Map<String, Object> body = new LinkedHashMap<>(question.body(scenarios));
    if (log) {
      body.put("log", true);
    }
    String input = pack.hash() + " " + Build.mark();
    return JobsEndpoint.ask(
        jobs, new Question("simulations", "/v1/simulations", body, input), new Run(question, log));
  }

  /// Simulates and leaves the forecast, its picture, and the moves of the first replication.
  private record Run(DaysQuestion question, boolean log) implements Work {
    @Override
    public void run(Path folder, Teller teller) throws IOException {
      SeenMoves seen = log ? new SeenMoves(question, question.from()) : null;
      BorderForecast forecast = question.answer(new Watch(question, seen, teller));
      Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(forecast));
      byte[] picture = new QueueChart(forecast).svg().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve("queue.svg"), picture);
      if (seen != null) {
        Files.write(folder.resolve(MOVES), Json.bytes(seen.moves(forecast)));
      }
    }
  }

  /// Tells how far a job is, and hands the first replication's moves on.
  private record Watch(
      DaysQuestion question, @Nullable SeenMoves seen, Work.Teller teller, AtomicInteger done)
      implements BorderSimulation.Watcher {
    Watch(DaysQuestion question, @Nullable SeenMoves seen, Work.Teller teller) {
      this(question, seen, teller, new AtomicInteger());
    }

    @Override
    public @Nullable Journal journal(
        Checkpoint.@Nullable Direction direction, List<String> stages) {
      return seen == null ? null : seen.journal(direction, stages);
    }

    @Override
    public void ran(Checkpoint.@Nullable Direction direction, int replication) {
      String way = direction == null ? "" : direction.name().toLowerCase(Locale.ROOT) + " ";
      String step = way + (replication + 1);
      teller.tell(new Job.Progress(done.incrementAndGet(), question.runs(), step, null));
    }
  }
}
