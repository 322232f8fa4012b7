package org.zhol.assignment;

/// How long whatever can fill up keeps a tonne, by the tonnes that come in a week: nothing up to a
/// share `free` of its capacity C, then, with rho = v / C,
///
/// t(v) = h (rho - free) / (1 - rho),
///
/// which grows without bound before C, so that no capacity is ever exceeded. With `free` 0 it is
/// the wait of Pollaczek and Khinchine.
///
/// @param capacity tonnes of the week; 0 where it is shut, infinite where nothing limits it
/// @param hours h
/// @param free share of the capacity that costs no time
record FillingUp(double capacity, double hours, double free) {
  static final FillingUp NEVER = new FillingUp(Double.POSITIVE_INFINITY, 0, 0);

  boolean shut() {
    return capacity == 0;
  }

  boolean limited() {
    return capacity > 0 && capacity < Double.POSITIVE_INFINITY;
  }

  /// Tonnes it lets through when it keeps them so many hours.
  double through(double t) {
    return capacity * (t + hours * free) / (t + hours);
  }

  /// What an hour more lets through.
  double slope(double t) {
    return capacity * hours * (1 - free) / ((t + hours) * (t + hours));
  }

  /// Integral of the time up to a flow, tonne-hours; infinite from the capacity on.
  double used(double tonnes) {
    double rho = tonnes / capacity;
    if (rho <= free) {
      return 0;
    }
    return rho >= 1
        ? Double.POSITIVE_INFINITY
        : hours * capacity * (free - rho + (1 - free) * (Math.log1p(-free) - Math.log1p(-rho)));
  }

  /// The conjugate: t v - used(v) at the flow that t lets through.
  double conjugate(double t) {
    double v = through(t);
    return t * v - used(v);
  }
}
