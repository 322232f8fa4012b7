package org.zhol.simulation.rail;

import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;

/// Empty wagons of one gauge where container trains of one direction are reloaded onto them.
///
/// Ordered from the interior so that those at hand, on the way back and on order make `base`; what
/// the other direction brings beyond that is sent away. Where it alone brings too few, trains that
/// find none at hand wait as in a base-stock system: by Palm's theorem those on order are Poisson.
final class WagonPool {
  private final YardPlan.Wagons wagons;
  private final Agenda agenda;
  private final int kind;
  private final int subject;
  private final long key;
  private long orders;
  private int atHand;
  private int onOrder;
  private int asked;
  private int comingBack;
  private long entered;
  private long gone;

  /// @param kind of the event that a train's worth of wagons comes, ordered for even subjects of
  ///   the pool's and back from over the border for odd ones
  WagonPool(YardPlan.Wagons wagons, Agenda agenda, int kind, int way, long seed) {
    this.wagons = wagons;
    this.agenda = agenda;
    this.kind = kind;
    subject = 2 * way;
    key = Chance.key(seed, "wagons ordered " + way);
    atHand = wagons.base();
    entered = atHand;
  }

  /// A train will need its worth: as many are ordered as are then missing.
  void ask() {
    asked += wagons.perTrain();
    while (atHand + onOrder + comingBack - asked + wagons.perTrain() <= wagons.base()) {
      order();
    }
  }

  /// Takes a train's worth that was asked for; false if so many are not at hand.
  boolean take() {
    if (atHand < wagons.perTrain()) {
      return false;
    }
    atHand -= wagons.perTrain();
    asked -= wagons.perTrain();
    gone += wagons.perTrain();
    return true;
  }

  /// A train of this gauge was emptied over the border: its wagons are on the way.
  void emptied() {
    entered += wagons.perTrain();
    comingBack += wagons.perTrain();
    long hours = (long) (wagons.returnHours() * YardRun.HOUR);
    agenda.at(agenda.now() + hours, 2, kind, subject + 1);
  }

  /// A train's worth comes.
  void come(boolean ordered) {
    if (ordered) {
      onOrder -= wagons.perTrain();
      entered += wagons.perTrain();
    } else {
      comingBack -= wagons.perTrain();
    }
    atHand += wagons.perTrain();
    int surplus = Math.max(0, atHand - asked - wagons.base());
    atHand -= surplus;
    gone += surplus;
  }

  private void order() {
    onOrder += wagons.perTrain();
    double hours =
        Chance.triangular(
            Chance.of(key, orders++), wagons.minHours(), wagons.modeHours(), wagons.maxHours());
    agenda.at(agenda.now() + (long) (hours * YardRun.HOUR), 2, kind, subject);
  }

  /// Of the base stock what is at hand; more may be, set aside for trains that wait for a front.
  int spare() {
    return Math.min(atHand, wagons.base());
  }

  /// Whether the wagons that came here less those taken and sent away are those there and coming.
  boolean balanced() {
    return entered - gone == (long) atHand + comingBack && atHand >= 0 && comingBack >= 0;
  }

  String state() {
    return "%d wagons came, %d went, %d are at hand and %d on the way back"
        .formatted(entered, gone, atHand, comingBack);
  }
}
