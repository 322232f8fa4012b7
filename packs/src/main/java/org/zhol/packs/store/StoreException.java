package org.zhol.packs.store;

/// A store that cannot be used as it is: where, why, and the way out.
public final class StoreException extends RuntimeException {
  private final String place;
  private final String reason;
  private final String cure;

  StoreException(String place, String reason, String cure) {
    super(place + ": " + reason + "; " + cure);
    this.place = place;
    this.reason = reason;
    this.cure = cure;
  }

  public String place() {
    return place;
  }

  public String reason() {
    return reason;
  }

  public String cure() {
    return cure;
  }
}
