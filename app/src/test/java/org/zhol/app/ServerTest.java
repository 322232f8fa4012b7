package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerTest {
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;
  private static DataFolder data;

  @BeforeAll
  static void start() {
    var log = new PrintStream(LOG, true, StandardCharsets.UTF_8);
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    data = DataFolder.passing(Clock.systemUTC(), log);
    server = Server.start(TinyWorld.world(), address, data, log, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
    data.close();
  }

  @Test
  void theNetworkIsGeoJsonThatTheClientMayKeep() throws Exception {
    var first = get("/v1/network");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    assertThat(first.body())
        .startsWith("{\"type\":\"FeatureCollection\"")
        .contains("\"coordinates\":[[76.5,43.25],[75.0,46.8]]", "阿拜");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    var again = send(request("/v1/network").header("If-None-Match", etag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    for (String path : new String[] {"/v1/health", "/v1/nothing"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'", "worker-src 'self' blob:", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void onlyAChartForAnotherPageMayBeFramed() throws Exception {
    var framed = get("/?view=trade&embed=1&chart=mirror").headers();
    assertThat(framed.firstValue("X-Frame-Options")).isEmpty();
    assertThat(framed.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors *");
    for (String path : new String[] {"/?view=trade", "/?embed=0", "/v1/health?embed=1"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void anUnknownPathNamesTheNearest() throws Exception {
    var answer = get("/v1/helth");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("did you mean /v1/health?");
  }

  @Test
  void anUnknownParameterNamesTheNearest() throws Exception {
    var answer = get("/v1/checkpoints?asof=2025-11-12&on=2025-02-30");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"field\":\"asof\"", "did you mean asOf?")
        .contains("\"field\":\"on\"", "is no day or time that exists");
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    var body = HttpRequest.BodyPublishers.ofString("x".repeat(10));
    var answer = send(request("/v1/health").POST(body));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    var head = send(request("/v1/health").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
  }

  @Test
  void theContractItselfIsServed() throws Exception {
    var answer = get("/openapi.yaml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
    assertThat(answer.body()).startsWith("openapi: 3.1.0");
    assertThat(get("/../openapi.yaml").statusCode()).isNotEqualTo(500);
    assertThat(get("/%2e%2e/org/zhol/app/Main.class").statusCode()).isIn(400, 404);
  }

  @Test
  void whateverComesOverTheWireIsAProblemAndTheServerGoesOn() throws Exception {
    String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    for (int size : new int[] {9_000, 20_000, 100_000}) {
      String letters = "a".repeat(size);
      assertThat(raw("GET /v1/places?q=" + letters + end + "\r\n")).startsWith("HTTP/1.1 414");
      if (size > 16_384) {
        String answer = raw("GET /v1/health" + end + "X-Big: " + letters + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431");
        assertProblem(answer);
      }
    }
    raw("GET /v1/places?q=" + "a".repeat(2_000_000) + end + "\r\n"); // may be cut off unanswered
    assertProblem(raw("GET /v1/health?%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("GET /v1/places?q=%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("GET /v1/health?a=\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("BREW /v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("GET /v1/[]^ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("GET ?/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    assertProblem(raw("POST /v1/health%00 HTTP/1.1\r\nHost:"));
    raw("GET /v1/health HTTP/9.9\r\nHost: x\r\n\r\n"); // neither is HTTP 1.1, so they may
    raw("utter nonsense\r\n\r\n"); // stay unanswered
    assertThat(get("/v1/health").statusCode()).isEqualTo(200);
    assertThat(LOG.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  private static void assertProblem(String answer) {
    assertThat(answer)
        .matches("(?s)HTTP/1.1 4[0-9][0-9] .*")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"type\":\"urn:zhol:problem:")
        .doesNotContain("Exception", "\tat ");
  }

  private static String raw(String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
      } catch (IOException refusedEarly) {
        // the answer may already be there
      }
      return answer(new BufferedInputStream(socket.getInputStream()));
    } catch (SocketException cutOff) {
      return "";
    }
  }

  /// Reads head and body by the stated length, for the server may keep the connection open.
  private static String answer(InputStream stream) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = stream.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(stream.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send(request(address));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
