package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.PackException;
import org.zhol.packs.ScenarioText;
import org.zhol.quantity.Phrase;
import org.zhol.scenario.Scenario;

/// The scenarios that a server knows: those built in, and those that its users wrote, which are
/// kept in the data folder. Never a file of anybody's choice.
final class Shelf {
  /// Scenarios of users that are kept.
  static final int MOST = 200;

  private static final String YAML = ".yaml";

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /// All scenarios: built in, then users' by name.
  List<ScenarioVerb.Listed> list() {
    List<ScenarioVerb.Listed> all = new ArrayList<>(ScenarioVerb.listed());
    for (String name : own()) {
      ScenarioText text = find(name);
      if (text != null) {
        all.add(ScenarioVerb.Listed.of(text.scenario(), true));
      }
    }
    return all;
  }

  private List<String> own() {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + YAML)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          names.add(name.substring(0, name.length() - YAML.length()));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    names.sort(null);
    return names;
  }

  /// The scenario of a name, or null.
  @Nullable ScenarioText find(String name) {
    ScenarioText built = BuiltInScenarios.find(name);
    String text = built == null ? text(name) : null;
    return text == null ? built : ScenarioText.read(name + YAML, text);
  }

  /// What a user wrote under a name, or null.
  @Nullable String text(String name) {
    try {
      Path file = folder.resolve(name + YAML);
      return Scenario.isName(name) && Files.isRegularFile(file) ? Files.readString(file) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// The scenario of a name; an unknown one is told like any other problem of a pack.
  ScenarioText open(String name) {
    ScenarioText found = find(name);
    if (found == null) {
      List<String> names = list().stream().map(ScenarioVerb.Listed::name).toList();
      List<String> near = Nearest.to(name, names);
      Phrase cure =
          near.isEmpty()
              ? say("see /v1/scenarios for what there is")
              : say("did you mean {1}?", String.join(", ", near));
      Phrase why = say("is no scenario known here");
      throw new PackException(List.of(new org.zhol.packs.Problem("scenario", 0, name, why, cure)));
    }
    return found;
  }

  /// Keeps a user's scenario; once this returns, it is on the disk. False where there are too many.
  boolean keep(String name, String text) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name + YAML);
      if (!Files.exists(file) && own().size() >= MOST) {
        return false;
      }
      Path beside = Files.createTempFile(folder, "new", ".part");
      Files.writeString(beside, text);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
      return true;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Forgets a user's scenario; false where there is none of this name.
  boolean forget(String name) {
    try {
      return Scenario.isName(name) && Files.deleteIfExists(folder.resolve(name + YAML));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
