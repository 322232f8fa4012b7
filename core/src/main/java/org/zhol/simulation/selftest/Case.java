package org.zhol.simulation.selftest;

import java.util.function.ToDoubleFunction;

/// One comparison: what theory says of a queue, and how a run measures it.
///
/// @param effort services of one run, in units of what was asked for: saturated queues need more
record Case(
    String model,
    String parameters,
    String measure,
    double theory,
    int effort,
    double limit,
    Textbook queue,
    ToDoubleFunction<Textbook.Seen> measured) {
  Case(
      String model,
      String parameters,
      String measure,
      double theory,
      int effort,
      Textbook queue,
      ToDoubleFunction<Textbook.Seen> measured) {
    this(model, parameters, measure, theory, effort, 0, queue, measured);
  }
}
