package org.zhol.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What the server answers at each address, without a word of HTTP sockets: a path and a query in,
/// status, type and bytes out.
final class Api implements AutoCloseable {
  private static final String PLANS = "/v1/plans";
  private static final String JSON = "application/json";
  private static final String GEOJSON = "application/geo+json";
  private final WebFiles files = new WebFiles();
  private final Map<String, Function<Parameters, Answer>> endpoints = new TreeMap<>();

  private final Desks desks;

  /// One answer.
  ///
  /// @param etag identifies the content, if it may be kept by the client
  /// @param forever the content at this address never changes
  /// @param gzipped the same bytes compressed, where that was worth it
  record Answer(
      int status,
      String type,
      byte[] bytes,
      @Nullable String etag,
      boolean forever,
      byte @Nullable [] gzipped) {
    static Answer json(Object answer) {
      return new Answer(200, JSON, Json.bytes(answer), null, false, null);
    }

    static Answer problem(ProblemAnswer problem) {
      return new Answer(
          problem.status(), ProblemAnswer.MEDIA_TYPE, Json.bytes(problem), null, false, null);
    }
  }

  Api(World world, Clock clock) {
    this(world, clock, usualDesks());
  }

  /// As many plans at once as there are processors; eight times as many may wait for their turn.
  private static Desks usualDesks() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Desks(processors, 8 * processors, Duration.ofSeconds(60));
  }

  Api(World world, Clock clock, Desks desks) {
    this.desks = desks;
    byte[] map = Json.bytes(NetworkMap.of(world.network()));
    var network = new Answer(200, GEOJSON, map, WebFiles.etag(map), false, gzip(map));
    var health = Answer.json(Health.of(world.pack()));
    endpoints.put(
        PLANS, given -> Answer.json(Cited.of(PlanQuestion.answer(given, world, clock), world)));
    endpoints.put("/v1/places", given -> Answer.json(FoundPlaces.answer(given, world)));
    endpoints.put(
        "/v1/checkpoints",
        given -> Answer.json(Cited.of(Board.answer(given, world, clock), world)));
    endpoints.put("/v1/network", given -> fixed(given, network));
    endpoints.put("/v1/health", given -> fixed(given, health));
  }

  /// Answers a request of a client that stays; a bad one gets a problem. Faults rise.
  Answer answer(String method, String path, String rawQuery) {
    return answer(method, path, rawQuery, () -> false);
  }

  /// Answers a request, as long as its client has not gone.
  Answer answer(String method, String path, String rawQuery, BooleanSupplier gone) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.problem(ProblemAnswer.wrongMethod(method));
    }
    Function<Parameters, Answer> endpoint = endpoints.get(path);
    if (endpoint == null) {
      return file(path);
    }
    try {
      Parameters given = Parameters.ofQuery(rawQuery);
      return path.equals(PLANS)
          ? atADesk(() -> endpoint.apply(given), gone)
          : endpoint.apply(given);
    } catch (BadInput bad) {
      return Answer.problem(ProblemAnswer.badParameters(bad));
    }
  }

  private Answer atADesk(Supplier<Answer> question, BooleanSupplier gone) {
    return switch (desks.ask(question, gone)) {
      case Desks.Done<Answer>(Answer answer) -> answer;
      case Desks.TooLong<Answer>(long seconds) -> Answer.problem(ProblemAnswer.tooLong(seconds));
      case Desks.Busy<Answer>(), Desks.Gone<Answer>() -> Answer.problem(ProblemAnswer.busy());
    };
  }

  @Override
  public void close() {
    desks.close();
  }

  private Answer file(String path) {
    boolean api = path.startsWith("/v1/") || path.equals("/v1");
    WebFiles.WebFile file = api ? null : files.find(path);
    if (file == null) {
      return Answer.problem(ProblemAnswer.unknownPath(path, Nearest.to(path, endpoints.keySet())));
    }
    return new Answer(200, file.type(), file.bytes(), file.etag(), file.forever(), file.gzipped());
  }

  private static Answer fixed(Parameters given, Answer answer) {
    given.allow(List.of(), List.of());
    given.refuseIfWrong();
    return answer;
  }

  /// Compressed bytes, for content that is made once and sent often.
  static byte[] gzip(byte[] bytes) {
    var compressed = new ByteArrayOutputStream(bytes.length / 4);
    try (var stream = new GZIPOutputStream(compressed)) {
      stream.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }
}
