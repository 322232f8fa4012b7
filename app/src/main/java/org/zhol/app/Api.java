package org.zhol.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What the server answers at each address, without a word of HTTP sockets: a request in, status,
/// type and bytes out.
final class Api implements AutoCloseable {
  static final String JSON = "application/json";
  static final String GEOJSON = "application/geo+json";
  private static final String SHORTER_PLAN =
      "narrow it by modes, via or avoid, or ask ./zhol plan, which takes its time";
  private final WebFiles files = new WebFiles();

  /// By address, then by method.
  private final Map<String, Map<String, Function<Request, Answer>>> endpoints = new TreeMap<>();

  private final Desks desks;

  /// One answer.
  ///
  /// @param etag identifies the content, if it may be kept by the client
  /// @param forever the content at this address never changes
  /// @param gzipped the same bytes compressed, where that was worth it
  /// @param headers further headers, by name
  record Answer(
      int status,
      String type,
      byte[] bytes,
      @Nullable String etag,
      boolean forever,
      byte @Nullable [] gzipped,
      Map<String, String> headers) {
    static Answer json(Object answer) {
      return json(answer, JSON);
    }

    /// @param type a media type whose content is JSON
    static Answer json(Object answer, String type) {
      return new Answer(200, type, Json.bytes(answer), null, false, null, Map.of());
    }

    static Answer problem(ProblemAnswer problem) {
      byte[] bytes = Json.bytes(problem);
      int status = problem.status();
      Map<String, String> headers = status == 503 ? Map.of("Retry-After", "5") : Map.of();
      return new Answer(status, ProblemAnswer.MEDIA_TYPE, bytes, null, false, null, headers);
    }

    Answer with(int other, Map<String, String> more) {
      return new Answer(other, type, bytes, etag, forever, gzipped, more);
    }
  }

