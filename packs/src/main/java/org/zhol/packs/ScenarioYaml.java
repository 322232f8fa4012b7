package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// YAML as maps, lists and texts with the lines they stand in. Reports what is no such YAML:
/// anchors, depth beyond any scenario, keys given twice. JSON is YAML, so it reads that, too.
final class ScenarioYaml {
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_DEPTH = 12;

  private final String file;
  private final Problems problems;

  /// A part of the text: the line it begins in, from 1.
  sealed interface Part {
    int line();

    /// A word or figure as it is written; null where nothing is.
    record Text(int line, @Nullable String value) implements Part {}

    /// Parts in order.
    record Items(int line, List<Part> items) implements Part {}

    /// Parts by key, in order, with the line of each key.
    record Fields(int line, Map<String, Part> parts, Map<String, Integer> lines) implements Part {}
  }

  private ScenarioYaml(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The whole text, or null where it cannot be read; then the problems say why.
  static Part.@Nullable Fields read(String file, String text, Problems problems) {
    return new ScenarioYaml(file, problems).read(text);
  }

  private Part.@Nullable Fields read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      problems.add(
          file, 0, null, say("is longer than a million characters"), say("shorten the scenario"));
      return null;
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      if (!isFlat(settings, text)) {
        return null;
      }
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isPresent() && part(node.get()) instanceof Part.Fields fields) {
        return fields;
      }
      problems.add(
          file, 1, null, say("is no scenario"), say("begin with scenario: NAME and changes:"));
    } catch (MarkedYamlEngineException bad) {
      int line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(
          file,
          line,
          null,
          say("is no YAML: {1}", bad.getProblem()),
          say("check indents, colons and quotes"));
    } catch (YamlEngineException bad) {
      String message = String.valueOf(bad.getMessage()).lines().findFirst().orElse("");
      problems.add(
          file, 0, null, say("is no YAML: {1}", message), say("check indents, colons and quotes"));
    }
    return null;
  }

  /// Whether it has no anchors, one document, and no depth that a reader could drown in.
  private boolean isFlat(LoadSettings settings, String text) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
      switch (event) {
        case CollectionStartEvent start -> depth++;
        case CollectionEndEvent end -> depth--;
        case DocumentStartEvent start -> documents++;
        case AliasEvent alias -> {
          problems.add(
              file, line, null, say("refers to an anchor"), say("write out what is meant"));
          return false;
        }
        default -> {}
      }
      if (depth > MOST_DEPTH || documents > 1) {
        problems.add(
            file,
            line,
            null,
            depth > MOST_DEPTH
                ? say("nests deeper than a scenario does")
                : say("begins a second document"),
            depth > MOST_DEPTH
                ? say("close brackets, mend indents")
                : say("give each scenario a file"));
        return false;
      }
    }
    return true;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private Part part(Node node) {
    return switch (node) {
      case ScalarNode scalar -> new Part.Text(line(node), text(scalar));
      case SequenceNode sequence -> {
        List<Part> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(part(item)));
        yield new Part.Items(line(node), items);
      }
      case MappingNode mapping -> fields(mapping);
      default -> new Part.Text(line(node), null);
    };
  }

  /// `null`, `~` and nothing are no text, unless in quotes.
  private static @Nullable String text(ScalarNode scalar) {
    String value = scalar.getValue();
    boolean nothing = value.isEmpty() || value.equals("~") || value.equals("null");
    return scalar.isPlain() && nothing ? null : value;
  }

  private Part.Fields fields(MappingNode mapping) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(file, line, null, say("has a key that is no word"), say("write NAME: VALUE"));
      } else if (parts.containsKey(key.getValue())) {
        problems.add(file, line, key.getValue(), say("is given twice"), say("keep one of the two"));
      } else {
        parts.put(key.getValue(), part(tuple.getValueNode()));
        lines.put(key.getValue(), line);
      }
    }
    return new Part.Fields(line(mapping), parts, lines);
  }
}
