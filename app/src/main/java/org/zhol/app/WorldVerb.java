package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import picocli.CommandLine.Option;

/// A verb that asks something of a pack. The built-in pack is read on a thread of its own while the
/// command line is still being understood: each takes a few tenths of a second.
abstract class WorldVerb extends Verb {
  private static final String PACK = "--pack";
  private static final String SCENARIO = "--scenario";

  @Option(names = PACK, paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  @Option(
      names = SCENARIO,
      paramLabel = "NAME|FILE",
      description = "A scenario over the pack; may be given several times.")
  List<String> scenarios = new ArrayList<>();

  private @Nullable FutureTask<World> ahead;

  WorldVerb(Console console) {
    super(console);
  }

  @Override
  final void begin(List<String> arguments) {
    boolean other =
        arguments.stream()
            .anyMatch(a ->
                a.startsWith(PACK)
                    || a.startsWith(SCENARIO)
                    || a.equals("-h")
                    || a.equals("--help"));
    if (!other) {
      var reading = new FutureTask<>(() -> World.open(null));
      Thread.ofPlatform().name("pack").daemon(true).start(reading);
      ahead = reading;
    }
  }

  /// Whether its answer rests on how long borders take.
  boolean usesTimes() {
    return true;
  }

  /// With the simulated times of hours that scenarios brought, which take a second each to make.
  private Pack pack() {
    Pack read = World.read(pack, scenarios);
    return usesTimes() && !scenarios.isEmpty()
        ? read.completed(MadeTimes.complete(read.network(), console))
        : read;
  }

  /// The pack that was named, or the built-in one, with the scenarios given.
  final World world() {
    FutureTask<World> reading = ahead;
    if (reading == null || pack != null || !scenarios.isEmpty()) {
      return World.of(pack());
    }
    try {
      return reading.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return World.open(null);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the built-in pack cannot be read", broken.getCause());
    }
  }
}
