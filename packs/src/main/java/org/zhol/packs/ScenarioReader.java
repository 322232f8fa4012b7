package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.network.Source;
import org.zhol.packs.ScenarioYaml.Part;
import org.zhol.quantity.Confidence;
import org.zhol.scenario.Scenario;

/// Reads the text of a scenario (docs/scenarios.md) and finds everything wrong with it that can be
/// told without a pack.
final class ScenarioReader {
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "scenario", "title", "note", "year", "source", "confidence", "sources", "changes"));
  private static final Set<String> LANGUAGES = new LinkedHashSet<>(List.of("en", "ru", "kk", "zh"));
  private static final Set<String> SOURCE_KEYS =
      new LinkedHashSet<>(List.of("source_id", "title", "address", "date"));

  /// What a scenario without a sound name is called until it has one.
  private static final String UNNAMED = "unnamed";

  private final String file;
  private final Problems problems;

  private ScenarioReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /// What could be read of a scenario, with every problem found.
  static ScenarioText read(String file, String text) {
    Problems problems = new Problems();
    Part.Fields fields = ScenarioYaml.read(file, text, problems);
    Part.Fields read = fields == null ? new Part.Fields(0, Map.of(), Map.of()) : fields;
    ScenarioText scenario = new ScenarioReader(file, problems).read(read, fields != null);
    return scenario;
  }

  private ScenarioText read(Part.Fields fields, boolean whole) {
    if (!whole) {
      Scenario none =
          new Scenario(UNNAMED, null, null, null, List.of(), Confidence.C, List.of(), List.of());
      return new ScenarioText(file, none, List.of(), problems.list());
    }
    know(fields, KEYS, "a scenario");
    String name = text(fields, "scenario");
    if (name == null) {
      problems.add(
          file, fields.line(), null, say("scenario is missing"), say("begin with scenario: NAME"));
    } else if (!Scenario.isName(name)) {
      problems.add(
          file,
          line(fields, "scenario"),
          name,
          say("is no name for a scenario"),
          say("use 1 to 60 letters, digits, dots and dashes"));
    }
    ScenarioChanges changes = new ScenarioChanges(file, problems);
    switch (fields.parts().get("changes")) {
      case Part.Items items -> items.items().forEach(changes::read);
      case null ->
          problems.add(
              file,
              fields.line(),
              null,
              say("changes is missing"),
              say("write changes: [] for none"));
      case Part.Text one when one.value() == null -> {}
      case Part other ->
          problems.add(
              file,
              other.line(),
              null,
              say("changes is no list"),
              say("begin each change with a dash"));
    }
    Names title = title(fields.parts().get("title"));
    Integer year = year(fields);
    List<String> evidence = words(fields.parts().get("source"));
    Confidence confidence = confidence(fields);
    List<Source> sources = sources(fields.parts().get("sources"));
    String note = text(fields, "note");
    String called = name != null && Scenario.isName(name) ? name : UNNAMED;
    return new ScenarioText(
        file,
        new Scenario(called, title, note, year, evidence, confidence, sources, changes.changes()),
        changes.spots(),
        problems.list());
  }

  private static int line(Part.Fields fields, String key) {
    return fields.lines().getOrDefault(key, fields.line());
  }

  private void know(Part.Fields fields, Set<String> keys, String what) {
    for (String key : fields.parts().keySet()) {
      if (!keys.contains(key)) {
        String near = Nearest.to(key, keys);
        problems.add(
            file,
            line(fields, key),
            key,
            say("is nothing that {1} has", what),
            near == null
                ? say("use {1}", String.join(", ", keys))
                : say("did you mean {1}?", near));
      }
    }
  }

  private @Nullable String text(Part.Fields fields, String key) {
    return switch (fields.parts().get(key)) {
      case null -> null;
      case Part.Text text -> text.value();
      case Part.Items items -> notText(items, key);
      case Part.Fields inner -> notText(inner, key);
    };
  }

  private @Nullable String notText(Part part, String key) {
    problems.add(file, part.line(), null, say("{1} is no text", key), say("write {1}: TEXT", key));
    return null;
  }

  private @Nullable Names title(@Nullable Part part) {
    return switch (part) {
      case null -> null;
      case Part.Text text -> {
        String value = text.value();
        yield value == null ? null : new Names(value, null, null, null);
      }
      case Part.Items items -> {
        notText(items, "title");
        yield null;
      }
      case Part.Fields fields -> {
        know(fields, LANGUAGES, "a title");
        String en = text(fields, "en");
        if (en == null) {
          problems.add(
              file, fields.line(), null, say("title has no en"), say("add the English title"));
          yield null;
        }
        yield new Names(en, text(fields, "ru"), text(fields, "kk"), text(fields, "zh"));
      }
    };
  }

  private @Nullable Integer year(Part.Fields fields) {
    String text = text(fields, "year");
    Long year = text == null ? null : Figures.plainWhole(text);
    if (text != null && (year == null || year < 1990 || year > 2100)) {
      problems.add(
          file,
          line(fields, "year"),
          text,
          say("is no year"),
          say("write a year from 1990 to 2100"));
      return null;
    }
    return year == null ? null : year.intValue();
  }

  private List<String> words(@Nullable Part part) {
    List<String> words = new ArrayList<>();
    switch (part) {
      case Part.Text text -> {
        String value = text.value();
        words.addAll(value == null ? List.of() : List.of(value.strip().split("\\s+")));
      }
      case Part.Items items -> items.items().forEach(item -> words.addAll(words(item)));
      case Part.Fields fields -> notText(fields, "source");
      case null -> {}
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private Confidence confidence(Part.Fields fields) {
    String word = text(fields, "confidence");
    Confidence found = word == null ? Confidence.C : Words.CONFIDENCE.find(word);
    if (found == null) {
      problems.add(
          file,
          line(fields, "confidence"),
          word,
          say("is unknown for confidence"),
          Words.CONFIDENCE.cure());
      return Confidence.C;
    }
    return found;
  }

  private List<Source> sources(@Nullable Part part) {
    List<Source> sources = new ArrayList<>();
    switch (part) {
      case null -> {}
      case Part.Items items -> {
        for (Part item : items.items()) {
          if (item instanceof Part.Fields fields) {
            source(fields, sources);
          } else {
            problems.add(
                file,
                item.line(),
                null,
                say("is no source"),
                say("write - source_id: ID and title: TEXT"));
          }
        }
      }
      case Part other ->
          problems.add(
              file,
              other.line(),
              null,
              say("sources is no list"),
              say("begin each source with a dash"));
    }
    return sources;
  }

  private void source(Part.Fields fields, List<Source> sources) {
    know(fields, SOURCE_KEYS, "a source");
    Map<String, String> cells = new LinkedHashMap<>();
    for (String key : SOURCE_KEYS) {
      String text = text(fields, key);
      if (text != null) {
        cells.put(key, text);
      }
    }
    String id = cells.get("source_id");
    String title = cells.get("title");
    if (id == null || title == null) {
      problems.add(
          file,
          fields.line(),
          null,
          say("{1} is missing", id == null ? "source_id" : "title"),
          say("say what the source is called and says"));
      return;
    }
    sources.add(new Source(id, title, cells.get("address"), cells.get("date")));
  }
}
