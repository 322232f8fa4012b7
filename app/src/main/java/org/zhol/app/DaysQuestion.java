package org.zhol.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderSimulation;

/// Which days are simulated: of a checkpoint, or of a container terminal.
sealed interface DaysQuestion permits SimulationQuestion, TerminalQuestion {
  /// Reads a question; refuses it with all that is wrong.
  ///
  /// @param world whose names places have
  /// @param network with the scenarios, which may add places
  static DaysQuestion of(Parameters given, World world, Network network, int threads) {
    TerminalQuestion terminal = TerminalQuestion.of(given, world, network, threads);
    return terminal == null ? SimulationQuestion.of(given, world, network, threads) : terminal;
  }

  LocalDate from();

  int days();

  int replications();

  /// Whose midnights begin the days.
  ZoneId zone();

  /// Runs in all, those of each direction apart.
  int runs();

  /// The first replication alone, for its moves.
  DaysQuestion first();

  BorderForecast answer(BorderSimulation.@Nullable Watcher watcher);

  /// The question as JSON has it, with what was left out filled in; a job is known by it.
  Map<String, Object> body(List<String> scenarios);
}
