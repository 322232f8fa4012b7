package org.zhol.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.network.Tariff;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.quantity.Remark;

/// What a leg gathers while its arcs are replayed (`LegWriter`).
final class LegDraft {
  final Plan.Kind kind;
  final @Nullable Mode mode;
  final Gauge gauge;
  final Plan.Point from;

  /// Countries whose clocks its start and its end are told by.
  final String zoneOf;

  String zoneTo;

  /// Clocks in the five weathers.
  final long[] start;

  Plan.Point to;
  String label = "";
  @Nullable String service;
  @Nullable String checkpoint;
  @Nullable String terminal;
  long metres;

  /// Seconds, summed over the weathers.
  long waitSum;

  Cost cost = Cost.ZERO;
  long wtw;
  long ttw;
  List<Remark> remarks = List.of();
  Confidence confidence = Confidence.A;
  final Set<String> sources = new LinkedHashSet<>();
  final List<String> path = new ArrayList<>();
  final List<double[]> line = new ArrayList<>();

  /// Of the tariff row and the sources that were counted in last: most arcs of a leg share them.
  private @Nullable Evidence price;

  private List<String> counted = List.of();

  /// What many legs pass alike: links with their evidence, and the places at their ends, the last
  /// of which is missing where there is no link.
  record Passed(
      List<String> sources,
      Confidence confidence,
      List<String> path,
      List<double[]> line,
      @Nullable Place last) {
    static Passed of(List<Evidence> evidence, List<Place> places) {
      return new Passed(
          evidence.stream().flatMap(e -> e.sources().stream()).distinct().toList(),
          evidence.stream().map(Evidence::confidence).reduce(Confidence.A, Passed::worse),
          places.stream().map(Place::id).toList(),
          places.stream().map(LegDraft::position).toList(),
          places.isEmpty() ? null : places.getLast());
    }

    private static Confidence worse(Confidence a, Confidence b) {
      return a.compareTo(b) > 0 ? a : b;
    }
  }

  LegDraft(
      Plan.Kind kind,
      @Nullable Mode mode,
      Gauge gauge,
      Plan.Point from,
      String country,
      long[] start) {
    this.kind = kind;
    this.mode = mode;
    this.gauge = gauge;
    this.from = from;
    this.to = from;
    zoneOf = country;
    zoneTo = country;
    this.start = start;
    path.add(from.id());
    line.add(new double[] {from.longitude(), from.latitude()});
  }

  void evidence(@Nullable Evidence evidence) {
    if (evidence != null) {
      if (!evidence.sources().equals(counted)) {
        sources.addAll(evidence.sources());
        counted = evidence.sources();
      }
      confidence = Passed.worse(confidence, evidence.confidence());
    }
  }

  /// Counts the row of a tariff in.
  void price(Tariff.@Nullable Row row) {
    if (row != null && !row.evidence().equals(price)) {
      evidence(row.evidence());
      price = row.evidence();
    }
  }

  void reach(Place place) {
    end(place);
    path.add(place.id());
    line.add(position(place));
  }

  private void end(Place place) {
    to = point(place);
    zoneTo = place.country();
  }

  void pass(Passed passed) {
    sources.addAll(passed.sources);
    confidence = Passed.worse(confidence, passed.confidence);
    if (passed.last != null) {
      end(passed.last);
    }
    path.addAll(passed.path);
    line.addAll(passed.line);
  }

  private static double[] position(Place place) {
    return new double[] {place.longitude(), place.latitude()};
  }

  static Plan.Point point(Place place) {
    return new Plan.Point(
        place.id(), place.names(), place.country(), place.latitude(), place.longitude());
  }

  static Plan.Point point(Door door) {
    return new Plan.Point(
        door.key(), door.names(), door.country(), door.latitude(), door.longitude());
  }
}
