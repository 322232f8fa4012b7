package org.zhol.simulation;

/// A confidence interval: the mean of `count` observations, and how far the true one may lie from
/// it at this level; infinite where one observation says nothing about that.
public record Interval(double mean, double half, double level, long count) {
  public double low() {
    return mean - half;
  }

  public double high() {
    return mean + half;
  }

  public boolean contains(double value) {
    return low() <= value && value <= high();
  }
}
