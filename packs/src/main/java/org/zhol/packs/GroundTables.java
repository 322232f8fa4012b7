package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Alias;
import org.zhol.network.CargoClass;
import org.zhol.network.Country;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Place;
import org.zhol.network.Terminal;

/// Reads what lies on the ground: countries, places, links and terminals, each link and terminal
/// held against the places at its ends.
final class GroundTables {
  private static final Set<String> PLACE_KINDS =
      Set.of(
          "city",
          "station",
          "border",
          "port",
          "dry_port",
          "airport",
          "junction",
          "terminal",
          "pumping");

  /// Once around the Earth.
  private static final long MOST_METRES = 40_075_000;

  private final Reading reading;
  private final Map<String, Place> places = new HashMap<>();

  GroundTables(Reading reading) {
    this.reading = reading;
  }

  List<Country> countries() {
    return reading.list(Table.COUNTRY, GroundTables::country);
  }

  private static Country country(Row row) {
    Names names = namesOf(row);
    return new Country(row.key("country"), mainNames(names), aliases(names), zone(row));
  }

  /// Name cells as they stand: the name to show, then others after semicolons.
  static Names namesOf(Row row) {
    Names names = row.names("name");
    for (String name : names.all()) {
      if (name.startsWith(";")) {
        row.report(
            name,
            say("has no name to show before its others"),
            say("write the name to show first"));
      }
    }
    return names;
  }

  private static ZoneId zone(Row row) {
    String cell = row.text("zone");
    try {
      if (!cell.isEmpty()) {
        return ZoneId.of(cell);
      }
    } catch (DateTimeException e) {
      row.report(cell, say("is no time zone"), say("write an IANA zone such as Asia/Almaty"));
    }
    return ZoneOffset.UTC;
  }

  List<Place> places() {
    List<Place> list = reading.list(Table.PLACE, GroundTables::place);
    for (Place place : list) {
      places.put(place.id(), place);
    }
    return list;
  }

  private static Place place(Row row) {
    Mode mode = row.word("mode", Words.MODE);
    Names names = namesOf(row);
    return new Place(
        row.key("node_id"),
        mainNames(names),
        aliases(names),
        row.id("city"),
        row.reference("country", Table.COUNTRY),
        row.number("y_coord", -90, 90),
        row.number("x_coord", -180, 180),
        mode,
        row.gauges("gauge", mode),
        row.choice("kind", PLACE_KINDS),
        locodes(row),
        row.evidence(),
        row.optional("note"));
  }

  /// A name cell may list other names after semicolons; the first is the one to show.
  static Names mainNames(Names names) {
    return new Names(first(names.en()), main(names.ru()), main(names.kk()), main(names.zh()));
  }

  private static @Nullable String main(@Nullable String name) {
    return name == null ? null : first(name);
  }

  private static String first(String name) {
    int end = name.indexOf(';');
    return (end < 0 ? name : name.substring(0, end)).strip();
  }

  static List<Alias> aliases(Names names) {
    List<Alias> aliases = new ArrayList<>();
    addAliases(aliases, "en", names.en());
    addAliases(aliases, "ru", names.ru());
    addAliases(aliases, "kk", names.kk());
    addAliases(aliases, "zh", names.zh());
    return aliases;
  }

  private static void addAliases(List<Alias> aliases, String language, @Nullable String name) {
    String[] all = name == null ? new String[0] : name.split(";", -1);
    for (int i = 1; i < all.length; i++) {
      if (!all[i].isBlank()) {
        aliases.add(new Alias(language, all[i].strip()));
      }
    }
  }

  /// UN/LOCODEs without space: two letters of the country and three letters or digits 2 to 9.
  private static List<String> locodes(Row row) {
    String cell = row.cell("locode");
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> codes = List.of(cell.split("[ \n]+"));
    for (String code : codes) {
      if (!isLocode(code)) {
        row.report(code, say("is no UN/LOCODE"), say("write five characters such as CNLYG"));
      }
    }
    if (new HashSet<>(codes).size() < codes.size()) {
      row.report(cell, say("names a UN/LOCODE twice"), say("name it once"));
    }
    return codes;
  }

