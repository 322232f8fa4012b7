package org.zhol.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// `./zhol bench simulate`: the kernel that the models use, beside SSJ and DSOL, on the same models
/// with the same random numbers in one run.
final class SimulateBench {
  private static final String HELP =
      """
      Usage: ./zhol bench simulate [--customers N] [--events N] [--rounds N] [--seed N]

      An M/M/10 queue at load 0.9, and hold models with 10, 1,000 and 100,000 pending events,
      on Zhol's kernel, SSJ and DSOL in turn. Each round runs all of them; told are the least
      CPU seconds of the process, events a second and the multiple of Zhol's agenda.

        --customers N   served by the queue; 10000000
        --events N      of a hold model; 3000000
        --rounds N      how often all are run; 3
        --seed N        of the random numbers; 1
      """;

  private static final int SERVERS = 10;
  private static final double LOAD = 0.9;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PrintStream out;
  private int customers = 10_000_000;
  private int events = 3_000_000;
  private int rounds = 3;
  private long seed = 1;

  private SimulateBench(PrintStream out) {
    this.out = out;
  }

  static void run(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return;
    }
    var bench = new SimulateBench(out);
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      switch (name) {
        case "--customers" -> bench.customers = whole(name, value);
        case "--events" -> bench.events = whole(name, value);
        case "--rounds" -> bench.rounds = whole(name, value);
        case "--seed" -> bench.seed = whole(name, value);
        default ->
            throw new IllegalArgumentException(
                "no option '" + name + "'; see ./zhol bench simulate --help");
      }
    }
    bench.all();
  }

  private static int whole(String name, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new IllegalArgumentException(
        name + " '" + value + "' is no whole number above 0; give one such as 1000000");
  }

  /// One model: what it is, how many events it has, and what each kernel answers.
  private interface Model {
    double on(Kernel kernel);
  }

  private void all() {
    List<Kernel> all =
        List.of(new AgendaKernel(), new StagesKernel(), new SsjKernel(), new DsolKernel());
    out.printf("%s%n%n", Machine.facts());
    race(
        String.format(
            Locale.ROOT, "M/M/%d, load %.1f, %,d customers (wait)", SERVERS, LOAD, customers),
        2L * customers,
        all,
        kernel -> kernel.queue(SERVERS, LOAD, customers, seed));
    List<Kernel> bare = all.stream().filter(k -> !(k instanceof StagesKernel)).toList();
    for (int pending : new int[] {10, 1_000, 100_000}) {
      race(
          String.format(Locale.ROOT, "hold, %,d pending, %,d events (end)", pending, events),
          events,
          bare,
          kernel -> kernel.hold(pending, events, seed));
    }
  }

  private void race(String title, long happenings, List<Kernel> kernels, Model model) {
    double[] least = new double[kernels.size()];
    double[] answers = new double[kernels.size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < least.length; k++) {
        System.gc();
        long before = SYSTEM.getProcessCpuTime();
        answers[k] = model.on(kernels.get(k));
        least[k] = Math.min(least[k], (SYSTEM.getProcessCpuTime() - before) / 1e9);
      }
    }
    out.println(title);
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < least.length; k++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-16s %8.2f s CPU  %7.1f million events/s  %6.2f times Zhol's   answer %.6f%n",
              Objects.requireNonNull(kernels.get(k)).title(),
              least[k],
              happenings / least[k] / 1e6,
              least[k] / least[0],
              answers[k]));
    }
    lines.forEach(out::print);
    out.println();
  }
}
