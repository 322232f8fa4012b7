package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.Finding;
import org.zhol.packs.PackDifference;
import org.zhol.packs.ScenarioText;
import org.zhol.packs.ScenarioWriter;
import org.zhol.quantity.Phrase;

/// What-ifs over HTTP: those known, their text, whether a text can be applied, what one changes.
final class ScenariosEndpoint {
  private static final String YAML = "application/yaml";

  private final World world;
  private final Shelf shelf;

  ScenariosEndpoint(World world, Shelf shelf) {
    this.world = world;
    this.shelf = shelf;
  }

  Api.Answer list(Request request) {
    request.refuseQuery();
    return Api.Answer.json(shelf.list());
  }

  /// The text of a scenario: as its user wrote it, or in the one spelling.
  Api.Answer text(Request request) {
    request.refuseQuery();
    ScenarioText found = shelf.find(request.captured());
    if (found == null) {
      return unknown(request.captured());
    }
    String own = shelf.text(request.captured());
    String text = own == null ? ScenarioWriter.text(found.scenario()) : own;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Api.Answer(200, YAML, bytes, WebFiles.etag(bytes), false, null, Map.of());
  }

  /// Which rows of the pack it changes.
  Api.Answer differences(Request request) {
    request.refuseQuery();
    String name = request.captured();
    ScenarioText found = shelf.find(name);
    if (found == null) {
      return unknown(name);
    }
    var patched = found.resolve(world.pack()).pack();
    if (patched == null) {
      throw new BadInput(
          new Problem(
              "name",
              name,
              say("no longer fits the pack"),
              say("send its text to /v1/scenarios/check"),
              List.of()));
    }
    return Api.Answer.json(
        new ScenarioVerb.Differences(
            ScenarioVerb.BASE, name, PackDifference.between(world.pack(), patched)));
  }

  Api.Answer check(Request request) {
    request.refuseQuery();
    return Api.Answer.json(List.of(checked(yaml(request))));
  }

  private ScenarioVerb.Checked checked(String text) {
    return ScenarioVerb.checked(world.pack(), ScenarioText.read("scenario.yaml", text));
  }

  /// Keeps a user's scenario under its own name, if it can be applied.
  Api.Answer keep(Request request) {
    request.refuseQuery();
    String name = request.captured();
    String text = yaml(request);
    ScenarioVerb.Checked checked = checked(text);
    List<Problem> problems = new ArrayList<>();
    checked.findings().stream()
        .filter(finding -> finding.level() == Finding.Level.PROBLEM)
        .forEach(finding -> problems.add(World.problem(finding.problem())));
    if (problems.isEmpty() && !checked.scenario().equals(name)) {
      problems.add(
          new Problem(
              "name",
              name,
              say("is not what the text says"),
              say("put it to /v1/scenarios/{1}, or rename it in the text", checked.scenario()),
              List.of()));
    }
    if (BuiltInScenarios.names().contains(name)) {
      problems.add(builtIn(name, say("give yours another name")));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    if (!shelf.keep(name, text)) {
      throw new BadInput(
          new Problem(
              "name",
              name,
              say("is one more than the {1} that are kept", Shelf.MOST),
              say("delete one that is not needed"),
              List.of()));
    }
    return Api.Answer.json(List.of(checked));
  }

  Api.Answer forget(Request request) {
    request.refuseQuery();
    String name = request.captured();
    if (BuiltInScenarios.names().contains(name)) {
      throw new BadInput(builtIn(name, say("only users' can be deleted")));
    }
    return shelf.forget(name) ? Api.Answer.json(shelf.list()) : unknown(name);
  }

  private static Problem builtIn(String name, Phrase cure) {
    return new Problem("name", name, say("is built in"), cure, List.of());
  }

  private Api.Answer unknown(String name) {
    List<String> names = shelf.list().stream().map(ScenarioVerb.Listed::name).toList();
    return Api.Answer.problem(ProblemAnswer.unknownScenario(name, Nearest.to(name, names)));
  }

  /// The text in the body. Only `application/yaml` is taken, which no other site's page can send
  /// without being asked first.
  private static String yaml(Request request) {
    String type = request.contentType().split(";", 2)[0].strip();
    @Nullable String text = type.equalsIgnoreCase(YAML) ? utf8(request.body()) : null;
    if (text == null) {
      Phrase why =
          type.equalsIgnoreCase(YAML) ? say("is no UTF-8") : say("is not application/yaml");
      Phrase cure = say("send the scenario as application/yaml in UTF-8");
      throw new BadInput(new Problem("Content-Type", type, why, cure, List.of()));
    }
    return text;
  }

  private static @Nullable String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
