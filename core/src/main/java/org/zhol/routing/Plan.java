package org.zhol.routing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.quantity.Co2e;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Remark;

/// The planner's answer; the same shape in JSON, on the command line and on the map.
///
/// @param complete whether the whole network was searched: no journey beats an option, and none
///   that no other beats is missing
/// @param part where the question was too large for that: what was searched instead
/// @param options all options that no other beats, in the order asked for
/// @param excluded why other ways were left out
/// @param missing what the pack lacks for this question
/// @param provenance what makes the answer repeatable
public record Plan(
    Asked query,
    boolean complete,
    @Nullable Part part,
    List<Option> options,
    List<Excluded> excluded,
    List<Remark> missing,
    Provenance provenance) {

  /// The question as understood.
  public record Asked(
      Point from,
      Point to,
      String cargo,
      String cargoClass,
      double tonnes,
      OffsetDateTime ready,
      @Nullable OffsetDateTime by) {}

  /// The part of the network that a question too large for the whole was answered on. The options
  /// are all that no other journey through these places beats.
  ///
  /// @param labels partial journeys looked at in all
  /// @param places of the network that the part has
  /// @param atBest what no journey on the whole network betters
  /// @param remarks the same for people
  public record Part(int labels, int places, AtBest atBest, List<Remark> remarks) {
    public Part {
      remarks = List.copyOf(remarks);
    }
  }

  /// Proven bounds, each for itself.
  ///
  /// @param p90Hours missing where there is a deadline
  /// @param onTime missing where there is none
  public record AtBest(
      double expectedHours,
      long totalCents,
      long wtwGrams,
      @Nullable Double p90Hours,
      @Nullable Double onTime) {}

  /// A point on the map.
  public record Point(String id, Names names, String country, double latitude, double longitude) {}

  /// A time with its spread: quantiles and expected value, at the clock of the place.
  public record Odds(
      OffsetDateTime p10,
      OffsetDateTime p30,
      OffsetDateTime p50,
      OffsetDateTime p70,
      OffsetDateTime p90,
      OffsetDateTime expected) {}

  /// One way from door to door.
  ///
  /// @param transitHours of `expectedHours`, those from the first departure to the arrival at the
  ///   last terminal, without drayage and the wait for that departure: the time that carriers tell
  /// @param onTime probability of arriving by the deadline, 0..1, if one was given
  /// @param cShare share of the price that rests on C-grade figures, 0..1
  public record Option(
      int number,
      List<Mode> modes,
      String summary,
      OffsetDateTime departure,
      Odds arrival,
      double expectedHours,
      double transitHours,
      double p90Hours,
      @Nullable Double onTime,
      Cost cost,
      long totalCents,
      Co2e co2e,
      long distanceMetres,
      double cShare,
      List<Leg> legs,
      List<String> sources) {
    public Option {
      modes = List.copyOf(modes);
      legs = List.copyOf(legs);
      sources = List.copyOf(sources);
    }

    Option withLegs(List<Leg> otherLegs) {
      return new Option(
          number,
          modes,
          summary,
          departure,
          arrival,
          expectedHours,
          transitHours,
          p90Hours,
          onTime,
          cost,
          totalCents,
          co2e,
          distanceMetres,
          cShare,
          otherLegs,
          sources);
    }

    Option numbered(int otherNumber) {
      return new Option(
          otherNumber,
          modes,
          summary,
          departure,
          arrival,
          expectedHours,
          transitHours,
          p90Hours,
          onTime,
          cost,
          totalCents,
          co2e,
          distanceMetres,
          cShare,
          legs,
          sources);
    }
  }

  /// What a leg is.
  public enum Kind {
    /// Local truck between a door and a facility.
    DRAYAGE,
    /// Carriage over links: a service ride, a truck, a wagonload, a pipeline.
    HAUL,
    /// Handling between facilities.
    TRANSFER,
    GAUGE_CHANGE,
    CROSSING
  }

  /// One leg. Its cost, CO2e and distance add up exactly to the option's.
  ///
  /// @param waitHours expected part of the leg spent waiting (for a departure, a queue, opening)
  /// @param remarks what the records say of a crossing, or why a truck is ordered for later
  /// @param path place ids passed, first to last
  /// @param line longitude, latitude pairs to draw
  public record Leg(
      Kind kind,
      @Nullable Mode mode,
      Gauge gauge,
      Point from,
      Point to,
      String label,
      @Nullable String service,
      @Nullable String checkpoint,
      @Nullable String terminal,
      Odds start,
      Odds end,
      double expectedHours,
      double waitHours,
      long distanceMetres,
      Cost cost,
      Co2e co2e,
      Confidence confidence,
      List<String> sources,
      List<Remark> remarks,
      List<String> path,
      List<double[]> line) {
    public Leg {
      sources = List.copyOf(sources);
      remarks = List.copyOf(remarks);
      path = List.copyOf(path);
      line = List.copyOf(line);
    }

    /// Whether a vehicle is only loaded or unloaded here, as between a border and a terminal.
    public boolean stands() {
      return kind == Kind.HAUL && distanceMetres == 0 && from.id().equals(to.id());
    }

    /// The same leg with what the records say of it, and the sources of that beside its own.
    Leg with(List<Remark> said, List<String> more) {
      List<String> all = Stream.concat(sources.stream(), more.stream()).distinct().toList();
      return new Leg(
          kind,
          mode,
          gauge,
          from,
          to,
          label,
          service,
          checkpoint,
          terminal,
          start,
          end,
          expectedHours,
          waitHours,
          distanceMetres,
          cost,
          co2e,
          confidence,
          all,
          said,
          path,
          line);
    }
  }

  /// Something that was left out and why.
  ///
  /// @param subject id of a mode or checkpoint
  /// @param reason in one word; the remarks tell it whole
  public record Excluded(
      String kind, String subject, Reason reason, List<Remark> remarks, List<String> sources) {
    public Excluded {
      remarks = List.copyOf(remarks);
      sources = List.copyOf(sources);
    }
  }

  /// Why something was left out.
  public enum Reason {
    CLOSED,
    NOT_BUILT,
    NO_SERVICE,
    CARGO_RULE,
    NOT_ALLOWED,
    AVOIDED,
    UNREACHABLE,
    DOMINATED,
    /// Left out of a search that was not of the whole network.
    NOT_SEARCHED,
    /// In use by an option, but not freely.
    RESTRICTED
  }

  /// What makes an answer repeatable.
  public record Provenance(String pack, String packVersion, String inputHash, String codeVersion) {}

  public Plan {
    options = List.copyOf(options);
    excluded = List.copyOf(excluded);
    missing = List.copyOf(missing);
  }
}
