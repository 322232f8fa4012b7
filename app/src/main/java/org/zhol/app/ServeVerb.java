package org.zhol.app;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The map page and the API, until it is stopped.
@Command(
    description = "Serve the map for a browser and the REST API, until Ctrl-C.",
    footer = {
      "",
      "Example:",
      "  ./zhol serve --port 8080",
      "  then open http://127.0.0.1:8080/, or ask /v1/places?q=Almaty; /openapi.yaml has it all"
    })
final class ServeVerb extends WorldVerb {
  @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
  int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen at. Default: 127.0.0.1, this machine only.")
  String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "Where jobs and their results are kept over a restart.",
        "Default: zhol in the user's folder for state (~/.local/state)."
      })
  @Nullable Path data;

  ServeVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new BadInput(
          new Problem("port", String.valueOf(port), "is no port", "give one from 0 to 65535"));
    }
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new BadInput(
          new Problem("host", host, "is no address of this machine", "try 127.0.0.1 or 0.0.0.0"));
    }
    World world = world();
    try (DataFolder folder = folder();
        Server server = start(world, address, folder)) {
      String shown = host.contains(":") ? "[" + host + "]" : host;
      console.out().println("Zhol serves http://" + shown + ":" + server.port() + "/");
      console.out().flush();
      new CountDownLatch(1).await(); // until the process is stopped
    }
    return Main.DONE;
  }

  /// The folder that was named, or the usual one. While another server uses that, one that goes.
  private DataFolder folder() {
    Path named = data;
    Path path = named == null ? usual() : named;
    try {
      DataFolder folder = DataFolder.open(path, console.clock(), console.err());
      if (folder != null) {
        return folder;
      }
    } catch (UncheckedIOException unusable) {
      throw new BadInput(
          new Problem(
              "data", path.toString(), String.valueOf(unusable.getMessage()), "name another"));
    }
    if (named != null) {
      throw new BadInput(
          new Problem("data", path.toString(), "is used by another server", "name another folder"));
    }
    console.complain(
        "serve",
        path + " is used by another server, so jobs of this one end with it; or give --data DIR");
    return DataFolder.passing(console.clock(), console.err());
  }

  private static Path usual() {
    String home = System.getProperty("user.home", ".");
    return DataFolder.usual(System.getenv(), home, System.getProperty("os.name", ""));
  }

  private Server start(World world, InetSocketAddress address, DataFolder folder) {
    try {
      return Server.start(world, address, folder, console.err(), console.clock());
    } catch (java.io.UncheckedIOException | IllegalStateException taken) {
      throw new BadInput(
          new Problem(
              "port",
              String.valueOf(port),
              "cannot be listened at (" + taken.getMessage() + ")",
              "is Zhol already running? give another --port"));
    }
  }
}
