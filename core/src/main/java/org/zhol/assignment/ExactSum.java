package org.zhol.assignment;

/// A sum with the rounding errors carried along: Neumaier, ZAMM 54, 1974. Gaps of 1e-12 are
/// differences in the last digits of sums of thousands of terms.
final class ExactSum {
  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
