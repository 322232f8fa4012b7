package org.zhol.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class EquilibriumTest {
  private static final int WORLDS = 400;
  private static final Options TIGHT = new Options(Options.Method.PAIRS, 1e-11, 500);

  @Test
  void aNewRoadMakesEveryTripLonger() {
    var with = Equilibrium.solve(braess(true), sixTrips(), TIGHT);
    var without = Equilibrium.solve(braess(false), sixTrips(), TIGHT);
    assertThat(with.flows()).containsExactly(new double[] {4, 2, 2, 4, 2}, within(1e-7));
    assertThat(with.last().leastCost() / 6).isCloseTo(92, within(1e-6));
    assertThat(without.last().leastCost() / 6).isCloseTo(83, within(1e-6));
  }

  /// Nodes 0 to 3; six trips from 0 to 3 over 1 or 2, or with the road from 1 to 2 over both.
  private static LinkTable braess(boolean withRoad) {
    var steep = new DelayCurve.Bpr(1e-8, 1e9, 1, 1);
    var flat = new DelayCurve.Bpr(50, 0.02, 1, 1);
    var road = new DelayCurve.Bpr(10, 0.1, 1, 1);
    int[] tails = {0, 0, 1, 2, 1};
    int[] heads = {1, 2, 3, 3, 2};
    int links = withRoad ? 5 : 4;
    return new LinkTable(
        4,
        0,
        Arrays.copyOf(tails, links),
        Arrays.copyOf(heads, links),
        List.<DelayCurve>of(steep, flat, flat, steep, road).subList(0, links));
  }

  private static List<Trips> sixTrips() {
    return List.of(new Trips("all", new double[0], new int[] {0}, new int[] {3}, new double[] {6}));
  }

  @Test
  void nothingPassesThroughACentroid() {
    // 1 -> 0 -> 2 would be quick, but 0 is where trips end; 1 -> 2 is slow.
    var quick = new DelayCurve.Constant(1);
    var slow = new DelayCurve.Constant(10);
    int[] tails = {1, 0, 1};
    int[] heads = {0, 2, 2};
    var trips =
        List.of(new Trips("all", new double[0], new int[] {1}, new int[] {2}, new double[] {5}));
    var closed = new LinkTable(3, 1, tails, heads, List.of(quick, quick, slow));
    var open = new LinkTable(3, 0, tails, heads, List.of(quick, quick, slow));
    for (var method : Options.Method.values()) {
      var options = new Options(method, 1e-12, 10);
      assertThat(Equilibrium.solve(closed, trips, options).flows()).containsExactly(0, 0, 5);
      assertThat(Equilibrium.solve(open, trips, options).flows()).containsExactly(5, 5, 0);
    }
  }

  /// The narrow link is the quicker one when empty, and with all trips on it its cost is no number.
  @Test
  void aCurveThatOverflowsGivesWayWhereThereIsAnotherAndIsNamedWhereThereIsNone() {
    var narrow = new DelayCurve.Bpr(1, 0.15, 0.001, 200);
    var wide = new DelayCurve.Bpr(2, 0.15, 1000, 4);
    int[] tails = {0, 0};
    int[] heads = {1, 1};
    var trips =
        List.of(new Trips("all", new double[0], new int[] {0}, new int[] {1}, new double[] {1000}));
    for (var method : Options.Method.values()) {
      var options = new Options(method, 1e-9, 1000);
      var two =
          Equilibrium.solve(
              new LinkTable(2, 0, tails, heads, List.of(narrow, wide)), trips, options);
      assertThat(two.converged()).as("%s", method).isTrue();
      assertThat(two.overflowing()).isEmpty();
      assertThat(two.costs()[1]).isCloseTo(2.3, within(1e-4));
      var none =
          Equilibrium.solve(
              new LinkTable(2, 0, tails, heads, List.of(narrow, narrow)), trips, options);
      assertThat(none.converged()).as("%s", method).isFalse();
      assertThat(none.overflowing()).isNotEmpty();
      assertThat(none.last().relativeGap()).isFinite();
      assertThat(none.objective()).isFinite();
    }
  }

  @Test
  void demandWithoutAWayIsRefused() {
    var links =
        new LinkTable(2, 0, new int[] {1}, new int[] {0}, List.of(new DelayCurve.Constant(1)));
    var trips =
        List.of(new Trips("all", new double[0], new int[] {0}, new int[] {1}, new double[] {1}));
    assertThatThrownBy(() -> Equilibrium.solve(links, trips, TIGHT))
        .isInstanceOf(NoWayException.class)
        .hasMessageContaining("no way from node 0 to node 1");
  }

  @Test
  void everyRandomWorldConvergesAndConservesFlow() {
    for (long seed = 0; seed < WORLDS; seed++) {
      var world = DrawnWorld.of(seed);
      var answer = Equilibrium.solve(world.links, world.classes, TIGHT);
      // A few worlds are flat to the third order at their optimum (a way that is as dear as its
      // alternative exactly when it is empty): there the last digits come slowly to any descent.
      assertThat(answer.last().relativeGap()).as("seed %d", seed).isLessThan(1e-9);
      Round before = answer.rounds().getFirst();
      for (Round round : answer.rounds()) {
        assertThat(round.relativeGap()).as("gap, seed %d", seed).isNotNegative();
        assertThat(round.objective())
            .as("objective, seed %d, round %d", seed, round.number())
            .isLessThanOrEqualTo(before.objective() * (1 + 1e-13));
        before = round;
      }
      for (int c = 0; c < world.classes.size(); c++) {
        assertConserved(world, c, answer.classFlows().get(c), "seed " + seed);
      }
    }
  }

  private static void assertConserved(DrawnWorld world, int c, double[] flows, String seed) {
    Trips trips = world.classes.get(c);
    double[] left = new double[world.links.nodes()];
    double total = 1;
    for (int i = 0; i < trips.flows().length; i++) {
      left[trips.origins()[i]] += trips.flows()[i];
      left[trips.destinations()[i]] -= trips.flows()[i];
      total += trips.flows()[i];
    }
    for (int a = 0; a < flows.length; a++) {
      assertThat(flows[a]).as(seed).isNotNegative();
      left[world.links.tails()[a]] -= flows[a];
      left[world.links.heads()[a]] += flows[a];
    }
    for (double rest : left) {
      assertThat(rest).as(seed).isCloseTo(0, within(1e-9 * total));
    }
  }

  @Test
  void theTwinAgrees() {
    for (long seed = 0; seed < WORLDS; seed++) {
      var world = DrawnWorld.of(seed);
      var fast = Equilibrium.solve(world.links, world.classes, TIGHT);
      var twin =
          Equilibrium.solve(
              world.links, world.classes, new Options(Options.Method.FRANK_WOLFE, 1e-5, 3_000));
      double room = twin.last().excessCost() + 1e-9 * (1 + twin.objective());
      assertThat(twin.objective())
          .as("seed %d", seed)
          .isBetween(fast.objective() - 1e-9 * (1 + fast.objective()), fast.objective() + room);
    }
  }

  @Test
  void theTwinsObjectiveNeverRises() {
    for (long seed = 0; seed < 100; seed++) {
      var world = DrawnWorld.of(seed);
      var twin =
          Equilibrium.solve(
              world.links, world.classes, new Options(Options.Method.FRANK_WOLFE, 1e-6, 200));
      double before = Double.POSITIVE_INFINITY;
      for (Round round : twin.rounds()) {
        assertThat(round.objective()).as("seed %d", seed).isLessThanOrEqualTo(before);
        before = round.objective() * (1 + 1e-13);
      }
    }
  }

  @Test
  void neitherThreadsNorOrderChangeABit() {
    for (long seed = 0; seed < 60; seed++) {
      var world = DrawnWorld.of(seed);
      double[] flows = Equilibrium.solve(world.links, world.classes, TIGHT).flows();
      for (int threads : new int[] {2, 4, 8}) {
        try (Crew crew = new Crew(threads)) {
          var again = Equilibrium.solve(world.links, world.classes, TIGHT, crew, round -> {});
          assertThat(again.flows()).as("seed %d, %d threads", seed, threads).isEqualTo(flows);
        }
      }
      int[] order = new int[world.links.links()];
      var moved = world.shuffled(order, false, chance(seed));
      double[] other = Equilibrium.solve(moved.links, moved.classes, TIGHT).flows();
      double[] back = new double[other.length];
      for (int i = 0; i < order.length; i++) {
        back[order[i]] = other[i];
      }
      assertThat(ordered(world, back)).as("seed %d", seed).isEqualTo(ordered(world, flows));
    }
  }

  /// Flows by link; of links that are alike in all, which one carries how much is the order's.
  private static List<String> ordered(DrawnWorld world, double[] flows) {
    return java.util.stream.IntStream.range(0, flows.length)
        .mapToObj(a ->
            world.links.tails()[a]
                + ">"
                + world.links.heads()[a]
                + " "
                + world.links.curves().get(a)
                + " "
                + flows[a])
        .sorted()
        .toList();
  }

  private static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void newNamesAndCutLinksChangeNothing() {
    for (long seed = 0; seed < 200; seed++) {
      var world = DrawnWorld.of(seed);
      double objective = Equilibrium.solve(world.links, world.classes, TIGHT).objective();
      var renamed = world.shuffled(new int[world.links.links()], true, chance(seed));
      var split = world.split((int) (seed % world.links.links()));
      for (var other : List.of(renamed, split)) {
        assertThat(Equilibrium.solve(other.links, other.classes, TIGHT).objective())
            .as("seed %d", seed)
            .isCloseTo(objective, within(1e-9 * (1 + objective)));
      }
    }
  }

  @Test
  void scalingDemandAndCapacityTogetherLeavesTimes() {
    var one = new DelayCurve.Bpr(10, 0.15, 20, 4);
    var ten = new DelayCurve.Bpr(10, 0.15, 200, 4);
    var other = new DelayCurve.Constant(12);
    int[] tails = {0, 0};
    int[] heads = {1, 1};
    double[] none = {};
    var small =
        Equilibrium.solve(
            new LinkTable(2, 0, tails, heads, List.of(one, other)),
            List.of(new Trips("all", none, new int[] {0}, new int[] {1}, new double[] {50})),
            TIGHT);
    var large =
        Equilibrium.solve(
            new LinkTable(2, 0, tails, heads, List.of(ten, other)),
            List.of(new Trips("all", none, new int[] {0}, new int[] {1}, new double[] {500})),
            TIGHT);
    assertThat(large.costs()).containsExactly(small.costs(), within(1e-9));
    assertThat(small.costs()[0]).isCloseTo(12, within(1e-9));
  }

  @Test
  void neitherGapsNorTheObjectiveOfPairsGoWrong() {
    for (long seed = 0; seed < WORLDS; seed++) {
      var world = DrawnWorld.of(seed);
      double before = Double.POSITIVE_INFINITY;
      for (Round round : Equilibrium.solve(world.links, world.classes, TIGHT).rounds()) {
        assertThat(round.relativeGap()).as("seed %d", seed).isNotNegative();
        assertThat(round.objective()).as("seed %d", seed).isLessThanOrEqualTo(before);
        before = round.objective() * (1 + 1e-12);
      }
    }
  }

  /// What all pay together when each is charged what he costs the others too: the least there is,
  /// for at marginal costs Beckmann's objective is the total cost.
  private static double systemOptimum(LinkTable links, List<Trips> classes) {
    List<DelayCurve> marginal =
        links.curves().stream()
            .map(curve ->
                (DelayCurve)
                    switch (curve) {
                      case DelayCurve.Constant constant -> constant;
                      case DelayCurve.Bpr(var free, var b, var capacity, var power) ->
                          new DelayCurve.Bpr(free, b * (power + 1), capacity, power);
                      case DelayCurve.Conical(var free, var capacity, var a) ->
                          new DelayCurve.Bpr(free, a, capacity, 1);
                    })
            .toList();
    var table =
        new LinkTable(links.nodes(), links.firstThrough(), links.tails(), links.heads(), marginal);
    return Equilibrium.solve(table, classes, TIGHT).objective();
  }

  @Test
  void aNewLinkNeverRaisesTheSystemOptimum() {
    for (long seed = 0; seed < 200; seed++) {
      var world = DrawnWorld.of(seed);
      int fewer = world.links.links() - 1; // the last is one that no trip depends on
      var less =
          new LinkTable(
              world.links.nodes(),
              world.links.firstThrough(),
              Arrays.copyOf(world.links.tails(), fewer),
              Arrays.copyOf(world.links.heads(), fewer),
              world.links.curves().subList(0, fewer));
      List<Trips> classes =
          world.classes.stream()
              .map(one ->
                  new Trips(
                      one.name(),
                      Arrays.copyOf(one.fixedCosts(), Math.min(fewer, one.fixedCosts().length)),
                      one.origins(),
                      one.destinations(),
                      one.flows()))
              .toList();
      double without = systemOptimum(less, classes);
      assertThat(systemOptimum(world.links, world.classes))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(without + 1e-9 * (1 + without));
    }
  }
}
