package org.zhol.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scenarios that come with the built-in pack, by name.
public final class BuiltInScenarios {
  private static final List<String> NAMES =
      List.of(
          "bakhty-ayagoz",
          "moyynty-kyzylzhar",
          "nur-zholy-650",
          "nur-zholy-800",
          "nur-zholy-1000",
          "nur-zholy-1500",
          "all-24-7",
          "dostyk-closed",
          "permits-unlimited",
          "caspian-doubled",
          "without-lianyungang-terminal");

  private BuiltInScenarios() {}

  public static List<String> names() {
    return NAMES;
  }

  /// The scenario of a name, or null.
  public static @Nullable ScenarioText find(String name) {
    return NAMES.contains(name) ? read(name) : null;
  }

  private static ScenarioText read(String name) {
    String file = name + ".yaml";
    try (InputStream in = BuiltInScenarios.class.getResourceAsStream("scenario/" + file)) {
      if (in == null) {
        throw new IllegalStateException("scenario " + file + " is not in the jar; build it anew");
      }
      return ScenarioText.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in scenario " + file + " cannot be read", e);
    }
  }

  /// A scenario by the name of a built-in one, or by its file; throws [PackException].
  public static ScenarioText open(String nameOrFile) {
    ScenarioText built = find(nameOrFile);
    if (built != null) {
      return built;
    }
    try {
      Path path = Path.of(nameOrFile);
      if (Files.exists(path)) {
        return ScenarioText.read(path);
      }
    } catch (InvalidPathException e) {
      // not even the name of a file: told like any unknown name
    }
    String near = Nearest.to(nameOrFile, NAMES);
    throw new PackException(
        List.of(
            new Problem(
                "scenario",
                0,
                nameOrFile,
                "is neither a built-in scenario nor a file",
                near == null ? "see ./zhol scenario list" : "did you mean " + near + "?")));
  }
}
