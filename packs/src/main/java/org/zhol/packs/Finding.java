package org.zhol.packs;

/// What the plausibility check found: a problem to mend, or a warning to know of.
public record Finding(Level level, Problem problem) {
  /// How bad it is.
  public enum Level {
    PROBLEM,
    WARNING
  }

  @Override
  public String toString() {
    return switch (level) {
      case PROBLEM -> "problem: " + problem;
      case WARNING -> "warning: " + problem;
    };
  }
}
