package org.zhol.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderSimulation;
import org.zhol.simulation.border.Disturbances;
import org.zhol.simulation.border.TerminalSimulation;
import org.zhol.simulation.border.WhatIf;

/// Which days of which container terminal are simulated.
///
/// @param network with the scenarios
/// @param place by which the terminal is known
/// @param storms closures of the quay by weather in a year
record TerminalQuestion(
    Network network,
    Place place,
    LocalDate from,
    int days,
    int seed,
    int replications,
    int threads,
    int storms,
    WhatIf whatIf)
    implements DaysQuestion {
  /// What is asked of checkpoints alone.
  private static final List<String> NOT_HERE =
      List.of("cargo", "direction", "hours", "intake", "arrivals", "inspected");

  private static final double STORM_HOURS = 12;

  /// Reads a question; null where its place is no terminal.
  static @Nullable TerminalQuestion of(
      Parameters given, World world, Network network, int threads) {
    String text = given.text("place");
    String key = text == null ? null : world.key(text);
    String id = key == null ? text : key; // a scenario's place is not among the world's
    if (id == null || network.findCheckpoint(id) != null) {
      return null;
    }
    LocalDate from = Moments.day(given, "from");
    if (from == null) { // only a day tells whether ships or trains call there
      if (key == null) {
        return null;
      }
      given.required("from", new Cure.WriteDay());
      given.refuseIfWrong();
      return null;
    }
    TerminalSimulation.Known found = TerminalSimulation.find(network, id, from);
    if (found == null) {
      return null;
    }
    for (String name : NOT_HERE) {
      String value = given.text(name);
      if (value != null) {
        given.wrong(name, value, new Fault.NothingAtTerminal(), new Cure.LeaveOut());
      }
    }
    int days = given.whole("days", SimulationQuestion.USUAL_DAYS, 1, 3_660);
    int seed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int runs = given.whole("replications", SimulationQuestion.USUAL_REPLICATIONS, 1, 100_000);
    int storms = given.whole("weather", 0, 0, 1_000);
    if (storms > 0 && !found.sides().contains("sea")) {
      given.wrong("weather", String.valueOf(storms), new Fault.NoShips(), new Cure.LeaveOut());
    }
    Integer lanes = given.whole("lanes", 10, 1_000);
    var here = new WhatIf.Site("", TerminalSimulation.equipment(network, id, from));
    var servers = StageServers.of(given, List.of(here));
    given.refuseIfWrong();
    WhatIf whatIf = new WhatIf(lanes, null, null, null, null, servers);
    return new TerminalQuestion(
        network, found.place(), from, days, seed, runs, threads, storms, whatIf);
  }

  @Override
  public ZoneId zone() {
    return network.country(place.country()).zone();
  }

  @Override
  public int runs() {
    return replications;
  }

  @Override
  public TerminalQuestion first() {
    return new TerminalQuestion(network, place, from, days, seed, 1, threads, storms, whatIf);
  }

  @Override
  public BorderForecast answer(BorderSimulation.@Nullable Watcher watcher) {
    var question =
        new TerminalSimulation.Question(
            place.id(),
            from,
            days,
            seed,
            replications,
            threads,
            new Disturbances(0, 0, storms, STORM_HOURS));
    return TerminalSimulation.run(network, question, whatIf, watcher);
  }

  @Override
  public Map<String, Object> body(List<String> scenarios) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("place", place.id());
    body.put("from", from.toString());
    body.put("days", days);
    body.put("seed", seed);
    body.put("replications", replications);
    SimulationQuestion.put(body, "scenarios", scenarios.isEmpty() ? null : scenarios);
    SimulationQuestion.put(body, "weather", storms == 0 ? null : storms);
    SimulationQuestion.put(body, "lanes", whatIf.lanesPercent());
    List<String> servers = StageServers.texts(whatIf);
    SimulationQuestion.put(body, StageServers.NAME, servers.isEmpty() ? null : servers);
    return body;
  }
}
