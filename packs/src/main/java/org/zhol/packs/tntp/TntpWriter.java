package org.zhol.packs.tntp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Writes networks, trip tables and flows in TNTP format. Numbers are written so that reading them
/// gives the same bits back.
public final class TntpWriter {
  private TntpWriter() {}

  /// Flows and generalised costs by link, sorted by nodes so that the order in which the network
  /// was given changes nothing.
  public static String flows(TntpNetwork network, double[] flows, double[] costs) {
    Integer[] order = new Integer[flows.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(i -> network.links().get(i).from())
            .thenComparingInt(i -> network.links().get(i).to())
            .thenComparingDouble(i -> flows[i])
            .thenComparingDouble(i -> costs[i]));
    StringBuilder text = new StringBuilder("From \tTo \tVolume \tCost \n");
    for (int i : order) {
      TntpLink link = network.links().get(i);
      text.append(link.from()).append(" \t").append(link.to()).append(" \t");
      text.append(flows[i]).append(" \t").append(costs[i]).append(" \n");
    }
    return text.toString();
  }

  public static String network(TntpNetwork network) {
    StringBuilder text =
        new StringBuilder()
            .append("<NUMBER OF ZONES> ")
            .append(network.zones())
            .append("\n<NUMBER OF NODES> ")
            .append(network.nodes())
            .append("\n<FIRST THRU NODE> ")
            .append(network.firstThrough())
            .append("\n<NUMBER OF LINKS> ")
            .append(network.links().size())
            .append("\n<END OF METADATA>\n\n~\tinit_node\tterm_node\tcapacity\tlength")
            .append("\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;\n");
    for (TntpLink link : network.links()) {
      text.append('\t').append(link.from()).append('\t').append(link.to());
      double[] figures = {
        link.capacity(), link.length(), link.freeTime(), link.b(), link.power(), link.speed()
      };
      for (double figure : figures) {
        text.append('\t').append(figure);
      }
      if (!Double.isNaN(link.toll())) {
        text.append('\t').append(link.toll()).append('\t').append(link.type());
      }
      text.append("\t;\n");
    }
    return text.toString();
  }

  public static String trips(TntpTrips trips) {
    double total = Arrays.stream(trips.flows()).sum();
    StringBuilder text =
        new StringBuilder()
            .append("<NUMBER OF ZONES> ")
            .append(trips.zones())
            .append("\n<TOTAL OD FLOW> ")
            .append(total)
            .append("\n<END OF METADATA>\n");
    int origin = 0;
    for (int i = 0; i < trips.flows().length; i++) {
      if (trips.origins()[i] != origin) {
        origin = trips.origins()[i];
        text.append(String.format(Locale.ROOT, "\nOrigin %d\n", origin));
      }
      text.append(trips.destinations()[i]).append(" : ").append(trips.flows()[i]).append(";\n");
    }
    return text.toString();
  }
}
