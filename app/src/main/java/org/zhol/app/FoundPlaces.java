package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.util.List;
import org.zhol.routing.Places;

/// The places that a text may mean, best first.
record FoundPlaces(String query, List<Places.Match> places) {
  static final List<String> PARAMETERS = List.of("q", "limit");
  private static final int USUAL = 10;
  private static final int MOST = 100;

  FoundPlaces {
    places = List.copyOf(places);
  }

  /// Answers from the parameters `q` and `limit`.
  static FoundPlaces answer(Parameters given, World world) {
    given.allow(PARAMETERS, List.of());
    String text = given.required("q", say("write a name, id, UN/LOCODE or lat,lon"));
    int limit = given.whole("limit", USUAL, 1, MOST);
    given.refuseIfWrong();
    String query = String.valueOf(text);
    return new FoundPlaces(query, world.places().find(query, limit));
  }
}
