package org.zhol.simulation;

/// Units that entered are not those that left and those inside: the model is broken and the run
/// stops.
public final class ConservationException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public ConservationException(String message) {
    super(message);
  }
}
