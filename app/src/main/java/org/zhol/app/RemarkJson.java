package org.zhol.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhol.quantity.Phrase;
import org.zhol.quantity.Remark;

/// A remark as JSON: its code, the sentence in English, the values in it by their names, and the
/// pack's own words or null.
final class RemarkJson extends JsonSerializer<Remark> {
  private static final RemarkText ENGLISH = RemarkText.in("en");

  @Override
  public void serialize(Remark remark, JsonGenerator json, SerializerProvider all)
      throws IOException {
    Map<String, Object> values =
        remark instanceof Phrase phrase ? blanks(phrase) : RemarkParts.values(remark);
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

  /// Its pattern, by which a face finds its words, and its values by number.
  private static Map<String, Object> blanks(Phrase phrase) {
    Map<String, Object> blanks = new LinkedHashMap<>();
    blanks.put("pattern", phrase.pattern());
    for (String value : phrase.values()) {
      blanks.put(String.valueOf(blanks.size()), value);
    }
    return blanks;
  }
}
