package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Observation;
import org.zhol.queueing.BorderModel;

/// How far the model agrees with what was published of transit times, prices and borders.
///
/// A modelled value is inside if it lies in the published range or, where a single value was
/// published, within a quarter of it. A lane for which the model finds no way counts as outside.
/// Not judged are means of many lanes without ends, prices without a date and estimates that nobody
/// published; their notes say so.
public record Agreement(List<Comparison> comparisons, List<Share> shares) {
  private static final double TOLERANCE = 0.25;

  /// The end of a verdict.
  public enum Verdict {
    INSIDE,
    OUTSIDE,
    NO_WAY,
    NOT_JUDGED
  }

  /// One published value beside the modelled one, both in `unit`.
  ///
  /// @param modelled missing where there is no way, or the observation is not judged
  /// @param error distance of the modelled value from the middle of the range, as a share of that
  /// @param why how the modelled value came about, or why there is none
  public record Comparison(
      String id,
      String measure,
      String from,
      @Nullable String to,
      @Nullable Mode mode,
      @Nullable String via,
      @Nullable String cargo,
      LocalDate date,
      String scope,
      String unit,
      double low,
      double high,
      @Nullable Double modelled,
      @Nullable Double error,
      Verdict verdict,
      String why,
      List<String> sources) {
    public Comparison {
      sources = List.copyOf(sources);
    }
  }

  /// How a group of observations fares.
  ///
  /// @param insideShare inside of judged, 0..1
  /// @param meanError mean absolute error as a share of the published middle, of those with a value
  public record Share(
      String group, int judged, int inside, double insideShare, @Nullable Double meanError) {}

  public Agreement {
    comparisons = List.copyOf(comparisons);
    shares = List.copyOf(shares);
  }

  /// Compares every observation, of one mode if given, in the order of the pack.
  ///
  /// @param done told after each observation how many are compared
  public static Agreement of(
      List<Observation> observations,
      @Nullable Mode only,
      Planner planner,
      Places places,
      BorderModel borders,
      IntConsumer done) {
    var yardstick = new Yardstick(planner, places, borders);
    List<Comparison> comparisons = new ArrayList<>();
    for (Observation observation : observations) {
      if (only == null || only == observation.mode()) {
        comparisons.add(compare(observation, yardstick));
        done.accept(comparisons.size());
      }
    }
    return new Agreement(comparisons, shares(comparisons));
  }

  private static Comparison compare(Observation seen, Yardstick yardstick) {
    if (!seen.judged()) {
      String note = seen.note();
      return comparison(seen, null, Verdict.NOT_JUDGED, note == null ? "" : note);
    }
    Yardstick.Reading reading = yardstick.read(seen);
    Double value = reading.value();
    if (value == null) {
      return comparison(seen, null, Verdict.NO_WAY, reading.why());
    }
    boolean single = seen.low() == seen.high();
    double low = single ? seen.low() * (1 - TOLERANCE) : seen.low();
    double high = single ? seen.high() * (1 + TOLERANCE) : seen.high();
    Verdict verdict = value >= low && value <= high ? Verdict.INSIDE : Verdict.OUTSIDE;
    return comparison(seen, value, verdict, reading.why());
  }

  private static Comparison comparison(
      Observation seen, @Nullable Double value, Verdict verdict, String why) {
    double middle = (seen.low() + seen.high()) / 2;
    Double error = value == null || middle == 0 ? null : Math.abs(value - middle) / middle;
    return new Comparison(
        seen.id(),
        seen.measure(),
        seen.from(),
        seen.to(),
        seen.mode(),
        seen.via(),
        seen.cargo(),
        seen.date(),
        seen.scope(),
        seen.unit(),
        seen.low(),
        seen.high(),
        value,
        error,
        verdict,
        why,
        seen.evidence().sources());
  }

  private static List<Share> shares(List<Comparison> all) {
    List<Share> shares = new ArrayList<>();
    shares.add(share("all", all, _ -> true));
    for (Mode mode : Mode.values()) {
      shares.add(share(mode.name().toLowerCase(Locale.ROOT), all, c -> c.mode() == mode));
    }
    shares.add(share("several modes", all, c -> c.mode() == null));
    all.stream()
        .map(Comparison::measure)
        .distinct()
        .sorted()
        .forEach(measure -> shares.add(share(measure, all, c -> c.measure().equals(measure))));
    return shares.stream().filter(share -> share.judged() > 0).toList();
  }

  private static Share share(String group, List<Comparison> all, Predicate<Comparison> in) {
    int judged = 0;
    int inside = 0;
    int valued = 0;
    double errors = 0;
    for (Comparison one : all) {
      if (one.verdict() == Verdict.NOT_JUDGED || !in.test(one)) {
        continue;
      }
      judged++;
      inside += one.verdict() == Verdict.INSIDE ? 1 : 0;
      Double error = one.error();
      if (error != null) {
        valued++;
        errors += error;
      }
    }
    return new Share(
        group,
        judged,
        inside,
        judged == 0 ? 0 : (double) inside / judged,
        valued == 0 ? null : errors / valued);
  }
}
