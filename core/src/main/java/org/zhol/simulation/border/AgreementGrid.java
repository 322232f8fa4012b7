package org.zhol.simulation.border;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Country;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;
import org.zhol.queueing.BorderModel;

/// Checkpoints drawn for a test, each different in one thing: opening hours, inspection channels,
/// what limits it, and load. All steps have counted servers, so that nothing is assumed.
final class AgreementGrid {
  /// Arrivals over what can pass.
  static final double[] LOADS = {0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0, 1.2, 1.5};

  /// Days before those reported in which a queue below saturation settles.
  private static final int SETTLING_DAYS = 21;

  static final int DAYS = 14;

  /// In which room and what lanes pass settle.
  private static final int ROUNDS = 20;

  /// A summer without holidays or change of clocks.
  static final LocalDate FROM = LocalDate.of(2025, 6, 2);

  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);
  private static final Checkpoint.Direction AB = Checkpoint.Direction.AB;

  /// When the sides work, each in its own clock, three hours apart.
  enum Hours {
    ROUND_THE_CLOCK("24 h", 24, "00:00-24:00", "00:00-24:00"),
    SAME_DAY("9 h, both", 9, "09:00-18:00", "12:00-21:00"),
    PARTLY_SHARED("6.5 h shared", 6.5, "08:30-18:00", "10:30-14:00;15:00-19:00"),
    DAY_AND_NIGHT("9 h of 24", 9, "00:00-24:00", "12:00-21:00");

    final String words;
    final double common;
    final String a;
    final String b;

    Hours(String words, double common, String a, String b) {
      this.words = words;
      this.common = common;
      this.a = a;
      this.b = b;
    }
  }

  /// Whom the first side looks into: nobody, 30 % by X-ray, or 80 % by X-ray and 5 % unloaded.
  enum Channels {
    GREEN("green", 0, 0),
    YELLOW("30 % X-ray", 0.3, 0),
    RED("5 % unloaded", 0.8, 0.05);

    final String words;
    final double scanned;
    final double unloaded;

    Channels(String words, double scanned, double unloaded) {
      this.words = words;
      this.scanned = scanned;
      this.unloaded = unloaded;
    }
  }

  /// What sets the pace: so many a day, or, where there is none, so many lanes.
  enum Pace {
    QUOTA_60("60 a day", 60, 0),
    QUOTA_600("600 a day", 600, 0),
    LANES_2("2 lanes", 0, 2),
    LANES_12("12 lanes", 0, 12);

    final String words;
    final int perDay;
    final int lanes;

    Pace(String words, int perDay, int lanes) {
      this.words = words;
      this.perDay = perDay;
      this.lanes = lanes;
    }
  }

  /// One drawn checkpoint.
  record Cell(Hours hours, Channels channels, Pace pace, double load) {
    String words() {
      return "%s, %s, %s".formatted(hours.words, channels.words, pace.words);
    }
  }

  private AgreementGrid() {}

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Pace pace : Pace.values()) {
      for (Hours hours : Hours.values()) {
        for (Channels channels : Channels.values()) {
          for (double load : LOADS) {
            cells.add(new Cell(hours, channels, pace, load));
          }
        }
      }
    }
    return cells;
  }

  /// A network that is this checkpoint and its two sides. Below saturation it has been at work for
  /// weeks when the report begins; from saturation on it begins empty, and grows.
  static Network network(Cell cell) {
    return network(cell, perDay(cell));
  }

  private static Network network(Cell cell, double perDay) {
    LocalDate empty = cell.load() < 1 ? FROM.minusDays(SETTLING_DAYS) : FROM;
    List<Checkpoint.Intake> intakes = new ArrayList<>();
    intakes.add(intake(Checkpoint.Measure.ARRIVALS, cell.load() * perDay));
    if (cell.pace().perDay > 0) {
      intakes.add(intake(Checkpoint.Measure.ACCEPTED, perDay));
    }
    Checkpoint drawn =
        new Checkpoint(
            "drawn",
            Names.of("Drawn"),
            Mode.ROAD,
            false,
            "a",
            "b",
            "a~b",
            null,
            List.of(hours("KZ", cell.hours().a), hours("CN", cell.hours().b)),
            List.of(),
            List.of(),
            intakes,
            List.of(new Checkpoint.Queue(AB, empty, 0, "truck", false, DRAWN, null)),
            steps(cell, perDay),
            List.of(),
            List.of(),
            DRAWN,
            null);
    List<Country> countries = List.of(country("KZ", "+05:00"), country("CN", "+08:00"));
    List<Place> places = List.of(place("a", "KZ"), place("b", "CN"));
    return new Network(
        new Network.Parts(
            countries,
            places,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(drawn),
            List.of(),
            List.of()));
  }

  /// Minutes of the papers of the first side, triangular: the step whose lanes set the pace.
  private static final double[] PAPERS = {10, 30, 90};

  private static double perDay(Cell cell) {
    Pace pace = cell.pace();
    if (pace.perDay > 0) {
      return pace.perDay;
    }
    // What lanes pass beyond the shared hours hangs on the room behind them, which is sized for
    // what
    // comes, a share of what they pass.
    double perDay = pace.lanes * cell.hours().common * 60 / mean(PAPERS);
    for (int round = 0; round < ROUNDS; round++) {
      Network network = network(cell, perDay);
      perDay =
          new BorderModel(network)
              .circumstances(network.checkpoints().getFirst(), AB, CargoClass.CONTAINER, FROM)
              .perDay();
    }
    return perDay;
  }

  private static double mean(double[] minutes) {
    return (minutes[0] + minutes[1] + minutes[2]) / 3;
  }

  private static List<Checkpoint.Step> steps(Cell cell, double perDay) {
    List<Checkpoint.Step> steps = new ArrayList<>();
    boolean quota = cell.pace().perDay > 0;
    Draft draft = new Draft(perDay / (cell.hours().common * 60), steps);
    if (quota) {
      draft.step("KZ", 1, PAPERS, 0.6, Checkpoint.Look.USUAL);
    } else {
      draft.add("KZ", 1, PAPERS, cell.pace().lanes, Checkpoint.Look.USUAL);
    }
    double[] scan = {8, 15, 30};
    double[] unload = {120, 300, 1440};
    if (cell.channels().scanned > 0) {
      draft.step("KZ", cell.channels().scanned, scan, 0.8, Checkpoint.Look.SCAN);
    }
    if (cell.channels().unloaded > 0) {
      draft.step("KZ", cell.channels().unloaded, unload, 0.8, Checkpoint.Look.UNLOAD);
    }
    draft.step("both", 1, new double[] {10, 20, 60}, 0.5, Checkpoint.Look.USUAL);
    draft.step("CN", 1, new double[] {10, 30, 120}, 0.6, Checkpoint.Look.USUAL);
    return steps;
  }

  /// Steps in the making at so many units an open minute.
  private record Draft(double perMinute, List<Checkpoint.Step> steps) {
    /// With the fewest servers that at full load are used no more than this.
    void step(String side, double share, double[] minutes, double use, Checkpoint.Look look) {
      int servers = Math.max(1, (int) Math.ceil(perMinute * share * mean(minutes) / use));
      add(side, share, minutes, servers, look);
    }

    void add(String side, double share, double[] minutes, int servers, Checkpoint.Look look) {
      steps.add(
          new Checkpoint.Step(
              side,
              AB,
              steps.size() + 1,
              Names.of("%s %s %d".formatted(side, look, steps.size() + 1).toLowerCase(Locale.ROOT)),
              share,
              share,
              minutes[0],
              minutes[1],
              minutes[2],
              servers,
              Set.<CargoClass>of(),
              look,
              DRAWN,
              null));
    }
  }

  private static Checkpoint.Intake intake(Checkpoint.Measure measure, double perDay) {
    return new Checkpoint.Intake(
        AB, Dates.ALWAYS, measure, perDay, perDay, "truck_per_day", DRAWN, null);
  }

  private static Checkpoint.Hours hours(String side, String text) {
    List<Checkpoint.Window> windows = new ArrayList<>();
    for (String window : text.split(";")) {
      String[] ends = window.split("-");
      LocalTime to = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
      windows.add(Checkpoint.Window.of(LocalTime.parse(ends[0]), to));
    }
    return new Checkpoint.Hours(side, Dates.ALWAYS, Set.of(DayOfWeek.values()), windows, DRAWN);
  }

  private static Country country(String code, String zone) {
    return new Country(code, Names.of(code), List.of(), ZoneId.of(zone));
  }

  private static Place place(String id, String country) {
    return new Place(
        id,
        Names.of(id),
        List.of(),
        id,
        country,
        44,
        80,
        Mode.ROAD,
        Set.of(),
        "border",
        List.of(),
        DRAWN,
        null);
  }
}
