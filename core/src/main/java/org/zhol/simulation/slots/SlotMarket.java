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
  /// @throws UnusableParameters with all that are missing or out of range
  public static SlotMarket of(Network network) {
    ParameterReader given = new ParameterReader(network);
    SlotMarket market =
        new SlotMarket(
            given.whole("slots.capacity_per_day", 1, 20_000),
            given.number("slots.demand_per_day", 1, 20_000),
            given.whole("slots.horizon_days", 1, 365),
            given.number("slots.price_usd", 0, 1_000_000),
            given.number("slots.willing_usd_day", 0, 1_000_000),
            given.number("slots.hoarder_share", 0, 1),
            given.number("simulate.no_show_share", 0, 1),
            given.number("slots.bot_share", 0, 1),
            given.whole("slots.queue_per_bot", 0, 10_000),
            given.number("slots.bot_cost_usd", 0, 1_000_000));
    given.refuseIfWrong();
    return market;
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
