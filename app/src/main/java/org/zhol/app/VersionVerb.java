package org.zhol.app;

import org.zhol.Zhol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What is running.
@Command(
    description = "The version of Zhol and of the Java it runs on.",
    footer = {"", "Example:", "  ./zhol version --json"})
final class VersionVerb extends Verb {
  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  VersionVerb(Console console) {
    super(console);
  }

  /// @param version of the code
  /// @param java of the runtime
  private record Version(String name, String version, String java) {}

  @Override
  public Integer call() {
    var version = new Version("zhol", Zhol.VERSION, Runtime.version().toString());
    console
        .out()
        .print(
            json
                ? Json.text(version)
                : version.name() + " " + version.version() + " on Java " + version.java() + "\n");
    return Main.DONE;
  }
}
