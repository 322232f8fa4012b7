package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Sends spoilt HTTP to a running server: it answers with what it serves or with a problem, or
/// hangs up, tells nobody its insides, and goes on serving. `-Dzhol.fuzz.wire=20000` sends as many.
class WireFuzzTest {
  private static final int INPUTS = Integer.getInteger("zhol.fuzz.wire", 500);

  /// Sound requests, `|` for the end of a line.
  private static final List<String> SOUND =
      List.of(
          "GET /v1/health HTTP/1.1|Host: x||",
          "GET /v1/places?q=Abay&limit=3 HTTP/1.1|Host: x|Accept-Encoding: gzip||",
          "GET /v1/plans?from=a&to=b&cargo=2x40HC HTTP/1.1|Host: x||",
          "HEAD /v1/network HTTP/1.1|Host: x|If-None-Match: 1||",
          "POST /v1/health HTTP/1.1|Host: x|Content-Length: 5||hello",
          "POST /v1/health HTTP/1.1|Host: x|Transfer-Encoding: chunked||5|hello|0||",
          "GET /v1/health HTTP/1.1|Host: x||GET /v1/nothing HTTP/1.1|Host: x||");

  private static final List<String> ODD =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\u0000",
          ":",
          " ",
          "\t",
          "%",
          "%00",
          "%ff",
          "/../",
          "//",
          "?",
          "#",
          "HTTP/2.0",
          "HTTP/9.9",
          "Content-Length: 99999999999999999999\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 3\r\nContent-Length: 4\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Expect: 100-continue\r\n",
          "Upgrade: h2c\r\nConnection: Upgrade\r\n",
          "FFFFFFFFFFFFFFFF\r\n",
          "X: " + "y".repeat(20_000) + "\r\n",
          "z".repeat(9_000));

  @Test
  void whateverIsSentTheServerKeepsItsManners() throws Exception {
    var log = new ByteArrayOutputStream();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var lines = new PrintStream(log, true, StandardCharsets.UTF_8);
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(9457);
    try (DataFolder data = DataFolder.passing(Clock.systemUTC(), lines);
        Server server = Server.start(TinyWorld.world(), address, data, lines, Clock.systemUTC())) {
      int answered = 0;
      for (int i = 0; i < INPUTS; i++) {
        String request = spoilt(chance);
        String answer = send(server.port(), request);
        answered += answer.isEmpty() ? 0 : 1;
        boolean mannerly =
            (answer.isEmpty() || answer.startsWith("HTTP/1.1 "))
                && !answer.startsWith("HTTP/1.1 500")
                && !answer.contains("Exception")
                && !answer.contains("\tat ");
        if (!mannerly) {
          fail("input " + i + " '" + request + "' got '" + answer + "'");
        }
      }
      String health = send(server.port(), sound(0));
      assertThat(health).startsWith("HTTP/1.1 200").contains("\"status\":\"up\"");
      System.out.println("fuzz: " + INPUTS + " requests, " + answered + " answered");
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  private static String sound(int which) {
    return SOUND.get(which).replace("|", "\r\n");
  }

  private static String spoilt(RandomGenerator chance) {
    var request = new StringBuilder(sound(chance.nextInt(SOUND.size())));
    for (int changes = chance.nextInt(5); changes > 0 && !request.isEmpty(); changes--) {
      int at = chance.nextInt(request.length());
      switch (chance.nextInt(5)) {
        case 0 -> request.setCharAt(at, (char) chance.nextInt(256));
        case 1 -> request.insert(at, (char) chance.nextInt(256));
        case 2 -> request.delete(at, Math.min(request.length(), at + chance.nextInt(1, 20)));
        case 3 -> request.insert(at, ODD.get(chance.nextInt(ODD.size())));
        default -> request.setLength(at);
      }
    }
    return request.toString();
  }

  /// The answer to some bytes after which the client says no more; empty if the server hung up.
  private static String send(int port, String bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException cutOff) {
      return "";
    }
  }
}
