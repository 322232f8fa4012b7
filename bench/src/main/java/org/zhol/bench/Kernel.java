package org.zhol.bench;

/// An event kernel under measurement, running the two textbook models with the same random numbers.
interface Kernel {
  String title();

  /// M/M/c, first come first served, until so many customers have been served; the mean wait in
  /// mean service times.
  double queue(int servers, double load, int customers, long seed);

  /// So many events, each entering one after an exponential time, with so many pending all the
  /// while; the time at the end in mean times.
  double hold(int pending, int events, long seed);
}
