package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.zhol.packs.PackReader;

/// Throws queries at the readers of parameters: each is understood or gets problems of one line,
/// and nothing else is ever thrown. `-Dzhol.fuzz=1000000` runs a million.
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("zhol.fuzz", 20_000);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
  private static final List<String> NAMES =
      List.of(
          "from",
          "to",
          "cargo",
          "ready",
          "by",
          "via",
          "avoid",
          "modes",
          "max",
          "sort",
          "asOf",
          "drivers",
          "inventory",
          "value",
          "q",
          "limit",
          "on",
          "gateways",
          "form",
          "",
          "%",
          "FROM");
  private static final List<String> VALUES =
      List.of(
          "Almaty",
          "CNLYG",
          "%D0%90%D0%BB%D0%BC",
          "43.2,76.9",
          "91,181",
          "-90,-180",
          "1e9,0",
          "2x40HC",
          "0x40HC",
          "-5t",
          "50000t:crude",
          "800kg:electronics",
          "1e99t",
          "t",
          ":",
          "::::",
          "9999999999t",
          "1x40HC+1x20:food:dangerous",
          "2025-11-07",
          "2025-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "-999999999-01-01",
          "2025-11-07T25:00",
          "2025-11-07T14:00%2B08:00",
          "2025-11-07T14:00%2B99:00",
          "2025-11-07T",
          "T",
          "Z",
          "road,rail",
          "road,,",
          "time",
          "CO2E",
          "0",
          "-1",
          "99999999999999999999",
          "NaN",
          "1.5",
          "true",
          "maybe",
          "nur-zholy",
          "KZ",
          "%00",
          "%1b[2J",
          "%e2%80%ae",
          "%F0%9F%9A%82",
          "%ff",
          "%",
          "%4",
          "%zz",
          "+",
          "%20",
          "=",
          "%c0%af",
          "%ed%a0%80",
          "%f4%90%80%80",
          "%ef%bb%bfAlmaty",
          "%0d%0aSet-Cookie:%20a=b",
          "%3Cscript%3E",
          "..%2f..%2fetc%2fpasswd",
          "'%20OR%201=1",
          "$%7Bjndi:ldap://x%7D",
          "2025-11-07T14:00:00.000000000000000",
          "2025-W45",
          "20251107",
          "%D9%A2%D9%A0%D9%A2%D9%A5-%D9%A1%D9%A1-%D9%A0%D9%A7",
          "1e400t",
          "-0t",
          "0.0000000001kg",
          "2x40HC".repeat(150),
          "1x20+".repeat(199),
          "NaN,NaN",
          "43.2,76.9,1",
          "0,0",
          "a".repeat(1000),
          "a".repeat(1001),
          "%41".repeat(2500),
          ",".repeat(999),
          "KZ,".repeat(300));

  private final World world = World.of(PackReader.builtIn());

  @Test
  void everyQueryIsUnderstoodOrRefusedInPlainLines() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20251107);
    int understood = 0;
    for (int i = 0; i < INPUTS; i++) {
      String query = query(chance);
      try {
        ask(i, query);
        understood++;
      } catch (BadInput bad) {
        assertThat(bad.problems()).as(query).isNotEmpty();
        for (Problem problem : bad.problems()) {
          boolean plain =
              problem.line(List.of()).codePoints().noneMatch(Character::isISOControl)
                  && !problem.reason().isBlank()
                  && !problem.fix().isBlank()
                  && !problem.line(List.of()).contains("Exception");
          assertThat(plain).as(query + " -> " + problem.line(List.of())).isTrue();
        }
      } catch (RuntimeException escaped) {
        fail("input " + i + " '" + query + "' let " + escaped + " escape", escaped);
      }
    }
    System.out.println("fuzz: " + INPUTS + " queries, " + understood + " understood, none escaped");
  }

  private void ask(int i, String query) {
    Parameters given = Parameters.ofQuery(query);
    if (i % 8 == 1) {
      FoundPlaces.answer(given, world);
    } else if (i % 8 == 0) {
      Moments.instant(given, "on", ZoneOffset.UTC, Moments.Day.NOON);
      Moments.day(given, "asOf");
      given.flag("gateways");
      given.refuseIfWrong();
    } else {
      PlanQuestion.parse(given, world, CLOCK);
    }
  }

  private static String query(RandomGenerator chance) {
    StringBuilder query = new StringBuilder();
    if (chance.nextInt(3) > 0) {
      query.append("from=Almaty&to=Xian&cargo=2x40HC&");
    }
    int pairs = chance.nextInt(5);
    for (int p = 0; p < pairs; p++) {
      query.append(NAMES.get(chance.nextInt(NAMES.size()))).append('=');
      query.append(VALUES.get(chance.nextInt(VALUES.size()))).append('&');
    }
    int changes = chance.nextInt(4) == 0 ? chance.nextInt(1, 6) : 0;
    for (int c = 0; c < changes && !query.isEmpty(); c++) {
      int at = chance.nextInt(query.length());
      char any = (char) (chance.nextInt(20) == 0 ? chance.nextInt(65_536) : chance.nextInt(128));
      switch (chance.nextInt(3)) {
        case 0 -> query.setCharAt(at, any);
        case 1 -> query.insert(at, any);
        default -> query.deleteCharAt(at);
      }
    }
    return query.toString();
  }
}
