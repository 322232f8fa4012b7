package org.zhol.bench;

import java.io.IOException;
import java.util.Arrays;

/// The way in: `./zhol bench NAME` runs the benchmark of that name.
public final class Main {
  private static final String HELP =
      """
      Measures Zhol, and sets it beside what a user would pick instead.

      Usage: ./zhol bench NAME [OPTIONS]

      Benchmarks:
        jmh [PATTERN]   the JMH benchmarks whose name matches; options are JMH's own
      """;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments.length == 0 ? "--help" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (name) {
      case "--help", "-h" -> System.out.print(HELP);
      case "jmh" -> org.openjdk.jmh.Main.main(rest);
      default -> {
        System.err.println("zhol bench: no benchmark '" + name + "'; see ./zhol bench --help");
        System.exit(2);
      }
    }
  }
}
