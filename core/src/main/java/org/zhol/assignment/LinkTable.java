package org.zhol.assignment;

import java.util.List;

/// The network as columns: link i runs from node `tails[i]` to node `heads[i]` and costs
/// `curves.get(i)`. Nodes are 0 to `nodes` - 1; those below `firstThrough` are ends of trips only
/// (centroids), nothing travels through them. Parallel links are allowed; a link from a node to
/// itself is never used.
///
/// The arrays are copied in and must not be written afterwards.
public record LinkTable(
    int nodes, int firstThrough, int[] tails, int[] heads, List<DelayCurve> curves) {
  public LinkTable {
    tails = tails.clone();
    heads = heads.clone();
    curves = List.copyOf(curves);
    if (tails.length != heads.length || tails.length != curves.size()) {
      throw new IllegalArgumentException(
          "links: %d tails, %d heads and %d curves; give one of each for every link"
              .formatted(tails.length, heads.length, curves.size()));
    }
    for (int i = 0; i < tails.length; i++) {
      if (tails[i] < 0 || tails[i] >= nodes || heads[i] < 0 || heads[i] >= nodes) {
        throw new IllegalArgumentException(
            "link %d runs from %d to %d; nodes are 0 to %d"
                .formatted(i, tails[i], heads[i], nodes - 1));
      }
    }
  }

  public int links() {
    return tails.length;
  }
}
