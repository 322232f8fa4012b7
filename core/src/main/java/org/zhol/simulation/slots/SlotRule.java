package org.zhol.simulation.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// How slots are given out, as the pack's parameters `slots.rule.NAME.…` say.
///
/// @param order who is first
/// @param hold whether an open form holds a slot, so that a bot needs neither vehicle nor deposit
/// @param identities bookings that one bot can have at once
/// @param depositUsd lost for a slot that is not used
/// @param cancelCost share of the deposit lost for one cancelled in time
/// @param blockDays a booker is blocked after two drops; 0 for never
/// @param transfer chance that a slot that is sold reaches its buyer; 0 where nothing that is
///   cancelled can be booked at once: under the lot it goes into the next draw
/// @param ratio whether classes are called one, one, one and five at a time
/// @param note what the rule is, and since when
public record SlotRule(
    String name,
    Order order,
    boolean hold,
    int identities,
    double depositUsd,
    double cancelCost,
    int blockDays,
    double transfer,
    boolean ratio,
    @Nullable String note) {
  private static final String PREFIX = "slots.rule.";

  /// Who gets a slot when several want it.
  public enum Order {
    /// Who asks first, and bots ask within milliseconds.
    RACE,
    /// Who has asked for longest.
    QUEUE,
    /// Whoever is drawn, once a day.
    LOT
  }

  /// The figures of a rule, by the last word of the parameter's name.
  private static final List<String> KEYS =
      List.of("order", "hold", "identities", "deposit", "cancel", "blocks", "transfer", "ratio");

  /// All rules of a pack, in its order. Parameters `slots.rule.NAME.…`: `order` 0 race, 1 queue, 2
  /// lot; `hold` 1 if an open form holds a slot; `identities` bookings of one bot; `deposit` US
  /// dollars, of which `cancel` is lost on cancelling; `blocks` days after two drops; `transfer`
  /// chance that a slot reaches its buyer; `ratio` 1 if classes are called 1:1:1:5.
  ///
  /// @throws UnusableParameters with all that are missing, unknown or out of range
  public static List<SlotRule> all(Network network) {
    Set<String> names = new TreeSet<>();
    ParameterReader given = new ParameterReader(network);
    for (Parameter parameter : network.parameters()) {
      String full = parameter.name();
      if (full.startsWith(PREFIX)) {
        int dot = full.lastIndexOf('.');
        if (dot > PREFIX.length() && KEYS.contains(full.substring(dot + 1))) {
          names.add(full.substring(PREFIX.length(), dot));
        } else {
          given.wrong(
              full,
              new SlotRemark.NoFigureOfRule(),
              new SlotRemark.NameRuleFigure(PREFIX, String.join(", ", KEYS)));
        }
      }
    }
    List<SlotRule> rules = new ArrayList<>();
    for (String name : names) {
      rules.add(of(given, name));
    }
    given.refuseIfWrong();
    return List.copyOf(rules);
  }

  private static SlotRule of(ParameterReader given, String name) {
    String of = PREFIX + name + ".";
    int order = given.whole(of + "order", 0, Order.values().length - 1);
    return new SlotRule(
        name,
        Order.values()[order],
        given.whole(of + "hold", 0, 1) > 0,
        given.whole(of + "identities", 0, 10_000),
        given.number(of + "deposit", 0, 1_000_000),
        given.number(of + "cancel", 0, 1),
        given.whole(of + "blocks", 0, 365),
        given.number(of + "transfer", 0, 1),
        given.whole(of + "ratio", 0, 1) > 0,
        given.note(of + "order"));
  }
}
