package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.PackException;
import org.zhol.packs.store.HsTables;
import org.zhol.packs.store.StoreException;
import org.zhol.packs.store.TradeStore;
import org.zhol.trade.HsConcordance;
import org.zhol.trade.HsConcordance.Mapping;

/// HS codes of one revision as codes of another: single ones, or the rows of a file with what they
/// are worth, whose totals stay.
final class TradeConvert {
  /// Columns of a code in the files that people have, best first.
  private static final List<String> CODES =
      List.of("hs", "code", "cmdcode", "commodity code", "k", "hs_code");

  /// Columns that are divided among new codes; every other one is repeated.
  private static final Set<String> AMOUNTS =
      Set.of(
          "usd",
          "tonnes",
          "value",
          "amount",
          "v",
          "q",
          "primaryvalue",
          "netwgt",
          "qty",
          "cifvalue",
          "fobvalue",
          "us dollar",
          "kg");

  private final HsConcordance tables;
  private final List<String> names;
  private final String from;
  private final String to;
  private final List<String> route;

  /// @param names of the tables that were read
  private TradeConvert(HsConcordance tables, List<String> names, String from, String to) {
    this.tables = tables;
    this.names = names;
    this.from = from;
    this.to = to;
    this.route = tables.route(from, to);
  }

  /// What became of one code, or of one row of a file.
  ///
  /// @param line of the file; 0 for a code typed
  /// @param estimate whether the share is an estimate
  /// @param amounts by column, of this part
  record Converted(
      int line,
      String hs,
      String to,
      double share,
      Mapping mapping,
      HsConcordance.Basis basis,
      boolean estimate,
      Map<String, Double> amounts,
      Map<String, String> rest) {}

  /// @param totals by column: what went in, which is what comes out
  /// @param estimated of these, what rests on estimated shares
  /// @param unlisted of these, what kept its code because no table has it
  record Answer(
      String from,
      String to,
      List<String> route,
      List<String> tables,
      List<Converted> rows,
      Map<String, Double> totals,
      Map<String, Double> estimated,
      Map<String, Double> unlisted) {}

