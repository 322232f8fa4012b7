package org.zhol.app;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The HTTP face: hands requests to {@link Api}, each on a virtual thread, and sends what it says.
/// Whatever a request does, it ends as an answer and at most one line in the log.
final class Server implements AutoCloseable {
  /// Characters of an address, and of all headers together, that are answered.
  private static final int LONGEST_ADDRESS = 8 * 1024;

  private static final int LARGEST_HEADERS = 16 * 1024;

  /// Up to so many bytes a request that is too large is still read to its end, because a client
  /// whose request is cut off seldom sees the answer.
  private static final int READ_TO_THE_END = 128 * 1024;

  private static final int LARGEST_BODY = 64 * 1024;

  private static final byte[] NOTHING = {};

  /// MapLibre draws in a worker made from a blob; styles are set on elements by the libraries.
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:;"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self' data: blob:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "geolocation=(), camera=(), microphone=()");

  /// A chart within another's page: anybody may frame it, because there the page shows that chart
  /// alone and asks only to read.
  private static final Map<String, String> FRAMED =
      Map.of(
          "Content-Security-Policy",
          POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"),
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "geolocation=(), camera=(), microphone=()");

  private final Api api;
  private final Clients clients =
      new Clients(
          Http1ConnectionSelector.builder()
              .config(
                  Http1Config.builder()
                      .maxPrologueLength(READ_TO_THE_END)
                      .maxHeadersSize(READ_TO_THE_END)
                      .build())
              .build());
  private final PrintStream log;
  private final Clock clock;
  private final WebServer web;

