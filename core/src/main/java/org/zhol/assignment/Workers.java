package org.zhol.assignment;

import java.util.function.IntConsumer;

/// Who does the work. Tasks write to places of their own, so that the answer is the same whoever
/// does which; how many there are follows from the data alone.
@FunctionalInterface
public interface Workers {
  /// Runs the tasks 0 to `tasks` - 1 and returns when all are done.
  void each(int tasks, IntConsumer task);

  /// The calling thread alone.
  static Workers alone() {
    return (tasks, task) -> {
      for (int i = 0; i < tasks; i++) {
        task.accept(i);
      }
    };
  }
}
