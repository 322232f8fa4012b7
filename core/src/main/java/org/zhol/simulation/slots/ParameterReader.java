package org.zhol.simulation.slots;

import java.util.ArrayList;
import java.util.List;
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
      wrong(name, new SlotRemark.NoParameter(), new SlotRemark.AddParameter(least, most));
      return least;
    }
    double value = found.value();
    if (!(value >= least && value <= most)) {
      wrong(name, new SlotRemark.ParameterIs(value), new SlotRemark.GiveFigure(least, most));
      return least;
    }
    return value;
  }

  int whole(String name, int least, int most) {
    double value = number(name, least, most);
    if (value != Math.rint(value)) {
      wrong(name, new SlotRemark.ParameterIs(value), new SlotRemark.GiveWholeFigure(least, most));
    }
    return (int) value;
  }

  @Nullable String note(String name) {
    Parameter found = network.findParameter(name);
    return found == null ? null : found.note();
  }

  void wrong(String name, SlotRemark why, SlotRemark cure) {
    faults.add(new UnusableParameters.Fault(name, why, cure));
  }

  void refuseIfWrong() {
    if (!faults.isEmpty()) {
      throw new UnusableParameters(faults);
    }
  }
}
