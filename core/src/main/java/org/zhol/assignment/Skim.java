package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhol.demand.Flow;

/// What a commodity met from a town to a town in a year: means over all tonnes that went, by
/// whatever way, with borders and queues.
///
/// @param tonnes that went
/// @param usd a tonne
/// @param grams of CO2e a tonne, well to wheel
public record Skim(
    String commodity,
    String from,
    String to,
    double tonnes,
    double hours,
    double usd,
    double grams) {

  /// Of all pairs between which anything went, by commodity, from and to.
  public static List<Skim> of(CorridorYear year) {
    Map<String, Map<String, Map<String, double[]>>> sums = new TreeMap<>();
    for (int i = 0; i < year.streams().size(); i++) {
      Stream stream = year.streams().get(i);
      Flow flow = stream.flow();
      double[] sum =
          sums.computeIfAbsent(flow.commodity(), _ -> new TreeMap<>())
              .computeIfAbsent(flow.from(), _ -> new TreeMap<>())
              .computeIfAbsent(flow.to(), _ -> new double[4]);
      for (CorridorYear.SolvedWeek week : year.weeks()) {
        for (int p = 0; p < stream.routes().size(); p++) {
          double tonnes = week.outcome().routes()[i][p];
          if (tonnes > 0) {
            Route route = stream.routes().get(p);
            sum[0] += tonnes;
            sum[1] += tonnes * year.hours(week, i, p);
            sum[2] += tonnes * route.usdPerTonne();
            sum[3] += tonnes * route.gramsPerTonne();
          }
        }
      }
    }
    List<Skim> skims = new ArrayList<>();
    sums.forEach((commodity, origins) ->
        origins.forEach((from, destinations) ->
            destinations.forEach((to, sum) -> {
              if (sum[0] > 0) {
                skims.add(
                    new Skim(
                        commodity,
                        from,
                        to,
                        sum[0],
                        sum[1] / sum[0],
                        sum[2] / sum[0],
                        sum[3] / sum[0]));
              }
            })));
    return skims;
  }
}
