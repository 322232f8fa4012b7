package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;

/// Equilibrium flows and how close to equilibrium they are. Arrays are by link, in the order of the
/// [LinkTable]; they are the caller's to keep.
///
/// @param flows of all classes together
/// @param classFlows by class, then by link
/// @param costs delay at these flows, without fixed costs
/// @param rounds every round's state; the last one is that of these flows
/// @param converged whether the gap asked for was reached, and no flow pays [DelayCurve#MOST]
public record Assignment(
    double[] flows,
    List<double[]> classFlows,
    double[] costs,
    List<Round> rounds,
    boolean converged) {
  public Assignment {
    classFlows = List.copyOf(classFlows);
    rounds = List.copyOf(rounds);
  }

  /// Links on which flow pays more than can be reckoned with: at many times their capacity, and
  /// without another way. Indexes of the [LinkTable].
  public List<Integer> overflowing() {
    List<Integer> found = new ArrayList<>();
    for (int a = 0; a < flows.length; a++) {
      if (flows[a] > 0 && costs[a] >= DelayCurve.MOST) {
        found.add(a);
      }
    }
    return found;
  }

  public Round last() {
    return rounds.getLast();
  }

  public double objective() {
    return last().objective();
  }
}
