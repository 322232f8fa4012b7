package org.zhol.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.MartinShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.routing.CargoText;
import org.zhol.routing.Query;
import org.zhol.routing.StillNetwork;

/// The planner's search and JGraphT's `MartinShortestPath` on the same still graph and the same
/// pairs, in one run: paths that no other beats on time, price and CO2e.
final class StillRace {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final String CARGO = "1x40HC";

  private final StillNetwork still;
  private final List<StillNetwork.Arc> arcs;
  private final DirectedPseudograph<Integer, Integer> graph =
      new DirectedPseudograph<>(Integer.class);
  private final double[][] weights;
  private final PrintStream out;

  StillRace(Network network, PrintStream out) {
    this.out = out;
    still = StillNetwork.of(network, DAY, CargoText.parse(CARGO, network, null));
    arcs = still.arcs();
    weights = new double[arcs.size()][];
    for (int v = 0; v < still.vertices(); v++) {
      graph.addVertex(v);
    }
    for (int a = 0; a < arcs.size(); a++) {
      StillNetwork.Arc arc = arcs.get(a);
      graph.addEdge(arc.from(), arc.to(), a);
      weights[a] = new double[] {arc.seconds(), arc.cents(), arc.grams()};
    }
  }

  /// Races over the pairs of these questions until `seconds` of wall time are over.
  void run(List<Query> queries, int seconds) {
    out.printf(
        Locale.ROOT,
        "Static part: %,d vertices and %,d arcs with seconds, cents and grams of %s on %s%n",
        still.vertices(),
        arcs.size(),
        CARGO,
        DAY);
    for (int round = 0; round < 3; round++) {
      queries.forEach(this::ours);
    }
    Times zhol = new Times(queries.size());
    Times martin = new Times(queries.size());
    long paths = 0;
    int same = 0;
    int done = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    // A search of the library cannot be interrupted, so it runs where it holds up nobody's exit.
    ExecutorService aside =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    for (Query query : queries) {
      List<long[]> theirs = await(aside.submit(() -> theirs(query, martin)), end);
      if (theirs == null) {
        break;
      }
      List<long[]> mine = new ArrayList<>();
      zhol.time(() -> mine.addAll(ours(query)));
      done++;
      paths += mine.size();
      same += text(mine).equals(text(theirs)) ? 1 : 0;
    }
    aside.shutdownNow();
    print(zhol, martin, done, queries.size(), seconds, paths, same);
  }

  private void print(
      Times zhol, Times martin, int done, int of, int seconds, long paths, int same) {
    if (done == 0) {
      out.printf("  JGraphT finished no pair within %d s; no ratio%n", seconds);
      return;
    }
    out.printf(
        Locale.ROOT,
        "  %d of %d pairs within %d s; %.1f paths each; the same fronts on %d%n",
        done,
        of,
        seconds,
        paths / (double) done,
        same);
    out.printf("Zhol's search:%n%s", zhol.table());
    out.printf("JGraphT 1.5.2 MartinShortestPath:%n%s", martin.table());
    out.printf(
        Locale.ROOT,
        "  JGraphT takes %.0f times the CPU time of Zhol over these pairs, %.0f times at p50%n",
        martin.cpuNanos(done) / (double) zhol.cpuNanos(done),
        martin.cpuMillis(0.5) / zhol.cpuMillis(0.5));
  }

  private static @Nullable List<long[]> await(Future<List<long[]>> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return null;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("JGraphT failed on a pair", broken.getCause());
    }
  }

  private List<long[]> ours(Query query) {
    return still.front(still.vertex(query.from()), still.vertex(query.to()));
  }

  private List<long[]> theirs(Query query, Times times) {
    int from = still.vertex(query.from());
    int to = still.vertex(query.to());
    List<long[]> front = new ArrayList<>();
    times.time(() -> {
      for (GraphPath<Integer, Integer> path :
          new MartinShortestPath<>(graph, arc -> weights[arc]).getPaths(from, to)) {
        front.add(sum(path));
      }
    });
    front.sort(Arrays::compare);
    return front;
  }

  private long[] sum(GraphPath<Integer, Integer> path) {
    long[] total = new long[3];
    for (int a : path.getEdgeList()) {
      for (int i = 0; i < total.length; i++) {
        total[i] += Math.round(weights[a][i]);
      }
    }
    return total;
  }

  /// As text, each vector once: of equal ones either search may keep any number.
  private static String text(List<long[]> front) {
    return String.join(" ", front.stream().map(Arrays::toString).distinct().toList());
  }
}
