package org.zhol.app.jobs;

import java.io.IOException;
import java.nio.file.Path;

/// A long run. It writes its answer as files and ends early, by a `CancellationException`, when its
/// thread is interrupted.
@FunctionalInterface
public interface Work {
  /// Runs.
  ///
  /// @param folder where its files go; empty, its own, and kept only if the run ends well
  /// @param teller is told how far it is
  void run(Path folder, Teller teller) throws IOException;

  /// Hears how far a run is.
  @FunctionalInterface
  interface Teller {
    /// Says how far the run is.
    ///
    /// @throws java.util.concurrent.CancellationException if nobody wants the answer any more
    void tell(Job.Progress progress);
  }
}
