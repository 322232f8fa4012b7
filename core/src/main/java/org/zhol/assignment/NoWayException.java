package org.zhol.assignment;

/// Trips want to go where no way leads; such demand has no equilibrium.
public final class NoWayException extends IllegalArgumentException {
  private final int userClass;
  private final int origin;
  private final int destination;

  NoWayException(int userClass, int origin, int destination) {
    super(
        "class %d: no way from node %d to node %d; add a link or leave these trips out"
            .formatted(userClass, origin, destination));
    this.userClass = userClass;
    this.origin = origin;
    this.destination = destination;
  }

  public int userClass() {
    return userClass;
  }

  public int origin() {
    return origin;
  }

  public int destination() {
    return destination;
  }
}
