package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Emission;
import org.zhol.network.Equipment;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Service;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;
import org.zhol.quantity.Dates;

/// Judges what moves: whether services can run between their stops, and whether each link and cargo
/// has a price and an emission factor.
final class CarriageCheck {
  private final Network network;
  private final Findings findings;
  private final Map<String, List<Link>> linksAt = new HashMap<>();
  private final Set<String> crossings = new HashSet<>();
  private final Set<String> checkpointLinks = new HashSet<>();
  private final Set<String> ridden = new HashSet<>();

  CarriageCheck(Network network, Findings findings) {
    this.network = network;
    this.findings = findings;
    for (Link link : network.links()) {
      linksAt.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link);
      linksAt.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
    }
    for (Checkpoint checkpoint : network.checkpoints()) {
      crossings.add(checkpoint.link());
      if (!checkpoint.gateway()) {
        checkpointLinks.add(checkpoint.link());
      }
    }
  }

  void check() {
    network.services().forEach(this::checkService);
    network.networkServices().forEach(this::checkNetworkService);
    network.links().forEach(this::checkLink);
    network.terminals().forEach(this::checkFees);
    checkUnusedTariffs();
  }

  // --- Services
  // -------------------------------------------------------------------------------------

  private void checkService(Service service) {
    Set<String> countries = new TreeSet<>();
    for (int i = 1; i < service.stops().size(); i++) {
      String from = service.stops().get(i - 1).place();
      String to = service.stops().get(i).place();
      List<Link> path = path(service, from, to);
      if (path == null) {
        findings.problem(
            Table.SERVICE,
            service,
            service.id(),
            say("has no way from {1} to {2} on its mode and gauge", from, to),
            say("add the link, or end the service at the border or gauge change"));
      } else {
        for (Link link : path) {
          ridden.add(link.id());
          countries.add(network.place(link.from()).country());
        }
      }
    }
    List<String> unpriced = unpriced(service.tariff(), service.mode(), service.cargo(), countries);
    reportUnpriced(Table.SERVICE, service, service.id(), service.tariff(), unpriced);
  }

  /// Links of the path with fewest links, or null; a train does not run over a checkpoint.
  private @Nullable List<Link> path(Service service, String from, String to) {
    Map<String, Link> by = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of(from));
    ArrayDeque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !seen.contains(to)) {
      String at = next.remove();
      for (Link link : linksAt.getOrDefault(at, List.of())) {
        String other = link.from().equals(at) ? link.to() : link.from();
        if (runsOver(service, link, at) && seen.add(other)) {
          by.put(other, link);
          next.add(other);
        }
      }
    }
    if (!seen.contains(to)) {
      return null;
    }
    List<Link> path = new ArrayList<>();
    for (String at = to; !at.equals(from); ) {
      Link link = by.get(at);
      if (link == null) {
        break;
      }
      path.add(link);
      at = link.from().equals(at) ? link.to() : link.from();
    }
    return path;
  }

  private boolean runsOver(Service service, Link link, String from) {
    return link.mode() == service.mode()
        && link.gauges().contains(service.gauge())
        && (!link.directed() || link.from().equals(from))
        && overlap(link.open(), service.valid())
        && !(link.mode() == Mode.RAIL && checkpointLinks.contains(link.id()));
  }

  static boolean overlap(Dates a, Dates b) {
    return (a.from() == null || b.to() == null || !a.from().isAfter(b.to()))
        && (b.from() == null || a.to() == null || !b.from().isAfter(a.to()));
  }

  private void checkNetworkService(NetworkService service) {
    Set<String> countries = new TreeSet<>();
    for (Link link : network.links()) {
      if (carries(service, link)) {
        countries.add(network.place(link.from()).country());
      }
    }
    String name = Words.MODE.word(service.mode()) + " " + Words.GAUGE.word(service.gauge());
    List<String> unpriced = unpriced(service.tariff(), service.mode(), service.cargo(), countries);
    reportUnpriced(Table.NETWORK_SERVICE, service, name.strip(), service.tariff(), unpriced);
  }

  static boolean carries(NetworkService service, Link link) {
    return service.mode() == link.mode()
        && link.gauges().contains(service.gauge())
        && (link.medium() == null || service.cargo().contains(link.medium()));
  }

  // --- Prices and emissions
  // -------------------------------------------------------------------------

  /// Cargo that the tariff has no price for, with the countries: `bulk in KZ CN`.
  private List<String> unpriced(
      String tariffId, Mode mode, Set<CargoClass> carried, Set<String> countries) {
    List<String> unpriced = new ArrayList<>();
    Tariff tariff = network.findTariff(tariffId);
    for (CargoClass cargo : CargoClass.values()) {
      if (tariff == null || !carried.contains(cargo)) {
        continue;
      }
      List<Equipment> units = pricedBy(mode, cargo);
      List<String> where = new ArrayList<>();
      for (String country : countries) {
        if (tariff.rows().stream().noneMatch(row -> fits(row, mode, country, units))) {
          where.add(country);
        }
      }
      if (!where.isEmpty()) {
        unpriced.add(Words.CARGO.word(cargo) + " in " + String.join(" ", where));
      }
    }
    return unpriced;
  }

  private void reportUnpriced(
      Table table, Object record, String name, String tariff, List<String> unpriced) {
    if (!unpriced.isEmpty()) {
      findings.warning(
          table,
          record,
          name,
          say(
              "carries cargo that tariff {1} has no price for: {2}",
              tariff, String.join(", ", unpriced)),
          say("add a row to tariff.csv or take the cargo from the list"));
    }
  }

  private static boolean fits(Tariff.Row row, Mode mode, String country, List<Equipment> units) {
    return row.mode() == mode
        && units.contains(row.equipment())
        && (row.country() == null || row.country().equals(country));
  }

  /// The units that a price for this cargo may be given by: on the road, the truck.
  private static List<Equipment> pricedBy(Mode mode, CargoClass cargo) {
    if (mode == Mode.ROAD && cargo != CargoClass.PARTLOAD) {
      return List.of(Equipment.TRUCK);
    }
    return switch (cargo) {
      case CONTAINER -> List.of(Equipment.BOX_20, Equipment.BOX_40);
      case REEFER -> List.of(Equipment.REEFER_20, Equipment.REEFER_40);
      case PARTLOAD -> List.of(Equipment.PARTLOAD_TONNE);
      case GENERAL -> List.of(Equipment.GENERAL_TONNE);
      case BULK -> List.of(Equipment.BULK_TONNE);
      case CRUDE -> List.of(Equipment.CRUDE_TONNE);
      case PRODUCTS -> List.of(Equipment.PRODUCTS_TONNE);
      case GAS -> List.of(Equipment.GAS_TONNE);
    };
  }

  private void checkLink(Link link) {
    boolean onDemand = network.networkServices().stream().anyMatch(s -> carries(s, link));
    if (!onDemand && !ridden.contains(link.id()) && !crossings.contains(link.id())) {
      findings.warning(
          Table.LINK,
          link,
          link.id(),
          say("is used by no service, so no cargo has a price on it"),
          say(
              "add a service over it to service.csv, or carriage on demand to"
                  + " network_service.csv"));
    }
    if (network.emissions().stream().noneMatch(factor -> fits(factor, link))) {
      findings.problem(
          Table.LINK,
          link,
          link.id(),
          say("has no emission factor for any cargo"),
          say("add a row for {1} to emission.csv", Words.MODE.word(link.mode())));
    }
    if (onDemand && !isPriced(link)) {
      findings.problem(
          Table.LINK,
          link,
          link.id(),
          say("has no tariff for any cargo in {1}", network.place(link.from()).country()),
          say("add a row to tariff.csv"));
    }
  }

  private boolean isPriced(Link link) {
    String country = network.place(link.from()).country();
    for (NetworkService service : network.networkServices()) {
      Tariff tariff = network.findTariff(service.tariff());
      if (carries(service, link) && tariff != null) {
        for (CargoClass cargo : service.cargo()) {
          List<Equipment> units = pricedBy(link.mode(), cargo);
          if (tariff.rows().stream().anyMatch(row -> fits(row, link.mode(), country, units))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean fits(Emission factor, Link link) {
    String country = network.place(link.from()).country();
    Boolean wired = link.electrified();
    boolean traction =
        switch (factor.traction()) {
          case ANY -> true;
          case DIESEL -> wired != null && !wired;
          case ELECTRIC -> wired != null && wired;
        };
    return factor.mode() == link.mode()
        && traction
        && (factor.country() == null || factor.country().equals(country))
        && (factor.cargo() == null || link.medium() == null || factor.cargo() == link.medium());
  }

  /// A terminal that lists its cargo must have a fee for it; one that takes all needs some fee.
  private void checkFees(Terminal terminal) {
    boolean boxes = terminal.fee20Cents() != null || terminal.fee40Cents() != null;
    boolean tonnes = terminal.feeTonneCents() != null;
    boolean takesBoxes =
        terminal.cargo().contains(CargoClass.CONTAINER)
            || terminal.cargo().contains(CargoClass.REEFER);
    boolean takesAll = terminal.cargo().size() == CargoClass.values().length;
    boolean onlyBoxes =
        Set.of(CargoClass.CONTAINER, CargoClass.REEFER).containsAll(terminal.cargo());
    if (!boxes && !tonnes) {
      findings.problem(
          Table.TERMINAL,
          terminal,
          terminal.id(),
          say("has no fee"),
          say("fill in a fee, 0 if it is free"));
    } else if (!takesAll && ((takesBoxes && !boxes) || (!onlyBoxes && !tonnes))) {
      findings.warning(
          Table.TERMINAL,
          terminal,
          terminal.id(),
          say("takes cargo for which it has no fee"),
          say("fill in fee_20_usd, fee_40_usd or fee_t_usd, or take the cargo from the list"));
    }
  }

  private void checkUnusedTariffs() {
    Set<String> used = new HashSet<>();
    network.services().forEach(service -> used.add(service.tariff()));
    network.networkServices().forEach(service -> used.add(service.tariff()));
    for (Tariff tariff : network.tariffs()) {
      if (!used.contains(tariff.id())) {
        findings.warning(
            Table.TARIFF,
            tariff.rows().getFirst(),
            tariff.id(),
            say("is a tariff that no service uses"),
            say("name it in service.csv or network_service.csv, or remove it"));
      }
    }
  }
}
