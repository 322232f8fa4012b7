package org.zhol.simulation.border;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.quantity.Confidence;
import org.zhol.simulation.rail.TrainKind;
import org.zhol.simulation.rail.YardPlan;
import org.zhol.simulation.terminal.TerminalPlan;

/// The pack's general figures as a yard's plan reads them; what is an estimate or missing is kept
/// as an assumption.
///
/// Yards have theirs by place: `yard.PLACE.cranes`, `fronts`, `most_cranes` at one front,
/// `teu_per_year`, `box_minutes_min`, `_mode` and `_max` of one crane for a box, `tracks_1435` and
/// `tracks_1520`.
final class Figures {
  private static final double HOURS_A_YEAR = 8_766;
  static final double TEU_PER_BOX = 2;

  /// One front is worked while the next train is set: the fewest.
  private static final int FRONTS = 2;

  private final Network network;
  private final List<Assumption> assumptions = new ArrayList<>();

  Figures(Network network) {
    this.network = network;
  }

  List<Assumption> assumptions() {
    return List.copyOf(assumptions);
  }

  void assume(Assumption one) {
    if (!assumptions.contains(one)) {
      assumptions.add(one);
    }
  }

  /// A figure of the pack that is taken as it stands.
  static Assumption taken(Parameter figure) {
    return new Assumption.FigureTaken(
        figure.name(),
        figure.value(),
        figure.unit(),
        figure.evidence().confidence().name(),
        figure.note());
  }

  /// Closures by weather: as many as were asked for; the record has none.
  static Assumption storms(@Nullable Disturbances asked) {
    return asked == null || asked.weatherPerYear() == 0
        ? new Assumption.StormsMissing()
        : new Assumption.StormsTaken(asked.weatherPerYear(), asked.weatherHours());
  }

  /// A figure of the pack; null where it has none. An estimate is noted.
  @Nullable Double find(String name) {
    Parameter found = network.findParameter(name);
    if (found == null) {
      return null;
    }
    if (found.evidence().confidence() == Confidence.C) {
      assume(taken(found));
    }
    return found.value();
  }

  double known(String name, double otherwise) {
    Parameter found = network.findParameter(name);
    return found == null ? otherwise : found.value();
  }

  double assumed(String name, double otherwise) {
    Double found = find(name);
    if (found == null) {
      assume(new Assumption.FigureMissing(name, otherwise));
      return otherwise;
    }
    return found;
  }

  /// How far trains stray from the timetable; infinite, so by chance alone, where nobody says.
  double scatterHours() {
    Double found = find("yard.arrival_scatter_hours");
    if (found == null) {
      assume(new Assumption.TrainsAtRandom());
      return Double.POSITIVE_INFINITY;
    }
    return found;
  }

  /// Whether anybody has counted a yard's cranes or stated what they can do.
  boolean countsCranes(String place) {
    return network.findParameter("yard." + place + ".cranes") != null
        || network.findParameter("yard." + place + ".teu_per_year") != null;
  }

  /// A yard for container trains; as many cranes as its stated boxes a year need, or as a number of
  /// trains a day needs, where none are counted.
  YardPlan.Yard boxYard(String place, Names name, double trainsPerDay, long[] open) {
    String key = "yard." + place + ".";
    int boxes = (int) Math.max(1, assumed("yard.boxes_per_train", 50));
    TerminalPlan.Minutes box = minutes(key + "box_minutes", "yard.box_minutes");
    double minutes = (box.min() + box.mode() + box.max()) / 3;
    Double counted = find(key + "cranes");
    Double teu = counted == null ? find(key + "teu_per_year") : null;
    int cranes;
    if (counted != null) {
      cranes = (int) Math.max(1, Math.round(counted));
    } else {
      double perHour = teu == null ? trainsPerDay * boxes / 24 : teu / TEU_PER_BOX / HOURS_A_YEAR;
      cranes = (int) Math.max(1, Math.ceil(perHour * minutes / 60));
      assume(
          teu == null
              ? new Assumption.CranesForTrains(name, cranes, trainsPerDay)
              : new Assumption.CranesForTeu(name, cranes, teu));
    }
    Double tracks = find(key + "fronts");
    if (tracks == null) {
      assume(new Assumption.FrontsTaken(name, FRONTS));
    }
    int fronts = tracks == null ? FRONTS : (int) Math.max(1, Math.round(tracks));
    int most = (int) Math.max(1, Math.min(cranes, known(key + "most_cranes", cranes)));
    Set<TrainKind> kinds = EnumSet.of(TrainKind.CONTAINER);
    return new YardPlan.Yard(
        name.en(), kinds, fronts, cranes, most, boxes, box.min(), box.mode(), box.max(), open);
  }

  /// Triangular minutes, `NAME_min`, `_mode` and `_max`; those of a place, else the general ones.
  TerminalPlan.Minutes minutes(String own, String general) {
    double mode = first(own + "_mode", general + "_mode", 5);
    return new TerminalPlan.Minutes(
        Math.min(mode, first(own + "_min", general + "_min", mode)),
        mode,
        Math.max(mode, first(own + "_max", general + "_max", mode)));
  }

  /// How many of something: as counted, else the fewest for a number that are busy at a time.
  int count(String name, Assumption.Thing what, double busy) {
    Double counted = find(name);
    if (counted != null) {
      return (int) Math.max(1, Math.round(counted));
    }
    int fewest = (int) Math.max(1, Math.ceil(busy));
    assume(new Assumption.EquipmentTaken(what, fewest));
    return fewest;
  }

  private double first(String name, String general, double otherwise) {
    Double found = find(name);
    return found == null ? assumed(general, otherwise) : found;
  }

  /// Fronts for all other trains, as many as pass a number of them a day.
  YardPlan.Yard otherYard(Names station, double trainsPerDay, long[] open) {
    double min = assumed("yard.wagonload_hours_min", 10);
    double mode = assumed("yard.wagonload_hours_mode", 10);
    double max = assumed("yard.wagonload_hours_max", 10);
    double hours = (min + mode + max) / 3;
    int fronts = (int) Math.max(1, Math.ceil(1.25 * trainsPerDay * hours / 24));
    assume(new Assumption.WagonFronts(station, fronts, trainsPerDay));
    return new YardPlan.Yard(
        station.en() + ", wagon loads",
        EnumSet.of(TrainKind.WAGONLOAD),
        fronts,
        fronts,
        1,
        1,
        60 * min,
        60 * mode,
        60 * max,
        open);
  }

  /// Empty wagons for so many container trains a day; null, so never short, where the pack does not
  /// say for how many days they are kept.
  YardPlan.@Nullable Wagons wagons(double trainsPerDay) {
    Double days = find("yard.empty_days");
    if (days == null) {
      assume(new Assumption.WagonsNeverShort());
      return null;
    }
    int perTrain = (int) Math.max(1, known("yard.boxes_per_train", 50));
    int trains = (int) Math.max(1, Math.ceil(days * trainsPerDay));
    double mode = assumed("yard.empty_hours_mode", 24);
    return new YardPlan.Wagons(
        perTrain,
        trains * perTrain,
        assumed("yard.empty_hours_min", mode),
        mode,
        assumed("yard.empty_hours_max", mode),
        assumed("yard.empty_return_hours", 6));
  }
}
