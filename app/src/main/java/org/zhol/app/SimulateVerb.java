package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.selftest.SelfTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Days of a checkpoint or terminal, event by event; and the kernel's own test.
@Command(
    description = {
      "Simulates event by event. simulate selftest holds the kernel against queues whose answer",
      "is known in closed form."
    },
    footer = {"", "Example:", "  ./zhol simulate selftest --seed 1"})
final class SimulateVerb extends WorldVerb {
  private static final int USUAL_SERVICES = 10_000;

  @Parameters(paramLabel = "PLACE", description = "selftest")
  @Nullable String place;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance; 1.")
  @Nullable String seed;

  @Option(names = "--threads", paramLabel = "T", description = "Threads; the result is the same.")
  @Nullable String threads;

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
    put(values, "seed", seed);
    put(values, "threads", threads);
    put(values, "services", services);
    org.zhol.app.Parameters given = org.zhol.app.Parameters.of(values);
    int itsSeed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int itsThreads = given.whole("threads", Runtime.getRuntime().availableProcessors(), 1, 1024);
    int itsServices = given.whole("services", USUAL_SERVICES, 1_000, 10_000_000);
    given.refuseIfWrong();
    SelfTestAnswer answer =
        new SelfTestAnswer(itsSeed, itsServices, SelfTest.run(itsSeed, itsServices, itsThreads));
    console.out().print(json ? Json.text(answer) : answer.text());
    return answer.allInside() ? Main.DONE : Main.NO_ANSWER;
  }
}
