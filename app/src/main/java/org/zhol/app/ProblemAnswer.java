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

  static ProblemAnswer wrongMethod(String method) {
    return new ProblemAnswer(
        "urn:zhol:problem:wrong-method",
        "This address only answers GET and HEAD",
        405,
        "'" + Problem.printable(method) + "' is not taken here; use GET",
        List.of(new Problem("method", method, "is not taken here", "use GET")));
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

  static ProblemAnswer tooLong(long seconds) {
    String fix = "narrow it by modes, via or avoid, or ask ./zhol plan, which takes its time";
    return new ProblemAnswer(
        "urn:zhol:problem:too-long",
        "The search took too long",
        503,
        "no answer within " + seconds + " seconds, and the search was stopped; " + fix,
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
