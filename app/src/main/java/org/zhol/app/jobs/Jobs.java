package org.zhol.app.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Long runs of a server: a few at once, a short line before them, and what became of each on disk.
///
/// The same question is one job however often it is asked: while it waits or runs, and once it is
/// done, asking gives that job; what was cancelled, failed or interrupted starts anew. An answer
/// leaves only after it is on the disk, so that a restarted server still knows.
public final class Jobs implements AutoCloseable {
  private final JobFolder folder;
  private final Limits limits;
  private final Clock clock;
  private final Consumer<String> log;
  private final ThreadPoolExecutor threads;

  /// By id, oldest first.
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private boolean closing;

  /// What jobs may take.
  ///
  /// @param atOnce runs at work
  /// @param line runs that may wait
  /// @param kept jobs that are over and remembered
  /// @param bytes of their files together, beyond which the oldest are forgotten
  public record Limits(int atOnce, int line, int kept, long bytes) {
    /// Half of the processors work on jobs, so that the rest answers short questions.
    public static Limits usual() {
      int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      return new Limits(atOnce, 16, 200, 1L << 30);
    }
  }

  /// A job and, while it is not over, its work.
  private static final class Entry {
    Job job;
    @Nullable Future<?> work;

    Entry(Job job) {
      this.job = job;
    }
  }

  /// What came of asking.
  public sealed interface Asked {}

  /// The job of the question.
  ///
  /// @param known whether it was there before
  public record Taken(Job job, boolean known) implements Asked {}

  /// The line is full.
  public record Full(int waiting) implements Asked {}

  private Jobs(JobFolder folder, Limits limits, Clock clock, Consumer<String> log) {
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
    this.log = log;
    var line = new ArrayBlockingQueue<Runnable>(limits.line());
    threads =
        new ThreadPoolExecutor(
            limits.atOnce(), limits.atOnce(), 1, TimeUnit.MINUTES, line, Jobs::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().name("job").daemon(true).unstarted(work);
  }

  /// Opens a data folder; null where another server uses it. Jobs that were under way when its last
  /// server ended are marked as interrupted.
  ///
  /// @param log hears of faults in the work
  public static @Nullable Jobs open(
      Path dataFolder, Limits limits, Clock clock, Consumer<String> log) {
    try {
      JobFolder folder = JobFolder.take(dataFolder);
      if (folder == null) {
        return null;
      }
      var jobs = new Jobs(folder, limits, clock, log);
      jobs.recall();
      return jobs;
    } catch (IOException unusable) {
      throw new UncheckedIOException(
          "data folder " + dataFolder + " cannot be used (" + unusable.getMessage() + ")",
          unusable);
    }
  }

  private synchronized void recall() throws IOException {
    for (Job job : folder.read()) {
      Job known = job;
      if (!job.state().over()) {
        String doing = job.state() == Job.State.WAITING ? "waited in line" : "was at work";
        known =
            job.at(Job.State.INTERRUPTED, job.started(), clock.instant())
                .with(
                    new Job.Trouble(
                        Job.Trouble.Kind.SERVER_ENDED,
                        "the server ended while the job " + doing,
                        "ask again: "
                            + job.again().method()
                            + " "
                            + job.again().address()
                            + " with the same question"));
        folder.keep(known);
      }
      entries.put(known.id(), new Entry(known));
    }
    forgetOldest();
  }

  /// Takes a question, unless its answer is there or under way, or the line is full.
  public synchronized Asked ask(Question question, Work work) {
    String id = question.id();
    Entry known = entries.get(id);
    if (known != null && (!known.job.state().over() || known.job.state() == Job.State.DONE)) {
      return new Taken(shown(known), true);
    }
    if (threads.getQueue().remainingCapacity() == 0) {
      return new Full(threads.getQueue().size());
    }
    Entry entry = new Entry(Job.of(question, clock.instant()));
    keep(entry.job);
    entries.remove(id); // so that it is the newest
    entries.put(id, entry);
    var task = new FutureTask<@Nullable Void>(() -> run(entry, work), null);
    entry.work = task;
    threads.execute(task);
    return new Taken(shown(entry), false);
  }

  /// The job of an id, or null where none is known.
  public synchronized @Nullable Job find(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : shown(entry);
  }

  /// All jobs, newest first.
  public synchronized List<Job> list() {
    List<Job> jobs = new ArrayList<>();
    entries.values().forEach(entry -> jobs.addFirst(shown(entry)));
    return jobs;
  }

  /// Cancels a job that is not over; its work ends at its next look. Null where none is known.
  public synchronized @Nullable Job cancel(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return null;
    }
    Future<?> work = entry.work;
    if (entry.job.state() == Job.State.WAITING && work != null) {
      work.cancel(false);
      threads.purge();
      end(entry, Job.State.CANCELLED, null);
    } else if (entry.job.state() == Job.State.RUNNING && work != null) {
      entry.job = entry.job.at(Job.State.STOPPING, entry.job.started(), null);
      work.cancel(true);
    }
    return shown(entry);
  }

