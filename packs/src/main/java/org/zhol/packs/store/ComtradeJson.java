package org.zhol.packs.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhol.packs.Problem;

/// Turns an answer of the UN Comtrade API into a table with the columns that matter and the line of
/// each record, so that it is checked like the bulk files.
final class ComtradeJson {
  static final List<String> COLUMNS =
      List.of(
          "period",
          "reporterCode",
          "flowCode",
          "partnerCode",
          "partner2Code",
          "classificationCode",
          "cmdCode",
          "customsCode",
          "mosCode",
          "motCode",
          "netWgt",
          "cifvalue",
          "fobvalue",
          "primaryValue",
          "line_");

  private ComtradeJson() {}

  /// The records written; a problem and -1 where the JSON ends early or is none.
  static int table(TradeFile json, Path table, List<Problem> problems) throws IOException {
    int records = 0;
    boolean closed = false;
    String said = "";
    try (JsonParser parser = new JsonFactory().createParser(json.open());
        BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write(String.join("\t", COLUMNS) + "\n");
      boolean inside = parser.nextToken() == JsonToken.START_ARRAY;
      while (!inside && parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY && "data".equals(parser.currentName())) {
          inside = true;
        }
      }
      while (inside && parser.nextToken() == JsonToken.START_OBJECT) {
        int line = parser.currentTokenLocation().getLineNr();
        out.write(row(record(parser), line));
        records++;
      }
      closed = inside && parser.currentToken() == JsonToken.END_ARRAY;
      while (closed && parser.nextToken() != null) {
        // to the end, so that a file cut short after the records is found
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && "error".equals(parser.currentName())) {
          said = parser.getText();
        }
      }
    } catch (JsonProcessingException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      problems.add(
          new Problem(
              json.name(),
              (int) line,
              null,
              "is no JSON from here on (" + reason(broken) + ")",
              "it was cut short or altered: fetch it again"));
      return -1;
    }
    if (!closed) {
      problems.add(
          new Problem(
              json.name(),
              0,
              null,
              "has no list 'data' as answers of UN Comtrade have",
              "save the whole answer of the API"));
      return -1;
    }
    if (records == 0 && !said.isEmpty()) {
      problems.add(
          new Problem(
              json.name(), 0, said, "is what UN Comtrade answered", "ask again as it says"));
      return -1;
    }
    return records;
  }

  /// Without the parser's hint at the place where a list began, which tells nothing of the file.
  private static String reason(JsonProcessingException broken) {
    return String.valueOf(broken.getOriginalMessage()).replaceAll(" ?\\(start marker.*", "");
  }

  private static Map<String, String> record(JsonParser parser) throws IOException {
    Map<String, String> record = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName().toLowerCase(Locale.ROOT);
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        record.put(field, parser.getText());
      }
    }
    return record;
  }

  private static String row(Map<String, String> record, int line) {
    StringBuilder row = new StringBuilder();
    for (String column : COLUMNS) {
      String value = record.getOrDefault(column.toLowerCase(Locale.ROOT), "");
      row.append(value.replaceAll("[\t\r\n]", " ")).append('\t');
    }
    return row.substring(0, row.length() - 1) + line + "\n";
  }
}
