package org.zhol;

/// The product itself: its name and its version.
public final class Zhol {
  /// Version of this code, as in the build file; a result names it so that it can be re-run.
  public static final String VERSION = "0.1.0";

  private Zhol() {}
}
