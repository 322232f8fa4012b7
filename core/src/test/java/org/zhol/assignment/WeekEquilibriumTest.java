package org.zhol.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One week's equilibrium on random choices: against a slow twin, and what must hold of any.
class WeekEquilibriumTest {
  private static final double HOLD_SCALE = 0.1;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /// A week drawn from a seed; some crossings are shut, some unlimited, some too small.
  private record Week(List<Choice> choices, double[] capacity, double[] hours, double[] free) {
    /// Its choices with so many times the tonnes.
    List<Choice> times(double factor) {
      return choices.stream()
          .map(c ->
              new Choice(
                  c.tonnes() * factor,
                  c.first(),
                  c.nests(),
                  c.cost(),
                  c.limits(),
                  c.shares(),
                  c.portScale(),
                  c.routeScale(),
                  c.chainScale()))
          .toList();
    }

    static Week of(long seed) {
      Random random = new Random(seed);
      int crossings = 1 + random.nextInt(5);
      double[] capacity = new double[crossings];
      double[] hours = new double[crossings];
      double[] free = new double[crossings];
      for (int k = 0; k < crossings; k++) {
        int kind = random.nextInt(8);
        capacity[k] =
            kind == 0 ? 0 : kind == 1 ? Double.POSITIVE_INFINITY : 20 + random.nextInt(500);
        hours[k] = 0.05 + 3 * random.nextDouble();
        free[k] = random.nextInt(3) == 0 ? 0.5 + 0.4 * random.nextDouble() : 0;
      }
      List<Choice> choices = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        int chains = 1 + random.nextInt(3);
        int[] first = new int[chains + 1];
        for (int m = 0; m < chains; m++) {
          first[m + 1] = first[m] + 1 + random.nextInt(3);
        }
        int[] nests = new int[first[chains] + 1];
        for (int n = 0; n < first[chains]; n++) {
          nests[n + 1] = nests[n] + 1 + (random.nextBoolean() ? 0 : random.nextInt(3));
        }
        double[] cost = random.doubles(nests[first[chains]], 50, 400).toArray();
        int[][] limits = new int[cost.length][];
        double[][] shares = new double[limits.length][];
        for (int p = 0; p < limits.length; p++) {
          limits[p] = random.ints(random.nextInt(3), 0, crossings).distinct().toArray();
          shares[p] = new double[limits[p].length];
          for (int j = 0; j < shares[p].length; j++) {
            int kind = random.nextInt(4); // half of them whole, an eighth nothing
            shares[p][j] =
                kind > 1 ? 1 : kind == 1 || random.nextBoolean() ? random.nextDouble() : 0;
          }
        }
        double chainScale = 0.005 + 0.05 * random.nextDouble();
        double routeScale = chainScale * (1 + 4 * random.nextDouble());
        choices.add(
            new Choice(
                10 + random.nextInt(200),
                first,
                nests,
                cost,
                limits,
                shares,
                routeScale * (1 + 4 * random.nextDouble()),
                routeScale,
                chainScale));
      }
      return new Week(choices, capacity, hours, free);
    }

    List<FillingUp> limits() {
      List<FillingUp> limits = new ArrayList<>();
      for (int k = 0; k < capacity.length; k++) {
        limits.add(new FillingUp(capacity[k], hours[k], free[k]));
      }
      return limits;
    }

    WeekEquilibrium solver() {
      return new WeekEquilibrium(choices, limits(), HOLD_SCALE, Workers.alone());
    }

