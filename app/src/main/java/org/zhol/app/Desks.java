package org.zhol.app;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Where long questions are worked on: a fixed number of threads of their own, with less priority
/// than those that talk to clients, and a short line before them. Whatever is asked, short
/// questions go on being answered.
final class Desks implements AutoCloseable {
  /// How often a question in work looks whether its client is still there.
  private static final long GLANCE_MILLIS = 100;

  private final ThreadPoolExecutor threads;
  private final Duration patience;

  /// What became of a question.
  sealed interface Outcome<T> {}

  record Done<T>(T answer) implements Outcome<T> {}

  /// The line was full.
  record Busy<T>() implements Outcome<T> {}

  /// There was no answer within so many seconds; the work was stopped.
  record TooLong<T>(long seconds) implements Outcome<T> {}

  /// Nobody waits for the answer any more; the work was stopped.
  record Gone<T>() implements Outcome<T> {}

  /// @param desks questions worked on at once
  /// @param line questions that may wait for a desk
  /// @param patience how long a question may take, its time in the line included
  Desks(int desks, int line, Duration patience) {
    this.patience = patience;
    var queue = new ArrayBlockingQueue<Runnable>(line);
    threads = new ThreadPoolExecutor(desks, desks, 1, TimeUnit.MINUTES, queue, Desks::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().name("desk").daemon(true).unstarted(work);
  }

  /// Has a question worked on and waits for the answer; exceptions of the work rise from here.
  ///
  /// @param gone whether the client has left
  <T> Outcome<T> ask(Supplier<T> question, BooleanSupplier gone) {
    var work = new FutureTask<T>(question::get);
    try {
      threads.execute(work);
    } catch (RejectedExecutionException full) {
      return new Busy<>();
    }
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        try {
          return new Done<>(work.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
          if (gone.getAsBoolean()) {
            return new Gone<>();
          }
          if (System.nanoTime() > until) {
            return new TooLong<>(patience.toSeconds());
          }
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Gone<>();
    } catch (ExecutionException failed) {
      throw risen(failed);
    } finally {
      stop(work);
    }
  }

  private void stop(Future<?> work) {
    if (!work.isDone()) {
      work.cancel(true); // the search ends at its next look
      threads.purge();
    }
  }

  private static RuntimeException risen(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException broken
        ? broken
        : new CancellationException(String.valueOf(cause));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
