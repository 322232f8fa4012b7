package org.zhol.app;

import java.util.List;
import java.util.Objects;
import org.zhol.packs.Pack;
import org.zhol.quantity.Remark;
import org.zhol.simulation.border.Episodes;
import org.zhol.simulation.border.Replay;

/// Which crisis is run again: what the command line and the API ask alike.
record ReplayQuestion(String episode, int seed, int replications) {
  static final int USUAL_REPLICATIONS = 100;
  static final List<String> PARAMETERS = List.of("episode", "seed", "replications");

  static ReplayQuestion of(Parameters given) {
    int seed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int runs = given.whole("replications", USUAL_REPLICATIONS, 2, 100_000);
    Remark known = Cure.oneOf(Episodes.IDS);
    String id = given.required("episode", known);
    if (id != null && !Episodes.IDS.contains(id)) {
      given.wrong("episode", id, new Fault.NoSuchEpisode(), known);
    }
    given.refuseIfWrong();
    return new ReplayQuestion(String.valueOf(id), seed, runs);
  }

  /// @throws BadInput where the pack lacks the records of the episode
  Replay answer(Pack pack, int threads) {
    try {
      return Objects.requireNonNull(
          Episodes.replay(
              pack.network(), pack.observations(), episode, replications, seed, threads));
    } catch (IllegalArgumentException lacking) {
      throw new BadInput(
          new Problem(
              "episode", episode, String.valueOf(lacking.getMessage()), "take another pack"));
    }
  }
}
