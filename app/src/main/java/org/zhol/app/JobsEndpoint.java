package org.zhol.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhol.app.jobs.Job;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.app.jobs.Work;

/// Long runs over HTTP: what there are, how far they are, what they left; and how any endpoint
/// answers a question that takes long.
final class JobsEndpoint {
  /// The file that holds a job's answer, the same bytes that the command line prints with `--json`.
  static final String RESULT = "result.json";

  private static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "geojson", "application/geo+json",
          "csv", "text/csv; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml",
          "gpkg", "application/geopackage+sqlite3",
          "omx", "application/x-hdf5");

  /// Results are sent whole and compressed on the way, up to this size.
  private static final long WORTH_COMPRESSING = 64L << 20;

  private final Jobs jobs;

  JobsEndpoint(Jobs jobs) {
    this.jobs = jobs;
  }

  /// All jobs, newest first.
  record JobList(List<Job> jobs) {}

  /// Asks a question that takes long: 202 with its job, 200 where its answer is there already.
  static Api.Answer ask(Jobs jobs, Question question, Work work) {
    try {
      return switch (jobs.ask(question, work)) {
        case Jobs.Taken(Job job, boolean _) ->
            Api.Answer.json(job)
                .with(
                    job.state() == Job.State.DONE ? 200 : 202,
                    Map.of("Location", "/v1/jobs/" + job.id()));
        case Jobs.Full(int waiting) -> Api.Answer.problem(ProblemAnswer.fullLine(waiting));
      };
    } catch (UncheckedIOException unwritable) {
      return Api.Answer.problem(ProblemAnswer.notKept(String.valueOf(unwritable.getMessage())));
    }
  }

  Api.Answer list(Request request) {
    request.refuseQuery();
    return Api.Answer.json(new JobList(jobs.list()));
  }

  Api.Answer get(Request request) {
    request.refuseQuery();
    Job job = jobs.find(request.captured());
    return job == null
        ? Api.Answer.problem(ProblemAnswer.unknownJob(request.captured()))
        : Api.Answer.json(job);
  }

  Api.Answer cancel(Request request) {
    request.refuseQuery();
    Job job = jobs.cancel(request.captured());
    return job == null
        ? Api.Answer.problem(ProblemAnswer.unknownJob(request.captured()))
        : Api.Answer.json(job);
  }

  Api.Answer result(Request request) {
    request.refuseQuery();
    return file(request.captured(), RESULT);
  }

  Api.Answer file(Request request) {
    request.refuseQuery();
    String[] idAndName = request.captured().split("/", 2);
    return file(idAndName[0], idAndName[1]);
  }

  private Api.Answer file(String id, String name) {
    Job job = jobs.find(id);
    if (job == null) {
      return Api.Answer.problem(ProblemAnswer.unknownJob(id));
    }
    Path file = jobs.file(id, name);
    if (file == null) {
      List<String> there = job.files().stream().map(Job.File::name).toList();
      return Api.Answer.problem(ProblemAnswer.noFile(name, there));
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      boolean text = type.contains("json") || type.startsWith("text/");
      byte[] gzipped = text && bytes.length < WORTH_COMPRESSING ? Api.gzip(bytes) : null;
      String etag = WebFiles.etag(bytes);
      return new Api.Answer(200, type, bytes, etag, false, gzipped, Map.of());
    } catch (IOException gone) {
      return Api.Answer.problem(ProblemAnswer.unknownJob(id));
    }
  }
}
