package org.zhol.queueing;

import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// Servers of an inspection step and the places where units wait for them, as delay model and
/// simulation both take them. When the places are full, whoever is done before stays where he is.
public record StepRoom(int servers, int places) {
  /// Hours that the places last, where the pack does not say.
  private static final double ROOM_HOURS = 0.25;

  /// As many servers as pass what the checkpoint is sized for where nobody counted them, in the
  /// hours that both sides work: between them there is room for some minutes only, so that what the
  /// border passes must be worked off as it comes. For a side's own hours, longer hours would have
  /// meant fewer lanes, and a checkpoint that opens longer would have passed less.
  ///
  /// @param capacity units a day that the checkpoint is sized for
  /// @param sharedMinutes of a day, in which both sides work
  public static StepRoom of(
      Checkpoint.Step step, double capacity, double sharedMinutes, double roomHours) {
    double shared = sharedMinutes < 1 ? 24 * 60 : sharedMinutes;
    Integer counted = step.servers();
    // Of the highest share: a dock for the middle one would choke whenever more are unloaded.
    double minutes = (step.minMinutes() + step.modeMinutes() + step.maxMinutes()) / 3;
    double load = capacity * step.shareHigh() * minutes / shared;
    int servers = counted == null ? Math.max(1, (int) Math.ceil(load)) : counted;
    double places = capacity / (shared / 60) * roomHours;
    return new StepRoom(servers, Math.max(1, (int) Math.ceil(places)));
  }

  /// Units in work and waiting.
  public int units() {
    return servers + places;
  }

  /// Hours that the places last.
  public static double hours(Network network) {
    Parameter hours = network.findParameter("simulate.room_hours");
    return hours == null ? ROOM_HOURS : hours.value();
  }
}
