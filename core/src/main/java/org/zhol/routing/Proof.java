package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhol.network.Checkpoint;

/// Checks a search against its slow twin on a part of the network small enough to walk every way
/// on: the arcs of its options, then those of the quickest way through each checkpoint.
final class Proof {
  private final Planner planner;
  private final Planner.Task task;

  Proof(Planner planner, Planner.Task task) {
    this.planner = planner;
    this.task = task;
  }

  Verification run(long mostMoves) {
    List<Search.Found> found = task.answer().ways();
    List<Search.Found> ways = new ArrayList<>(found);
    for (Checkpoint checkpoint : planner.network().checkpoints()) {
      if (!checkpoint.gateway()) {
        ways.addAll(planner.task(task.query.through("checkpoint:" + checkpoint.id())).fastest());
      }
    }
    Verification best = new Verification(0, found.size(), 0, 0, false, 0, 0, 0, false);
    for (int covered = 1; covered <= ways.size(); covered++) {
      Verification next = check(ways.subList(0, covered), found.size(), mostMoves);
      if (!next.complete()) {
        break;
      }
      best = next;
      if (!next.agrees()) {
        break;
      }
    }
    return best;
  }

  /// Search and twin on the arcs of some ways alone.
  private Verification check(List<Search.Found> ways, int options, long mostMoves) {
    boolean[] allowed = new boolean[task.graph.arcs];
    int arcs = 0;
    for (Search.Found way : ways) {
      for (int a : way.arcs()) {
        arcs += allowed[a] ? 0 : 1;
        allowed[a] = true;
      }
    }
    boolean[] before = task.rules.confine(allowed);
    Goal goal = task.goal();
    task.search(goal);
    List<long[]> fast = goal.front().sorted();
    Exhaustive twin = new Exhaustive(task, allowed, mostMoves);
    List<long[]> slow = twin.run();
    boolean same = same(fast, slow);
    List<long[]> known = same || !twin.complete() ? slow : twin.options();
    task.rules.confine(before);
    return new Verification(
        Math.min(ways.size(), options),
        options,
        arcs,
        twin.tried(),
        twin.complete(),
        fast.size(),
        slow.size(),
        same ? 0 : (int) slow.stream().filter(v -> !among(v, fast)).count(),
        agree(fast, known));
  }

  /// Whether nothing is missing and nothing that was found is beaten.
  static boolean agree(List<long[]> fast, List<long[]> slow) {
    return slow.stream().allMatch(v -> among(v, fast))
        && fast.stream().noneMatch(v -> !among(v, slow) && beaten(v, slow));
  }

  private static boolean beaten(long[] values, List<long[]> front) {
    return front.stream().anyMatch(v -> Exhaustive.noWorse(v, values));
  }

  private static boolean among(long[] values, List<long[]> front) {
    return front.stream().anyMatch(v -> Arrays.equals(v, values));
  }

  private static boolean same(List<long[]> a, List<long[]> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!Arrays.equals(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
