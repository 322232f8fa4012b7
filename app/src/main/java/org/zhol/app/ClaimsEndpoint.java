package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhol.quantity.Remark;
import org.zhol.trade.claim.Claim;

/// Claims over HTTP: those of the pack with their verdicts, and one that somebody brings.
final class ClaimsEndpoint {
  static final List<String> PARAMETERS = List.of("collection", "claim");
  static final List<String> MEMBERS = List.of("text", "said");

  private final World world;
  private final Path data;
  private final Clock clock;

  ClaimsEndpoint(World world, Path data, Clock clock) {
    this.world = world;
    this.data = data;
    this.clock = clock;
  }

  /// All claims of the pack, of one collection, or a single one.
  Api.Answer list(Request request) {
    Parameters given = request.query();
    given.allow(PARAMETERS, List.of());
    List<Claim> claims = world.pack().claims();
    Set<String> collections = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (Claim claim : claims) {
      collections.add(claim.collection());
      ids.add(claim.id());
    }
    String collection = oneOf("collection", given, collections);
    String id = oneOf("claim", given, ids);
    given.refuseIfWrong();
    return checked(
        claims.stream()
            .filter(claim -> collection.isEmpty() || claim.collection().equals(collection))
            .filter(claim -> id.isEmpty() || claim.id().equals(id))
            .toList());
  }

  private static String oneOf(String name, Parameters given, Set<String> known) {
    String text = given.text(name);
    if (text != null && !known.contains(text)) {
      List<String> alike = Nearest.to(text, known);
      Remark cure = Cure.alike(alike, Cure.oneOf(List.copyOf(known)));
      given.wrong(new Problem(name, text, new Fault.NotInPack(), cure, alike));
    }
    return text == null ? "" : text;
  }

  /// A claim in the fixed grammar, as said today or on the day that is named.
  Api.Answer check(Request request) {
    request.refuseQuery();
    Parameters given = request.json();
    given.allow(MEMBERS, List.of());
    String text =
        given.required("text", say("say a claim, such as KZ CN turnover 2021 about 25 bn"));
    LocalDate said = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String day = given.text("said");
    if (day != null) {
      try {
        said = LocalDate.parse(day);
      } catch (DateTimeException noDay) {
        given.wrong("said", day, new Fault.NoSuchDay(), new Cure.WriteDay());
      }
    }
    given.refuseIfWrong();
    return checked(List.of(ClaimForm.sentence(text == null ? "" : text, said)));
  }

  private Api.Answer checked(List<Claim> claims) {
    var facts = StoredTrade.facts(world.pack(), data);
    return Api.Answer.json(CheckedClaims.of(claims, facts, world.pack().sources()));
  }
}
