package org.zhol.app.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A long run and what became of it, as the API shows it and the data folder keeps it.
///
/// @param id of the question: asked again, it is the same
/// @param kind what sort of run, such as `flows`
/// @param question as it was asked
/// @param inputHash identifies all else that the answer depends on
/// @param asked when it came
/// @param started when its work began
/// @param ended when it was done, cancelled, failed, or found interrupted
/// @param waitsFor ids of the jobs before it, first in line first; empty unless it is `WAITING`
/// @param progress how far it is or was; missing before the first step
/// @param files what it left; empty unless it is `DONE`
/// @param trouble why there is no answer and the way out; only where there will be none
/// @param again how to ask again
public record Job(
    String id,
    String kind,
    State state,
    Map<String, Object> question,
    String inputHash,
    Instant asked,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<String> waitsFor,
    @Nullable Progress progress,
    List<File> files,
    @Nullable Trouble trouble,
    Again again) {
  public Job {
    question = new TreeMap<>(question);
    waitsFor = List.copyOf(waitsFor);
    files = List.copyOf(files);
  }

  /// What has become of a job.
  public enum State {
    /// In line.
    WAITING,
    /// At work.
    RUNNING,
    /// Cancelled, and on its way out.
    STOPPING,
    /// Its files are there.
    DONE,
    /// Somebody cancelled it.
    CANCELLED,
    /// It could not be done.
    FAILED,
    /// The server ended while it waited or ran.
    INTERRUPTED;

    /// Whether nothing more happens to it.
    public boolean over() {
      return switch (this) {
        case WAITING, RUNNING, STOPPING -> false;
        case DONE, CANCELLED, FAILED, INTERRUPTED -> true;
      };
    }
  }

  /// How far a job is.
  ///
  /// @param done steps
  /// @param total steps there are
  /// @param step the one just done, such as `2024-07-01`
  /// @param gap relative gap of that step, where the work has one
  public record Progress(int done, int total, String step, @Nullable Double gap) {}

  /// A file that a job left.
  ///
  /// @param address where it is fetched
  public record File(String name, long bytes, String address) {}

  /// Why there is no answer.
  ///
  /// @param kind what happened, for faces that say it in another language; missing in what an older
  ///   version kept
  public record Trouble(@Nullable Kind kind, String reason, String fix) {
    /// What can happen to a job.
    public enum Kind {
      /// The server ended before the job did.
      SERVER_ENDED,
      OUT_OF_MEMORY,
      /// A fault in Zhol itself.
      FAULT,
      /// The data folder could not be written.
      NOT_WRITTEN
    }
  }

  /// The request that asks the same again.
  public record Again(String method, String address, Map<String, Object> body) {
    public Again {
      body = new TreeMap<>(body);
    }
  }

  static Job of(Question question, Instant asked) {
    return new Job(
        question.id(),
        question.kind(),
        State.WAITING,
        question.body(),
        question.inputHash(),
        asked,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        new Again("POST", question.address(), question.body()));
  }

  Job at(State next, @Nullable Instant begun, @Nullable Instant over) {
    return new Job(
        id, kind, next, question, inputHash, asked, begun, over, List.of(), progress, files,
        trouble, again);
  }

  Job with(Progress next) {
    return new Job(
        id, kind, state, question, inputHash, asked, started, ended, waitsFor, next, files, trouble,
        again);
  }

  Job with(Trouble next) {
    return new Job(
        id, kind, state, question, inputHash, asked, started, ended, waitsFor, progress, files,
        next, again);
  }

  Job leaving(List<File> left) {
    return new Job(
        id, kind, state, question, inputHash, asked, started, ended, waitsFor, progress, left,
        trouble, again);
  }

  Job behind(List<String> others) {
    return new Job(
        id, kind, state, question, inputHash, asked, started, ended, others, progress, files,
        trouble, again);
  }
}
