package org.zhol.app;

import java.util.List;
import org.zhol.quantity.Remark;
import org.zhol.routing.QueryRemark;

/// The way out of a fault, in the words of `remarks.txt`.
sealed interface Cure extends Remark {
  record LeaveOut() implements Cure {}

  record GiveOnce() implements Cure {}

  record GiveAtMost(int characters) implements Cure {}

  record GiveOneOrLeaveOut() implements Cure {}

  record GiveOneOrUsual(int usual) implements Cure {}

  record WriteAs(String example) implements Cure {}

  record WriteTruthValue() implements Cure {}

  record GiveDayInside() implements Cure {}

  record WriteMoment() implements Cure {}

  record WriteDay() implements Cure {}

  record LaterDeadline() implements Cure {}

  record NameAnother() implements Cure {}

  record AvoidBetween() implements Cure {}

  record NamePlaceInCountry() implements Cure {}

  record NamePlace() implements Cure {}

  record NameThing() implements Cure {}

  record NameAtMost(int things) implements Cure {}

  record GiveGap() implements Cure {}

  record AddDemand() implements Cure {}

  record UseYear(String years) implements Cure {}

  record UseSomeOf(String choices) implements Cure {}

  record AddRules() implements Cure {}

  record NameCheckpoint() implements Cure {}

  record NameStage(String stages) implements Cure {}

  record WriteUsual(String usual) implements Cure {}

  record UseCheckpoint(String choices) implements Cure {}

  record AskFewer() implements Cure {}

  record NameRelease() implements Cure {}

  record NameProject() implements Cure {}

  /// What looks alike, or the way out given when nothing does.
  static Remark alike(List<String> suggestions, Remark otherwise) {
    return suggestions.isEmpty()
        ? otherwise
        : new QueryRemark.DidYouMean(String.join(", ", suggestions));
  }

  static Remark oneOf(List<String> choices) {
    return new QueryRemark.UseOneOf(String.join(", ", choices));
  }
}