    WeekEquilibrium.Outcome solve() {
      return solver().solve(1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void certifiedAndFeasible(long seed) {
    Week week = Week.of(seed);
    var outcome = week.solve();
    assertThat(outcome.gaps().getLast()).as("gap, seed %d", seed).isBetween(0.0, 1e-9);
    outcome.gaps().forEach(gap -> assertThat(gap).as("seed %d", seed).isNotNegative());
    double[] crossed = new double[week.capacity.length];
    for (int i = 0; i < week.choices.size(); i++) {
      Choice choice = week.choices.get(i);
      double sum = outcome.held()[i];
      for (int p = 0; p < choice.cost().length; p++) {
        double tonnes = outcome.routes()[i][p];
        assertThat(tonnes).as("seed %d", seed).isNotNegative();
        sum += tonnes;
        for (int j = 0; j < choice.limits()[p].length; j++) {
          crossed[choice.limits()[p][j]] += choice.shares()[p][j] * tonnes;
        }
      }
      assertThat(sum).as("tonnes, seed %d", seed).isCloseTo(choice.tonnes(), within(1e-9 * sum));
    }
    for (int k = 0; k < crossed.length; k++) {
      assertThat(crossed[k]).as("seed %d", seed).isCloseTo(outcome.flow()[k], within(1e-6));
      assertThat(crossed[k]).as("capacity, seed %d", seed).isLessThanOrEqualTo(week.capacity[k]);
    }
  }

  /// Twice to ten million times as much wants to go: what fits goes, the rest waits, and the gap is
  /// met all the same.
  @ParameterizedTest
  @MethodSource("seeds")
  void anOverfullWeekIsSolvedToo(long seed) {
    Week week = Week.of(seed);
    double factor = seed % 8 == 0 ? 2 : Math.pow(10, (double) (seed % 8));
    List<Choice> choices = week.times(factor);
    var outcome = new Week(choices, week.capacity, week.hours, week.free).solve();
    assertThat(outcome.gaps().getLast()).as("gap, seed %d", seed).isBetween(0.0, 1e-9);
    for (int k = 0; k < week.capacity.length; k++) {
      assertThat(outcome.flow()[k]).as("seed %d", seed).isLessThanOrEqualTo(week.capacity[k]);
    }
    for (int i = 0; i < choices.size(); i++) {
      double sum = outcome.held()[i] + Arrays.stream(outcome.routes()[i]).sum();
      double wanted = choices.get(i).tonnes();
      assertThat(sum).as("tonnes, seed %d", seed).isCloseTo(wanted, within(1e-12 * wanted));
    }
  }

  /// The twin finds the queue times one after the other, each by halving until the crossing lets
  /// through what comes, again and again.
  @ParameterizedTest
  @MethodSource("seeds")
  void equalsTheTwin(long seed) {
    Week week = Week.of(seed);
    var fast = week.solve();
    double[] t = new double[week.capacity.length];
    double moved = 1;
    for (int round = 0; round < 3000 && moved > 1e-9; round++) {
      moved = 0;
      for (int k = 0; k < t.length; k++) {
        if (week.capacity[k] > 0 && week.capacity[k] < Double.POSITIVE_INFINITY) {
          double next = queue(week, t, k);
          moved = Math.max(moved, Math.abs(next - t[k]) / (1 + next));
          t[k] = next;
        }
      }
    }
    for (int k = 0; k < t.length; k++) {
      assertThat(fast.queueHours()[k])
          .as("queue %d, seed %d", k, seed)
          .isCloseTo(t[k], within(1e-4 * (1 + t[k])));
    }
  }

  private static double queue(Week week, double[] t, int k) {
    double low = 0;
    double high = 1e5;
    double[] tried = t.clone();
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      tried[k] = middle;
      double through = week.limits().get(k).through(middle);
      if (flow(week, tried, k) > through) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Tonnes over a crossing by the nested logit, written out plainly.
  private static double flow(Week week, double[] t, int k) {
    double sum = 0;
    for (Choice choice : week.choices) {
      double free = composite(week, choice, new double[t.length]);
      double now = composite(week, choice, t);
      if (now == Double.POSITIVE_INFINITY) {
        continue;
      }
      double going = 1 / (1 + Math.exp(-HOLD_SCALE * (free + WeekEquilibrium.WEEK - now)));
      for (int m = 0; m < choice.chains(); m++) {
        double chain = chain(week, choice, m, t);
        if (chain == Double.POSITIVE_INFINITY) {
          continue;
        }
        double share = Math.exp(-choice.chainScale() * (chain - now));
        for (int n = choice.first()[m]; n < choice.first()[m + 1]; n++) {
          double nest = nest(week, choice, n, t);
          double route = Math.exp(-choice.routeScale() * (nest - chain));
          if (nest < Double.POSITIVE_INFINITY) {
            sum += choice.tonnes() * going * share * route * taken(week, choice, n, t, k);
          }
        }
      }
    }
    return sum;
  }

  /// The room of a crossing that a tonne of a nest takes.
  private static double taken(Week week, Choice choice, int n, double[] t, int k) {
    double nest = nest(week, choice, n, t);
    double sum = 0;
    for (int p = choice.nests()[n]; p < choice.nests()[n + 1]; p++) {
      for (int j = 0; j < choice.limits()[p].length; j++) {
        if (choice.limits()[p][j] == k) {
          double within = Math.exp(-choice.portScale() * (cost(week, choice, p, t) - nest));
          sum += choice.shares()[p][j] * within;
        }
      }
    }
    return sum;
  }

  private static double cost(Week week, Choice choice, int p, double[] t) {
    double cost = choice.cost()[p];
    for (int j = 0; j < choice.limits()[p].length; j++) {
      int k = choice.limits()[p][j];
      double share = choice.shares()[p][j];
      cost += share == 0 ? 0 : week.capacity[k] == 0 ? Double.POSITIVE_INFINITY : share * t[k];
    }
    return cost;
  }

  private static double nest(Week week, Choice choice, int n, double[] t) {
    double sum = 0;
    for (int p = choice.nests()[n]; p < choice.nests()[n + 1]; p++) {
      sum += Math.exp(-choice.portScale() * cost(week, choice, p, t));
    }
    return sum == 0 ? Double.POSITIVE_INFINITY : -Math.log(sum) / choice.portScale();
  }

  private static double chain(Week week, Choice choice, int m, double[] t) {
    double sum = 0;
    for (int n = choice.first()[m]; n < choice.first()[m + 1]; n++) {
      sum += Math.exp(-choice.routeScale() * nest(week, choice, n, t));
    }
    return sum == 0 ? Double.POSITIVE_INFINITY : -Math.log(sum) / choice.routeScale();
  }

  private static double composite(Week week, Choice choice, double[] t) {
    double sum = 0;
    for (int m = 0; m < choice.chains(); m++) {
      sum += Math.exp(-choice.chainScale() * chain(week, choice, m, t));
    }
    return sum == 0 ? Double.POSITIVE_INFINITY : -Math.log(sum) / choice.chainScale();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void demandAndCapacityScaledTogetherLeaveTimes(long seed) {
    Week week = Week.of(seed);
    double[] more = Arrays.stream(week.capacity).map(c -> c * 7).toArray();
    List<Choice> choices = week.times(7);
    double[] before = week.solve().queueHours();
    double[] after = new Week(choices, more, week.hours, week.free).solve().queueHours();
    for (int k = 0; k < before.length; k++) {
      assertThat(after[k]).as("seed %d", seed).isCloseTo(before[k], within(1e-6 * (1 + before[k])));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfChoicesChangesNothingThatMatters(long seed) {
    Week week = Week.of(seed);
    List<Choice> turned = new ArrayList<>(week.choices);
    Collections.shuffle(turned, new Random(seed));
    double[] before = week.solve().queueHours();
    double[] after = new Week(turned, week.capacity, week.hours, week.free).solve().queueHours();
    for (int k = 0; k < before.length; k++) {
      assertThat(after[k]).as("seed %d", seed).isCloseTo(before[k], within(1e-6 * (1 + before[k])));
    }
  }

  /// Routes of the same choices, to a ten thousandth of a tonne.
  private static void assertSameRoutes(double[][] one, double[][] other, long seed) {
    for (int i = 0; i < one.length; i++) {
      for (int p = 0; p < one[i].length; p++) {
        assertThat(other[i][p]).as("seed %d", seed).isCloseTo(one[i][p], within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsClimbedNeverFalls(long seed) {
    double before = Double.NEGATIVE_INFINITY;
    for (double dual : Week.of(seed).solve().duals()) {
      assertThat(dual).as("seed %d", seed).isGreaterThanOrEqualTo(before);
      before = dual - 1e-12 * Math.abs(dual);
    }
  }

  /// The same choices with other limits and scales.
  private static List<Choice> changed(
      Week week, double costs, double scales, UnaryOperator<int[]> limits) {
    return week.choices.stream()
        .map(c ->
            new Choice(
                c.tonnes(),
                c.first(),
                c.nests(),
                Arrays.stream(c.cost()).map(cost -> costs * cost).toArray(),
                Arrays.stream(c.limits()).map(limits).toArray(int[][]::new),
                shares(c, limits),
                c.portScale() * scales,
                c.routeScale() * scales,
                c.chainScale() * scales))
        .toList();
  }

  /// Again and again where the limits of a route are more than before.
  private static double[][] shares(Choice choice, UnaryOperator<int[]> limits) {
    double[][] shares = new double[choice.limits().length][];
    for (int p = 0; p < shares.length; p++) {
      double[] own = choice.shares()[p];
      shares[p] = new double[limits.apply(choice.limits()[p]).length];
      for (int j = 0; j < shares[p].length; j++) {
        shares[p][j] = own[j % own.length];
      }
    }
    return shares;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void doubledCostsAndHalvedDispersionChangeNothing(long seed) {
    Week week = Week.of(seed);
    List<FillingUp> limits =
        week.limits().stream()
            .map(l -> new FillingUp(l.capacity(), 2 * l.hours(), l.free()))
            .toList();
    List<Choice> choices = changed(week, 2, 0.5, l -> l);
    double twoWeeks = 2 * WeekEquilibrium.WEEK;
    var doubled =
        new WeekEquilibrium(choices, limits, HOLD_SCALE / 2, twoWeeks, Workers.alone())
            .solve(1e-12);
    assertSameRoutes(week.solve().routes(), doubled.routes(), seed);
  }

  /// A crossing or line in two halves, one behind the other, each of which takes half as long.
  @ParameterizedTest
  @MethodSource("seeds")
  void aLimitCutInTwoChangesNothing(long seed) {
    Week week = Week.of(seed);
    int n = week.capacity.length;
    List<FillingUp> halves = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      for (FillingUp l : week.limits()) {
        halves.add(new FillingUp(l.capacity(), l.hours() / 2, l.free()));
      }
    }
    List<Choice> choices =
        changed(
            week,
            1,
            1,
            l -> IntStream.concat(Arrays.stream(l), Arrays.stream(l).map(k -> k + n)).toArray());
    var cut = new WeekEquilibrium(choices, halves, HOLD_SCALE, Workers.alone()).solve(1e-12);
    assertSameRoutes(week.solve().routes(), cut.routes(), seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesOfLimitsChangeNothing(long seed) {
    Week week = Week.of(seed);
    int n = week.capacity.length;
    List<FillingUp> turned = new ArrayList<>(week.limits());
    Collections.reverse(turned);
    List<Choice> choices = changed(week, 1, 1, l -> Arrays.stream(l).map(k -> n - 1 - k).toArray());
    var other = new WeekEquilibrium(choices, turned, HOLD_SCALE, Workers.alone()).solve(1e-12);
    assertSameRoutes(week.solve().routes(), other.routes(), seed);
  }

  /// Ways that differ by the port alone, told apart as sharply as others, are others.
  @ParameterizedTest
  @MethodSource("seeds")
  void nestsOfTheSameDispersionAreNone(long seed) {
    Week week = Week.of(seed);
    List<Choice> nested = new ArrayList<>();
    List<Choice> flat = new ArrayList<>();
    for (Choice c : week.choices) {
      int[] routes = IntStream.rangeClosed(0, c.cost().length).toArray();
      int[] first = Arrays.stream(c.first()).map(n -> c.nests()[n]).toArray();
      nested.add(of(c, c.first(), c.nests()));
      flat.add(of(c, first, routes));
    }
    double[][] one = new Week(nested, week.capacity, week.hours, week.free).solve().routes();
    double[][] other = new Week(flat, week.capacity, week.hours, week.free).solve().routes();
    assertSameRoutes(one, other, seed);
  }

  private static Choice of(Choice c, int[] first, int[] nests) {
    return new Choice(
        c.tonnes(),
        first,
        nests,
        c.cost(),
        c.limits(),
        c.shares(),
        c.routeScale(),
        c.routeScale(),
        c.chainScale());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoWorksChangesNoBit(long seed) {
    Week week = Week.of(seed);
    List<Choice> many = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      many.addAll(week.choices); // several blocks
    }
    double[] wide = Arrays.stream(week.capacity).map(c -> c * 30).toArray();
    List<FillingUp> limits = new Week(many, wide, week.hours, week.free).limits();
    try (Crew crew = new Crew(3)) {
      var shared = new WeekEquilibrium(many, limits, HOLD_SCALE, crew).solve(1e-9);
      var alone = new WeekEquilibrium(many, limits, HOLD_SCALE, Workers.alone()).solve(1e-9);
      assertThat(Arrays.deepEquals(shared.routes(), alone.routes())).as("seed %d", seed).isTrue();
      assertThat(shared.queueHours()).as("seed %d", seed).containsExactly(alone.queueHours());
    }
  }
}
