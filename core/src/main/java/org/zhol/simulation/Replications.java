package org.zhol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// The same model run again and again, each run with chance of its own. A run is a function of its
/// index, and results come in the order of the indices, so that the number of threads shows in
/// nothing but the time taken.
public final class Replications {
  private Replications() {}

  /// @param run the run of an index from 0; it shares nothing that it writes with another
  /// @throws CancellationException between two runs if the thread was interrupted
  public static <T> List<T> of(int count, int threads, IntFunction<T> run) {
    if (count < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "at least one replication and one thread; got " + count + " and " + threads);
    }
    List<T> results = new ArrayList<>();
    if (threads == 1 || count == 1) {
      for (int i = 0; i < count; i++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the replications were stopped; ask again");
        }
        results.add(run.apply(i));
      }
      return List.copyOf(results);
    }
    try (ExecutorService crew = Executors.newFixedThreadPool(Math.min(threads, count))) {
      List<Callable<T>> runs = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        runs.add(() -> run.apply(index));
      }
      for (Future<T> result : crew.invokeAll(runs)) {
        results.add(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the replications were stopped; ask again");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a replication failed", e.getCause());
    }
    return List.copyOf(results);
  }
}
