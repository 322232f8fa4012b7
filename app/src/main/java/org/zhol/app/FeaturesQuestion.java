package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.Box;
import org.zhol.app.features.Feature;
import org.zhol.app.features.FeatureType;
import org.zhol.app.features.TimeSpan;
import org.zhol.quantity.Remark;

/// Which features of a collection are wanted, how many of them from where, and in which form.
///
/// @param asked the parameters that choose, as they were given, for the links of the answer
record FeaturesQuestion(
    Feature.Choice choice, int limit, int offset, Form form, Map<String, String> asked) {
  static final int USUAL_LIMIT = 100;

  /// More than this are not sent at once, whatever is asked: the standard wants no error then.
  static final int MOST = 10_000;

  /// The forms in which features are sent.
  enum Form {
    GEOJSON,
    CSV;

    @Override
    public String toString() {
      return this == CSV ? "CSV" : "GeoJSON";
    }
  }

  static FeaturesQuestion of(Parameters given, FeatureType type) {
    List<String> names = new ArrayList<>(List.of("bbox", "datetime", "limit", "offset", "f"));
    List<FeatureType.Filter> filters = type.filters();
    filters.forEach(filter -> names.add(filter.name()));
    given.allow(names, List.of());
    Map<String, String> asked = new LinkedHashMap<>();
    Box box = box(given, asked);
    TimeSpan time = time(given, asked);
    Map<String, String> properties = new LinkedHashMap<>();
    for (FeatureType.Filter filter : filters) {
      String value = value(given, filter);
      if (value != null) {
        properties.put(filter.name(), value);
        asked.put(filter.name(), value);
      }
    }
    int limit = Math.min(MOST, given.whole("limit", USUAL_LIMIT, 1, Integer.MAX_VALUE));
    int offset = given.whole("offset", 0, 0, Integer.MAX_VALUE);
    Form form = readForm(given);
    given.refuseIfWrong();
    if (given.text("limit") != null) {
      asked.put("limit", String.valueOf(limit));
    }
    return new FeaturesQuestion(
        new Feature.Choice(box, time, properties), limit, offset, form, asked);
  }

  /// The form alone, for a single feature.
  static Form form(Parameters given) {
    given.allow(List.of("f"), List.of());
    Form form = readForm(given);
    given.refuseIfWrong();
    return form;
  }

  private static Form readForm(Parameters given) {
    String text = given.text("f");
    Form form = text != null && text.equalsIgnoreCase("json") ? Form.GEOJSON : null;
    if (form == null) {
      form = given.oneOf("f", text, Form.values());
    }
    return form == null ? Form.GEOJSON : form;
  }

  private static @Nullable Box box(Parameters given, Map<String, String> asked) {
    String text = present(given, "bbox");
    if (text == null) {
      return null;
    }
    asked.put("bbox", text);
    try {
      String[] parts = text.split(",", -1);
      double[] numbers = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
          throw new IllegalArgumentException("not a number");
        }
        numbers[i] = Double.parseDouble(parts[i].strip());
      }
      if (numbers.length == 4) {
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
      }
      if (numbers.length == 6 && numbers[2] <= numbers[5]) { // nothing here has a height
        return new Box(numbers[0], numbers[1], numbers[3], numbers[4]);
      }
    } catch (IllegalArgumentException noBox) {
      // told below
    }
    given.wrong(
        "bbox",
        text,
        say("is no box of four numbers (six with heights) in degrees"),
        say("write west,south,east,north such as 75,42,88,50"));
    return null;
  }

  private static @Nullable TimeSpan time(Parameters given, Map<String, String> asked) {
    String text = present(given, "datetime");
    TimeSpan span = text == null ? null : TimeSpan.find(text);
    if (text != null && span == null) {
      given.wrong(
          "datetime",
          text,
          say("is neither a time nor a span of time that exists"),
          say("write 2025-11-07T00:00:00Z, or 2020-01-01T00:00:00Z/.. for all since"));
    }
    if (text != null) {
      asked.put("datetime", text);
    }
    return span;
  }

  private static @Nullable String value(Parameters given, FeatureType.Filter filter) {
    String text = present(given, filter.name());
    if (text == null) {
      return null;
    }
    List<String> values = filter.values();
    if (!values.isEmpty() && values.stream().noneMatch(text::equalsIgnoreCase)) {
      List<String> words = values.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
      List<String> alike = Nearest.to(text, words);
      Remark cure = Cure.alike(alike, Cure.oneOf(words));
      given.wrong(new Problem(filter.name(), text, new Fault.IsUnknown(), cure, alike));
    } else if (filter.type().equals("integer") && !text.matches("-?\\d{1,9}")) {
      given.wrong(filter.name(), text, say("is no whole number"), say("give one such as 2"));
    }
    return text;
  }

  /// The value, or null where the name was not given; a name without a value is wrong.
  private static @Nullable String present(Parameters given, String name) {
    return given.has(name) ? given.required(name, say("give a value, or leave it out")) : null;
  }

  /// The part of an address after the path that asks the same in another form or from another
  /// place.
  String query(Form otherForm, int otherOffset) {
    Map<String, String> all = new LinkedHashMap<>(asked);
    if (otherOffset > 0) {
      all.put("offset", String.valueOf(otherOffset));
    }
    if (otherForm == Form.CSV) {
      all.put("f", "csv");
    }
    StringBuilder query = new StringBuilder();
    all.forEach((name, value) ->
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
