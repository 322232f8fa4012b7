package org.zhol.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;
import org.zhol.simulation.border.CrossingTables;
import org.zhol.simulation.border.WantedTables;

/// Simulated times of crossing borders for hours that a scenario brought, made when they are asked
/// for and kept in the data folder (decision 0014). They follow from the network alone, so an
/// answer is the same whether they were kept or made.
final class MadeTimes {
  /// Of the tables that packs hold too.
  private static final long SEED = PackVerb.SEED;

  private final Path folder;
  private final int threads;

  MadeTimes(Path dataFolder, int threads) {
    folder = dataFolder.resolve("times");
    this.threads = threads;
  }

  /// Those kept for this user.
  static MadeTimes usual() {
    return new MadeTimes(StoredTrade.folder(null), Runtime.getRuntime().availableProcessors());
  }

  /// The network with the tables that it lacks.
  static Network complete(Network network, Console console) {
    List<CrossingTables.Wanted> missing = WantedTables.missing(network);
    try (Progress progress = new Progress(console, "simulating new hours", missing.size())) {
      int[] done = {0};
      return usual().complete(network, missing, one -> progress.done(done[0]++));
    }
  }

  /// The same on a server.
  ///
  /// @param watcher told of each table before it is made or read
  Network complete(Network network, Consumer<CrossingTables.Wanted> watcher) {
    return complete(network, WantedTables.missing(network), watcher);
  }

  private Network complete(
      Network network,
      List<CrossingTables.Wanted> missing,
      Consumer<CrossingTables.Wanted> watcher) {
    if (missing.isEmpty()) {
      return network;
    }
    List<CrossingTime> times = new ArrayList<>(network.crossingTimes());
    for (CrossingTables.Wanted one : missing) {
      watcher.accept(one);
      Path file = folder.resolve(name(WantedTables.key(one, SEED)) + ".json");
      List<CrossingTime> table = read(file, one);
      if (table == null) {
        table = CrossingTables.build(network, List.of(one), SEED, threads, _ -> {});
        keep(file, table);
      }
      times.addAll(table);
    }
    return network.with(times);
  }

  private static String name(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("this JDK lacks SHA-256", absent);
    }
  }

  /// A row has load, minute of the day or week, and minutes at five levels. A file that is cut
  /// short or is something else counts as absent.
  private static @Nullable List<CrossingTime> read(Path file, CrossingTables.Wanted of) {
    try {
      JsonNode rows = Files.isRegularFile(file) ? Json.tree(Files.readAllBytes(file)) : null;
      if (rows == null || !rows.isArray()) {
        return null;
      }
      List<CrossingTime> times = new ArrayList<>();
      for (JsonNode row : rows) {
        List<Integer> minutes = new ArrayList<>();
        row.path("minutes").forEach(one -> minutes.add(one.asInt()));
        times.add(
            new CrossingTime(
                of.checkpoint().id(),
                of.direction(),
                of.circumstances().inputs(),
                row.path("perDay").asDouble(),
                row.path("load").asDouble(),
                row.path("minute").asInt(-1),
                minutes));
      }
      return times;
    } catch (IOException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  /// Where it cannot be kept it is made again the next time.
  private void keep(Path file, List<CrossingTime> table) {
    try {
      Files.createDirectories(folder);
      Path beside = Files.createTempFile(folder, "new", ".part");
      Files.write(beside, Json.bytes(table));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      // a full or foreign disk costs a second, not the answer
    }
  }
}
