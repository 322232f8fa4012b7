package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Terminal;

/// Judges places, links and terminals: lengths against the great circle, speeds, gauges that meet,
/// and places that nothing reaches.
final class GroundCheck {
  /// Mean radius of the Earth in metres (IUGG).
  private static final double EARTH_METRES = 6_371_008.8;

  /// No way is shorter than the great circle; positions given to a hundredth of a degree may be a
  /// kilometre off at both ends.
  private static final double LEAST_RATIO = 0.99;

  private static final double OFF_METRES = 2_000;

  /// The longest detours of real railways and mountain roads stay below this.
  private static final double MOST_RATIO = 2.5;

  /// Farther apart, a transfer is a haul; a deep-sea port may lie farther from its own town, though
  /// (Yangshan from Shanghai 85 km), so that only twice as far is a problem.
  private static final double MOST_TRANSFER_METRES = 60_000;

  /// Commercial speed that a mode can have, km/h; between the two gates of a border, walking pace.
  private record Speeds(double least, double most) {}

  private static final Map<Mode, Speeds> SPEEDS =
      new EnumMap<>(
          Map.of(
              Mode.ROAD, new Speeds(3, 130),
              Mode.RAIL, new Speeds(3, 160),
              Mode.SEA, new Speeds(5, 60),
              Mode.AIR, new Speeds(200, 1_000),
              Mode.PIPELINE, new Speeds(0.5, 70)));

  private final Network network;
  private final Findings findings;
  private final Map<String, Place> places = new HashMap<>();

  GroundCheck(Network network, Findings findings) {
    this.network = network;
    this.findings = findings;
    network.places().forEach(place -> places.put(place.id(), place));
  }

  void check() {
    for (Link link : network.links()) {
      checkLength(link);
      checkSpeed(link);
    }
    network.terminals().forEach(this::checkDistance);
    checkGauges();
    checkReach();
    checkLocodes();
  }

