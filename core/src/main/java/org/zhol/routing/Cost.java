package org.zhol.routing;

/// A price in whole US cents by part; the total is exactly their sum.
public record Cost(
    long haulageCents,
    long terminalCents,
    long borderCents,
    long permitCents,
    long gaugeChangeCents,
    long waitingCents,
    long inventoryCents) {
  public static final Cost ZERO = new Cost(0, 0, 0, 0, 0, 0, 0);

  public long totalCents() {
    return haulageCents
        + terminalCents
        + borderCents
        + permitCents
        + gaugeChangeCents
        + waitingCents
        + inventoryCents;
  }

  public Cost plus(Cost o) {
    return new Cost(
        haulageCents + o.haulageCents,
        terminalCents + o.terminalCents,
        borderCents + o.borderCents,
        permitCents + o.permitCents,
        gaugeChangeCents + o.gaugeChangeCents,
        waitingCents + o.waitingCents,
        inventoryCents + o.inventoryCents);
  }
}
