package org.zhol.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderQuestion;
import org.zhol.simulation.border.BorderSimulation;
import org.zhol.simulation.border.Disturbances;
import org.zhol.simulation.border.WhatIf;

/// Which days of which checkpoint are simulated, and what is changed: what the command line and the
/// API ask alike.
///
/// @param network with the scenarios
record SimulationQuestion(Network network, BorderQuestion border, WhatIf whatIf)
    implements DaysQuestion {
  static final int USUAL_REPLICATIONS = 20;
  static final int USUAL_DAYS = 7;

  /// Ten times what comes to the busiest checkpoint; of ten times as many, a month that waits in
  /// the queue would take gigabytes.
  private static final int MOST_ARRIVALS = 10_000;

  /// What may be turned, each a whole number.
  static final List<String> CHANGES = List.of("lanes", "hours", "intake", "arrivals", "inspected");

  static final List<String> PARAMETERS = parameters();

  private static List<String> parameters() {
    List<String> all = new ArrayList<>();
    all.addAll(
        List.of("place", "cargo", "direction", "from", "days", "seed", "replications", "weather"));
    all.addAll(List.of("failures", "scenarios", StageServers.NAME));
    all.addAll(CHANGES);
    return List.copyOf(all);
  }

  /// Those that may be given several times.
  static final List<String> REPEATED = List.of("scenarios", StageServers.NAME);

  /// Reads a question; refuses it with all that is wrong.
  ///
  /// @param world whose names places have
  /// @param network with the scenarios, which may add checkpoints
  static SimulationQuestion of(Parameters given, World world, Network network, int threads) {
    LocalDate from = Moments.day(given, "from");
    given.required("from", new Cure.WriteDay());
    Checkpoint checkpoint = checkpoint(given, world, network);
    int days = given.whole("days", USUAL_DAYS, 1, 3_660);
    int seed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int runs = given.whole("replications", USUAL_REPLICATIONS, 1, 100_000);
    int storms = given.whole("weather", 0, 0, 1_000);
    boolean fails = given.text("failures") == null || given.flag("failures");
    CargoClass cargo = given.oneOf("cargo", given.text("cargo"), CargoClass.values());
    Checkpoint.Direction direction =
        given.oneOf("direction", given.text("direction"), Checkpoint.Direction.values());
    WhatIf whatIf = whatIf(given, checkpoint);
    given.refuseIfWrong();
    Disturbances pack = Disturbances.of(network);
    Disturbances wrong =
        new Disturbances(fails ? pack.scannerUpHours() : 0, pack.scannerDownHours(), storms, 12);
    BorderQuestion border =
        new BorderQuestion(
            Objects.requireNonNull(checkpoint),
            direction == null ? EnumSet.allOf(Checkpoint.Direction.class) : Set.of(direction),
            cargo,
            Objects.requireNonNull(from),
            days,
            seed,
            runs,
            threads,
            wrong,
            null);
    var servers = StageServers.of(given, BorderSimulation.equipment(network, border));
    given.refuseIfWrong();
    return new SimulationQuestion(network, border, whatIf.with(servers));
  }

  private static @Nullable Checkpoint checkpoint(Parameters given, World world, Network network) {
    String text = given.required("place", new Cure.NameCheckpoint());
    if (text == null) {
      return null;
    }
    String id = network.findCheckpoint(text) == null ? world.key(text) : text;
    Checkpoint found = id == null ? null : network.findCheckpoint(id);
    Fault why = unfit(found);
    if (why != null) {
      given.wrong("place", text, why, new Cure.UseCheckpoint(known(network)));
      return null;
    }
    return found;
  }

  @Override
  public LocalDate from() {
    return border.from();
  }

  @Override
  public int days() {
    return border.days();
  }

  @Override
  public int replications() {
    return border.replications();
  }

  @Override
  public ZoneId zone() {
    return network.country(network.place(border.checkpoint().a()).country()).zone();
  }

  @Override
  public int runs() {
    return border.replications() * border.directions().size();
  }

  /// Why a checkpoint cannot be simulated; null where it can be.
  static @Nullable Fault unfit(@Nullable Checkpoint found) {
    if (found == null) {
      return new Fault.NothingSimulated();
    }
    return found.gateway() ? new Fault.OnlyStatedTime() : null;
  }

  /// Ids of the checkpoints that can be simulated.
  static String known(Network network) {
    return network.checkpoints().stream()
        .filter(one -> unfit(one) == null)
        .map(Checkpoint::id)
        .collect(Collectors.joining(", "));
  }

  private static WhatIf whatIf(Parameters given, @Nullable Checkpoint checkpoint) {
    Integer inspected = given.whole("inspected", 0, 100);
    if (inspected != null && checkpoint != null && !WhatIf.inspects(checkpoint)) {
      given.wrong(
          "inspected",
          String.valueOf(inspected),
          new Fault.NothingScanned(checkpoint.id()),
          new Cure.LeaveOut());
    }
    return new WhatIf(
        given.whole("lanes", 10, 1_000),
        given.whole("hours", 1, 24),
        given.whole("intake", 1, 100_000),
        given.whole("arrivals", 0, MOST_ARRIVALS),
        inspected,
        List.of());
  }

  @Override
  public Map<String, Object> body(List<String> scenarios) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("place", border.checkpoint().id());
    body.put("from", border.from().toString());
    body.put("days", border.days());
    body.put("seed", border.seed());
    body.put("replications", border.replications());
    if (border.directions().size() == 1) {
      body.put("direction", border.directions().iterator().next().name());
    }
    put(body, "cargo", border.cargo() == null ? null : border.cargo().name());
    Disturbances wrong = Objects.requireNonNull(border.disturbances());
    put(body, "weather", wrong.weatherPerYear() == 0 ? null : (int) wrong.weatherPerYear());
    put(body, "failures", wrong.scannerUpHours() > 0 ? null : false);
    put(body, "scenarios", scenarios.isEmpty() ? null : scenarios);
    put(body, "lanes", whatIf.lanesPercent());
    put(body, "hours", whatIf.hoursPerDay());
    put(body, "intake", whatIf.intakePerDay());
    put(body, "arrivals", whatIf.arrivalsPerDay());
    put(body, "inspected", whatIf.inspectedPercent());
    put(body, StageServers.NAME, whatIf.servers().isEmpty() ? null : StageServers.texts(whatIf));
    return body;
  }

  static void put(Map<String, Object> body, String name, @Nullable Object value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  @Override
  public BorderForecast answer(BorderSimulation.@Nullable Watcher watcher) {
    return BorderSimulation.run(network, border, whatIf, watcher);
  }

  @Override
  public SimulationQuestion first() {
    return new SimulationQuestion(network, border.with(1), whatIf);
  }
}