  /// @param files tables given; none for those that the data folder keeps
  static TradeConvert of(
      @Nullable String from, @Nullable String to, List<Path> files, Path data, boolean keep) {
    List<Problem> problems = new ArrayList<>();
    String a = revision("from", from, problems);
    String b = revision("to", to, problems);
    if (a != null && a.equals(b)) {
      problems.add(new Problem("to", a, "is the revision of --from", "name another one"));
    }
    if (!problems.isEmpty() || a == null || b == null) {
      throw new BadInput(problems);
    }
    List<Path> used = files.isEmpty() ? HsTables.kept(data) : files;
    if (used.isEmpty()) {
      throw new BadInput(
          new Problem(
              "table",
              "",
              "is missing: the pack carries no table between HS revisions, and "
                  + data.resolve("hs")
                  + " keeps none",
              "give --table FILE.csv, as the UN Statistics Division (correlation tables), WITS"
                  + " (concordances) or Harvard's Growth Lab (weights) publish it; --keep keeps"
                  + " it"));
    }
    try {
      List<HsTables.HsTable> read = HsTables.read(used);
      if (keep) {
        HsTables.keep(data, files);
      }
      List<HsConcordance.Pair> pairs = new ArrayList<>();
      read.forEach(table -> pairs.addAll(table.pairs()));
      var tables = new HsConcordance(pairs, TradeStore.in(data).byRevision());
      var names = read.stream().map(HsTables.HsTable::name).toList();
      var convert = new TradeConvert(tables, names, a, b);
      convert.refuseNoRoute();
      return convert;
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  private static @Nullable String revision(
      String option, @Nullable String typed, List<Problem> problems) {
    String cure =
        "say one of H0 (1992), H1 (1996), H2 (2002), H3 (2007), H4 (2012), H5 (2017), H6 (2022)";
    if (typed == null) {
      problems.add(new Problem(option, "", "is missing", cure));
      return null;
    }
    String revision = HsTables.revision(typed);
    if (revision == null) {
      problems.add(new Problem(option, typed, "is no HS revision", cure));
    }
    return revision;
  }

  private void refuseNoRoute() {
    if (route.isEmpty()) {
      throw new BadInput(
          new Problem(
              "table",
              String.join(" ", names),
              "leads from no " + from + " to " + to,
              "tables at hand know "
                  + String.join(", ", tables.revisions())
                  + "; add those between with --table FILE --table FILE"));
    }
  }

  // --- Codes and rows
  // ----------------------------------------------------------------------------

  /// Codes as typed, without amounts.
  Answer codes(List<String> typed) {
    List<Problem> problems = new ArrayList<>();
    List<Converted> rows = new ArrayList<>();
    for (String each : typed) {
      String code = HsTables.code(each);
      if (code == null) {
        problems.add(notSix("convert", each));
      } else {
        rows.addAll(parts(0, code, Map.of(), Map.of()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return answer(rows);
  }

  private static Problem notSix(String place, String typed) {
    boolean shorter = typed.strip().matches("\\d{2}|\\d{4}");
    return new Problem(
        place,
        typed,
        shorter ? "is a chapter or heading, whose goods go different ways" : "is no HS code",
        "give codes of six digits or more");
  }

  /// The rows of a file, each with the code and the share that it has now.
  Answer file(Path file) {
    List<org.zhol.packs.Problem> unread = new ArrayList<>();
    List<Map<String, String>> rows = HsTables.rows(file, unread);
    if (rows == null) {
      throw new BadInput(unread.stream().map(World::problem).toList());
    }
    String column = column(file, rows.getFirst());
    List<Problem> problems = new ArrayList<>();
    List<Converted> converted = new ArrayList<>();
    int line = 1;
    for (Map<String, String> row : rows) {
      line++;
      String place = file + ":" + line;
      String typed = row.getOrDefault(column, "");
      String code = HsTables.code(typed);
      String said = row.getOrDefault("revision", "");
      if (!said.isBlank() && !from.equals(HsTables.revision(said))) {
        problems.add(
            new Problem(
                place,
                said,
                "is another revision than " + from,
                "convert each revision by itself"));
      }
      Map<String, Double> amounts = new LinkedHashMap<>();
      Map<String, String> rest = new LinkedHashMap<>();
      for (Map.Entry<String, String> cell : row.entrySet()) {
        boolean amount = AMOUNTS.contains(cell.getKey().toLowerCase(Locale.ROOT));
        if (amount && !cell.getValue().isBlank()) {
          number(place, cell, amounts, problems);
        } else if (!amount && !cell.getKey().equals(column)) {
          rest.put(cell.getKey(), cell.getKey().equals("revision") ? to : cell.getValue());
        }
      }
      if (code == null) {
        problems.add(notSix(place, typed));
      } else {
        converted.addAll(parts(line, code, amounts, rest));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems.stream().limit(20).toList());
    }
    return answer(converted);
  }

  private static String column(Path file, Map<String, String> row) {
    for (String known : CODES) {
      for (String name : row.keySet()) {
        if (name.strip().toLowerCase(Locale.ROOT).equals(known)) {
          return name;
        }
      }
    }
    throw new BadInput(
        new Problem(
            file + ":1",
            String.join(",", row.keySet()),
            "has no column of HS codes",
            "name it hs; columns usd, tonnes or value are divided with it"));
  }

  private static void number(
      String place,
      Map.Entry<String, String> cell,
      Map<String, Double> amounts,
      List<Problem> problems) {
    try {
      double value = Double.parseDouble(cell.getValue().strip());
      if (Double.isFinite(value)) {
        amounts.put(cell.getKey(), value);
        return;
      }
    } catch (NumberFormatException notOne) {
      // told below, as what is not finite is
    }
    problems.add(
        new Problem(
            place,
            cell.getValue(),
            "is no number for " + cell.getKey(),
            "write digits with a decimal point"));
  }

  private List<Converted> parts(
      int line, String code, Map<String, Double> amounts, Map<String, String> rest) {
    List<HsConcordance.Part> parts = tables.parts(code, route);
    List<Map<String, Double>> divided = new ArrayList<>();
    parts.forEach(part -> divided.add(new LinkedHashMap<>()));
    amounts.forEach((column, amount) -> {
      double[] shares = HsConcordance.divided(amount, parts);
      for (int i = 0; i < shares.length; i++) {
        divided.get(i).put(column, shares[i]);
      }
    });
    List<Converted> converted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      HsConcordance.Part part = parts.get(i);
      converted.add(
          new Converted(
              line,
              code,
              part.to(),
              part.share(),
              part.mapping(),
              part.basis(),
              !part.mapping().isExact(),
              divided.get(i),
              rest));
    }
    return converted;
  }

  private Answer answer(List<Converted> rows) {
    Map<String, Double> totals = new TreeMap<>();
    Map<String, Double> estimated = new TreeMap<>();
    Map<String, Double> unlisted = new TreeMap<>();
    for (Converted row : rows) {
      row.amounts()
          .forEach((column, amount) -> {
            totals.merge(column, amount, Double::sum);
            if (row.mapping() == Mapping.SPLIT) {
              estimated.merge(column, amount, Double::sum);
            } else if (row.mapping() == Mapping.NOT_LISTED) {
              unlisted.merge(column, amount, Double::sum);
            }
          });
    }
    return new Answer(from, to, route, names, rows, totals, estimated, unlisted);
  }

  // --- Forms
  // ---------------------------------------------------------------------------------------

  static Grid grid(Answer answer) {
    List<String> header =
        new ArrayList<>(List.of("hs", "hs_" + answer.from().toLowerCase(Locale.ROOT)));
    Set<String> amounts = new java.util.LinkedHashSet<>();
    Set<String> rest = new java.util.LinkedHashSet<>();
    for (Converted row : answer.rows()) {
      amounts.addAll(row.amounts().keySet());
      rest.addAll(row.rest().keySet());
    }
    header.addAll(List.of("share", "mapping", "basis"));
    header.addAll(amounts);
    header.addAll(rest);
    Grid grid = new Grid(header.toArray(String[]::new));
    for (Converted row : answer.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.addAll(List.of(row.to(), row.hs(), row.share(), row.mapping(), row.basis()));
      amounts.forEach(column -> cells.add(row.amounts().get(column)));
      rest.forEach(column -> cells.add(row.rest().get(column)));
      grid.row(cells.toArray());
    }
    return grid;
  }

  static String text(Answer answer) {
    StringBuilder text = new StringBuilder();
    text.append(
        "HS codes by way of %s, after %s\n"
            .formatted(String.join(" ", answer.route()), String.join(", ", answer.tables())));
    Grid grid = new Grid("hs", answer.from(), "share", "mapping", "shares from", "amounts");
    for (Converted row : answer.rows()) {
      StringBuilder amounts = new StringBuilder();
      row.amounts()
          .forEach((column, amount) -> amounts.append("%s %s  ".formatted(shown(amount), column)));
      grid.row(
          row.to(),
          row.hs(),
          TradeText.percent(row.share()),
          words(row.mapping()),
          words(row.basis()),
          amounts.toString().strip());
    }
    text.append(grid.text(""));
    answer
        .totals()
        .forEach((column, total) ->
            text.append(
                "%s: %s in and out, of which estimated %s, kept under the old code %s\n"
                    .formatted(
                        column,
                        shown(total),
                        shown(answer.estimated().getOrDefault(column, 0.0)),
                        shown(answer.unlisted().getOrDefault(column, 0.0)))));
    return text.toString();
  }

  /// Without the digits that only binary fractions have.
  private static String shown(double amount) {
    return Grid.cell(Math.rint(amount * 1e4) / 1e4);
  }

  private static String words(Mapping mapping) {
    return switch (mapping) {
      case ONE_TO_ONE -> "exact";
      case MERGED -> "exact; the new code takes others too";
      case SPLIT -> "estimate";
      case NOT_LISTED -> "in no table; code kept";
    };
  }

  private static String words(HsConcordance.Basis basis) {
    return switch (basis) {
      case WHOLE -> "";
      case TABLE -> "weights of the table";
      case TRADE -> "trade in the new codes";
      case EQUAL -> "nothing: equal shares";
    };
  }
}
