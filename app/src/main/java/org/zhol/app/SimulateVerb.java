package org.zhol.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.selftest.SelfTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Days of a checkpoint, event by event; and the kernel's own test.
@Command(
    description = {
      "A checkpoint's or a container terminal's days, truck by truck, train by train or box by"
          + " box:",
      "queue by hour with its p10-p90 band,",
      "waits by channel, use of each stage and what binds. The same seed gives the same events on",
      "any machine and any number of threads: the hash tells. simulate selftest holds the kernel",
      "against queues whose answer is known in closed form; simulate agreement holds the delay",
      "model that planner and assignment use against the simulation."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol simulate nur-zholy --from 2025-11-01 --days 7 --seed 1 --replications 5",
      "  ./zhol simulate nur-zholy --from 2025-11-05 --days 3 --replications 3 --intake 900 --lanes"
          + " 150",
      "  ./zhol simulate nur-zholy --from 2025-11-05 --days 3 --replications 3 --servers"
          + " X-ray@KZ=20",
      "  ./zhol simulate dostyk-rail --from 2024-09-01 --days 7 --replications 5",
      "  ./zhol simulate lianyungang --from 2025-06-02 --days 7 --replications 5",
      "  ./zhol simulate selftest --services 2000",
      "  ./zhol simulate agreement --roads"
    })
final class SimulateVerb extends WorldVerb {
  private static final int USUAL_SERVICES = 10_000;

  @Parameters(
      paramLabel = "PLACE",
      description = "The id or name of a checkpoint or terminal, selftest or agreement.")
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
      description =
          "Closures by weather in a year, 12 hours on average, at a port of its quay alone;"
              + " the pack states none.")
  @Nullable String weather;

  @Option(names = "--no-failures", description = "Scanners never fail.")
  boolean noFailures;

  @Option(names = "--direction", paramLabel = "AB|BA", description = "One direction; both.")
  @Nullable String direction;

  @Option(names = "--lanes", paramLabel = "PCT", description = "What if: lanes at each step, %%.")
  @Nullable String lanes;

  @Option(
      names = "--servers",
      paramLabel = "STAGE=N",
      description = {
        "What if: lanes, scanners, crews, tracks, cranes, berths of one stage as printed;",
        "STAGE@SIDE=N where its name stands on both sides. May be given several times."
      })
  List<String> servers = List.of();

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = "What if: hours a day that both sides work, from 8.")
  @Nullable String hours;

  @Option(
      names = "--intake",
      paramLabel = "N",
      description = "What if: units a day that may pass in each direction.")
  @Nullable String intake;

  @Option(names = "--arrivals", paramLabel = "N", description = "What if: units a day that come.")
  @Nullable String arrivals;

  @Option(names = "--inspected", paramLabel = "PCT", description = "What if: share scanned, %%.")
  @Nullable String inspected;

  @Option(names = "--chart", paramLabel = "F.svg", description = "Draw the queue with its band.")
  @Nullable Path chart;

  @Option(names = "--log", paramLabel = "F.csv", description = "Every move of the first run.")
  @Nullable Path log;

  @Option(names = "--services", paramLabel = "N", description = "selftest: services in a run.")
  @Nullable String services;

  @Option(names = "--roads", description = "agreement: the pack's road checkpoints alone.")
  boolean roads;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  SimulateVerb(Console console) {
    super(console);
  }

  @Override
  boolean usesTimes() {
    return false; // it makes its own
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "place", place);
    put(values, "cargo", cargo);
    put(values, "direction", direction);
    put(values, "from", from);
    put(values, "days", days);
    put(values, "seed", seed);
    put(values, "replications", replications);
    put(values, "threads", threads);
    put(values, "weather", weather);
    put(values, "services", services);
    put(values, "failures", noFailures ? "false" : null);
    put(values, "lanes", lanes);
    put(values, "hours", hours);
    put(values, "intake", intake);
    put(values, "arrivals", arrivals);
    put(values, "inspected", inspected);
    values.put(StageServers.NAME, servers);
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
    if ("agreement".equals(place)) {
      int runs = given.whole("replications", SimulationQuestion.USUAL_REPLICATIONS, 20, 100_000);
      given.refuseIfWrong();
      var network = world().network();
      var answer = AgreementAnswer.of(console, network, roads, itsSeed, runs, itsThreads);
      console.out().print(json ? Json.text(answer) : answer.text());
      return Main.DONE;
    }
    return border(given, itsThreads);
  }

  private int border(org.zhol.app.Parameters given, int threads) {
    World world = world();
    BorderForecast forecast = answer(DaysQuestion.of(given, world, world.network(), threads));
    Path picture = chart;
    if (picture != null) {
      write("chart", picture, new QueueChart(forecast).svg());
    }
    console.out().print(json ? Json.text(forecast) : new ForecastText(forecast).text());
    return Main.DONE;
  }

  private BorderForecast answer(DaysQuestion question) {
    Path journal = log;
    if (journal == null) {
      return question.answer(null);
    }
    try (Writer lines = Files.newBufferedWriter(journal)) {
      return question.answer(new MoveLog(lines));
    } catch (IOException | UncheckedIOException failed) {
      throw unwritable("log", journal, failed);
    }
  }

  private static void write(String option, Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw unwritable(option, file, failed);
    }
  }

  private static BadInput unwritable(String option, Path file, Exception failed) {
    Throwable cause = failed instanceof UncheckedIOException wrapped ? wrapped.getCause() : failed;
    String why = cause == null ? "" : cause.getClass().getSimpleName();
    return new BadInput(
        new Problem(
            option,
            file.toString(),
            "cannot be written (" + why + ")",
            "name a file in a folder that you may write to"));
  }
}
