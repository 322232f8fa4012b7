package org.zhol.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/// What is wrong with a pack or scenario as JSON: in English, then as phrases that a face can say
/// in any language.
final class PackProblemJson extends JsonSerializer<org.zhol.packs.Problem> {
  @Override
  public void serialize(org.zhol.packs.Problem problem, JsonGenerator json, SerializerProvider all)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", problem.file());
    json.writeNumberField("line", problem.line());
    json.writeStringField("value", problem.value());
    json.writeStringField("reason", problem.reason());
    json.writeStringField("cure", problem.cure());
    all.defaultSerializeField("why", problem.why(), json);
    all.defaultSerializeField("wayOut", problem.wayOut(), json);
    json.writeStringField("changed", problem.changed());
    json.writeEndObject();
  }
}
