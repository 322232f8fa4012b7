package org.zhol.assignment;

/// For each source, the links it may have flow on: a superset of those where it has some, so that a
/// look at a source's flows passes over the many links it never uses.
final class ActiveLinks {
  private final long[][] bits;

  ActiveLinks(int links, int sources) {
    bits = new long[sources][(links + 63) / 64];
  }

  void add(int source, int link) {
    bits[source][link >> 6] |= 1L << link;
  }

  /// Bit b of word w stands for link 64 w + b.
  long[] of(int source) {
    return bits[source];
  }
}