  private static boolean isLocode(String code) {
    if (code.length() != 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      char c = code.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (i > 1 && c >= '2' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  List<Link> links() {
    return reading.list(Table.LINK, this::link);
  }

  private Link link(Row row) {
    Mode mode = row.word("mode", Words.MODE);
    Set<Gauge> gauges = row.gauges("gauge", mode);
    String from = row.reference("from_node_id", Table.PLACE);
    String to = row.reference("to_node_id", Table.PLACE);
    if (from.equals(to) && !from.isEmpty()) {
      row.report(to, say("is where the link begins, too"), say("name two places"));
    }
    for (String end : List.of(from, to)) {
      checkEnd(row, end, mode, gauges);
    }
    return new Link(
        row.key("link_id"),
        known(from),
        known(to),
        row.flag("directed"),
        row.whole("length", 1, MOST_METRES),
        mode,
        gauges,
        row.optionalInteger("tracks", 1, 20),
        row.optionalFlag("electrified"),
        row.optionalNumber("free_speed", 0.001, 2_000),
        row.optionalNumber("capacity", 0, 1e9),
        row.optional("capacity_unit"),
        row.optional("facility_type"),
        medium(row, mode),
        row.dates("opened", "closed"),
        row.evidence(),
        row.optional("note"));
  }

  /// The place's own id instead of one more copy of it.
  private String known(String id) {
    Place place = places.get(id);
    return place == null ? id : place.id();
  }

  /// What a pipeline carries, which only a pipeline says and each pipeline must.
  private static @Nullable CargoClass medium(Row row, Mode mode) {
    CargoClass medium = row.optionalWord("medium", Words.CARGO);
    if (mode == Mode.PIPELINE && row.cell("medium").isEmpty()) {
      row.report(
          null, say("medium is missing for a pipeline"), say("write crude, gas or products"));
    } else if (mode != Mode.PIPELINE && medium != null) {
      row.report(
          row.cell("medium"), say("is carried by pipelines only"), say("leave medium empty"));
    }
    return medium;
  }

  private void checkEnd(Row row, String end, Mode mode, Set<Gauge> gauges) {
    Place place = places.get(end);
    if (place == null) {
      return; // unknown, or wrong in its own row: reported there
    }
    if (place.mode() != mode) {
      row.report(
          end,
          say(
              "is a place of {1}, the link is {2}",
              Words.MODE.word(place.mode()), Words.MODE.word(mode)),
          say("end the link at a place of its own mode"));
      return;
    }
    Set<Gauge> absent = EnumSet.copyOf(Words.GAUGE.all());
    absent.retainAll(gauges);
    absent.removeAll(place.gauges());
    if (!absent.isEmpty()) {
      row.report(
          end,
          say("has no gauge {1}, which the link has", Words.GAUGE.words(absent, "+")),
          say("correct the gauge of the link or of the place"));
    }
  }

  List<Terminal> terminals() {
    return reading.list(Table.TERMINAL, this::terminal);
  }

  private Terminal terminal(Row row) {
    String from = row.reference("from_node_id", Table.PLACE);
    String to = row.reference("to_node_id", Table.PLACE);
    Gauge fromGauge = gaugeAt(row, "from_gauge", from);
    Gauge toGauge = gaugeAt(row, "to_gauge", to);
    Terminal.Kind kind = row.word("kind", Words.TERMINAL_KIND);
    boolean known = places.containsKey(from) && places.containsKey(to);
    if (kind == Terminal.Kind.GAUGE_CHANGE && known && fromGauge == toGauge && row.isGood()) {
      row.report(
          row.cell("to_gauge"),
          say("is the gauge that the cargo comes on"),
          say("name two gauges"));
    }
    if (kind == Terminal.Kind.GOODS_YARD && known && !oneTown(from, to)) {
      row.report(
          row.cell("to_node_id"),
          say("is in another town than the goods yard, which serves its own town only"),
          say("name a place of the same city, or make the terminal intermodal"));
    }
    return new Terminal(
        row.key("terminal_id"),
        row.names("name"),
        kind,
        from,
        to,
        fromGauge,
        toGauge,
        row.flag("both_ways"),
        row.words("cargo", Words.CARGO),
        row.spread("median_h", "p90_h"),
        row.cents("fee_20_usd"),
        row.cents("fee_40_usd"),
        row.cents("fee_t_usd"),
        row.optionalNumber("free_days", 0, 1_000),
        row.cents("storage_40_usd_day"),
        row.optionalNumber("co2e_kg_teu", 0, 100_000),
        row.optionalNumber("cutoff_h", 0, 1_000),
        row.dates("opened", "closed"),
        row.evidence(),
        row.optional("note"));
  }

  private boolean oneTown(String from, String to) {
    Place a = places.get(from);
    Place b = places.get(to);
    return a != null && b != null && a.city().equals(b.city());
  }

  private Gauge gaugeAt(Row row, String column, String at) {
    Place place = places.get(at);
    if (place == null) {
      return Gauge.NONE;
    }
    Gauge gauge = row.gauge(column, place.mode());
    if (gauge != Gauge.NONE && !place.gauges().contains(gauge)) {
      row.report(
          row.cell(column),
          say("is no gauge of {1} for {2}", at, column),
          say("use {1}", Words.GAUGE.words(place.gauges(), " or ")));
    }
    return gauge;
  }
}
