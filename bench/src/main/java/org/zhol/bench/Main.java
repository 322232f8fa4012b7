package org.zhol.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The way in: `./zhol bench NAME` runs the benchmark of that name.
public final class Main {
  private static final String HELP =
      """
      Measures Zhol, and sets it beside what a user would pick instead.

      Usage: ./zhol bench NAME [OPTIONS]

      Benchmarks:
        plan            the planner on random questions, and beside JGraphT; plan --help for more
        assign          equilibrium assignment, as a multiple of one sweep of shortest paths
        simulate        the simulation kernel, beside SSJ and DSOL
        jmh [PATTERN]   the JMH benchmarks whose name matches; options are JMH's own
      """;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments.length == 0 ? "--help" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (name) {
      case "--help", "-h" -> System.out.print(HELP);
      case "assign" -> told(() -> AssignBench.run(List.of(rest), System.out));
      case "plan" -> told(() -> PlanBench.run(List.of(rest), System.out));
      case "simulate" -> told(() -> SimulateBench.run(List.of(rest), System.out));
      case "jmh" -> org.openjdk.jmh.Main.main(rest);
      default -> {
        System.err.println("zhol bench: no benchmark '" + name + "'; see ./zhol bench --help");
        System.exit(2);
      }
    }
  }

  /// Runs a benchmark; what is wrong with its options is one line.
  private static void told(Runnable benchmark) {
    try {
      benchmark.run();
    } catch (IllegalArgumentException e) {
      System.err.println("zhol bench: " + e.getMessage());
      System.exit(2);
    }
  }
}
