package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.Mode;

/// What wants to go: tonnes of a commodity from a place to a place in each of the year's 52 weeks.
///
/// @param commodity id in the pack
/// @param from place, city or other text that the planner understands
/// @param mode what must carry the main haul; null where the shipper chooses
public record Wish(
    String id, String commodity, String from, String to, @Nullable Mode mode, double[] tonnes) {
  public Wish {
    tonnes = tonnes.clone();
  }

  /// The wishes of a year.
  public static List<Wish> of(Demand demand, int year) {
    List<Wish> wishes = new ArrayList<>();
    for (Flow flow : demand.flows(year)) {
      double[] weeks = new double[Profile.WEEKS];
      for (int w = 0; w < weeks.length; w++) {
        weeks[w] = demand.weeklyTonnes(flow, w + 1);
      }
      wishes.add(new Wish(flow.id(), flow.commodity(), flow.from(), flow.to(), flow.mode(), weeks));
    }
    return wishes;
  }
}
