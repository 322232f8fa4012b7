package org.zhol.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.zhol.network.Network;
import org.zhol.simulation.slots.SlotComparison;
import org.zhol.simulation.slots.SlotMarket;
import org.zhol.simulation.slots.SlotRule;
import org.zhol.simulation.slots.UnusableParameters;

/// Which rules of an electronic queue are held together: what the command line and the API ask
/// alike.
///
/// @param rules the first is the one the others are compared with
record SlotQuestion(List<SlotRule> rules, SlotMarket market, int seed, int replications) {
  static final int USUAL_REPLICATIONS = 20;
  static final List<String> PARAMETERS = List.of("rules", "bots", "seed", "replications");

  SlotQuestion {
    rules = List.copyOf(rules);
  }

  /// The rules of a pack.
  ///
  /// @throws BadInput where its parameters do not make rules
  static List<SlotRule> rules(Network network) {
    try {
      return SlotRule.all(network);
    } catch (UnusableParameters lacking) {
      throw unusable(lacking);
    }
  }

  /// The market of a pack.
  ///
  /// @throws BadInput where its parameters do not make one
  static SlotMarket market(Network network) {
    try {
      return SlotMarket.of(network);
    } catch (UnusableParameters lacking) {
      throw unusable(lacking);
    }
  }

  private static BadInput unusable(UnusableParameters lacking) {
    return new BadInput(
        lacking.faults().stream()
            .map(one -> new Problem("parameter", one.name(), one.why(), one.cure(), List.of()))
            .toList());
  }

  static SlotQuestion of(Parameters given, Network network) {
    int seed = given.whole("seed", 1, 0, Integer.MAX_VALUE);
    int runs = given.whole("replications", USUAL_REPLICATIONS, 2, 10_000);
    Double bots = given.number("bots", 0, 1, "0.02");
    List<SlotRule> all = rules(network);
    SlotMarket market = market(network);
    if (all.isEmpty()) {
      given.wrong("rules", "", new Fault.NoRules(), new Cure.AddRules());
    }
    List<SlotRule> rules = new ArrayList<>();
    for (String name : given.list("rules")) {
      SlotRule found =
          all.stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
      if (found == null) {
        String known = String.join(", ", all.stream().map(SlotRule::name).toList());
        given.wrong("rules", name, new Fault.NoSuchRule(), new Cure.UseSomeOf(known));
      } else {
        rules.add(found);
      }
    }
    given.refuseIfWrong();
    return new SlotQuestion(
        rules.isEmpty() ? all : rules, bots == null ? market : market.withBots(bots), seed, runs);
  }

  /// @param done hears how many rules are compared
  SlotComparison answer(int threads, IntConsumer done) {
    return SlotComparison.of(rules, market, replications, seed, threads, done);
  }
}
