package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.demand.Flow;
import org.zhol.demand.Growth;
import org.zhol.demand.Profile;
import org.zhol.network.Place;
import org.zhol.quantity.Evidence;
import org.zhol.quantity.Phrase;

/// Reads what wants to move, how it spreads over the year, and what was counted.
final class DemandTables {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final double MOST_TONNES = 1e10;

  private final Reading reading;
  private final Set<String> cities = new TreeSet<>();

  DemandTables(Reading reading, List<Place> places) {
    this.reading = reading;
    for (Place place : places) {
      cities.add(place.city());
    }
  }

  // --- Profiles
  // -------------------------------------------------------------------------------------

  /// A profile whose rows are being met: what its first row says, and the shares by week.
  private record Drafted(
      int line, Evidence evidence, @Nullable String note, TreeMap<Integer, Double> shares) {}

  /// Profiles in the order in which their first rows stand.
  List<Profile> profiles() {
    Map<String, Drafted> drafts = new LinkedHashMap<>();
    Set<String> spoilt = new TreeSet<>();
    reading.rows(Table.PROFILE, row -> week(row, drafts, spoilt));
    List<Profile> profiles = new ArrayList<>();
    drafts.forEach((id, draft) -> {
      if (!spoilt.contains(id) && isWhole(id, draft)) {
        List<Double> shares = List.copyOf(draft.shares().values());
        Profile profile = new Profile(id, shares, draft.evidence(), draft.note());
        reading.remember(profile, draft.line());
        profiles.add(profile);
      }
    });
    return profiles;
  }

  private void week(Row row, Map<String, Drafted> drafts, Set<String> spoilt) {
    String id = row.id("profile");
    reading.add(Table.PROFILE, id, row.line());
    int week = (int) row.whole("week", 1, Profile.WEEKS);
    row.unique(id + " " + week);
    double share = row.number("share", 0, 1);
    Evidence evidence = row.evidence();
    Drafted draft =
        drafts.computeIfAbsent(
            id, key -> new Drafted(row.line(), evidence, row.optional("note"), new TreeMap<>()));
    if (row.isGood() && !draft.evidence().equals(evidence)) {
      row.report(
          row.cell("source"),
          say("with its confidence differs from line {1} of the same profile", draft.line()),
          say("give all weeks of a profile one source and confidence"));
    }
    if (row.isGood()) {
      draft.shares().put(week, share);
    } else {
      spoilt.add(id);
    }
  }

  private boolean isWhole(String id, Drafted draft) {
    int weeks = draft.shares().size();
    double sum = Profile.sum(List.copyOf(draft.shares().values()));
    if (weeks != Profile.WEEKS) {
      report(draft, id, say("has {1} weeks", weeks), say("give each week from 1 to 52 one row"));
    } else if (Math.abs(sum - 1) > Profile.TOLERANCE) {
      report(
          draft,
          id,
          say("has shares that add up to {1}, not 1", Figures.text(Math.rint(sum * 1e9) / 1e9)),
          say("divide each share by their sum"));
    } else {
      return true;
    }
    return false;
  }

  private void report(Drafted draft, String id, Phrase reason, Phrase cure) {
    reading.problems().add(Table.PROFILE.file(), draft.line(), id, reason, cure);
  }

  // --- Flows and counts
  // -----------------------------------------------------------------------------

  List<Flow> flows() {
    return reading.list(Table.DEMAND, this::flow);
  }

  private Flow flow(Row row) {
    String from = city(row, "from");
    String to = city(row, "to");
    if (from.equals(to) && row.isGood()) {
      row.report(to, say("is where the flow comes from"), say("name another town in to"));
    }
    return new Flow(
        row.key("flow_id"),
        row.reference("commodity", Table.COMMODITY),
        from,
        to,
        year(row),
        row.number("tonnes", 0, MOST_TONNES),
        row.reference("profile", Table.PROFILE),
        row.optionalWord("mode", Words.MODE),
        row.evidence(),
        row.optional("note"));
  }

  private static int year(Row row) {
    return (int) row.whole("year", FIRST_YEAR, LAST_YEAR);
  }

  /// A town, by the key that its places share in place.csv.
  private String city(Row row, String column) {
    String city = row.text(column);
    if (!city.isEmpty() && !cities.contains(city) && reading.isWhole(Table.PLACE)) {
      String near = reading.problems().isMany() ? null : Nearest.to(city, cities);
      row.report(
          city,
          say("is the city of no place in place.csv"),
          near == null ? say("use a word of its column city") : say("did you mean {1}?", near));
    }
    return city;
  }

  List<Growth> growths() {
    return reading.list(Table.GROWTH, this::growth);
  }

  private Growth growth(Row row) {
    Integer first = row.optionalInteger("from_year", FIRST_YEAR, LAST_YEAR);
    Integer last = row.optionalInteger("to_year", FIRST_YEAR, LAST_YEAR);
    if (first != null && last != null && last < first) {
      row.report(
          row.cell("to_year"),
          say("lies before from_year {1}", first),
          say("swap or correct the years"));
    }
    row.unique(
        String.join(
            " ",
            row.cell("commodity"),
            row.cell("from"),
            row.cell("to"),
            row.cell("from_year"),
            row.cell("to_year")));
    return new Growth(
        row.optionalReference("commodity", Table.COMMODITY),
        end(row, "from"),
        end(row, "to"),
        first,
        last,
        row.number("rate", -0.99, 10),
        row.evidence(),
        row.optional("note"));
  }

  /// A town or the code of a country, if one is given.
  private @Nullable String end(Row row, String column) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    return reading.lineOf(Table.COUNTRY, cell) > 0 ? cell : city(row, column);
  }

  List<Count> counts() {
    return reading.list(Table.COUNT, this::count);
  }

  private Count count(Row row) {
    double low = row.number("low", 0, MOST_TONNES);
    double high = row.number("high", 0, MOST_TONNES);
    if (high < low && row.isGood()) {
      row.report(
          row.cell("high"),
          say("high is below low {1}", row.cell("low")),
          say("swap or correct them"));
    }
    Count.Kind kind = row.word("kind", Words.COUNT_KIND);
    return new Count(
        row.key("count_id"),
        kind,
        what(row, kind),
        row.optionalWord("direction", Words.DIRECTION),
        year(row),
        low,
        Math.max(low, high),
        row.word("unit", Words.COUNT_UNIT),
        row.word("use", Words.COUNT_USE),
        row.evidence(),
        row.optional("note"));
  }

  private static String what(Row row, Count.Kind kind) {
    return switch (kind) {
      case CHECKPOINT -> row.reference("what", Table.CHECKPOINT);
      case PIPELINE -> row.reference("what", Table.LINK);
      case PORT, AIRPORT -> row.reference("what", Table.PLACE);
      case MODE -> Words.MODE.word(row.word("what", Words.MODE));
    };
  }
}
