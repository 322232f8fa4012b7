package org.zhol.network;

import java.time.ZoneId;
import java.util.List;

/// A country: ISO 3166 code, the names to show and others to find it by, and the clock that its
/// timetables and opening hours use.
public record Country(String code, Names names, List<Alias> aliases, ZoneId zone) {
  public Country {
    aliases = List.copyOf(aliases);
  }
}
