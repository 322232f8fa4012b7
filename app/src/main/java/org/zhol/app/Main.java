package org.zhol.app;

import org.zhol.Zhol;

/// The way in: prints the top help or hands the arguments to the verb.
///
/// The top help is plain text and a verb's class loads only when it is asked for, because reading
/// the annotations of every verb would cost four times the whole start (decision 0001).
public final class Main {
  static final int DONE = 0;
  static final int BAD_INPUT = 2;

  private static final String HELP =
      """
      Zhol plans freight along a corridor and through its borders.

      Usage: ./zhol VERB [OPTIONS]

      Options:
        --help      this text; after a verb, the help of that verb
        --version   the version
      """;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command line and returns its exit code: 0 done, 1 no answer, 2 bad input.
  static int run(String... arguments) {
    String verb = arguments.length == 0 ? "--help" : arguments[0];
    return switch (verb) {
      case "--help", "-h", "help" -> say(HELP);
      case "--version", "-V" -> say("zhol " + Zhol.VERSION + "\n");
      default -> unknown(verb);
    };
  }

  private static int say(String text) {
    System.out.print(text);
    return DONE;
  }

  private static int unknown(String verb) {
    System.err.println("zhol: no verb '" + verb + "'; see ./zhol --help");
    return BAD_INPUT;
  }
}
