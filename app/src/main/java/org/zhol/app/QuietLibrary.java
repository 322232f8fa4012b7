package org.zhol.app;

import io.helidon.logging.common.spi.LoggingProvider;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the HTTP library from logging: its warnings carry stack traces, and what matters of them
/// is a line of {@link Server}'s own.
public final class QuietLibrary implements LoggingProvider {
  /// Kept so that the level set on it stays set.
  private static final Logger LIBRARY = Logger.getLogger("io.helidon");

  static void hush() {
    LIBRARY.setLevel(Level.OFF);
  }

  @Override
  public void initialization() {
    hush();
  }

  @Override
  public void runTime() {
    hush();
  }
}
