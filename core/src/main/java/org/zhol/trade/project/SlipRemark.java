package org.zhol.trade.project;

import org.zhol.quantity.Remark;

/// Why a figure, name or date of the register looks like a printing error, or which others it is at
/// odds with.
public sealed interface SlipRemark extends Remark {
  /// One project above all projects of the largest list.
  record MoreThanAnyList() implements SlipRemark {}

  /// The digits of another source, which gives them in dollars.
  record DigitsOfDollars() implements SlipRemark {}

  /// Names what the project does not make.
  record OtherPolymer(Polymer polymer) implements SlipRemark {}

  /// @param note what the sources say of each date
  record DatesDiffer(String note) implements SlipRemark {}

  record DoneBeforeStarted() implements SlipRemark {}

  record DoneYetPlanned() implements SlipRemark {}

  /// @param percent the least difference that is told
  record CostsDiffer(int percent) implements SlipRemark {}

  /// A list in millions that means billions.
  ///
  /// @param eachCents the mean of its projects as printed, US cents
  record LittleEach(long eachCents) implements SlipRemark {}

  /// A product that sources put for another.
  enum Polymer {
    POLYETHYLENE,
    POLYPROPYLENE
  }
}
