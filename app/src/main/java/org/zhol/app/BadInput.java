package org.zhol.app;

import java.util.List;
import java.util.stream.Collectors;

/// What was asked cannot be answered as it stands; carries every problem found, not just the first.
final class BadInput extends RuntimeException {
  private final transient List<Problem> problems;

  BadInput(List<Problem> problems) {
    super(
        problems.stream().map(each -> each.line(List.of())).collect(Collectors.joining("\n")),
        null,
        true,
        false);
    this.problems = List.copyOf(problems);
  }

  BadInput(Problem problem) {
    this(List.of(problem));
  }

  List<Problem> problems() {
    return problems;
  }
}
