package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.NetworkService;
import org.zhol.network.Place;
import org.zhol.network.Service;

/// Reads what moves: services with their stops, and carriage on demand.
final class ServiceTables {
  private static final Set<String> KINDS = Set.of("headway", "timetable");

  /// Ten years: a service that leaves more rarely is none.
  private static final double MOST_HEADWAY_HOURS = 87_600;

  private final Reading reading;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<NumberedStop>> stops = new HashMap<>();

  private record NumberedStop(long sequence, Service.Stop stop) {}

  ServiceTables(Reading reading, List<Place> places) {
    this.reading = reading;
    for (Place place : places) {
      this.places.put(place.id(), place);
    }
  }

  List<Service> services() {
    reading.rows(Table.SERVICE_STOP, this::readStop);
    return reading.list(Table.SERVICE, this::service);
  }

  private void readStop(Row row) {
    String service = row.reference("service_id", Table.SERVICE);
    long sequence = row.whole("sequence", 0, 1_000_000);
    row.unique(service + " " + sequence);
    Service.Stop stop =
        new Service.Stop(
            row.reference("node_id", Table.PLACE),
            row.optionalNumber("run_h", 0, 10_000),
            row.numberOr("dwell_h", 0, 0, 10_000));
    List<NumberedStop> list = stops.computeIfAbsent(service, key -> new ArrayList<>());
    list.add(new NumberedStop(sequence, stop)); // even a bad one counts, lest the service be blamed
    row.becomes(stop);
  }

  private Service service(Row row) {
    String id = row.key("service_id");
    Mode mode = row.word("mode", Words.MODE);
    Gauge gauge = row.gauge("gauge", mode);
    return new Service(
        id,
        row.text("name"),
        mode,
        gauge,
        departures(row),
        stops(row, id, mode, gauge),
        row.words("cargo", Words.CARGO),
        row.optionalNumber("capacity", 0, 1e9),
        row.optional("capacity_unit"),
        row.numberOr("speed_factor", 1, 0.01, 100),
        row.numberOr("cutoff_h", 0, 0, 1_000),
        row.reference("tariff", Table.TARIFF),
        row.dates("valid_from", "valid_to"),
        row.evidence(),
        row.optional("note"));
  }

  private List<Service.Stop> stops(Row row, String id, Mode mode, Gauge gauge) {
    List<NumberedStop> numbered = stops.getOrDefault(id, new ArrayList<>());
    if (numbered.size() < 2) {
      row.report(id, say("has fewer than two stops"), say("list its stops in service_stop.csv"));
      return List.of(new Service.Stop("", null, 0), new Service.Stop("", null, 0));
    }
    numbered.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
    List<Service.Stop> ordered = new ArrayList<>(numbered.size());
    for (NumberedStop one : numbered) {
      Service.Stop stop = one.stop();
      ordered.add(stop);
      Place place = places.get(stop.place());
      if (place == null) {
        continue;
      }
      if (place.mode() != mode) {
        row.report(
            stop.place(),
            say("is a stop of mode {1}", Words.MODE.word(place.mode())),
            say("stop at places of mode {1}", Words.MODE.word(mode)));
      } else if (!place.gauges().contains(gauge)) {
        row.report(
            stop.place(),
            say("is a stop without gauge {1}", Words.GAUGE.word(gauge)),
            say("correct the gauge of the service or of the place"));
      }
    }
    return ordered;
  }

  private static Service.Departures departures(Row row) {
    String kind = row.choice("kind", KINDS);
    if (!kind.equals("timetable")) {
      for (String column : List.of("days", "departs")) {
        if (!row.cell(column).isEmpty()) {
          row.report(
              row.cell(column),
              say("is given to a service by headway in {1}", column),
              say("leave it empty, or write timetable for kind"));
        }
      }
      return headway(row);
    }
    for (String column : List.of("headway_h", "meets_h")) {
      if (!row.cell(column).isEmpty()) {
        row.report(
            row.cell(column),
            say("is a headway for a timetable"),
            say("leave it empty, or write headway for kind"));
      }
    }
    return new Service.Departures.Timetable(days(row, "days"), times(row));
  }

  private static Service.Departures headway(Row row) {
    double hours = row.number("headway_h", 0.01, MOST_HEADWAY_HOURS);
    Double meets = row.optionalNumber("meets_h", 0.01, MOST_HEADWAY_HOURS);
    if (meets == null) {
      return new Service.Departures.Headway(hours);
    }
    if (meets >= hours && row.isGood()) {
      row.report(
          row.cell("meets_h"),
          say("is no shorter than headway_h {1}", row.cell("headway_h")),
          say("leave it empty, or write the longest wait for a train run to meet another"));
    }
    return new Service.Departures.Headway(hours, meets);
  }

  static Set<DayOfWeek> days(Row row, String column) {
    String cell = row.text(column);
    Set<DayOfWeek> days = Figures.days(cell);
    if (days == null && !cell.isEmpty()) {
      row.report(
          cell,
          say("are no days for {1}", column),
          say("write digits of 1 Monday to 7 Sunday: 135"));
    }
    return days == null ? EnumSet.noneOf(DayOfWeek.class) : days;
  }

  private static List<LocalTime> times(Row row) {
    List<LocalTime> times = new ArrayList<>();
    String cell = row.text("departs");
    for (String part : cell.isEmpty() ? new String[0] : cell.split(";", -1)) {
      Integer second = Figures.secondOfDay(part.strip());
      if (second == null || second == 86_400) {
        row.report(
            part, say("is no clock time for departs"), say("write 08:30, several with ; between"));
      } else if (times.contains(LocalTime.ofSecondOfDay(second))) {
        row.report(part, say("stands twice in departs"), say("name it once"));
      } else {
        times.add(LocalTime.ofSecondOfDay(second));
      }
    }
    return times;
  }

  List<NetworkService> networkServices() {
    return reading.list(Table.NETWORK_SERVICE, ServiceTables::networkService);
  }

  private static NetworkService networkService(Row row) {
    Mode mode = row.word("mode", Words.MODE);
    return new NetworkService(
        mode,
        row.gauge("gauge", mode),
        row.words("cargo", Words.CARGO),
        row.spread("board_median_h", "board_p90_h"),
        row.spread("alight_median_h", "alight_p90_h"),
        row.number("speed_factor", 0.01, 100),
        row.reference("tariff", Table.TARIFF),
        row.evidence(),
        row.optional("note"));
  }
}
