package org.zhol.packs;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that cannot be used, with all its problems at once. The message has one line a problem.
public final class PackException extends RuntimeException {
  private final List<Problem> problems;

  public PackException(List<Problem> problems) {
    super(
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n")),
        null,
        false,
        false); // the fault is in the pack, so where in the code it was met tells nothing
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
