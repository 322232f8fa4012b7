package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Workers on so many threads, the caller's among them. Whoever is free takes the next task; close
/// it when done. One caller at a time.
///
/// An engine hands out work many times within milliseconds, and waking a thread costs as much as a
/// task: whoever waits keeps looking for a moment before it sleeps.
public final class Crew implements Workers, AutoCloseable {
  /// Looks that one takes before it sleeps: about a tenth of a millisecond, a few times what
  /// falling asleep and being woken costs.
  private static final int LOOKS = 2_000;

  private final List<Thread> others = new ArrayList<>();
  private final int threads;
  private final Work idle = new Work(0, task -> {}, Thread.currentThread());
  private volatile Work work = idle;
  private volatile boolean closed;

  public Crew(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, were " + threads);
    }
    this.threads = threads;
  }

  /// Tasks that were handed out together.
  private static final class Work {
    final int tasks;
    final IntConsumer task;
    final Thread caller;
    final AtomicInteger next = new AtomicInteger();
    final AtomicInteger left;
    volatile @Nullable Throwable failure;

    Work(int tasks, IntConsumer task, Thread caller) {
      this.tasks = tasks;
      this.task = task;
      this.caller = caller;
      left = new AtomicInteger(tasks);
    }

    void share() {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        try {
          if (failure == null) {
            task.accept(i);
          }
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        if (left.decrementAndGet() == 0) {
          LockSupport.unpark(caller);
        }
      }
    }
  }

  @Override
  public void each(int tasks, IntConsumer task) {
    if (tasks < 2 || threads == 1) {
      Workers.alone().each(tasks, task);
      return;
    }
    Work mine = new Work(tasks, task, Thread.currentThread());
    work = mine;
    call(Math.min(threads, tasks) - 1);
    mine.share();
    for (int looks = 0; mine.left.get() > 0; looks++) {
      if (Thread.currentThread().isInterrupted() && mine.failure == null) {
        mine.failure = new IllegalStateException("interrupted while waiting for a task");
      }
      rest(looks);
    }
    switch (mine.failure) {
      case null -> {}
      case RuntimeException failure -> throw failure;
      case Throwable failure ->
          throw new IllegalStateException("a task failed: " + failure, failure);
    }
  }

  /// Sees to it that so many others are awake.
  private void call(int helpers) {
    while (others.size() < helpers) {
      others.add(Thread.ofPlatform().daemon().start(this::help));
    }
    for (int i = 0; i < helpers; i++) {
      LockSupport.unpark(others.get(i));
    }
  }

  private void help() {
    Work done = idle;
    int looks = 0;
    while (!closed) {
      Work now = work;
      if (now == done) {
        rest(looks++);
        continue;
      }
      now.share();
      done = now;
      looks = 0;
    }
  }

  /// A moment awake, or asleep until called when one has waited for long.
  private void rest(int looks) {
    if (looks < LOOKS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park(this);
    }
  }

  @Override
  public void close() {
    closed = true;
    work = idle;
    others.forEach(LockSupport::unpark);
  }
}
