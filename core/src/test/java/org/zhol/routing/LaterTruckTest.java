package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;

/// What a later truck is said to save is what cargo ready so much later pays less.
class LaterTruckTest {
  /// Price in whole cents and hours after the first cargo is ready on the far side of a border.
  private record Past(long cents, double hours) {
    static final Past NEVER = new Past(Long.MAX_VALUE, Double.POSITIVE_INFINITY);
  }

  /// A way of the search by truck from the door, as far as the first border.
  private record Start(Planner planner, Query query, Search.Found way, int cross) {
    /// Where it gets when the cargo is ready later.
    Past after(double holdHours) {
      Query late =
          RandomNetwork.query(
              query.from(),
              query.to(),
              query.ready().plusSeconds(Math.round(3600 * holdHours)),
              null);
      Planner.Task task = planner.task(late);
      Ends.End start = task.origin.get(way.originEnd());
      task.moves.set(
          new Moves.State(start.seconds(), 0, Moves.SHARES * start.cents(), start.wtwGrams()), 0);
      for (int i = 0; i <= cross; i++) {
        if (!task.moves.over(way.arcs()[i])) {
          return Past.NEVER;
        }
      }
      return new Past(
          task.moves.price / Moves.SHARES, holdHours + task.moves.clockSum() / (5 * 3600.0));
    }
  }

  private static List<Start> starts(long seed) {
    RandomNetwork world = RandomNetwork.withQueues(seed);
    Network network = world.network();
    Planner planner = Planner.over(network, "random", "1", "");
    Query query = world.query(Places.over(network), seed);
    Planner.Task task = planner.task(query);
    List<Start> starts = new ArrayList<>();
    for (Search.Found way : task.search(task.goal())) {
      int cross = 0;
      while (cross < way.arcs().length && task.graph.kind[way.arcs()[cross]] != Graph.CROSS) {
        cross++;
      }
      boolean byTruck = task.graph.truck[task.graph.head[way.arcs()[0]]];
      boolean straight = true;
      for (int i = 1; i < cross; i++) {
        straight &= task.graph.kind[way.arcs()[i]] == Graph.DRIVE;
      }
      if (byTruck && straight && cross > 0 && cross < way.arcs().length) {
        starts.add(new Start(planner, query, way, cross));
      }
    }
    return starts;
  }

  @Test
  void savesWhatCargoReadyLaterPaysLess() {
    int told = 0;
    int silent = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      for (Start start : starts(seed)) {
        Planner.Task task = start.planner.task(start.query);
        Ends.End end = task.origin.get(start.way.originEnd());
        Moves.State yard =
            new Moves.State(end.seconds(), 0, Moves.SHARES * end.cents(), end.wtwGrams());
        WayRemark.LaterTruck remark =
            new LaterTruck(task.graph, task.moves).find(start.way.arcs(), 0, start.cross, yard);
        Past now = start.after(0);
        double most = remark == null ? 5_000 : worth(task, now, start.after(remark.holdHours()));
        for (double hold = 6; hold <= 14 * 24; hold += 30) {
          Past past = start.after(hold);
          if (past.equals(Past.NEVER)) {
            break;
          }
          assertThat(worth(task, now, past))
              .as("seed " + seed + ", hold of " + hold + " h")
              .isLessThanOrEqualTo(most + 1e-6);
        }
        if (remark == null) {
          silent++;
          continue;
        }
        told++;
        Past then = start.after(remark.holdHours());
        assertThat(now.cents - then.cents).as("seed " + seed).isEqualTo(remark.savedCents());
        assertThat(then.hours - now.hours)
            .as("seed " + seed)
            .isCloseTo(remark.leavesLaterHours(), offset(1e-6));
      }
    }
    assertThat(told).isGreaterThan(50);
    assertThat(silent).isGreaterThan(50);
  }

  /// A plan tells it on the truck's leg to the border, for every option that has one; the options
  /// alone, which are asked for by the thousand, do not.
  @Test
  void isToldOnTheLegToTheBorder() {
    int told = 0;
    for (long seed = 0; seed < 500; seed++) {
      RandomNetwork world = RandomNetwork.withQueues(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query query = world.query(Places.over(network), seed);
      for (Plan.Option option : planner.plan(query).options()) {
        for (int i = 0; i < option.legs().size(); i++) {
          if (tells(option.legs().get(i))) {
            assertThat(option.legs().get(i + 1).kind()).isEqualTo(Plan.Kind.CROSSING);
            told++;
          }
        }
      }
      for (Plan.Option option : planner.options(query)) {
        assertThat(option.legs()).noneMatch(LaterTruckTest::tells);
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  private static boolean tells(Plan.Leg leg) {
    return leg.remarks().stream().anyMatch(remark -> remark instanceof WayRemark.LaterTruck);
  }

  /// Cents saved beyond half the truck's price of the hours by which the border is left later.
  private static double worth(Planner.Task task, Past now, Past then) {
    double later = then.hours - now.hours;
    return now.cents - then.cents - task.charges.hourlyCents * later / 2;
  }
}
