package org.zhol.app;

import java.util.List;
import java.util.stream.Collectors;

/// A refused request as RFC 9457 has it: what kind of problem, in which words, and each field.
record ProblemAnswer(String type, String title, int status, String detail, List<Problem> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  ProblemAnswer {
    errors = List.copyOf(errors);
  }

  static ProblemAnswer badParameters(BadInput bad) {
    String detail =
        bad.problems().stream()
            .map(problem ->
                problem.field()
                    + (problem.value().isEmpty() ? "" : " '" + problem.value() + "'")
                    + ": "
                    + problem.reason()
                    + "; "
                    + problem.fix())
            .collect(Collectors.joining(". "));
    return new ProblemAnswer(
        "urn:zhol:problem:bad-parameters",
        "The question cannot be answered as it stands",
        400,
        detail,
        bad.problems());
  }

  static ProblemAnswer unknownPath(String path, List<String> alike) {
    String fix = Nearest.hint(alike, "see /openapi.yaml for what there is");
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-path",
        "There is nothing at this address",
        404,
        "'" + Problem.printable(path) + "': " + fix,
        List.of(new Problem("path", path, "is unknown", fix, alike)));
  }

  /// @param allowed what the address answers, such as `GET, HEAD`
  static ProblemAnswer wrongMethod(String method, String allowed) {
    String fix = "use " + allowed.replace(", HEAD", "");
    return new ProblemAnswer(
        "urn:zhol:problem:wrong-method",
        "This address only answers " + allowed.replaceFirst(", (?=[^,]*$)", " and "),
        405,
        "'" + Problem.printable(method) + "' is not taken here; " + fix,
        List.of(new Problem("method", method, "is not taken here", fix)));
  }

  static ProblemAnswer unknownJob(String id) {
    String fix = "ask the question again, or see /v1/jobs for those that are known";
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-job",
        "There is no such job",
        404,
        "'" + Problem.printable(id) + "' is no job of this server, or no longer; " + fix,
        List.of(new Problem("id", id, "is unknown", fix)));
  }

  static ProblemAnswer unknownProject(String id, List<String> alike) {
    String fix = Nearest.hint(alike, "/v1/projects lists them");
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-project",
        "There is no such project",
        404,
        "'" + Problem.printable(id) + "' is not in the register; " + fix,
        List.of(new Problem("id", id, "is not in the register", fix, alike)));
  }

  static ProblemAnswer unknownCollection(String id, List<String> known) {
    String fix = "use one of " + String.join(", ", known);
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-collection",
        "There is no such collection",
        404,
        "'" + Problem.printable(id) + "' is no collection of features; " + fix,
        List.of(new Problem("collectionId", id, "is unknown", fix, Nearest.to(id, known))));
  }

  static ProblemAnswer unknownFeature(String collection, String id, List<String> alike) {
    String fix = Nearest.hint(alike, "see the items of the collection for what there is");
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-feature",
        "There is no such feature",
        404,
        "'" + Problem.printable(id) + "' is not in the collection " + collection + "; " + fix,
        List.of(new Problem("featureId", id, "is unknown", fix, alike)));
  }

  static ProblemAnswer unknownScenario(String name, List<String> alike) {
    String fix = Nearest.hint(alike, "see /v1/scenarios for what there is");
    return new ProblemAnswer(
        "urn:zhol:problem:unknown-scenario",
        "There is no such scenario",
        404,
        "'" + Problem.printable(name) + "' is no scenario known here; " + fix,
        List.of(new Problem("name", name, "is unknown", fix, alike)));
  }

  static ProblemAnswer noFile(String name, List<String> there) {
    String fix =
        there.isEmpty()
            ? "wait until the job is DONE; /v1/jobs tells"
            : "ask for one of " + String.join(", ", there);
    return new ProblemAnswer(
        "urn:zhol:problem:no-file",
        "The job has left no such file",
        404,
        "'" + Problem.printable(name) + "' is not there; " + fix,
        List.of(new Problem("name", name, "is not there", fix, there)));
  }

  static ProblemAnswer fullLine(int waiting) {
    String fix = "ask again in a minute, or cancel one by DELETE /v1/jobs/{id}";
    return new ProblemAnswer(
        "urn:zhol:problem:full-line",
        "Too many jobs wait",
        503,
        waiting + " jobs wait already; " + fix,
        List.of(new Problem("job", "", "finds no place in the line", fix)));
  }

  static ProblemAnswer notKept(String message) {
    String fix = "make room, or start the server with --data DIR on another disk";
    return new ProblemAnswer(
        "urn:zhol:problem:not-kept",
        "The job cannot be kept, so it was not begun",
        507,
        "the data folder cannot be written; " + fix,
        List.of(new Problem("data", message, "cannot be written", fix)));
  }

  static ProblemAnswer tooLarge(int status, String detail) {
    return new ProblemAnswer(
        "urn:zhol:problem:too-large",
        "The request is larger than the server takes",
        status,
        Problem.printable(detail),
        List.of(new Problem("request", "", "is too large", "shorten the address or the headers")));
  }

  static ProblemAnswer malformed(int status, String detail) {
    return new ProblemAnswer(
        "urn:zhol:problem:malformed",
        "The request is not well-formed HTTP",
        status,
        Problem.printable(detail),
        List.of(new Problem("request", "", "is malformed", "send it by a common client")));
  }

  static ProblemAnswer busy() {
    return new ProblemAnswer(
        "urn:zhol:problem:busy",
        "The server is busy",
        503,
        "too many questions are being worked on; ask again in a few seconds",
        List.of());
  }

  /// @param fix how to ask so that it takes less time
  static ProblemAnswer tooLong(long seconds, String fix) {
    return new ProblemAnswer(
        "urn:zhol:problem:too-long",
        "The answer took too long",
        503,
        "no answer within " + seconds + " seconds, and the work was stopped; " + fix,
        List.of(new Problem("question", "", "takes too long", fix)));
  }

  static ProblemAnswer fault() {
    return new ProblemAnswer(
        "urn:zhol:problem:fault",
        "Zhol failed on this question",
        500,
        "a fault in Zhol itself; the server's log has the line to report",
        List.of());
  }
}
