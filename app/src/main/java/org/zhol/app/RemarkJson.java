package org.zhol.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;
import org.zhol.quantity.Remark;

/// A remark as JSON: its code, the sentence in English, the values in it by their names, and the
/// pack's own words or null.
final class RemarkJson extends JsonSerializer<Remark> {
  private static final RemarkText ENGLISH = RemarkText.in("en");

  @Override
  public void serialize(Remark remark, JsonGenerator json, SerializerProvider all)
      throws IOException {
    Map<String, Object> values = RemarkParts.values(remark);
    json.writeStartObject();
    json.writeStringField("code", RemarkParts.code(remark.getClass()));
    json.writeStringField("text", ENGLISH.sentence(remark));
    json.writeObjectFieldStart("values");
    for (var value : values.entrySet()) {
      if (!value.getKey().equals(RemarkParts.NOTE)) {
        all.defaultSerializeField(value.getKey(), value.getValue(), json);
      }
    }
    json.writeEndObject();
    all.defaultSerializeField(RemarkParts.NOTE, values.get(RemarkParts.NOTE), json);
    json.writeEndObject();
  }
}
