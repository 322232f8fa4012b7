package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks a search against its slow twin on the part of the network that its options pass.
final class Proof {
  private final Planner.Task task;

  Proof(Planner.Task task) {
    this.task = task;
  }

  Verification run(long mostMoves) {
    List<Search.Found> found = task.search(task.goal());
    Verification best = new Verification(0, 0, 0, false, 0, 0, false);
    for (int covered = 1;
        covered <= found.size();
        covered = covered < 4 ? covered + 1 : 2 * covered) {
      int most = Math.min(covered, found.size());
      Verification next = check(found.subList(0, most), mostMoves);
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

  /// Search and twin on the vertices of some ways alone.
  private Verification check(List<Search.Found> ways, long mostMoves) {
    boolean[] allowed = new boolean[task.graph.vertices];
    for (Search.Found way : ways) {
      allowed[task.origin.get(way.originEnd()).vertex()] = true;
      for (int a : way.arcs()) {
        allowed[task.graph.tail[a]] = true;
        allowed[task.graph.head[a]] = true;
      }
    }
    int vertices = 0;
    boolean[] before = task.rules.barred.clone();
    for (int v = 0; v < allowed.length; v++) {
      vertices += allowed[v] ? 1 : 0;
    }
    for (int a = 0; a < task.graph.arcs; a++) {
      task.rules.barred[a] |= !allowed[task.graph.tail[a]] || !allowed[task.graph.head[a]];
    }
    Goal goal = task.goal();
    task.search(goal);
    List<long[]> fast = new ArrayList<>();
    for (int i = 0; i < goal.size(); i++) {
      fast.add(goal.values(i));
    }
    fast.sort(Arrays::compare);
    Exhaustive twin =
        new Exhaustive(
            task.graph,
            task.charges,
            task.rules,
            task.moves,
            task.origin,
            task.goal(),
            allowed,
            mostMoves);
    List<long[]> slow = twin.run();
    System.arraycopy(before, 0, task.rules.barred, 0, before.length);
    return new Verification(
        ways.size(),
        vertices,
        twin.tried(),
        twin.complete(),
        fast.size(),
        slow.size(),
        same(fast, slow));
  }

  static boolean same(List<long[]> a, List<long[]> b) {
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
