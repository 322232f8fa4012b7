package org.zhol.queueing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Country;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Place;
import org.zhol.network.Spread;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A border between Kazakhstan (a) and China (b) drawn as text, one record a line; `..` stands for
/// an open range of days:
///
/// ```text
/// hours KZ 2005-11-15.. 1234567 08:30-12:00;13:00-17:00
/// closure 2025-10-01..2025-10-03
/// status 2020-01-01 open
/// intake ab accepted 2025-11-08..2025-11-12 700-750 truck
/// queue ab 2021-12-09 11642 truck booked
/// step KZ both 1 10,30,90 servers=4 cargo=CONTAINER
/// permit ab 2025-08-15.. 6000 limited
/// rail | gateway 4 9 | parameter rail.wagons_per_train 60
/// ```
final class Drawn {
  static final ZoneId KZ = ZoneId.of("Asia/Almaty");
  static final ZoneId CN = ZoneId.of("Asia/Shanghai");
  private static final Evidence PAPER = new Evidence(List.of("paper"), Confidence.B);

  private Mode mode = Mode.ROAD;
  private boolean gateway;
  private @Nullable Spread stated;
  private final List<Checkpoint.Hours> hours = new ArrayList<>();
  private final List<Checkpoint.Closure> closures = new ArrayList<>();
  private final List<Checkpoint.Status> statuses = new ArrayList<>();
  private final List<Checkpoint.Intake> intakes = new ArrayList<>();
  private final List<Checkpoint.Queue> queues = new ArrayList<>();
  private final List<Checkpoint.Step> steps = new ArrayList<>();
  private final List<Checkpoint.Permit> permits = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  final Checkpoint checkpoint;
  final Network network;
  final BorderModel model;

  private Drawn(Stream<String> lines) {
    lines.map(String::strip).filter(l -> !l.isEmpty()).forEach(this::add);
    checkpoint =
        new Checkpoint(
            "gate",
            Names.of("Gate"),
            mode,
            gateway,
            "a",
            "b",
            "a~b",
            stated,
            hours,
            closures,
            statuses,
            intakes,
            queues,
            steps,
            permits,
            List.of(),
            PAPER,
            null);
    network =
        new Network(
            new Network.Parts(
                List.of(
                    new Country("KZ", Names.of("Kazakhstan"), List.of(), KZ),
                    new Country("CN", Names.of("China"), List.of(), CN)),
                List.of(place("a", "KZ", mode), place("b", "CN", mode)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(checkpoint),
                List.of(),
                parameters));
    model = new BorderModel(network);
  }

  static Drawn border(String text) {
    return new Drawn(text.lines());
  }

  private static Place place(String id, String country, Mode mode) {
    return new Place(
        id,
        Names.of(id),
        List.of(),
        id,
        country,
        44,
        80,
        mode,
        mode == Mode.RAIL ? Set.of(Gauge.values()) : Set.of(),
        "border",
        List.of(),
        PAPER,
        null);
  }

  private void add(String line) {
    String[] w = line.split(" +");
    switch (w[0]) {
      case "rail" -> mode = Mode.RAIL;
      case "gateway" -> {
        gateway = true;
        if (w.length > 1) {
          stated = new Spread(hours(w[1]), hours(w[2]));
        }
      }
      case "parameter" -> parameters.add(new Parameter(w[1], Double.parseDouble(w[2]), "", PAPER));
      case "hours" ->
          hours.add(new Checkpoint.Hours(w[1], dates(w[2]), days(w[3]), windows(w[4]), PAPER));
      case "closure" -> {
        Dates dates = dates(w[1]);
        closures.add(new Checkpoint.Closure(end(dates.from()), end(dates.to()), "holiday", PAPER));
      }
      case "status" ->
          statuses.add(
              new Checkpoint.Status(
                  LocalDate.parse(w[1]),
                  Checkpoint.State.valueOf(w[2].toUpperCase(Locale.ROOT)),
                  "the record says so",
                  PAPER));
      case "intake" -> intakes.add(intake(w));
      case "queue" ->
          queues.add(
              new Checkpoint.Queue(
                  Checkpoint.Direction.valueOf(w[1].toUpperCase(Locale.ROOT)),
                  LocalDate.parse(w[2]),
                  Double.parseDouble(w[3]),
                  w[4],
                  w[5].equals("booked"),
                  PAPER,
                  null));
      case "step" -> steps.add(step(w));
      case "permit" ->
          permits.add(
              new Checkpoint.Permit(
                  direction(w[1]),
                  dates(w[2]),
                  w[3].equals("-") ? null : Double.valueOf(w[3]),
                  w[4],
                  PAPER,
                  null));
      default -> throw new IllegalArgumentException("cannot draw '" + line + "'");
    }
  }

  private static long hours(String text) {
    return Math.round(3600 * Double.parseDouble(text));
  }

  private static LocalDate end(@Nullable LocalDate day) {
    if (day == null) {
      throw new IllegalArgumentException("a closure has two ends");
    }
    return day;
  }

  private static Checkpoint.@Nullable Direction direction(String text) {
    return text.equals("both") ? null : Checkpoint.Direction.valueOf(text.toUpperCase(Locale.ROOT));
  }

  static Dates dates(String text) {
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    return new Dates(
        from.isEmpty() ? null : LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
  }

  private static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    text.chars().forEach(c -> days.add(DayOfWeek.of(c - '0')));
    return days;
  }

  private static List<Checkpoint.Window> windows(String text) {
    List<Checkpoint.Window> windows = new ArrayList<>();
    for (String span : text.split(";")) {
      String[] ends = span.split("-");
      LocalTime to = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
      windows.add(Checkpoint.Window.of(LocalTime.parse(ends[0]), to));
    }
    return windows;
  }

  private static Checkpoint.Intake intake(String[] w) {
    String[] range = w[4].split("-");
    double low = Double.parseDouble(range[0]);
    return new Checkpoint.Intake(
        Checkpoint.Direction.valueOf(w[1].toUpperCase(Locale.ROOT)),
        dates(w[3]),
        Checkpoint.Measure.valueOf(w[2].toUpperCase(Locale.ROOT)),
        low,
        range.length > 1 ? Double.parseDouble(range[1]) : low,
        (w.length > 5 ? w[5] : "truck") + "_per_day",
        PAPER,
        null);
  }

  private Checkpoint.Step step(String[] w) {
    String[] share = w[3].split("-");
    String[] minutes = w[4].split(",");
    Integer servers = null;
    Set<CargoClass> cargo = EnumSet.noneOf(CargoClass.class);
    for (int i = 5; i < w.length; i++) {
      if (w[i].startsWith("servers=")) {
        servers = Integer.valueOf(w[i].substring(8));
      } else {
        cargo.add(CargoClass.valueOf(w[i].substring(6)));
      }
    }
    return new Checkpoint.Step(
        w[1],
        direction(w[2]),
        steps.size() + 1,
        Names.of("step"),
        Double.parseDouble(share[0]),
        Double.parseDouble(share[share.length - 1]),
        Double.parseDouble(minutes[0]),
        Double.parseDouble(minutes[1]),
        Double.parseDouble(minutes[2]),
        servers,
        cargo,
        PAPER);
  }
}
