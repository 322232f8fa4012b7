package org.zhol.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.Zhol;

/// The way in: prints the top help or hands the arguments to the verb.
///
/// The top help is plain text and a verb's class loads only when it is asked for, because reading
/// the annotations of every verb would cost four times the whole start (decision 0001).
public final class Main {
  static final int DONE = 0;
  static final int NO_ANSWER = 1;
  static final int BAD_INPUT = 2;

  /// Something that should not happen in Zhol itself.
  static final int FAULT = 70;

  private static final List<String> VERBS =
      List.of(
          "plan",
          "checkpoints",
          "places",
          "observations",
          "assign",
          "trade",
          "claim",
          "projects",
          "simulate",
          "replay",
          "compare",
          "scenario",
          "slots",
          "pack",
          "tntp",
          "bench",
          "serve",
          "version",
          "help");

  private static final String HELP =
      """
      Zhol plans freight along a corridor and through its borders.

      Usage: ./zhol VERB [OPTIONS]

      Verbs:
        plan FROM TO    every way for a cargo that no other beats: time, price, CO2e, odds
        checkpoints     the border checkpoints on a day: open or not, hours, queue, what binds
        places QUERY    find a place by name, UN/LOCODE, id or position
        observations    the model against published transit times, prices and border times
        assign          a year's freight at equilibrium: who uses which checkpoint and link
        trade           trade as each side reports it: mirror, ranks, goods, modes, releases
        claim           what the data say to a claim, under every reporter and definition
        projects        joint projects: stages, lists, claimed and computed totals, changes
        simulate PLACE  a checkpoint's days to come; simulate selftest checks the kernel by theory
        slots compare   rules of an electronic queue with the same carriers and bots
        replay EPISODE  a crisis on record, run again: modelled beside reported
        compare A B     a year's freight with and without a scenario, and how sure we are
        scenario        what-ifs over a pack: list, check, show, and what they change row by row
        pack            check a data pack, or write out the built-in one
        tntp            equilibrium flows of a public test network (TNTP files)
        bench           measure how fast Zhol is
        serve           the map in a browser, and the REST API
        version         what is running

      Options:
        --help      this text; after a verb, the help of that verb
        --version   the version

      Examples:
        ./zhol plan Lianyungang Almaty --cargo 2x40HC --ready 2025-11-07 --by 2025-11-25
        ./zhol checkpoints --on 2021-12-09
        ./zhol serve
      """;

  private Main() {}

  public static void main(String[] arguments) {
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    int code = run(new Console(out, err, Clock.systemUTC()), arguments);
    out.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    var buffered = new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    return new PrintStream(buffered, descriptor == FileDescriptor.err, StandardCharsets.UTF_8);
  }

  /// Runs one command line and returns its exit code: 0 done, 1 no answer, 2 bad input.
  static int run(Console console, String... arguments) {
    String verb = arguments.length == 0 ? "--help" : arguments[0];
    List<String> rest =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    int code =
        switch (verb) {
          case "--help", "-h", "help" -> help(console, rest);
          case "bench" -> elsewhere(console);
          case "--version", "-V" -> say(console, "zhol " + Zhol.VERSION + "\n");
          default -> {
            @Nullable Verb known = verb(verb, console);
            yield known == null ? unknown(console, verb) : Verb.run(verb, known, rest);
          }
        };
    console.out().flush();
    return code;
  }

  private static @Nullable Verb verb(String name, Console console) {
    return switch (name) {
      case "assign" -> new AssignVerb(console);
      case "claim" -> new ClaimVerb(console);
      case "compare" -> new CompareVerb(console);
      case "scenario" -> new ScenarioVerb(console);
      case "checkpoints" -> new CheckpointsVerb(console);
      case "observations" -> new ObservationsVerb(console);
      case "pack" -> new PackVerb(console);
      case "places" -> new PlacesVerb(console);
      case "plan" -> new PlanVerb(console);
      case "projects" -> new ProjectsVerb(console);
      case "serve" -> new ServeVerb(console);
      case "slots" -> new SlotsVerb(console);
      case "trade" -> new TradeVerb(console);
      case "replay" -> new ReplayVerb(console);
      case "simulate" -> new SimulateVerb(console);
      case "tntp" -> new TntpVerb(console);
      case "version" -> new VersionVerb(console);
      default -> null;
    };
  }

  private static int help(Console console, List<String> rest) {
    if (rest.isEmpty()) {
      return say(console, HELP);
    }
    return run(console, rest.getFirst(), "--help");
  }

  /// The benchmarks have a jar of their own, which the launcher runs.
  private static int elsewhere(Console console) {
    console.complain("bench", "is not in this jar; run it by the launcher, ./zhol bench");
    return BAD_INPUT;
  }

  private static int say(Console console, String text) {
    console.out().print(text);
    return DONE;
  }

  private static int unknown(Console console, String verb) {
    String hint = Nearest.hint(Nearest.to(verb, VERBS), "see ./zhol --help");
    console.err().println("zhol: no verb '" + Problem.printable(verb) + "'; " + hint);
    return BAD_INPUT;
  }
}
