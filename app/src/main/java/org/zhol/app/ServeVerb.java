package org.zhol.app;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
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
    try (Server server = start(world, address)) {
      String shown = host.contains(":") ? "[" + host + "]" : host;
      console.out().println("Zhol serves http://" + shown + ":" + server.port() + "/");
      console.out().flush();
      new CountDownLatch(1).await(); // until the process is stopped
    }
    return Main.DONE;
  }

  private Server start(World world, InetSocketAddress address) {
    try {
      return Server.start(world, address, console.err(), console.clock());
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
