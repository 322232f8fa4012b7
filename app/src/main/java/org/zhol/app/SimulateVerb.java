package org.zhol.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderQuestion;
import org.zhol.simulation.border.BorderSimulation;
import org.zhol.simulation.border.Disturbances;
import org.zhol.simulation.selftest.SelfTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Days of a checkpoint, event by event; and the kernel's own test.
@Command(
    description = {
      "A checkpoint's days, truck by truck or train by train: queue by hour with its p10-p90 band,",
      "waits by channel, use of each stage and what binds. The same seed gives the same events on",
      "any machine and any number of threads: the hash tells. simulate selftest holds the kernel",
      "against queues whose answer is known in closed form."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol simulate nur-zholy --from 2025-11-01 --days 7 --seed 1 --replications 5",
      "  ./zhol simulate dostyk-rail --from 2024-09-01 --days 7 --replications 5",
      "  ./zhol simulate selftest --services 2000"
    })
final class SimulateVerb extends WorldVerb {
  private static final int USUAL_SERVICES = 10_000;
  private static final int USUAL_REPLICATIONS = 20;

  @Parameters(paramLabel = "PLACE", description = "A checkpoint's id or name, or selftest.")
  @Nullable String place;

  @Option(
      names = "--cargo",
      paramLabel = "CLASS",
      description = "One kind of traffic with its own limits, such as container; all.")
  @Nullable String cargo;

  @Option(names = "--from", paramLabel = "DATE", description = "First day, in the Kazakh clock.")
  @Nullable String from;

  @Option(names = "--days", paramLabel = "N", description = "Days reported; 7.")
  @Nullable String days;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance; 1.")
  @Nullable String seed;

  @Option(names = "--replications", paramLabel = "R", description = "Runs with own chance; 20.")
  @Nullable String replications;

  @Option(names = "--threads", paramLabel = "T", description = "Threads; the result is the same.")
  @Nullable String threads;

  @Option(
      names = "--weather",
      paramLabel = "N",
      description = "Closures by weather in a year, 12 hours on average; the pack states none.")
  @Nullable String weather;

  @Option(names = "--no-failures", description = "Scanners never fail.")
  boolean noFailures;

  @Option(names = "--chart", paramLabel = "F.svg", description = "Draw the queue with its band.")
  @Nullable Path chart;

  @Option(names = "--log", paramLabel = "F.csv", description = "Every move of the first run.")
  @Nullable Path log;

  @Option(names = "--services", paramLabel = "N", description = "selftest: services in a run.")
  @Nullable String services;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  SimulateVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "place", place);
    put(values, "from", from);
    put(values, "days", days);
    put(values, "seed", seed);
    put(values, "replications", replications);
    put(values, "threads", threads);
    put(values, "weather", weather);
    put(values, "services", services);
    var given = org.zhol.app.Parameters.of(values);
    int itsSeed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int itsThreads = given.whole("threads", Runtime.getRuntime().availableProcessors(), 1, 1024);
    if ("selftest".equals(place)) {
      int itsServices = given.whole("services", USUAL_SERVICES, 1_000, 10_000_000);
      given.refuseIfWrong();
      var rows = SelfTest.run(itsSeed, itsServices, itsThreads);
      SelfTestAnswer answer = new SelfTestAnswer(itsSeed, itsServices, rows);
      console.out().print(json ? Json.text(answer) : answer.text());
      return answer.allInside() ? Main.DONE : Main.NO_ANSWER;
    }
    return border(given, itsSeed, itsThreads);
  }

  private int border(org.zhol.app.Parameters given, int itsSeed, int itsThreads) {
    int itsDays = given.whole("days", 7, 1, 3_660);
    int runs = given.whole("replications", USUAL_REPLICATIONS, 1, 100_000);
    int storms = given.whole("weather", 0, 0, 1_000);
    World world = world();
    LocalDate first = day(given);
    Checkpoint checkpoint = checkpoint(world, given);
    CargoClass kind = given.oneOf("cargo", cargo, CargoClass.values());
    given.refuseIfWrong();
    Disturbances pack = Disturbances.of(world.network());
    Disturbances wrong =
        new Disturbances(
            noFailures ? 0 : pack.scannerUpHours(), pack.scannerDownHours(), storms, 12);
    BorderQuestion question =
        new BorderQuestion(
            Objects.requireNonNull(checkpoint),
            Set.of(Checkpoint.Direction.values()),
            kind,
            first,
            itsDays,
            itsSeed,
            runs,
            itsThreads,
            wrong,
            null);
    MoveLog moves = log == null ? null : new MoveLog();
    BorderForecast forecast = BorderSimulation.run(world.network(), question, moves);
    Path journal = log;
    if (journal != null && moves != null) {
      write("log", journal, moves.text());
    }
    Path picture = chart;
    if (picture != null) {
      write("chart", picture, new QueueChart(forecast).svg());
    }
    console.out().print(json ? Json.text(forecast) : new ForecastText(forecast).text());
    return Main.DONE;
  }

  private LocalDate day(org.zhol.app.Parameters given) {
    String text = given.required("from", "give a day such as 2025-11-01");
    try {
      return text == null ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      given.wrong("from", String.valueOf(text), "is no day", "write it as 2025-11-01");
      return LocalDate.EPOCH;
    }
  }

  private static @Nullable Checkpoint checkpoint(World world, org.zhol.app.Parameters given) {
    String text = given.required("place", "name a checkpoint such as nur-zholy");
    String id = text == null ? null : world.key(text);
    Checkpoint found = id == null ? null : world.network().findCheckpoint(id);
    if (text != null && (found == null || found.gateway())) {
      String known =
          world.network().checkpoints().stream()
              .filter(one -> !one.gateway())
              .map(Checkpoint::id)
              .collect(Collectors.joining(", "));
      String what = found == null ? "is no checkpoint" : "has only a stated time of crossing";
      given.wrong("place", text, what, "use one of " + known);
      return null;
    }
    return found;
  }

  private static void write(String option, Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new BadInput(
          List.of(
              new Problem(
                  option,
                  file.toString(),
                  "cannot be written (" + failed.getClass().getSimpleName() + ")",
                  "name a file in a folder that you may write to")));
    }
  }
}
