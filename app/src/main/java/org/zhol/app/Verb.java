package org.zhol.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// One verb of the command line. Its class carries the options; `call` does the work and returns
/// the exit code.
abstract class Verb implements Callable<Integer> {
  private static final String TRACE = "ZHOL_TRACE";

  final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  Verb(Console console) {
    this.console = console;
  }

  /// What can begin before the command line is understood.
  void begin(List<String> arguments) {}

  /// Runs the verb. Whatever happens ends as an exit code and, where it is not 0, as one line for
  /// each problem; a stack trace only if the environment variable `ZHOL_TRACE` is set.
  static int run(String name, Verb verb, List<String> arguments) {
    Console console = verb.console;
    verb.begin(arguments);
    CommandLine line = new CommandLine(verb);
    line.setCommandName("./zhol " + name);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setUsageHelpWidth(100);
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Verb::day);
    line.setParameterExceptionHandler((problem, given) -> {
      sayWhatIsWrong(name, problem, console);
      return Main.BAD_INPUT;
    });
    line.setExecutionExceptionHandler(
        (broken, command, result) -> explain(name, broken, command, console));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no day that exists; write a day as 2025-11-07");
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int explain(String name, Throwable broken, CommandLine command, Console console) {
    if (System.getenv(TRACE) != null) {
      broken.printStackTrace(console.err());
    }
    if (broken instanceof BadInput bad) {
      List<String> names = new ArrayList<>();
      for (ArgSpec one : command.getCommandSpec().args()) {
        names.addAll(one instanceof OptionSpec o ? List.of(o.names()) : List.of(one.paramLabel()));
      }
      bad.problems().forEach(problem -> console.complain(name, problem.line(names)));
      return Main.BAD_INPUT;
    }
    String message = Problem.printable(String.valueOf(broken.getMessage()));
    console.complain(
        name,
        "fault in Zhol ("
            + broken.getClass().getSimpleName()
            + ": "
            + message
            + "); set "
            + TRACE
            + "=1 for the trace and report it with the command");
    return Main.FAULT;
  }

  private static void sayWhatIsWrong(
      String name, CommandLine.ParameterException problem, Console console) {
    if (!(problem instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      String whole = String.valueOf(problem.getMessage());
      String message = Problem.printable(whole.lines().findFirst().orElse(whole));
      console.complain(name, message + "; see ./zhol " + name + " --help");
      return;
    }
    List<String> options = new ArrayList<>();
    for (OptionSpec option : problem.getCommandLine().getCommandSpec().options()) {
      options.add(option.longestName());
    }
    for (String argument : unmatched.getUnmatched()) {
      String shown = Problem.printable(argument);
      String typed = argument.contains("=") ? argument.split("=", 2)[0] : argument;
      String help = "see ./zhol " + name + " --help";
      String complaint =
          argument.startsWith("-")
              ? "unknown option '" + shown + "'; " + Nearest.hint(Nearest.to(typed, options), help)
              : "'" + shown + "' is one argument too many; " + help;
      console.complain(name, complaint);
    }
  }

  /// Adds a parameter that was given.
  static void put(Map<String, List<String>> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, List.of(value));
    }
  }
}
