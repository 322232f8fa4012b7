package org.zhol.simulation.slots;

import org.zhol.quantity.Remark;

/// What is wrong with a parameter `slots.…` of a pack, and the way out.
public sealed interface SlotRemark extends Remark {
  record NoParameter() implements SlotRemark {}

  record ParameterIs(double value) implements SlotRemark {}

  record NoFigureOfRule() implements SlotRemark {}

  record AddParameter(double leastValue, double greatestValue) implements SlotRemark {}

  record GiveFigure(double leastValue, double greatestValue) implements SlotRemark {}

  record GiveWholeFigure(int least, int greatest) implements SlotRemark {}

  /// @param prefix what its name begins with
  record NameRuleFigure(String prefix, String figures) implements SlotRemark {}
}
