package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhol.network.Network;

/// A truck comes as a border opens that is shut for days, and does not stand before it.
class OrderedTruckTest {
  private record State(long[] clock, long drive, long price) {
    static State of(Moves moves) {
      return new State(moves.clock.clone(), moves.drive, moves.price);
    }

    void into(Moves moves) {
      System.arraycopy(clock, 0, moves.clock, 0, 5);
      moves.drive = drive;
      moves.price = price;
    }
  }

  /// What is spared is what the truck would be spared by coming so much later, all its standing
  /// then paid: the same exits and the same price.
  @Test
  void sparesWhatComingLaterSaves() {
    int held = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner.Task task =
          Planner.over(network, "random", "1", "").task(world.query(Places.over(network), seed));
      for (Search.Found way : task.search(task.goal())) {
        held += comesLater(task, way, seed) ? 1 : 0;
      }
    }
    assertThat(held).isGreaterThan(200);
  }

  /// Replays a way up to its first border by truck; true where the truck is spared standing there.
  private static boolean comesLater(Planner.Task task, Search.Found way, long seed) {
    Moves moves = task.moves;
    Ends.End start = task.origin.get(way.originEnd());
    new State(start.seconds(), 0, Moves.SHARES * start.cents()).into(moves);
    State taken = State.of(moves);
    int board = 0;
    for (int i = 0; i < way.arcs().length; i++) {
      int a = way.arcs()[i];
      if (task.graph.kind[a] == Graph.BOARD) {
        board = i;
        taken = State.of(moves);
      }
      assertThat(moves.over(a)).isTrue();
      if (task.graph.kind[a] == Graph.CROSS && task.graph.truck[task.graph.tail[a]]) {
        if (moves.sparedSum == 0) {
          return false;
        }
        State through = State.of(moves);
        long[] spared = moves.spared.clone();
        taken.into(moves);
        for (int w = 0; w < 5; w++) {
          moves.clock[w] += spared[w];
        }
        for (int j = board; j <= i; j++) {
          moves.over(way.arcs()[j]);
        }
        assertThat(moves.sparedSum).as("seed " + seed).isZero();
        assertThat(moves.clock).as("seed " + seed).isEqualTo(through.clock());
        assertThat(moves.price).as("seed " + seed).isEqualTo(through.price());
        return true;
      }
    }
    return false;
  }

  /// The legs tell of the wait where the cargo is loaded, and an hour more of it changes nothing:
  /// cargo that is ready an hour later leaves at the same opening for the same price.
  @Test
  void cargoWaitsForItsTruckWhereItIsLoaded() {
    int held = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query query = world.query(Places.over(network), seed);
      for (Plan.Option option : planner.options(query)) {
        Plan.Leg first = option.legs().getFirst();
        if (!(first.remarks().stream().findFirst().orElse(null)
            instanceof WayRemark.OrderedForOpening later)) {
          continue;
        }
        Plan.Leg border = option.legs().get(1);
        assertThat(border.kind()).isEqualTo(Plan.Kind.CROSSING);
        assertThat(first.waitHours()).as("seed " + seed).isEqualTo(later.waitHours());
        assertThat(border.start()).as("seed " + seed).isEqualTo(first.end());
        boolean all = border.start().p10().isEqual(border.start().p90());
        if (all && later.waitHours() > 24 && query.by() == null) {
          assertThat(border.start().p50().toLocalDate()).isEqualTo(later.opens());
          assertThat(readyLater(planner, query, option)).as("seed " + seed).isTrue();
          held++;
        }
      }
    }
    assertThat(held).isGreaterThan(30);
  }

  /// Whether an option is there for the same price if the cargo is ready an hour later, and arrives
  /// at the same time.
  private static boolean readyLater(Planner planner, Query query, Plan.Option option) {
    Query late =
        RandomNetwork.query(query.from(), query.to(), query.ready().plusSeconds(3_600), null);
    return planner.options(late).stream()
        .anyMatch(other ->
            other.totalCents() <= option.totalCents()
                && other.arrival().equals(option.arrival())
                && Math.abs(
                        other.legs().getFirst().waitHours()
                            + 1
                            - option.legs().getFirst().waitHours())
                    < 1e-6);
  }

  /// A border that never shuts for a day spares nothing.
  @Test
  void sparesNothingWhereNoBorderShuts() {
    int held = 0;
    for (long seed = 0; seed < 500; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      if (world.checkpoints.stream().anyMatch(c -> !c.closures().isEmpty())) {
        continue;
      }
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      for (Plan.Option option : planner.options(world.query(Places.over(network), seed))) {
        assertThat(option.legs())
            .flatExtracting(Plan.Leg::remarks)
            .noneMatch(remark -> remark instanceof WayRemark.OrderedForOpening);
        held++;
      }
    }
    assertThat(held).isGreaterThan(100);
  }
}
