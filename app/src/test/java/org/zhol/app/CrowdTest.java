package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhol.packs.PackReader;

/// More questions at once than there are processors, over the built-in pack.
@Timeout(300)
class CrowdTest {
  private static final String PLAN =
      "/v1/plans?from=Shanghai&to=Duisburg&cargo=2x40HC&ready=2025-11-0";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private Server server() {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    var data = DataFolder.passing(Clock.systemUTC(), lines);
    return Server.start(World.of(PackReader.builtIn()), address, data, lines, Clock.systemUTC());
  }

  private static HttpRequest get(Server server, String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
        .build();
  }

  @Test
  void twentyPlansAtOnceLeaveTheServerAnswering() throws Exception {
    try (Server server = server()) {
      List<CompletableFuture<HttpResponse<String>>> plans = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        var request = get(server, PLAN + (1 + i % 9));
        plans.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
      }
      int glances = 0;
      while (!plans.stream().allMatch(CompletableFuture::isDone)) {
        long began = System.nanoTime();
        var health = client.send(get(server, "/v1/health"), HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        glances++;
        Thread.sleep(20);
      }
      assertThat(glances).isPositive();
      int planned = 0;
      for (var plan : plans) {
        var answer = plan.get();
        assertThat(answer.statusCode()).isIn(200, 503);
        if (answer.statusCode() == 503) {
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(answer.body()).contains("urn:zhol:problem:busy");
        } else {
          planned++;
        }
      }
      assertThat(planned).isPositive();
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  @Test
  void whoLeavesFreesTheDesk() throws Exception {
    try (Server server = server()) {
      for (int i = 0; i < 60; i++) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
          String request = "GET " + PLAN + (1 + i % 9) + " HTTP/1.1\r\nHost: x\r\n\r\n";
          socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
      }
      HttpResponse<String> answer;
      do { // as soon as the server has seen them leave
        answer = client.send(get(server, PLAN + 1), HttpResponse.BodyHandlers.ofString());
      } while (answer.statusCode() == 503);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
