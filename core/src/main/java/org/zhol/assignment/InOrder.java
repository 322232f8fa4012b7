package org.zhol.assignment;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/// Takes over what tasks have found in the order of their numbers, one after another, while others
/// are still at work: whoever has finished a task also takes over all that are due, unless somebody
/// is at it, who then does.
final class InOrder {
  private final IntConsumer taker;
  private final AtomicIntegerArray finished;
  private final AtomicBoolean taking = new AtomicBoolean();
  private int next; // the first that is not taken over; belongs to who is taking

  InOrder(int tasks, IntConsumer taker) {
    this.taker = taker;
    finished = new AtomicIntegerArray(tasks);
  }

  /// A task has finished; when the last call of all returns, all are taken over.
  void finish(int task) {
    finished.set(task, 1);
    int seen;
    do {
      if (!taking.compareAndSet(false, true)) {
        return; // who is taking looks once more after letting go
      }
      while (isDue(next)) {
        taker.accept(next);
        next++;
      }
      seen = next;
      taking.set(false);
    } while (isDue(seen));
  }

  private boolean isDue(int task) {
    return task < finished.length() && finished.get(task) != 0;
  }
}
