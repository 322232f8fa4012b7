package org.zhol.simulation.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// Reads a pack's parameters and gathers what is wrong with them.
final class ParameterReader {
  private final Network network;
  private final List<UnusableParameters.Fault> faults = new ArrayList<>();

  ParameterReader(Network network) {
    this.network = network;
  }

  /// The figure; the least that may be, with a fault noted, where it is missing or out of range.
  double number(String name, double least, double most) {
    Parameter found = network.findParameter(name);
    if (found == null) {
      wrong(name, "is missing", "add it, from " + plain(least) + " to " + plain(most));
      return least;
    }
    double value = found.value();
    if (!(value >= least && value <= most)) {
      wrong(name, "is " + plain(value), "write " + plain(least) + " to " + plain(most));
      return least;
    }
    return value;
  }

  int whole(String name, int least, int most) {
    double value = number(name, least, most);
    if (value != Math.rint(value)) {
      String way = "write a whole number from " + least + " to " + most;
      wrong(name, "is " + plain(value), way);
    }
    return (int) value;
  }

  @Nullable String note(String name) {
    Parameter found = network.findParameter(name);
    return found == null ? null : found.note();
  }

  void wrong(String name, String reason, String fix) {
    faults.add(new UnusableParameters.Fault(name, reason, fix));
  }

  void refuseIfWrong() {
    if (!faults.isEmpty()) {
      throw new UnusableParameters(faults);
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }
}
