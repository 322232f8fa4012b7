package org.zhol.app;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.TerminalSimulation;

/// Which days of which container terminal are simulated.
record TerminalQuestion(
    Network network, String place, LocalDate from, int days, int seed, int runs, int threads) {
  /// What is asked of checkpoints alone.
  private static final List<String> NOT_HERE =
      List.of("cargo", "direction", "weather", "lanes", "hours", "intake", "arrivals", "inspected");

  /// Reads a question; null where its place is no terminal.
  static @Nullable TerminalQuestion of(Parameters given, World world, int threads) {
    String text = given.text("place");
    Network network = world.network();
    String id = text == null ? null : world.key(text);
    if (id == null || network.findCheckpoint(id) != null) {
      return null;
    }
    LocalDate from = Moments.day(given, "from");
    if (from == null) { // only a day tells whether ships or trains call there
      given.required("from", SimulationQuestion.FIRST_DAY);
      given.refuseIfWrong();
      return null;
    }
    if (!TerminalSimulation.knows(network, id, from)) {
      return null;
    }
    for (String name : NOT_HERE) {
      String value = given.text(name);
      if (value != null) {
        given.wrong(name, value, "changes nothing at a terminal", "leave it out");
      }
    }
    int days = given.whole("days", SimulationQuestion.USUAL_DAYS, 1, 3_660);
    int seed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int runs = given.whole("replications", SimulationQuestion.USUAL_REPLICATIONS, 1, 100_000);
    given.refuseIfWrong();
    return new TerminalQuestion(network, id, from, days, seed, runs, threads);
  }

  BorderForecast answer(TerminalSimulation.@Nullable Watcher watcher) {
    return TerminalSimulation.run(network, place, from, days, seed, runs, threads, watcher);
  }
}
