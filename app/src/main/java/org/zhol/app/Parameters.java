package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;

/// The named values of one question, from a query string or from command-line options.
///
/// Each reading method notes what is wrong and carries on, so that {@link #refuseIfWrong} reports
/// all problems of a question at once.
final class Parameters {
  /// Longest value taken, in characters.
  static final int LONGEST_VALUE = 1_000;

  private final Map<String, List<String>> values;
  private final List<Problem> problems = new ArrayList<>();

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  static Parameters of(Map<String, List<String>> values) {
    return new Parameters(new LinkedHashMap<>(values));
  }

  /// Reads the part of an address after `?`: UTF-8, percent-escaped, `+` for a space.
  static Parameters ofQuery(String rawQuery) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    var parameters = new Parameters(values);
    for (String pair : rawQuery.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (name == null || value == null) {
        String shown = Problem.printable(pair);
        parameters.wrong(
            "query", shown, say("is not percent-escaped UTF-8"), say("escape it as %41 for A"));
        continue;
      }
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  /// Reads a JSON object whose members are texts, numbers, truth values or lists of them.
  static Parameters ofJson(byte[] body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    var parameters = new Parameters(values);
    JsonNode object = Json.tree(body);
    if (object == null || !object.isObject()) {
      parameters.wrong(
          "body",
          "",
          say("is no JSON object"),
          say("send one with the fields that /openapi.yaml names here"));
      parameters.refuseIfWrong();
      return parameters;
    }
    for (var member : object.properties()) {
      List<String> list = values.computeIfAbsent(member.getKey(), key -> new ArrayList<>());
      JsonNode value = member.getValue();
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        if (one.isValueNode() && !one.isNull()) {
          list.add(one.asText());
        } else if (!one.isNull()) {
          parameters.wrong(
              member.getKey(),
              "",
              say("is a list or object where none belongs"),
              say("give a text, a number or a list of them"));
        }
      }
    }
    return parameters;
  }

  /// The text behind the escapes, or null where it is malformed.
  private static @Nullable String decode(String escaped) {
    byte[] bytes = new byte[escaped.length() * 3];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        boolean whole =
            i + 2 < escaped.length()
                && HexFormat.isHexDigit(escaped.charAt(i + 1))
                && HexFormat.isHexDigit(escaped.charAt(i + 2));
        if (!whole) {
          return null;
        }
        bytes[length++] = (byte) HexFormat.fromHexDigits(escaped, i + 1, i + 3);
        i += 2;
      } else if (c < 0x80) {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      } else if (Character.isSurrogate(c)) {
        return null;
      } else {
        byte[] encoded = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
      }
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  /// Notes every name that is not among the known ones, every value that is too long and, apart
  /// from the names that may be repeated, every second value.
  void allow(List<String> known, Collection<String> repeatable) {
    values.forEach((name, given) -> {
      if (!known.contains(name)) {
        List<String> alike = Nearest.to(name, known);
        Remark cure = Cure.alike(alike, known.isEmpty() ? new Cure.LeaveOut() : Cure.oneOf(known));
        problems.add(new Problem(name, "", new Fault.UnknownParameter(), cure, alike));
      } else if (given.size() > 1 && !repeatable.contains(name)) {
        wrong(name, String.join(" and ", given), new Fault.GivenTwice(), new Cure.GiveOnce());
      }
      for (String value : given) {
        if (value.length() > LONGEST_VALUE) {
          wrong(
              name,
              value.substring(0, 40),
              new Fault.TooManyCharacters(value.length()),
              new Cure.GiveAtMost(LONGEST_VALUE));
        }
      }
    });
  }

  /// The value without surrounding blanks, or null where it is missing or blank.
  @Nullable String text(String name) {
    List<String> given = values.get(name);
    if (given == null || given.isEmpty()) {
      return null;
    }
    String value = given.getFirst().strip();
    return value.isEmpty() || value.length() > LONGEST_VALUE ? null : value;
  }

  /// Whether the name was given at all, be it without a value.
  boolean has(String name) {
    return values.containsKey(name);
  }

  /// The value, which must be there; notes a problem and gives null where it is not.
  @Nullable String required(String name, Remark cure) {
    String value = text(name);
    List<String> given = values.getOrDefault(name, List.of());
    if (value == null && given.stream().allMatch(String::isBlank)) {
      wrong(name, "", new Fault.IsMissing(), cure);
    }
    return value;
  }

  /// All values of a name as they are, too long ones apart.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(value -> value.length() <= LONGEST_VALUE)
        .toList();
  }

  /// All values of a name, each split at commas; blanks dropped.
  List<String> list(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(value -> value.length() <= LONGEST_VALUE)
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /// A whole number within bounds, or the default where it is missing.
  int whole(String name, int otherwise, int least, int most) {
    Integer number = whole(name, least, most, new Cure.GiveOneOrUsual(otherwise));
    return number == null ? otherwise : number;
  }

  /// A whole number within bounds, or null where it is missing or wrong.
  @Nullable Integer whole(String name, int least, int most) {
    return whole(name, least, most, new Cure.GiveOneOrLeaveOut());
  }

  private @Nullable Integer whole(String name, int least, int most, Remark cure) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // falls through to the one complaint
    }
    wrong(name, value, new Fault.NoWholeNumber(least, most), cure);
    return null;
  }

  /// A number within bounds, or null where it is missing or wrong.
  @Nullable Double number(String name, double least, double most, String example) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // falls through to the one complaint
    }
    wrong(name, value, new Fault.NoNumber(least, most), new Cure.WriteAs(example));
    return null;
  }

  /// An amount above zero in whole cents, or null where it is missing.
  @Nullable Long cents(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,13}(\\.[0-9]{1,2})?") && Double.parseDouble(value) > 0) {
      return Math.round(Double.parseDouble(value) * 100);
    }
    wrong(name, value, new Fault.NoAmount(), new Cure.WriteAs("120000, 120000.50"));
    return null;
  }

  /// `true` or `false`; a name without a value means true.
  boolean flag(String name) {
    List<String> given = values.get(name);
    if (given == null || given.isEmpty()) {
      return false;
    }
    return switch (given.getFirst().strip().toLowerCase(Locale.ROOT)) {
      case "", "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> {
        wrong(name, given.getFirst(), new Fault.NoTruthValue(), new Cure.WriteTruthValue());
        yield false;
      }
    };
  }

  /// A value of a closed set, by its name in any letter case; notes a problem otherwise.
  <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String value, E[] all) {
    if (value == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (E one : all) {
      if (one.name().equalsIgnoreCase(value)) {
        return one;
      }
      names.add(one.name().toLowerCase(Locale.ROOT));
    }
    List<String> alike = Nearest.to(value, names);
    problems.add(new Problem(name, value, new Fault.IsUnknown(), Cure.oneOf(names), alike));
    return null;
  }

  void wrong(String field, String value, String reason, String fix) {
    wrong(new Problem(field, value, reason, fix));
  }

  void wrong(String field, String value, Remark why, Remark cure) {
    wrong(new Problem(field, value, why, cure, List.of()));
  }

  /// Notes a problem once, however often its value is read.
  void wrong(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  void refuseIfWrong() {
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }
}
