package org.zhol.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Alias;
import org.zhol.network.Country;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;

/// The tables of a pack in their one spelling: all columns, the order of the records, plain
/// decimals, line feeds. The same content gives the same bytes, whatever file it was read from.
final class Canonical {
  private final Pack pack;
  private final Network network;
  private final CsvText csv;

  private Canonical(Pack pack, CsvText csv) {
    this.pack = pack;
    this.network = pack.network();
    this.csv = csv;
  }

  /// The files of a pack by name: the manifest, then the tables in their order.
  static Map<String, byte[]> files(Pack pack) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    List<Table> filled = new ArrayList<>();
    for (Table table : Table.values()) {
      String text = text(pack, table);
      if (text != null) {
        tables.put(table.file(), text.getBytes(StandardCharsets.UTF_8));
        filled.add(table);
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    String manifest = ManifestJson.write(pack.manifest(), filled);
    files.put(PackFiles.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
    files.putAll(tables);
    return files;
  }

  /// The text of a table, or null for one that is empty and not required.
  private static @Nullable String text(Pack pack, Table table) {
    CsvText csv = new CsvText(table);
    new Canonical(pack, csv).rows(table);
    return csv.isEmpty() && !table.required() ? null : csv.toString();
  }

  private void rows(Table table) {
    switch (table) {
      case SOURCE -> sources();
      case COUNTRY -> countries();
      case PLACE -> places();
      case LINK -> links();
      case TARIFF -> tariffs();
      case EMISSION -> emissions();
      case COMMODITY -> commodities();
      case PARAMETER -> parameters();
      case TERMINAL -> terminals();
      case SERVICE -> services();
      case SERVICE_STOP -> serviceStops();
      case NETWORK_SERVICE -> networkServices();
      case CHECKPOINT,
          CHECKPOINT_HOURS,
          CLOSURE,
          STATUS,
          INTAKE,
          QUEUE,
          STEP,
          PERMIT,
          FEE,
          CROSSING_TIME ->
          new CanonicalBorders(network, csv).rows(table);
      case OBSERVATION -> observations();
      case PROFILE -> CanonicalDemand.profiles(pack.demand(), csv);
      case DEMAND -> CanonicalDemand.flows(pack.demand(), csv);
      case GROWTH -> CanonicalDemand.growths(pack.demand(), csv);
      case COUNT -> CanonicalDemand.counts(pack.demand(), csv);
      case RELEASE -> CanonicalTrade.releases(pack.trade(), csv);
      case TRADE -> CanonicalTrade.values(pack.trade(), csv);
      case PROJECT -> CanonicalProjects.projects(pack.projects(), csv);
      case PROJECT_FIGURE -> CanonicalProjects.figures(pack.projects(), csv);
      case PROJECT_STEP -> CanonicalProjects.steps(pack.projects(), csv);
      case PROJECT_LIST -> CanonicalProjects.lists(pack.projects(), csv);
      case PROJECT_MEMBER -> CanonicalProjects.members(pack.projects(), csv);
      case CLAIM -> CanonicalProjects.claims(pack.claims(), csv);
    }
  }

  private static String gauges(Set<Gauge> gauges) {
    return Words.GAUGE.words(gauges, "+");
  }

  // --- What lies on the ground
  // ----------------------------------------------------------------------

  private void sources() {
    for (var source : pack.sources()) {
      csv.row(source.id(), source.title(), source.address(), source.date());
    }
  }

  private void countries() {
    for (Country country : network.countries()) {
      Names names = country.names();
      csv.row(
          country.code(),
          named(country.aliases(), "en", names.en()),
          named(country.aliases(), "ru", names.ru()),
          named(country.aliases(), "kk", names.kk()),
          named(country.aliases(), "zh", names.zh()),
          country.zone().getId());
    }
  }

  private void places() {
    for (Place place : network.places()) {
      Names names = place.names();
      csv.row(
          place.evidence(),
          place.note(),
          place.id(),
          named(place.aliases(), "en", names.en()),
          named(place.aliases(), "ru", names.ru()),
          named(place.aliases(), "kk", names.kk()),
          named(place.aliases(), "zh", names.zh()),
          place.city(),
          place.country(),
          Figures.text(place.longitude()),
          Figures.text(place.latitude()),
          Words.MODE.word(place.mode()),
          gauges(place.gauges()),
          place.kind(),
          String.join(" ", place.locodes()));
    }
  }

  /// A name with its other names in that language after semicolons.
  private static @Nullable String named(
      List<Alias> aliases, String language, @Nullable String name) {
    StringBuilder all = new StringBuilder(name == null ? "" : name);
    for (Alias alias : aliases) {
      if (alias.language().equals(language)) {
        all.append(';').append(alias.name());
      }
    }
    return name == null ? null : all.toString();
  }

  private void links() {
    for (Link link : network.links()) {
      csv.row(
          link.evidence(),
          link.note(),
          link.id(),
          link.from(),
          link.to(),
          Figures.flag(link.directed()),
          Long.toString(link.lengthMetres()),
          Words.MODE.word(link.mode()),
          gauges(link.gauges()),
          Figures.text(link.tracks()),
          Figures.flag(link.electrified()),
          Figures.text(link.kilometresPerHour()),
          Figures.text(link.capacity()),
          link.capacityUnit(),
          link.facility(),
          link.medium() == null ? "" : Words.CARGO.word(link.medium()),
          CsvText.day(link.open(), true),
          CsvText.day(link.open(), false));
    }
  }

  private void terminals() {
    for (Terminal terminal : network.terminals()) {
      Names names = terminal.names();
      csv.row(
          terminal.evidence(),
          terminal.note(),
          terminal.id(),
          names.en(),
          names.ru(),
          names.kk(),
          names.zh(),
          Words.TERMINAL_KIND.word(terminal.kind()),
          terminal.from(),
          terminal.to(),
          Words.GAUGE.word(terminal.fromGauge()),
          Words.GAUGE.word(terminal.toGauge()),
          Figures.flag(terminal.bothWays()),
          Words.CARGO.words(terminal.cargo(), " "),
          Figures.hours(terminal.time().medianSeconds()),
          Figures.hours(terminal.time().p90Seconds()),
          Figures.dollars(terminal.fee20Cents()),
          Figures.dollars(terminal.fee40Cents()),
          Figures.dollars(terminal.feeTonneCents()),
          Figures.text(terminal.freeDays()),
          Figures.dollars(terminal.storage40CentsPerDay()),
          Figures.text(terminal.co2eKgPerTeu()),
          Figures.text(terminal.cutoffHours()),
          CsvText.day(terminal.open(), true),
          CsvText.day(terminal.open(), false));
    }
  }

  // --- What it costs and what moves
  // -----------------------------------------------------------------

  private void tariffs() {
    for (Tariff tariff : network.tariffs()) {
      for (Tariff.Row price : tariff.rows()) {
        csv.row(
            price.evidence(),
            price.note(),
            tariff.id(),
            Words.MODE.word(price.mode()),
            price.country(),
            Words.TARIFF_DIRECTION.word(price.direction()),
            price.equipment().code(),
            fixed(price),
            rate(price.centsPerKilometre()),
            rate(price.centsPerHour()),
            rate(price.minimumCents()),
            CsvText.day(price.valid(), true),
            CsvText.day(price.valid(), false),
            Figures.text(price.priceYear()));
      }
    }
  }

  /// A part of a price that is nothing stays empty, except that a free row says 0 once.
  private static String rate(double cents) {
    return cents == 0 ? "" : Figures.dollars(cents);
  }

  private static String fixed(Tariff.Row price) {
    double others = price.centsPerKilometre() + price.centsPerHour() + price.minimumCents();
    return price.fixedCents() == 0 && others == 0 ? "0" : rate(price.fixedCents());
  }

  private void emissions() {
    for (var emission : network.emissions()) {
      csv.row(
          emission.evidence(),
          emission.note(),
          Words.MODE.word(emission.mode()),
          emission.country(),
          Words.TRACTION.word(emission.traction()),
          emission.cargo() == null ? "" : Words.CARGO.word(emission.cargo()),
          Figures.text(emission.wtwGrams()),
          Figures.text(emission.ttwGrams()));
    }
  }

  private void commodities() {
    for (var commodity : network.commodities()) {
      Names names = commodity.names();
      csv.row(
          commodity.evidence(),
          commodity.note(),
          commodity.id(),
          named(commodity.aliases(), "en", names.en()),
          named(commodity.aliases(), "ru", names.ru()),
          named(commodity.aliases(), "kk", names.kk()),
          named(commodity.aliases(), "zh", names.zh()),
          Words.CARGO.word(commodity.cargo()),
          Figures.text(commodity.valueUsdPerTonne()),
          Figures.text(commodity.carryingRatePerYear()),
          Figures.text(commodity.dailyRate()),
          Figures.text(commodity.tonnesPerTeu()),
          String.join(" ", commodity.hs()));
    }
  }

  private void parameters() {
    for (var parameter : network.parameters()) {
      csv.row(
          parameter.evidence(),
          parameter.note(),
          parameter.name(),
          Figures.text(parameter.value()),
          parameter.unit());
    }
  }

  private void services() {
    for (Service service : network.services()) {
      String kind = "timetable";
      String headway = "";
      String meets = "";
      String days = "";
      String departs = "";
      switch (service.departures()) {
        case Service.Departures.Headway(double hours, double longest) -> {
          kind = "headway";
          headway = Figures.text(hours);
          meets = longest < hours ? Figures.text(longest) : "";
        }
        case Service.Departures.Timetable(var on, var times) -> {
          days = Figures.days(on);
          departs =
              times.stream()
                  .map(time -> Figures.clock(time.toSecondOfDay()))
                  .collect(Collectors.joining(";"));
        }
      }
      csv.row(
          service.evidence(),
          service.note(),
          service.id(),
          service.name(),
          Words.MODE.word(service.mode()),
          Words.GAUGE.word(service.gauge()),
          kind,
          headway,
          meets,
          days,
          departs,
          Words.CARGO.words(service.cargo(), " "),
          Figures.text(service.capacity()),
          service.capacityUnit(),
          Figures.text(service.speedFactor()),
          Figures.text(service.cutoffHours()),
          service.tariff(),
          CsvText.day(service.valid(), true),
          CsvText.day(service.valid(), false));
    }
  }

  private void serviceStops() {
    for (Service service : network.services()) {
      int sequence = 1;
      for (Service.Stop stop : service.stops()) {
        csv.row(
            service.id(),
            Integer.toString(sequence++),
            stop.place(),
            Figures.text(stop.runHours()),
            Figures.text(stop.dwellHours()));
      }
    }
  }

  private void networkServices() {
    for (var service : network.networkServices()) {
      csv.row(
          service.evidence(),
          service.note(),
          Words.MODE.word(service.mode()),
          Words.GAUGE.word(service.gauge()),
          Words.CARGO.words(service.cargo(), " "),
          Figures.hours(service.boarding().medianSeconds()),
          Figures.hours(service.boarding().p90Seconds()),
          Figures.hours(service.alighting().medianSeconds()),
          Figures.hours(service.alighting().p90Seconds()),
          Figures.text(service.speedFactor()),
          service.tariff());
    }
  }

  private void observations() {
    for (var observation : pack.observations()) {
      csv.row(
          observation.evidence(),
          observation.note(),
          observation.id(),
          observation.measure(),
          observation.from(),
          observation.to(),
          Words.MODE.words(observation.modes(), " "),
          observation.via(),
          observation.cargo(),
          Figures.text(observation.date()),
          Figures.text(observation.low()),
          Figures.text(observation.high()),
          observation.unit(),
          observation.scope(),
          observation.judged() ? ObservationTables.JUDGE : ObservationTables.CONTEXT);
    }
  }
}
