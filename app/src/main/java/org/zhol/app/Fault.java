package org.zhol.app;

import java.time.LocalDate;
import org.zhol.quantity.Remark;

/// What is wrong with a value that was given, in the words of `remarks.txt`.
sealed interface Fault extends Remark {
  record UnknownParameter() implements Fault {}

  record GivenTwice() implements Fault {}

  record TooManyCharacters(int characters) implements Fault {}

  record IsMissing() implements Fault {}

  record NoWholeNumber(int least, int greatest) implements Fault {}

  record NoNumber(double least, double greatest) implements Fault {}

  record NoAmount() implements Fault {}

  record NoTruthValue() implements Fault {}

  record IsUnknown() implements Fault {}

  record OutsideDays(LocalDate from, LocalDate to) implements Fault {}

  record NoSuchMoment() implements Fault {}

  record NoSuchDay() implements Fault {}

  record NotAfterReady() implements Fault {}

  record AlreadyThere() implements Fault {}

  record CountryOf(String door) implements Fault {}

  record IsCountry() implements Fault {}

  record NotInPack() implements Fault {}

  record TooManyThings(int things) implements Fault {}

  record NoGap() implements Fault {}

  record NoDemand() implements Fault {}

  record NoDemandInYear() implements Fault {}

  record NoSuchEpisode() implements Fault {}

  record NoSuchRule() implements Fault {}

  record NoRules() implements Fault {}

  record NothingScanned(String checkpoint) implements Fault {}

  record NothingAtTerminal() implements Fault {}

  record NoShips() implements Fault {}

  record NoStageAndNumber() implements Fault {}

  record NoSuchStage() implements Fault {}

  record OnSeveralSides() implements Fault {}

  record NothingSimulated() implements Fault {}

  record OnlyStatedTime() implements Fault {}

  record MoreThanAtOnce(int most) implements Fault {}

  record NoTradeCountry() implements Fault {}

  record NoRelease() implements Fault {}

  record NoYear() implements Fault {}

  record NoPeriod() implements Fault {}

  record NotInRegister() implements Fault {}

  record NoProjectList() implements Fault {}
}
