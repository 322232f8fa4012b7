package org.zhol.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;

/// The one way an answer becomes JSON, for the command line and the API alike: record components by
/// their names, closed sets by the names of their values, times in ISO 8601, missing values as
/// null.
///
/// Sets have no order of their own, so they are written sorted; the same answer is the same bytes.
final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /// UTF-8 bytes, one line with a line end.
  static byte[] bytes(Object answer) {
    return text(answer).getBytes(StandardCharsets.UTF_8);
  }

  static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException broken) {
      String what = answer.getClass().getSimpleName();
      throw new IllegalStateException("no JSON for " + what + ": " + broken.getOriginalMessage());
    }
  }

  /// What some bytes say, or null where they are no JSON.
  static @Nullable JsonNode tree(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      return node == null || node.isMissingNode() ? null : node;
    } catch (IOException malformed) {
      return null;
    }
  }

  private static ObjectMapper mapper() {
    var module = new SimpleModule("zhol");
    for (Class<?> type :
        List.of(
            OffsetDateTime.class, Instant.class, LocalDate.class, LocalTime.class, ZoneId.class)) {
      module.addSerializer(type, ToStringSerializer.instance);
    }
    module.addSerializer(OffsetDateTime.class, new ClockTime());
    module.addSerializer(Set.class, new SortedSet());
    module.addSerializer(Remark.class, new RemarkJson());
    module.addSerializer(org.zhol.packs.Problem.class, new PackProblemJson());
    module.addSerializer(Double.class, new Finite());
    module.addSerializer(Double.TYPE, new Finite());
    return JsonMapper.builder()
        .addModule(module)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // what a record can tell is no part of it
        .build();
  }

  /// JSON has no infinity: what has no finite value is missing.
  private static final class Finite extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider all)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }

  /// Seconds always written, so that all times have one shape.
  private static final class ClockTime extends JsonSerializer<OffsetDateTime> {
    private static final java.time.format.DateTimeFormatter SHAPE =
        java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider all)
        throws IOException {
      json.writeString(SHAPE.format(time));
    }
  }

  @SuppressWarnings("rawtypes") // Jackson registers by the raw class
  private static final class SortedSet extends JsonSerializer<Set> {
    @Override
    public void serialize(Set set, JsonGenerator json, SerializerProvider all) throws IOException {
      List<Object> sorted = new ArrayList<>();
      for (Object item : set) {
        sorted.add(item);
      }
      sorted.sort(Comparator.comparing(String::valueOf));
      json.writeStartArray();
      for (Object item : sorted) {
        all.defaultSerializeValue(item, json);
      }
      json.writeEndArray();
    }
  }
}
