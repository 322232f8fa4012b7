package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.HashSet;
import java.util.Set;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;
import org.zhol.quantity.Phrase;
import org.zhol.simulation.border.CrossingTables;
import org.zhol.simulation.border.WantedTables;

/// Judges the simulated times: whether they were made from the records as they now stand, and
/// whether, in a pack that has any, all that need them have them.
final class TimesCheck {
  private static final Phrase CURE = say("make the tables anew: ./zhol pack times DIR");

  private final Network network;
  private final Findings findings;

  TimesCheck(Network network, Findings findings) {
    this.network = network;
    this.findings = findings;
  }

  void check() {
    if (network.crossingTimes().isEmpty()) {
      return; // a pack may do without; the status board says so where it matters
    }
    Set<String> wanted = new HashSet<>();
    Set<String> held = new HashSet<>();
    for (CrossingTime time : network.crossingTimes()) {
      held.add(key(time.checkpoint(), String.valueOf(time.direction()), time.inputs()));
    }
    for (CrossingTables.Wanted one : WantedTables.of(network)) {
      String key =
          key(one.checkpoint().id(), String.valueOf(one.direction()), one.circumstances().inputs());
      if (wanted.add(key) && !held.contains(key)) {
        findings.warning(
            Table.CHECKPOINT,
            one.checkpoint(),
            one.checkpoint().id(),
            say(
                "has no simulated times for its hours of {1}, {2}: those of the closed form are too"
                    + " long",
                one.day(), one.direction().name().toLowerCase(java.util.Locale.ROOT)),
            CURE);
      }
    }
    Set<String> told = new HashSet<>();
    for (CrossingTime time : network.crossingTimes()) {
      String key = key(time.checkpoint(), String.valueOf(time.direction()), time.inputs());
      if (!wanted.contains(key) && told.add(key)) {
        findings.warning(
            Table.CROSSING_TIME,
            time,
            time.inputs(),
            say(
                "is a table of hours or steps that the pack does not have (any more), and is not"
                    + " used"),
            CURE);
      }
    }
  }

  private static String key(String checkpoint, String direction, String inputs) {
    return checkpoint + ' ' + direction + ' ' + inputs;
  }
}
