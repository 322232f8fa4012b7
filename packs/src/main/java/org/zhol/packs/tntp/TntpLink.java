package org.zhol.packs.tntp;

import org.zhol.assignment.DelayCurve;

/// One line of a network file. Units are the file's own.
///
/// @param from node, from 1
/// @param toll NaN where the line ends before it
public record TntpLink(
    int from,
    int to,
    double capacity,
    double length,
    double freeTime,
    double b,
    double power,
    double speed,
    double toll,
    int type) {

  /// Whether the time depends on the flow; if it does not, any capacity is good.
  boolean isCongestible() {
    return freeTime > 0 && b > 0 && power > 0;
  }

  /// freeTime (1 + b (flow / capacity)^power).
  DelayCurve curve() {
    return isCongestible()
        ? new DelayCurve.Bpr(freeTime, b, capacity, power)
        : new DelayCurve.Constant(power == 0 ? freeTime * (1 + b) : freeTime);
  }
}
