package org.zhol.simulation.slots;

import java.util.List;
import java.util.stream.Collectors;

/// A pack's parameters `slots.…` make no rule or no market: all that is wrong with them.
public final class UnusableParameters extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /// @param name of the parameter
  public record Fault(String name, SlotRemark why, SlotRemark cure) {}

  UnusableParameters(List<Fault> faults) {
    super(
        faults.stream()
            .map(one -> one.name() + ": " + one.why() + "; " + one.cure())
            .collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
