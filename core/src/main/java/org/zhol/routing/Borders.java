package org.zhol.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Goods;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Crossing;

/// Crossing tables of every checkpoint, made when first needed and kept, in blocks of 64 days.
final class Borders {
  static final int BLOCK_DAYS = 64;
  static final long BLOCK_SECONDS = BLOCK_DAYS * 86_400L;

  /// A table of 64 days by half hours has 125 kB, one by hours half of it: at most a quarter of the
  /// heap, or all days of many years would be kept once asked for.
  private static final int MOST_TABLES =
      Math.clamp(Runtime.getRuntime().maxMemory() / 500_000, 500, 100_000);

  private record Key(
      String checkpoint,
      Checkpoint.Direction direction,
      Goods goods,
      long block,
      @Nullable LocalDate asOf) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && checkpoint.equals(key.checkpoint)
          && direction == key.direction
          && goods.equals(key.goods)
          && block == key.block
          && Objects.equals(asOf, key.asOf);
    }

    @Override
    public int hashCode() {
      return 31
              * (31 * (31 * (31 * checkpoint.hashCode() + direction.ordinal()) + goods.hashCode())
                  + Long.hashCode(block))
          + Objects.hashCode(asOf);
    }
  }

  private record Work(String checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Work key
          && checkpoint.equals(key.checkpoint)
          && direction == key.direction
          && cargo == key.cargo;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * checkpoint.hashCode() + direction.ordinal()) + cargo.ordinal();
    }
  }

  private final BorderModel model;
  private final ConcurrentMap<Work, long[]> leastOf = new ConcurrentHashMap<>();
  private final Recent<Key, Crossing> tables = new Recent<>(MOST_TABLES);

  Borders(Network network) {
    model = new BorderModel(network);
  }

  BorderModel model() {
    return model;
  }

  private Crossing table(Graph.Way way, Goods goods, long block, @Nullable LocalDate asOf) {
    return tables.get(
        new Key(way.checkpoint().id(), way.direction(), goods, block, asOf),
        () ->
            model.crossing(
                way.checkpoint(),
                way.direction(),
                goods,
                Instant.ofEpochSecond(block * BLOCK_SECONDS),
                BLOCK_DAYS,
                asOf));
  }

  /// The tables as one question sees them: its goods and a day of knowledge.
  final class View {
    private final Graph graph;
    private final Goods goods;
    private final @Nullable LocalDate asOf;
    private final long firstBlock;
    private final @Nullable Crossing[] near;
    private static final int NEAR = 8;

    View(Graph graph, Goods goods, long readyEpoch, @Nullable LocalDate asOf) {
      this.graph = graph;
      this.goods = goods;
      this.asOf = asOf;
      firstBlock = Math.floorDiv(readyEpoch, BLOCK_SECONDS);
      near = new @Nullable Crossing[graph.ways.size() * NEAR];
    }

    /// Seconds that no crossing on an arc can save, by weather; null where it crosses no border.
    long @Nullable [] least(int a) {
      if (graph.way[a] < 0) {
        return null;
      }
      if (graph.kind[a] != Graph.RIDE) {
        return least(graph.ways.get(graph.way[a]));
      }
      long[] all = new long[5];
      for (int way : graph.rides.get(graph.ref[a]).crossings()) {
        long[] one = least(graph.ways.get(way));
        for (int w = 0; w < 5; w++) {
          all[w] += one[w];
        }
      }
      return all;
    }

    /// Whether a way over a border takes as long at any time.
    boolean steady(int way) {
      return BorderModel.steady(graph.ways.get(way).checkpoint());
    }

    private long[] least(Graph.Way way) {
      return leastOf.computeIfAbsent(
          new Work(way.checkpoint().id(), way.direction(), goods.cargo()),
          _ -> model.leastSeconds(way.checkpoint(), way.direction(), goods.cargo()));
    }

    /// The goods as far as a checkpoint's records tell them apart, so that others share a table.
    private Goods told(Graph.Way way) {
      boolean apart =
          BorderModel.kinds(way.checkpoint(), way.direction()).stream()
              .anyMatch(kind -> !kind.commodities().isEmpty() && kind.includes(goods));
      return apart ? goods : Goods.of(goods.cargo());
    }

    /// Instant of leaving, epoch seconds, or `Crossing.NEVER`.
    long exit(int way, int weather, long arrival) {
      Crossing crossing = crossing(way, arrival);
      return crossing == null ? Crossing.NEVER : crossing.exit(weather, arrival);
    }

    /// Seconds by which a truck may come later without leaving later: for as long as the border is
    /// shut for days its place in the queue is kept, and it comes as the border opens. Its work it
    /// still stands through.
    long spared(int way, int weather, long arrival, long exit) {
      long later = call(way, arrival, exit) - arrival;
      if (later == 0) {
        return 0;
      }
      // Its least is told a second short, for rounding.
      long work = least(graph.ways.get(way))[weather] + 1;
      return Math.clamp(exit - arrival - work, 0, later);
    }

    /// The opening for which that truck comes, epoch seconds; its arrival where there is none.
    long call(int way, long arrival, long exit) {
      Crossing crossing = crossing(way, arrival);
      return crossing == null ? arrival : crossing.call(arrival, exit);
    }

    private @Nullable Crossing crossing(int way, long arrival) {
      long block = Math.floorDiv(arrival, BLOCK_SECONDS) - firstBlock;
      if (block < 0 || block >= NEAR) {
        return null;
      }
      int slot = way * NEAR + (int) block;
      Crossing crossing = near[slot];
      if (crossing == null) {
        crossing = table(graph.ways.get(way), told(graph.ways.get(way)), firstBlock + block, asOf);
        near[slot] = crossing;
      }
      return crossing;
    }
  }
}
