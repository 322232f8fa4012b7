package org.zhol.packs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhol.scenario.Scenario;

/// A scenario as it was written: with the file and the lines of its changes, so that what is wrong
/// can be found there.
public final class ScenarioText {
  private static final int MOST_BYTES = 4 << 20;

  private final String file;
  private final Scenario scenario;
  private final List<Spot> spots;
  private final List<Problem> problems;

  /// Where a change stands: its line, and the line of each of its columns.
  record Spot(int line, Map<String, Integer> lines) {
    Spot {
      lines = Map.copyOf(lines);
    }
  }

  ScenarioText(String file, Scenario scenario, List<Spot> spots, List<Problem> problems) {
    this.file = file;
    this.scenario = scenario;
    this.spots = List.copyOf(spots);
    this.problems = List.copyOf(problems);
  }

  /// Reads a scenario from YAML (or JSON) text; `file` is what problems call it. What is wrong with
  /// the text is kept and told with the rest by `resolve`.
  public static ScenarioText read(String file, String text) {
    return ScenarioReader.read(file, text);
  }

  /// Reads a scenario from a file; throws [PackException] where there is none to read.
  public static ScenarioText read(Path path) {
    String file = path.toString();
    try {
      if (Files.isRegularFile(path) && Files.size(path) <= MOST_BYTES) {
        byte[] bytes = Files.readAllBytes(path);
        var text =
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        return read(file, text);
      }
      boolean large = Files.isRegularFile(path);
      throw one(
          file,
          large ? "is larger than 4 MB" : "is not there",
          large ? "shorten it" : "name a file, or a scenario of ./zhol scenario list");
    } catch (CharacterCodingException e) {
      throw one(file, "is no UTF-8 text", "save it as UTF-8");
    } catch (IOException | SecurityException e) {
      throw one(file, "cannot be read", "check that the file may be read");
    }
  }

  private static PackException one(String file, String reason, String cure) {
    return new PackException(List.of(new Problem(file, 0, null, reason, cure)));
  }

  public String file() {
    return file;
  }

  public Scenario scenario() {
    return scenario;
  }

  /// The line of a change, or of one of its columns.
  int line(int change, String column) {
    if (change < 0 || change >= spots.size()) {
      return 0;
    }
    Spot spot = spots.get(change);
    return spot.lines().getOrDefault(column, spot.line());
  }

  /// What is wrong with the text itself.
  public List<Problem> problems() {
    return problems;
  }

  /// The pack with this scenario, or all that stands in its way: in the text, in its changes, and
  /// in the pack they make. The base is not written.
  public ScenarioResult resolve(Pack base) {
    return new ScenarioResolver(base, this).resolve();
  }

  /// The pack with this scenario; throws [PackException] with every problem.
  public Pack apply(Pack base) {
    ScenarioResult result = resolve(base);
    Pack patched = result.pack();
    if (patched == null) {
      throw new PackException(result.problems());
    }
    return patched;
  }

  /// The pack with several scenarios, in order.
  public static Pack applyAll(Pack base, List<ScenarioText> scenarios) {
    Pack patched = base;
    for (ScenarioText scenario : scenarios) {
      patched = scenario.apply(patched);
    }
    return patched;
  }
}
