package org.zhol.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/// A short run through the common verbs, made once after a build so that the JDK's ahead-of-time
/// cache knows their classes and later starts are quick. The launcher runs it; it says nothing.
final class Training {
  private static final List<String> LINES = List.of("--help", "--version");

  private Training() {}

  public static void main(String[] arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    for (var line : LINES) {
      Main.run(line.split(" "));
    }
  }
}
