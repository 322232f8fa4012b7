package org.zhol.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A short run through the common verbs, made once after a build so that the JDK's ahead-of-time
/// cache knows their classes and later starts are quick. The launcher runs it; it says nothing.
final class Training {
  private static final List<String> LINES =
      List.of(
          "--help",
          "--version",
          "plan --help",
          "plan CNLYG KZALA --cargo 2x40HC --ready 2025-11-07 --by 2025-11-25",
          "plan CNLYG KZALA --cargo 2x40HC --ready 2025-11-07 --by 2025-11-25 --json",
          "plan Almaty Urumqi --cargo 20t --modes road --ready 2025-11-07 --explain --lang ru",
          "plan Almaty Urumqi --cargo 20t --ready never --oops",
          "checkpoints --on 2021-12-09",
          "checkpoints --on 2021-12-09 --json",
          "places Almaty",
          "pack check",
          "tntp --help");

  private Training() {}

  public static void main(String[] arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var clock = Clock.fixed(Instant.parse("2025-11-07T00:00:00Z"), ZoneOffset.UTC);
    var console = new Console(nowhere, nowhere, clock);
    for (var line : LINES) {
      Main.run(console, line.split(" "));
    }
    System.exit(Main.DONE); // as Main ends, for that loads classes too
  }
}