  /// As many plans at once as there are processors; eight times as many may wait for their turn.
  private static Desks usualDesks() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Desks(processors, 8 * processors, Duration.ofSeconds(60));
  }

  Api(World world, Clock clock, DataFolder data) {
    this.desks = usualDesks();
    byte[] map = Json.bytes(NetworkMap.of(world.network()));
    var network = new Answer(200, GEOJSON, map, WebFiles.etag(map), false, gzip(map), Map.of());
    var health = Answer.json(Health.of(world.pack()));
    on(
        "GET /v1/plans",
        request ->
            atADesk(
                () ->
                    Answer.json(
                        Cited.of(PlanQuestion.answer(request.query(), world, clock), world)),
                SHORTER_PLAN,
                request.gone()));
    on("GET /v1/places", request -> Answer.json(FoundPlaces.answer(request.query(), world)));
    on(
        "GET /v1/checkpoints",
        request -> Answer.json(Cited.of(Board.answer(request.query(), world, clock), world)));
    on("GET /v1/network", request -> fixed(request, network));
    on("GET /v1/health", request -> fixed(request, health));
    var jobs = new JobsEndpoint(data.jobs());
    on("GET /v1/jobs", jobs::list);
    on("GET /v1/jobs/{id}", jobs::get);
    on("DELETE /v1/jobs/{id}", jobs::cancel);
    on("GET /v1/jobs/{id}/result", jobs::result);
    on("GET /v1/jobs/{id}/files/{name}", jobs::file);
    serveFlows(world, data);
    serveSimulations(world, data, clock);
    serveTrade(world, clock, data.path());
    serveFeatures(new FeaturesEndpoint(world, data.path(), clock));
  }

  private void serveFeatures(FeaturesEndpoint features) {
    String root = "GET " + FeaturesEndpoint.ROOT;
    on(root, features::landing);
    on(root + "/", features::landing);
    on(root + "/api", features::definition);
    on(root + "/conformance", features::conformance);
    on(root + "/collections", features::collections);
    on(root + "/collections/{collectionId}", features::collection);
    on(root + "/collections/{collectionId}/items", features::items);
    on(root + "/collections/{collectionId}/items/{featureId}", features::item);
  }

  private void serveTrade(World world, Clock clock, Path data) {
    var trade = new TradeEndpoint(world, data);
    TradeEndpoint.PARAMETERS
        .keySet()
        .forEach(question -> on("GET /v1/trade/" + question, trade.of(question)));
    var claims = new ClaimsEndpoint(world, data, clock);
    on("GET /v1/claims", claims::list);
    on("POST /v1/claims", claims::check);
    var projects = new ProjectsEndpoint(world, data);
    on("GET /v1/projects", projects::list);
    on("GET /v1/projects/{id}", projects::show);
    on("GET /v1/projects/lists", projects.of(ProjectAnswers::lists));
    on("GET /v1/projects/totals", projects.of(ProjectAnswers::totals));
    on("GET /v1/projects/delays", projects.of(ProjectAnswers::delays));
    on("GET /v1/projects/slips", projects.of(ProjectAnswers::check));
    on("GET /v1/projects/history", projects.of(answers -> answers.history((String) null)));
    on("GET /v1/projects/diff", projects::diff);
  }

  private void serveFlows(World world, DataFolder data) {
    var shelf = new Shelf(data.path().resolve("scenarios"));
    var times = new MadeTimes(data.path(), 1);
    var flows = new FlowsEndpoint(world, shelf, data.jobs(), times);
    on("GET /v1/flows", flows::offer);
    on("POST /v1/flows", flows::ask);
    on("POST /v1/comparisons", new ComparisonsEndpoint(world, shelf, data.jobs(), times)::ask);
    var scenarios = new ScenariosEndpoint(world, shelf);
    on("GET /v1/scenarios", scenarios::list);
    on("POST /v1/scenarios", scenarios::check);
    on("GET /v1/scenarios/{name}", scenarios::text);
    on("PUT /v1/scenarios/{name}", scenarios::keep);
    on("DELETE /v1/scenarios/{name}", scenarios::forget);
    on("GET /v1/scenarios/{name}/differences", scenarios::differences);
  }

  private void serveSimulations(World world, DataFolder data, Clock clock) {
    var shelf = new Shelf(data.path().resolve("scenarios"));
    var simulations = new SimulationsEndpoint(world, shelf, data.jobs(), clock);
    String fewer = SimulationsEndpoint.FEWER;
    on(
        "GET /v1/simulations",
        request -> atADesk(() -> simulations.now(request), fewer, request.gone()));
    on("POST /v1/simulations", simulations::ask);
    on("GET /v1/simulations/places", simulations::offer);
    on(
        "GET /v1/simulations/moves",
        request -> atADesk(() -> simulations.moves(request), fewer, request.gone()));
    var replays = new ReplaysEndpoint(world.pack(), data.jobs());
    on("GET /v1/replays", replays::offer);
    on("POST /v1/replays", replays::ask);
    var rules = new SlotRulesEndpoint(world.pack(), data.jobs());
    on("GET /v1/slot-rules", rules::offer);
    on("POST /v1/slot-rules", rules::ask);
  }

  private void on(String methodAndAddress, Function<Request, Answer> endpoint) {
    int space = methodAndAddress.indexOf(' ');
    String address = methodAndAddress.substring(space + 1);
    endpoints
        .computeIfAbsent(address, _ -> new TreeMap<>())
        .put(methodAndAddress.substring(0, space), endpoint);
  }

  /// Answers a GET of a client that stays.
  Answer get(String path, String rawQuery) {
    return answer(Request.get(path, rawQuery, () -> false));
  }

  /// Answers a request; a bad one gets a problem. Faults rise.
  Answer answer(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    for (var each : endpoints.entrySet()) {
      String captured = captured(each.getKey(), request.path());
      if (captured != null) {
        Function<Request, Answer> endpoint = each.getValue().get(method);
        return endpoint == null
            ? wrongMethod(request.method(), each.getValue().keySet())
            : answer(endpoint, request.with(captured));
      }
    }
    return method.equals("GET") ? file(request.path()) : wrongMethod(method, List.of("GET"));
  }

  private static Answer answer(Function<Request, Answer> endpoint, Request request) {
    try {
      return endpoint.apply(request);
    } catch (BadInput bad) {
      return Answer.problem(ProblemAnswer.badParameters(bad));
    }
  }

  private static Answer wrongMethod(String method, Iterable<String> known) {
    List<String> allowed = new ArrayList<>();
    known.forEach(allowed::add);
    if (allowed.contains("GET")) {
      allowed.add(allowed.indexOf("GET") + 1, "HEAD");
    }
    String list = String.join(", ", allowed);
    return Answer.problem(ProblemAnswer.wrongMethod(method, list)).with(405, Map.of("Allow", list));
  }

  /// What stands in a path where an address has `{…}`, parted by slashes; empty where it has none,
  /// null where they differ.
  static @Nullable String captured(String address, String path) {
    if (address.indexOf('{') < 0) {
      return address.equals(path) ? "" : null;
    }
    String[] pattern = address.split("/", -1);
    String[] parts = path.split("/", -1);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < pattern.length; i++) {
      boolean open = pattern[i].startsWith("{");
      if (parts.length != pattern.length || parts[i].isEmpty() != pattern[i].isEmpty()) {
        return null;
      }
      if (!open && !pattern[i].equals(parts[i])) {
        return null;
      }
      if (open) {
        found.add(parts[i]);
      }
    }
    return String.join("/", found);
  }

  /// @param shorter how to ask so that it takes less time
  private Answer atADesk(Supplier<Answer> question, String shorter, BooleanSupplier gone) {
    return switch (desks.ask(question, gone)) {
      case Desks.Done<Answer>(Answer answer) -> answer;
      case Desks.TooLong<Answer>(long seconds) ->
          Answer.problem(ProblemAnswer.tooLong(seconds, shorter));
      case Desks.Busy<Answer>(), Desks.Gone<Answer>() -> Answer.problem(ProblemAnswer.busy());
    };
  }

  @Override
  public void close() {
    desks.close();
  }

  private Answer file(String path) {
    boolean api =
        path.equals("/v1")
            || path.startsWith("/v1/")
            || path.startsWith(FeaturesEndpoint.ROOT + "/");
    WebFiles.WebFile file = api ? null : files.find(path);
    if (file == null) {
      return Answer.problem(ProblemAnswer.unknownPath(path, Nearest.to(path, endpoints.keySet())));
    }
    return new Answer(
        200, file.type(), file.bytes(), file.etag(), file.forever(), file.gzipped(), Map.of());
  }

  private static Answer fixed(Request request, Answer answer) {
    request.refuseQuery();
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