  /// Great-circle distance (haversine) in metres.
  static double metres(Place a, Place b) {
    double north = Math.toRadians(b.latitude() - a.latitude());
    double east = Math.toRadians(b.longitude() - a.longitude());
    double h =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(a.latitude()))
                * Math.cos(Math.toRadians(b.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private Place place(String id) {
    return network.place(id);
  }

  private void checkLength(Link link) {
    double straight = metres(place(link.from()), place(link.to()));
    double length = link.lengthMetres();
    String value = Long.toString(link.lengthMetres());
    if (length < LEAST_RATIO * straight - OFF_METRES) {
      findings.problem(
          Table.LINK,
          link,
          value,
          say("is shorter than the great circle of {1} km for {2}", km(straight), link.id()),
          say("correct the length, or the position of a place at its ends"));
    } else if ((link.mode() == Mode.ROAD || link.mode() == Mode.RAIL)
        && length > MOST_RATIO * straight + OFF_METRES) {
      findings.warning(
          Table.LINK,
          link,
          value,
          say(
              "is over {1} times the great circle of {2} km for {3}",
              MOST_RATIO, km(straight), link.id()),
          say("check the length and the positions of the places at its ends"));
    }
  }

  private void checkSpeed(Link link) {
    Double speed = link.kilometresPerHour();
    Speeds speeds = SPEEDS.get(link.mode());
    if (speed == null) {
      findings.warning(
          Table.LINK,
          link,
          link.id(),
          say("has no speed, so nothing can use it"),
          say("fill in free_speed"));
    } else if (speeds != null && !(speed >= speeds.least() && speed <= speeds.most())) {
      findings.problem(
          Table.LINK,
          link,
          Figures.text(speed),
          say("is no speed for {1} in km/h for {2}", Words.MODE.word(link.mode()), link.id()),
          say("use {1} to {2}", Figures.text(speeds.least()), Figures.text(speeds.most())));
    }
  }

  private void checkDistance(Terminal terminal) {
    double apart = metres(place(terminal.from()), place(terminal.to()));
    if (apart > MOST_TRANSFER_METRES) {
      findings.add(
          apart > 2 * MOST_TRANSFER_METRES ? Finding.Level.PROBLEM : Finding.Level.WARNING,
          Table.TERMINAL,
          terminal,
          terminal.id(),
          say("joins places {1} km apart", km(apart)),
          say("join places of one town, or add a link between them"));
    }
  }

  /// Where two gauges meet there must be a yard; on a line still to be opened, it may be to come.
  private void checkGauges() {
    Set<String> planned = new HashSet<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (!BorderCheck.everOpens(checkpoint)) {
        planned.add(checkpoint.link());
      }
    }
    Set<String> yards = new HashSet<>();
    for (Terminal terminal : network.terminals()) {
      if (terminal.kind() == Terminal.Kind.GAUGE_CHANGE) {
        yards.add(terminal.from());
        yards.add(terminal.to());
      }
    }
    Map<String, Set<Gauge>> meeting = gaugesAt(Set.of());
    Map<String, Set<Gauge>> meetingNow = gaugesAt(planned);
    for (Place place : network.places()) {
      if (meeting.getOrDefault(place.id(), Set.of()).size() > 1 && !yards.contains(place.id())) {
        boolean now = meetingNow.getOrDefault(place.id(), Set.of()).size() > 1;
        findings.add(
            now ? Finding.Level.PROBLEM : Finding.Level.WARNING,
            Table.PLACE,
            place,
            place.id(),
            now
                ? say("is where two gauges meet without a gauge-change terminal")
                : say(
                    "will join two gauges when its border opens, and has no gauge-change terminal"
                        + " yet"),
            say("add one to terminal.csv or correct the gauges of its links"));
      }
    }
  }

  /// Gauges that links bring to each place, apart from the links left out.
  private Map<String, Set<Gauge>> gaugesAt(Set<String> leftOut) {
    Map<String, Set<Gauge>> gauges = new HashMap<>();
    for (Link link : network.links()) {
      if (link.mode() == Mode.RAIL && !leftOut.contains(link.id())) {
        for (String end : List.of(link.from(), link.to())) {
          gauges.computeIfAbsent(end, id -> EnumSet.noneOf(Gauge.class)).addAll(link.gauges());
        }
      }
    }
    return gauges;
  }

  /// Places joined by links, terminals or lying in one town, in groups; the largest is the network.
  private void checkReach() {
    Groups groups = new Groups();
    Set<String> served = new HashSet<>();
    for (Link link : network.links()) {
      groups.join(link.from(), link.to());
      served.add(link.from());
      served.add(link.to());
    }
    for (Terminal terminal : network.terminals()) {
      groups.join(terminal.from(), terminal.to());
      served.add(terminal.from());
      served.add(terminal.to());
    }
    network.places().forEach(place -> groups.join(place.id(), "city " + place.city()));
    String largest = groups.largest();
    for (Place place : network.places()) {
      if (!served.contains(place.id())) {
        findings.problem(
            Table.PLACE,
            place,
            place.id(),
            say("is a place that no link and no terminal reaches"),
            say("add a link or remove the place"));
      } else if (!groups.of(place.id()).equals(largest)) {
        findings.warning(
            Table.PLACE,
            place,
            place.id(),
            say("cannot be reached from the main network"),
            say("add the link or terminal that joins it, unless it is meant to stand alone"));
      }
    }
  }

  private void checkLocodes() {
    for (Place place : network.places()) {
      for (String locode : place.locodes()) {
        if (!locode.startsWith(place.country())) {
          findings.warning(
              Table.PLACE,
              place,
              locode,
              say("is a UN/LOCODE of another country than {1}", place.country()),
              say("correct the code or the country"));
        }
      }
    }
  }

  private static long km(double metres) {
    return Math.round(metres / 1000);
  }
}