  /// A file that a job left, or null where there is none of that name.
  public synchronized @Nullable Path file(String id, String name) {
    Entry entry = entries.get(id);
    boolean there =
        entry != null && entry.job.files().stream().anyMatch(file -> file.name().equals(name));
    return there ? folder.file(id, name) : null;
  }

  private Job shown(Entry entry) {
    if (entry.job.state() != Job.State.WAITING) {
      return entry.job;
    }
    List<String> before = new ArrayList<>();
    for (Entry other : entries.values()) {
      if (other == entry) {
        break;
      }
      if (!other.job.state().over()) {
        before.add(other.job.id());
      }
    }
    return entry.job.behind(before);
  }

  // --- Work
  // ---------------------------------------------------------------------------------------

  private void run(Entry entry, Work work) {
    String id = entry.job.id();
    if (!begin(entry)) {
      return;
    }
    try {
      work.run(folder.work(id), progress -> tell(entry, progress));
      finish(entry);
    } catch (CancellationException stopped) {
      end(entry, Job.State.CANCELLED, null);
    } catch (IOException | UncheckedIOException unwritable) {
      unwritten(entry, unwritable);
    } catch (OutOfMemoryError full) {
      log.accept("job " + id + ": " + full);
      String fix = "start it with more, such as -Xmx4g";
      fail(entry, Job.Trouble.Kind.OUT_OF_MEMORY, "the server ran out of memory", fix);
    } catch (RuntimeException | Error broken) {
      log.accept("job " + id + ": " + broken);
      String fix = "the server's log has the line to report";
      fail(entry, Job.Trouble.Kind.FAULT, "a fault in Zhol itself", fix);
    }
  }

  private void unwritten(Entry entry, Throwable why) {
    if (stopping(entry)) {
      end(entry, Job.State.CANCELLED, null); // an interrupted thread cannot write
      return;
    }
    log.accept("job " + entry.job.id() + ": " + why);
    fail(
        entry,
        Job.Trouble.Kind.NOT_WRITTEN,
        "the data folder could not be written (" + why.getMessage() + ")",
        "make room on the disk, then ask again");
  }

  private synchronized boolean stopping(Entry entry) {
    return closing || entry.job.state() == Job.State.STOPPING;
  }

  private synchronized boolean begin(Entry entry) {
    if (closing || entry.job.state() != Job.State.WAITING) {
      return false;
    }
    entry.job = entry.job.at(Job.State.RUNNING, clock.instant(), null);
    keep(entry.job);
    return true;
  }

  private synchronized void tell(Entry entry, Job.Progress progress) {
    stopIfCancelled(entry);
    entry.job = entry.job.with(progress);
  }

  private void stopIfCancelled(Entry entry) {
    if (stopping(entry) || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("job " + entry.job.id() + " was cancelled");
    }
  }

  private synchronized void finish(Entry entry) throws IOException {
    stopIfCancelled(entry);
    List<Job.File> files = folder.publish(entry.job.id());
    Job done = entry.job.at(Job.State.DONE, entry.job.started(), clock.instant()).leaving(files);
    folder.keep(done);
    entry.job = done;
    entry.work = null;
    forgetOldest();
  }

  private void fail(Entry entry, Job.Trouble.Kind kind, String reason, String fix) {
    end(entry, Job.State.FAILED, new Job.Trouble(kind, reason, fix));
  }

  private synchronized void end(Entry entry, Job.State state, Job.@Nullable Trouble trouble) {
    if (closing) {
      return; // as it stands on the disk, the next server finds it interrupted
    }
    Job over = entry.job.at(state, entry.job.started(), clock.instant());
    entry.job = trouble == null ? over : over.with(trouble);
    entry.work = null;
    Thread.interrupted(); // or the record could not be written
    try {
      folder.dropWork(over.id());
      folder.keep(entry.job);
    } catch (IOException unwritable) {
      log.accept("job " + over.id() + " cannot be kept: " + unwritable);
    }
  }

  private void keep(Job job) {
    try {
      folder.keep(job);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Forgets the oldest jobs that are over, until the rest is within the limits.
  private void forgetOldest() throws IOException {
    long bytes = 0;
    int over = 0;
    for (Entry entry : entries.values()) {
      over += entry.job.state().over() ? 1 : 0;
      bytes += bytes(entry.job);
    }
    for (Iterator<Entry> all = entries.values().iterator();
        all.hasNext() && (over > limits.kept() || (bytes > limits.bytes() && over > 1)); ) {
      Entry entry = all.next();
      if (entry.job.state().over()) {
        folder.forget(entry.job.id());
        bytes -= bytes(entry.job);
        over--;
        all.remove();
      }
    }
  }

  private static long bytes(Job job) {
    return job.files().stream().mapToLong(Job.File::bytes).sum();
  }

  /// Stops all work; what was under way is found interrupted by the next server.
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
      folder.close();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
