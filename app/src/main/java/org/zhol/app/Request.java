package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.util.function.BooleanSupplier;

/// A request as the endpoints see it.
///
/// @param origin scheme, host and port as the client wrote them, before the path in absolute links;
///   empty if it told none
/// @param path with what the route captured still in it
/// @param captured what stands at the `{…}` of the route's address
/// @param contentType of the body; empty if none was named
/// @param gone whether the client has left
record Request(
    String method,
    String origin,
    String path,
    String captured,
    String rawQuery,
    String contentType,
    byte[] body,
    BooleanSupplier gone) {
  private static final byte[] NOTHING = {};

  static Request get(String path, String rawQuery, BooleanSupplier gone) {
    return new Request("GET", "", path, "", rawQuery, "", NOTHING, gone);
  }

  Request with(String found) {
    return new Request(method, origin, path, found, rawQuery, contentType, body, gone);
  }

  /// The parameters after `?`.
  Parameters query() {
    return Parameters.ofQuery(rawQuery);
  }

  /// No parameters at all.
  void refuseQuery() {
    Parameters given = query();
    given.allow(java.util.List.of(), java.util.List.of());
    given.refuseIfWrong();
  }

  /// The members of the JSON object in the body. Only `application/json` is taken, which no other
  /// site's page can send without being asked first.
  Parameters json() {
    String type = contentType.split(";", 2)[0].strip();
    if (!type.equalsIgnoreCase("application/json")) {
      throw new BadInput(
          new Problem(
              "Content-Type",
              type,
              say("is not application/json"),
              say("send the question as JSON"),
              java.util.List.of()));
    }
    return Parameters.ofJson(body);
  }
}
