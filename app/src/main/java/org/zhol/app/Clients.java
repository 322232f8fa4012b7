package org.zhol.app;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// HTTP/1.1 as Helidon speaks it, and the sockets of the clients that are connected, so that work
/// can stop when its client has left.
final class Clients implements ServerConnectionSelector {
  private final Http1ConnectionSelector http;
  private final Map<String, HelidonSocket> sockets = new ConcurrentHashMap<>();

  Clients(Http1ConnectionSelector http) {
    this.http = http;
  }

  /// Whether a client has closed its side, for as long as nobody reads from its socket. A client
  /// that has said its last word and only listens counts as gone too: HTTP knows no such client.
  BooleanSupplier gone(String socketId) {
    HelidonSocket socket = sockets.get(socketId);
    return () -> {
      if (socket == null) {
        return false;
      }
      socket.idle(); // begins to watch; again, nothing
      return !socket.isConnected();
    };
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    String id = context.childSocketId();
    sockets.put(id, context.serverSocket());
    return new Kept(http.connection(context), () -> sockets.remove(id));
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData first) {
    return http.supports(first);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  /// A connection that is forgotten when it ends.
  private record Kept(ServerConnection connection, Runnable forget)
      implements ServerConnection, InterruptableTask<Void> {
    @Override
    public void handle(Limit limit) throws InterruptedException {
      try {
        connection.handle(limit);
      } finally {
        forget.run();
      }
    }

    @Override
    public Duration idleTime() {
      return connection.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
      connection.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
      return connection instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    @Override
    public Void call() {
      throw new UnsupportedOperationException("a connection is handled, not called");
    }
  }
}
