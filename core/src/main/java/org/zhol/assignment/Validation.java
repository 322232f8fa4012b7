package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.network.Checkpoint;

/// The model's flows beside what was counted: each count with its error, and how each group fares.
public record Validation(List<Row> rows, List<Share> shares) {
  /// One count.
  ///
  /// @param modelled in the count's unit; missing where the model has no such flow to count
  /// @param error of the modelled flow as a share of the counted one's middle
  public record Row(
      String id,
      int year,
      String kind,
      String what,
      @Nullable String direction,
      String use,
      String unit,
      double low,
      double high,
      @Nullable Double modelled,
      @Nullable Double error) {}

  /// A group of counts.
  ///
  /// @param meanError mean absolute error as a share of what was counted
  /// @param determination R² of modelled against counted, where three or more can be held together
  public record Share(String group, int counts, double meanError, @Nullable Double determination) {}

  public Validation {
    rows = List.copyOf(rows);
    shares = List.copyOf(shares);
  }

  /// Holds solved years against the counts of those years.
  public static Validation of(List<CorridorYear> years, List<Count> counts) {
    List<Row> rows = new ArrayList<>();
    for (CorridorYear year : years) {
      var counted = new Counted(year);
      for (Count count : counts) {
        if (count.year() == year.year()) {
          rows.add(row(counted.of(count), count));
        }
      }
    }
    List<Share> shares = new ArrayList<>();
    for (Count.Use use : Count.Use.values()) {
      String word = use.name();
      add(shares, word, rows, row -> row.use().equals(word));
      for (Count.Kind kind : Count.Kind.values()) {
        String group = kind.name();
        add(
            shares,
            word + " " + group,
            rows,
            row -> row.use().equals(word) && row.kind().equals(group));
      }
    }
    return new Validation(rows, shares);
  }

  private static Row row(@Nullable Double modelled, Count count) {
    double middle = count.middle();
    Double error = modelled == null || middle == 0 ? null : (modelled - middle) / middle;
    Checkpoint.Direction direction = count.direction();
    return new Row(
        count.id(),
        count.year(),
        count.kind().name(),
        count.what(),
        direction == null ? null : direction.name(),
        count.use().name(),
        count.unit().name(),
        count.low(),
        count.high(),
        modelled,
        error);
  }

  private static void add(List<Share> shares, String group, List<Row> rows, Predicate<Row> in) {
    double errors = 0;
    double mean = 0;
    int n = 0;
    for (Row row : rows) {
      Double error = row.error();
      if (in.test(row) && error != null) {
        errors += Math.abs(error);
        mean += (row.low() + row.high()) / 2;
        n++;
      }
    }
    if (n > 0) {
      shares.add(new Share(group, n, errors / n, determination(rows, in, mean / n, n)));
    }
  }

  private static @Nullable Double determination(
      List<Row> rows, Predicate<Row> in, double mean, int n) {
    double unexplained = 0;
    double all = 0;
    for (Row row : rows) {
      Double modelled = row.modelled();
      if (in.test(row) && modelled != null && row.error() != null) {
        double counted = (row.low() + row.high()) / 2;
        unexplained += (modelled - counted) * (modelled - counted);
        all += (counted - mean) * (counted - mean);
      }
    }
    return n < 3 || all == 0 ? null : (Double) (1 - unexplained / all);
  }
}
