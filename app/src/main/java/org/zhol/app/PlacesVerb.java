package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.routing.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Finds places.
@Command(
    description = "Find a place by name in en, ru, kk or zh, by UN/LOCODE or by id.",
    footer = {"", "Example:", "  ./zhol places Алматы", "  ./zhol places CNLYG --json"})
final class PlacesVerb extends WorldVerb {
  @picocli.CommandLine.Parameters(paramLabel = "QUERY", description = "What to look for.")
  String text = "";

  @Option(names = "--limit", paramLabel = "N", description = "Most places to show. Default: 10.")
  @Nullable String limit;

  @Option(names = "--json", description = "Print JSON, as the API returns it.")
  boolean json;

  @Option(names = "--lang", paramLabel = "LANG", description = "Names in en, ru, kk or zh.")
  @Nullable String language;

  PlacesVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "q", text);
    put(values, "limit", limit);
    String names = Languages.of(language);
    FoundPlaces found = FoundPlaces.answer(Parameters.of(values), world());
    if (json) {
      console.out().print(Json.text(found));
    } else {
      console.out().print(text(found, names));
    }
    if (found.places().isEmpty()) {
      console.complain(
          "places", "nothing is called '" + Problem.printable(text) + "'; try fewer letters");
    }
    return found.places().isEmpty() ? Main.NO_ANSWER : Main.DONE;
  }

  private static String text(FoundPlaces found, String language) {
    var table = new TextTable("llllll");
    for (Places.Match place : found.places()) {
      String modes =
          place.modes().stream()
              .map(mode -> mode.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      table.row(
          place.id(),
          place.names().in(language),
          place.country(),
          String.format(Locale.ROOT, "%.3f,%.3f", place.latitude(), place.longitude()),
          modes,
          String.join(" ", place.locodes()));
    }
    return table.text("");
  }
}