  private Server(
      World world, InetSocketAddress address, DataFolder data, PrintStream log, Clock clock) {
    QuietLibrary.hush();
    this.api = new Api(world, clock, data);
    this.log = log;
    this.clock = clock;
    var direct = io.helidon.webserver.http.DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      direct.addHandler(event, new Refusal());
    }
    this.web =
        WebServer.builder()
            .bindAddress(address)
            .shutdownHook(true)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .idleConnectionTimeout(Duration.ofMinutes(1))
            .maxPayloadSize(LARGEST_BODY)
            .directHandlers(direct.build())
            .addConnectionSelector(clients)
            .routing(routing -> routing.any(this::handle))
            .build();
  }

  /// Starts to listen; port 0 takes any free one.
  ///
  /// @throws IllegalStateException if it cannot listen there
  static Server start(
      World world, InetSocketAddress address, DataFolder data, PrintStream log, Clock clock) {
    var server = new Server(world, address, data, log, clock);
    server.web.start();
    if (!server.web.isRunning()) { // the library only logs that it could not listen
      server.close();
      throw new IllegalStateException("another program listens there, or it is not allowed");
    }
    return server;
  }

  int port() {
    return web.port();
  }

  @Override
  public void close() {
    web.stop();
    api.close();
  }

  private void handle(ServerRequest request, ServerResponse response) {
    String method = request.prologue().method().text();
    String path = request.path().path();
    String query = request.query().rawValue();
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    byte[] body = request.content().hasEntity() ? request.content().as(byte[].class) : NOTHING;
    Api.Answer answer;
    try {
      ProblemAnswer refusal = tooLarge(request, path.length() + query.length());
      answer =
          refusal == null
              ? api.answer(
                  new Request(
                      method,
                      origin(request),
                      path,
                      "",
                      query,
                      type,
                      body,
                      clients.gone(request.socketId())))
              : Api.Answer.problem(refusal);
    } catch (RuntimeException | StackOverflowError broken) {
      log(500, method, path + "?" + query, broken.toString());
      answer = Api.Answer.problem(ProblemAnswer.fault());
    }
    send(request, response, answer, method.equals("HEAD"));
  }

  /// Where the client believes us to be. A proxy that speaks TLS to it says so.
  private static String origin(ServerRequest request) {
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    String scheme =
        request.headers().first(HeaderNames.X_FORWARDED_PROTO).orElse("").equals("https")
            ? "https"
            : "http";
    return host.matches("[A-Za-z0-9._:\\[\\]-]+") ? scheme + "://" + host : "";
  }

  private static @Nullable ProblemAnswer tooLarge(ServerRequest request, int address) {
    if (address > LONGEST_ADDRESS) {
      return ProblemAnswer.tooLarge(
          414, "the address has " + address + " characters; at most " + LONGEST_ADDRESS);
    }
    int headers = 0;
    for (Header header : request.headers()) {
      headers += header.name().length() + header.values().length();
    }
    return headers > LARGEST_HEADERS
        ? ProblemAnswer.tooLarge(
            431, "the headers have " + headers + " characters; at most " + LARGEST_HEADERS)
        : null;
  }

  private static void send(
      ServerRequest request, ServerResponse response, Api.Answer answer, boolean headOnly) {
    (framed(request) ? FRAMED : SECURITY).forEach(response::header);
    response.header("Content-Type", answer.type());
    response.header("Vary", "Accept-Encoding");
    response.header("Cache-Control", caching(answer));
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    answer.headers().forEach(response::header);
    byte[] body = answer.bytes();
    byte[] gzipped = answer.gzipped();
    String accepted = request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
    if (gzipped != null && accepted.contains("gzip")) {
      response.header("Content-Encoding", "gzip");
      body = gzipped;
    }
    String etag = answer.etag();
    if (etag != null) {
      response.header("ETag", etag);
      if (request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("").contains(etag)) {
        response.status(Status.NOT_MODIFIED_304).send();
        return;
      }
    }
    response.status(answer.status());
    if (headOnly) {
      response.contentLength(body.length);
      response.send();
    } else {
      response.send(body);
    }
  }

  private static boolean framed(ServerRequest request) {
    return request.path().path().equals("/")
        && request.query().first("embed").filter("1"::equals).isPresent();
  }

  private static String caching(Api.Answer answer) {
    if (answer.forever()) {
      return "public, max-age=31536000, immutable";
    }
    return answer.etag() == null ? "no-store" : "no-cache";
  }

  /// The answer to what never reached {@link #handle}: too large, malformed or cut short, or broken
  /// on the way. Faults of answering end in `handle`, so that what fails here is the request,
  /// unless the machine itself gives way.
  private final class Refusal implements DirectHandler {
    @Override
    public TransportResponse handle(
        TransportRequest request,
        EventType event,
        Status proposed,
        ServerResponseHeaders headers,
        Throwable thrown,
        System.Logger unused) {
      String message = String.valueOf(thrown.getMessage());
      return thrown instanceof Error
          ? refuse(request, Status.INTERNAL_SERVER_ERROR_500, headers, message)
          : handle(request, event, proposed, headers, message);
    }

    @Override
    public TransportResponse handle(
        TransportRequest request,
        EventType event,
        Status proposed,
        ServerResponseHeaders headers,
        @Nullable String unsafe) {
      Status status = event == EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : proposed;
      String message = unsafe == null || unsafe.isBlank() ? status.reasonPhrase() : unsafe;
      return refuse(request, status, headers, message);
    }

    private TransportResponse refuse(
        TransportRequest request, Status status, ServerResponseHeaders headers, String message) {
      ProblemAnswer problem =
          switch (status.code()) {
            case 413, 414, 431 -> ProblemAnswer.tooLarge(status.code(), message);
            case 500 -> ProblemAnswer.fault();
            default -> ProblemAnswer.malformed(status.code(), message);
          };
      log(problem.status(), request.method(), request.path(), message);
      SECURITY.forEach((name, value) -> headers.set(HeaderNames.create(name), value));
      return TransportResponse.builder()
          .status(status)
          .headers(headers)
          .header(HeaderNames.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
          .keepAlive(false)
          .entity(Json.bytes(problem))
          .build();
    }
  }

  private void log(int status, String method, String path, String message) {
    String line =
        clock.instant().truncatedTo(ChronoUnit.SECONDS)
            + " "
            + status
            + " "
            + method
            + " "
            + path
            + ": "
            + message;
    log.println(Problem.printable(line));
  }
}
