package org.zhol.packs.tntp;

import java.util.BitSet;
import java.util.List;
import org.zhol.assignment.LinkTable;

/// A network file.
///
/// @param zones nodes 1 to `zones` are where trips begin and end
/// @param firstThrough nodes below it (from 1) carry no through traffic
public record TntpNetwork(int zones, int nodes, int firstThrough, List<TntpLink> links) {
  public TntpNetwork {
    links = List.copyOf(links);
  }

  /// The links for the engine, whose nodes count from 0.
  public LinkTable table() {
    return new LinkTable(
        nodes,
        Math.max(0, firstThrough - 1),
        links.stream().mapToInt(link -> link.from() - 1).toArray(),
        links.stream().mapToInt(link -> link.to() - 1).toArray(),
        links.stream().map(TntpLink::curve).toList());
  }

  /// Nodes that trips from a zone can come to. Both count from 1.
  public BitSet reached(int zone) {
    BitSet reached = new BitSet();
    reached.set(zone);
    boolean more = true;
    while (more) { // each sweep goes as far as the order of links lets it: told in errors only
      more = false;
      for (TntpLink link : links) {
        boolean through = link.from() == zone || link.from() >= firstThrough;
        if (through && reached.get(link.from()) && !reached.get(link.to())) {
          reached.set(link.to());
          more = true;
        }
      }
    }
    return reached;
  }

  /// What a trip pays on each link on top of the time: toll and length, weighted.
  public double[] fixedCosts(double tollFactor, double distanceFactor) {
    return links.stream()
        .mapToDouble(link ->
            (tollFactor == 0 ? 0 : tollFactor * link.toll())
                + (distanceFactor == 0 ? 0 : distanceFactor * link.length()))
        .toArray();
  }
}
