package org.zhol.simulation.selftest;

import java.util.ArrayList;
import java.util.List;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Interval;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Tally;

/// The kernel's self-test: estimates with confidence intervals beside closed forms.
///
/// Of many intervals at 95 % some miss the truth by chance. So the level of each is set such that
/// all of them together hold it with 99.9 % (Bonferroni 1936): a miss means that kernel or theory
/// is wrong, not that luck was bad.
public final class SelfTest {
  /// Chance that any interval at all misses a true theory.
  private static final double FAMILY = 0.001;

  /// Independent runs of a queue: enough for Student's t to be narrow at so high a level.
  private static final int RUNS = 40;

  private SelfTest() {}

  /// One line of the test.
  ///
  /// @param theory the closed form's value, times in mean service times
  /// @param inside whether the interval holds the theory
  public record Row(
      String model,
      String parameters,
      String measure,
      double theory,
      Interval estimate,
      boolean inside) {
    /// The verdict on a theory.
    static Row of(Case one, double theory, Interval estimate) {
      return new Row(
          one.model(),
          one.parameters(),
          one.measure(),
          theory,
          estimate,
          estimate.contains(theory));
    }
  }

  /// All rows, in the order of the cases.
  ///
  /// @param services customers of a run of a queue that is far from saturated
  public static List<Row> run(long seed, int services, int threads) {
    List<Case> cases = Cases.all();
    // Cases of one queue stand together and share its runs.
    List<List<Case>> work = new ArrayList<>();
    for (Case one : cases) {
      if (work.isEmpty() || !work.getLast().getFirst().queue().equals(one.queue())) {
        work.add(new ArrayList<>());
      }
      work.getLast().add(one);
    }
    List<Textbook.Seen> seen =
        Replications.of(
            work.size() * RUNS,
            threads,
            i -> run(work.get(i / RUNS), Chance.key(seed, "selftest " + i), services));
    double level = 1 - FAMILY / cases.size();
    List<Row> rows = new ArrayList<>();
    for (int q = 0; q < work.size(); q++) {
      for (Case one : work.get(q)) {
        rows.add(row(one, seen.subList(q * RUNS, (q + 1) * RUNS), level));
      }
    }
    return List.copyOf(rows);
  }

  private static Textbook.Seen run(List<Case> together, long seed, int services) {
    int effort = 0;
    double limit = 0;
    for (Case one : together) {
      effort = Math.max(effort, one.effort());
      limit = Math.max(limit, one.limit());
    }
    return together.getFirst().queue().run(seed, services * effort, limit);
  }

  private static Row row(Case one, List<Textbook.Seen> runs, double level) {
    Tally tally = new Tally();
    for (Textbook.Seen run : runs) {
      tally.add(one.measured().applyAsDouble(run));
    }
    return Row.of(one, one.theory(), tally.interval(level));
  }
}
