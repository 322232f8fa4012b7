package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Equilibrium by pairs of alternative segments, after TAPAS (Bar-Gera 2010) and iTAPAS (Xie and
/// Xie 2016): each round mends every source's shortest-path tree, certifies the gap, finds pairs
/// for flow that arrives too dearly and then shifts flow between the segments of all pairs until
/// little is left to gain on them (decision 0006).
final class PairSolver {
  /// Sources are loaded in this many turns, each at the costs that the turns before it leave.
  private static final int TURNS = 16;

  /// Sources looked at by one task: enough to be worth handing out.
  private static final int BLOCK = 8;

  /// Passes stop when this share of the round's excess is left on the pairs ...
  private static final double ENOUGH = 0.005;

  /// ... or after so many passes that ask the sources ...
  private static final int PASSES = 4;

  /// ... and so many deferred ones, in turns of each.
  private static final int DEFERRED = 200;

  private final FlatNetwork network;
  private final Sources sources;
  private final LinkState state;
  private final SourceFlows flows;
  private final ActiveLinks active;
  private final SegmentPairs pairs;
  private final PairKeeper keeper;
  private final Shifts shifts;
  private final Promises promises;
  private final Trees trees;
  private final Options options;
  private final Workers workers;
  private final ConcurrentLinkedQueue<Desk> desks = new ConcurrentLinkedQueue<>();

  // By source, as found in the round's look at it.
  private final double[] leastCost;
  private final double[] excess;

  PairSolver(FlatNetwork network, Sources sources, Options options, Workers workers) {
    this.network = network;
    this.sources = sources;
    this.options = options;
    this.workers = workers;
    state = new LinkState(network);
    flows = new SourceFlows(network.links, sources.count);
    active = new ActiveLinks(network.links, sources.count);
    pairs = new SegmentPairs(network.links);
    keeper = new PairKeeper(network, sources, state, flows, active, pairs);
    Steps steps = new Steps(state, pairs);
    shifts = new Shifts(flows, pairs, steps);
    promises = new Promises(flows, pairs, steps, shifts, workers);
    trees = new Trees(sources.count);
    leastCost = new double[sources.count];
    excess = new double[sources.count];
  }

  /// What one thread needs for itself while it looks at sources; handed on to the next block.
  private final class Desk {
    final Trees.Search search = new Trees.Search(network);
    final SourceScan scan = new SourceScan(network, sources, flows, active);
    final PairFinder finder = new PairFinder(network, state, flows, pairs);
  }

  private Desk takeDesk() {
    Desk desk = desks.poll();
    return desk == null ? new Desk() : desk;
  }

  Assignment solve(Consumer<Round> watcher) {
    load();
    List<Round> rounds = new ArrayList<>();
    while (true) {
      recount();
      look();
      Round round = round(rounds.size());
      rounds.add(round);
      watcher.accept(round);
      if (round.relativeGap() <= options.gap() || rounds.size() > options.rounds()) {
        return answer(rounds);
      }
      keeper.settle(trees.parent);
      shift(round.excessCost() * ENOUGH);
      keeper.tidy(workers);
    }
  }

  /// Puts every source on shortest paths.
  private void load() {
    Load[] loads = new Load[sources.count];
    int[] lost = new int[sources.count];
    Arrays.fill(lost, -1);
    for (int turn = 0; turn < TURNS; turn++) {
      int first = turn;
      state.price();
      workers.each(
          Math.max((sources.count - first + TURNS - 1) / TURNS, 0),
          task -> {
            int s = first + task * TURNS;
            Desk desk = takeDesk();
            desk.search.plant(trees, s, sources.origin[s], state.price[sources.userClass[s]]);
            lost[s] = sources.lost(s, desk.search.label);
            loads[s] = Load.of(network, sources, s, trees);
            put(s, loads[s]);
            desks.add(desk);
          });
      sources.requireWays(lost);
      for (int s = first; s < sources.count; s += TURNS) {
        Load load = loads[s];
        for (int k = 0; k < load.links().length; k++) {
          state.flow[load.links()[k]] += load.amounts()[k];
        }
      }
      state.refreshAll();
    }
  }

  private void put(int s, Load load) {
    for (int k = 0; k < load.links().length; k++) {
      int a = load.links()[k];
      flows.row(a)[s] = load.amounts()[k];
      active.add(s, a);
    }
  }

  /// Flows of links from those of the sources, so that no rounding gathers, and what follows.
  private void recount() {
    int block = 512;
    workers.each(
        (network.links + block - 1) / block,
        task -> {
          int end = Math.min(network.links, (task + 1) * block);
          for (int a = task * block; a < end; a++) {
            state.flow[a] = flows.sum(a);
            state.refresh(a);
          }
        });
    state.price();
  }

  /// Looks at all sources, and takes over what those looked at propose meanwhile.
  private void look() {
    int blocks = (sources.count + BLOCK - 1) / BLOCK;
    Proposals[][] proposed = new Proposals[blocks][];
    InOrder taking =
        new InOrder(
            blocks,
            block -> {
              for (int k = 0; k < proposed[block].length; k++) {
                keeper.accept(block * BLOCK + k, proposed[block][k]);
              }
            });
    workers.each(
        blocks,
        block -> {
          Desk desk = takeDesk();
          int first = block * BLOCK;
          Proposals[] proposals = new Proposals[Math.min(BLOCK, sources.count - first)];
          for (int k = 0; k < proposals.length; k++) {
            proposals[k] = lookAt(first + k, desk);
          }
          desks.add(desk);
          proposed[block] = proposals;
          taking.finish(block);
        });
  }

  private Proposals lookAt(int s, Desk desk) {
    int userClass = sources.userClass[s];
    double[] price = state.price[userClass];
    desk.search.grow(trees, s, sources.origin[s], price);
    desk.scan.look(s, desk.search.label, price, trees.parent[s]);
    leastCost[s] = desk.scan.leastCost;
    excess[s] = desk.scan.excess;
    Proposals proposals = new Proposals();
    desk.finder.propose(s, userClass, desk.scan, trees.parent[s], proposals);
    return proposals;
  }

  private Round round(int number) {
    ExactSum least = new ExactSum();
    ExactSum over = new ExactSum();
    for (int s = 0; s < sources.count; s++) {
      least.add(leastCost[s]);
      over.add(excess[s]);
    }
    double objective = state.objective(classFlows());
    return Round.of(number, least.value(), over.value(), sources.total, objective);
  }

  private List<double[]> classFlows() {
    if (network.fixed.length == 1) {
      return List.of(state.flow.clone());
    }
    List<double[]> byClass = new ArrayList<>();
    for (int c = 0; c < network.fixed.length; c++) {
      double[] sums = new double[network.links];
      for (int a = 0; a < network.links; a++) {
        sums[a] = flows.sum(a, sources.firstOf(c), sources.firstOf(c + 1));
      }
      byClass.add(sums);
    }
    return byClass;
  }

  /// Shifts until so little excess is left on the pairs.
  private void shift(double enough) {
    boolean deferring = true;
    for (int pass = 0; pass < PASSES; pass++) {
      if (shifts.pass() <= enough) {
        return;
      }
      if (deferring && pass >= 1) {
        deferring = promises.pass(DEFERRED, enough);
        if (!deferring) {
          recount(); // to where the sources are
        }
      }
    }
  }

  private Assignment answer(List<Round> rounds) {
    List<double[]> byClass = classFlows().stream().map(network::asGiven).toList();
    boolean converged = rounds.getLast().relativeGap() <= options.gap() && !state.overflows();
    return new Assignment(
        network.asGiven(state.flow), byClass, network.asGiven(state.cost), rounds, converged);
  }
}
