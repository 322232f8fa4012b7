package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.Interval;

/// What the days of a checkpoint, or of a container terminal, look like over all replications.
///
/// @param checkpoint its id, or that of the place that a terminal is known by
/// @param eventHash of every event of every replication in order, hexadecimal
/// @param events that happened, all replications together
public record BorderForecast(
    String checkpoint,
    LocalDate from,
    int days,
    long seed,
    int replications,
    String eventHash,
    long events,
    List<Way> ways) {
  public BorderForecast {
    ways = List.copyOf(ways);
  }

  /// The same with further assumptions, which come first.
  BorderForecast assuming(List<Assumption> further) {
    return new BorderForecast(
        checkpoint,
        from,
        days,
        seed,
        replications,
        eventHash,
        events,
        ways.stream().map(way -> way.assuming(further)).toList());
  }

  /// One direction.
  ///
  /// @param direction null at a terminal
  /// @param towards country code; at a terminal the side that boxes leave by: sea, rail or road
  /// @param reported queues on record within the days, which the run does not know
  /// @param outPerDay units that got out, mean a day with its interval at 95 %
  /// @param binds stage with the highest use: what holds the others up
  /// @param leftInside units at the park and beyond as the last day ends, mean
  /// @param unserved of those who came, mean number that never got through
  public record Way(
      Checkpoint.@Nullable Direction direction,
      String towards,
      LocalDate firstDay,
      int firstQueue,
      List<Hour> hours,
      List<Reported> reported,
      List<ChannelWait> waits,
      List<Use> stages,
      String binds,
      Interval outPerDay,
      double leftInside,
      double unserved,
      List<Assumption> assumptions) {
    public Way {
      hours = List.copyOf(hours);
      reported = List.copyOf(reported);
      waits = List.copyOf(waits);
      stages = List.copyOf(stages);
      assumptions = List.copyOf(assumptions);
    }

    Way assuming(List<Assumption> further) {
      List<Assumption> all = new ArrayList<>(further);
      all.addAll(assumptions);
      return new Way(
          direction,
          towards,
          firstDay,
          firstQueue,
          hours,
          reported,
          waits,
          stages,
          binds,
          outPerDay,
          leftInside,
          unserved,
          all);
    }
  }

  /// Units at the park as an hour begins, and units beyond it, over the replications.
  public record Hour(
      OffsetDateTime time,
      double queueMean,
      double queueP10,
      double queueP50,
      double queueP90,
      double insideMean) {}

  /// A queue on record.
  public record Reported(LocalDate date, double units, List<String> sources) {}

  /// Waits of those who came within the days: at the park, and from arrival to exit.
  ///
  /// @param channel a class of units: at a road checkpoint green, yellow (scanned) or red
  ///   (unloaded) by the side that unloads, at a rail checkpoint the kind of train, at a terminal
  ///   boxes by where they came from and vehicles; or all
  public record ChannelWait(
      String channel,
      long units,
      double parkMeanHours,
      double parkP50Hours,
      double parkP90Hours,
      double totalMeanHours,
      double totalP50Hours,
      double totalP90Hours) {}

  /// A stage over the days, means: the share of its servers' open time that is worked, the share of
  /// all time that they hold a unit for which the next stage has no room, and units waiting at it.
  ///
  /// @param changeable whether a what-if may give it other servers
  public record Use(
      String stage,
      String side,
      int servers,
      int room,
      double use,
      double held,
      double waiting,
      boolean changeable) {}
}
