package org.zhol.simulation.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
/// @param transfer chance that a slot that is sold reaches its buyer
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

  /// All rules of a pack, in its order. Parameters `slots.rule.NAME.…`: `order` 0 race, 1 queue, 2
  /// lot; `hold` 1 if an open form holds a slot; `identities` bookings of one bot; `deposit` US
  /// dollars, of which `cancel` is lost on cancelling; `blocks` days after two drops; `transfer`
  /// chance that a slot reaches its buyer; `ratio` 1 if classes are called 1:1:1:5.
  ///
  /// @throws IllegalArgumentException naming the parameter that is missing or out of range
  public static List<SlotRule> all(Network network) {
    Set<String> names = new TreeSet<>();
    List<SlotRule> rules = new ArrayList<>();
    for (Parameter parameter : network.parameters()) {
      String full = parameter.name();
      if (full.startsWith(PREFIX)) {
        String name = full.substring(PREFIX.length(), full.lastIndexOf('.'));
        if (names.add(name)) {
          rules.add(of(network, name));
        }
      }
    }
    return List.copyOf(rules);
  }

  private static SlotRule of(Network network, String name) {
    Parameter order = parameter(network, PREFIX + name + ".order");
    if (order.value() < 0 || order.value() >= Order.values().length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "parameter '%s' is %s; use 0 (race), 1 (queue) or 2 (lot)",
              order.name(),
              order.value()));
    }
    return new SlotRule(
        name,
        Order.values()[(int) order.value()],
        value(network, name, "hold") > 0,
        (int) value(network, name, "identities"),
        value(network, name, "deposit"),
        value(network, name, "cancel"),
        (int) value(network, name, "blocks"),
        value(network, name, "transfer"),
        value(network, name, "ratio") > 0,
        order.note());
  }

  private static double value(Network network, String rule, String key) {
    return parameter(network, PREFIX + rule + "." + key).value();
  }

  static Parameter parameter(Network network, String name) {
    Parameter found = network.findParameter(name);
    if (found == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "the pack has no parameter '%s'; add it to parameter.csv", name));
    }
    return found;
  }
}
