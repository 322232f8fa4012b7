package org.zhol.bench;

import org.openjdk.jmh.annotations.Benchmark;

/// What the harness itself costs per call: the floor under every other figure.
public class EmptyBenchmark {
  @Benchmark
  public void nothing() {}
}
