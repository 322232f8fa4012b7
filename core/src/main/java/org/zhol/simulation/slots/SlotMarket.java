package org.zhol.simulation.slots;

import org.zhol.network.Network;

/// Slots, those who want them, and what they think of waiting; the pack's parameters `slots.…`.
///
/// @param botShare bots over the carriers of a day
/// @param slotsPerBot slots that one bot holds at most where nothing checks whose they are
/// @param willingUsdDay mean of what a carrier pays to be served a day earlier, exponential
public record SlotMarket(
    int slotsPerDay,
    double carriersPerDay,
    int horizonDays,
    double priceUsd,
    double willingUsdDay,
    double hoarderShare,
    double noShowShare,
    double botShare,
    int slotsPerBot,
    double botCostUsd) {
  public static SlotMarket of(Network network) {
    return new SlotMarket(
        (int) value(network, "slots.capacity_per_day"),
        value(network, "slots.demand_per_day"),
        (int) value(network, "slots.horizon_days"),
        value(network, "slots.price_usd"),
        value(network, "slots.willing_usd_day"),
        value(network, "slots.hoarder_share"),
        value(network, "simulate.no_show_share"),
        value(network, "slots.bot_share"),
        (int) value(network, "slots.queue_per_bot"),
        value(network, "slots.bot_cost_usd"));
  }

  private static double value(Network network, String name) {
    return SlotRule.parameter(network, name).value();
  }

  /// The same with another share of bots.
  public SlotMarket withBots(double share) {
    return new SlotMarket(
        slotsPerDay,
        carriersPerDay,
        horizonDays,
        priceUsd,
        willingUsdDay,
        hoarderShare,
        noShowShare,
        share,
        slotsPerBot,
        botCostUsd);
  }

  int bots() {
    return (int) Math.round(botShare * carriersPerDay);
  }
}
