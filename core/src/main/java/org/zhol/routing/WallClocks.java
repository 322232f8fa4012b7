package org.zhol.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Instants of one question as the clocks of the countries show them. The offset of a country is
/// looked up anew only when its clocks change, and five weathers that were asked for last are not
/// told again: a leg begins as the one before ends.
final class WallClocks {
  private final Function<String, ZoneId> zones;
  private final long ready;
  private final Map<String, Face> faces = new HashMap<>();

  /// What was asked for last, and the answer.
  private long[] clock = new long[0];

  private String country = "";
  private Plan.@Nullable Odds odds;

  /// A country's clock, and from when until when its offset holds, epoch seconds.
  private static final class Face {
    private final ZoneRules rules;
    private ZoneOffset offset = ZoneOffset.UTC;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    Face(ZoneRules rules) {
      this.rules = rules;
    }

    ZoneOffset offset(long second) {
      if (second < from || second >= until) {
        Instant instant = Instant.ofEpochSecond(second);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        offset = rules.getOffset(instant);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        until = after == null ? Long.MAX_VALUE : after.toEpochSecond();
      }
      return offset;
    }
  }

  /// @param zones of countries by their codes
  WallClocks(Function<String, ZoneId> zones, Instant ready) {
    this.zones = zones;
    this.ready = ready.getEpochSecond();
  }

  /// @param afterReady seconds after the cargo is ready
  OffsetDateTime at(long afterReady, String country) {
    return at(afterReady, face(country));
  }

  private Face face(String country) {
    return faces.computeIfAbsent(country, code -> new Face(zones.apply(code).getRules()));
  }

  private OffsetDateTime at(long afterReady, Face face) {
    long second = ready + afterReady;
    ZoneOffset offset = face.offset(second);
    return OffsetDateTime.of(LocalDateTime.ofEpochSecond(second, 0, offset), offset);
  }

  /// The five weathers and their mean, of clocks in seconds after the cargo is ready.
  Plan.Odds odds(long[] clock, String country) {
    Plan.Odds told = odds;
    if (told == null || !this.country.equals(country) || !Arrays.equals(this.clock, clock)) {
      Face face = face(country);
      told =
          new Plan.Odds(
              at(clock[0], face),
              at(clock[1], face),
              at(clock[2], face),
              at(clock[3], face),
              at(clock[4], face),
              at(Math.round(LegWriter.sum(clock) / 5.0), face));
      odds = told;
      this.clock = clock.clone();
      this.country = country;
    }
    return told;
  }
}
