package org.zhol.trade.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.quantity.Evidence;
import org.zhol.trade.TradeBook;
import org.zhol.trade.project.Register;

/// Holds claims against trade, projects and the network.
public final class ClaimCheck {
  private final Claim claim;
  private final List<Verdict.Case> cases;
  private final List<ClaimRemark> missing;

  private ClaimCheck(Claim claim, Cases found) {
    this.claim = claim;
    this.cases = found.cases();
    this.missing = found.missing();
  }

  /// All that a claim can be held against.
  public record Facts(TradeBook book, Register register, Network network) {}

  public static Verdict check(Claim claim, Facts facts) {
    Cases found = new Cases(claim);
    switch (claim.measure()) {
      case Measure.Amount amount -> new TradeCases(found, facts.book()).amount(amount);
      case Measure.Level level -> new TradeCases(found, facts.book()).level(level);
      case Measure.Peak peak -> new TradeCases(found, facts.book()).peak(peak);
      case Measure.Change change -> new RatioCases(found, facts.book()).change(change);
      case Measure.Share share -> new RatioCases(found, facts.book()).share(share);
      case Measure.PartnerRank rank -> new RankCases(found, facts.book()).partner(rank);
      case Measure.InvestorRank rank -> new RankCases(found, facts.book()).investor(rank);
      case Measure.ProjectTotals totals -> new ProjectCases(found, facts).totals(totals);
      case Measure.ProjectStands stands -> new ProjectCases(found, facts).stands(stands);
      case Measure.Crossings crossings -> new BorderCases(found, facts.network()).number(crossings);
      case Measure.Planned planned -> new BorderCases(found, facts.network()).planned(planned);
      case Measure.Terminal terminal -> new ProjectCases(found, facts).terminal(terminal);
    }
    return new ClaimCheck(claim, found).verdict();
  }

  private Verdict verdict() {
    long holding = count(true);
    long failing = count(false);
    Verdict.Outcome outcome;
    if (holding == 0 && failing == 0) {
      outcome = Verdict.Outcome.CANNOT_BE_DECIDED;
    } else if (failing == 0) {
      outcome = Verdict.Outcome.HOLDS;
    } else {
      outcome = holding == 0 ? Verdict.Outcome.DOES_NOT_HOLD : Verdict.Outcome.HOLDS_ONLY_UNDER;
    }
    TreeSet<String> units = new TreeSet<>();
    Double least = null;
    Double most = null;
    for (Verdict.Case one : cases) {
      Double number = one.number();
      if (one.holds() != null && number != null) {
        units.add(one.unit());
        least = least == null ? number : (Double) Math.min(least, number);
        most = most == null ? number : (Double) Math.max(most, number);
      }
    }
    boolean comparable = units.size() == 1;
    return new Verdict(
        claim.id(),
        claim.said(),
        claim.by(),
        claim.text(),
        claim.measure().rule(),
        claim.terms(),
        outcome,
        outcome == Verdict.Outcome.HOLDS_ONLY_UNDER ? under() : List.of(),
        comparable ? units.first() : null,
        comparable ? least : null,
        comparable ? most : null,
        cases,
        missing);
  }

  private long count(boolean wanted) {
    return cases.stream().filter(one -> one.holds() != null && one.holds() == wanted).count();
  }

  /// The one thing that tells holding cases from others, where there is one: reporter before
  /// definition before release. Otherwise each holding case, once for all figures of one release.
  private List<String> under() {
    for (Part part : Part.values()) {
      List<String> holding = separating(part);
      if (!holding.isEmpty()) {
        String word = part.name().toLowerCase(Locale.ROOT);
        return holding.stream().map(one -> word + " " + one).toList();
      }
    }
    return cases.stream()
        .filter(one -> one.holds() != null && one.holds())
        .map(one -> String.join(", ", one.definition(), said(one.reporter()), said(one.release())))
        .distinct()
        .toList();
  }

  private static String said(@Nullable String word) {
    return word == null ? "-" : word;
  }

  private List<String> separating(Part part) {
    TreeMap<String, TreeSet<Boolean>> outcomes = new TreeMap<>();
    for (Verdict.Case one : cases) {
      String key = part.of(one);
      Boolean holds = one.holds();
      if (holds != null) {
        outcomes.computeIfAbsent(said(key), each -> new TreeSet<>()).add(holds);
      }
    }
    if (outcomes.size() < 2 || outcomes.values().stream().anyMatch(each -> each.size() > 1)) {
      return List.of();
    }
    return outcomes.entrySet().stream()
        .filter(each -> each.getValue().contains(true))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What two cases may differ by.
  private enum Part {
    REPORTER,
    DEFINITION,
    RELEASE;

    @Nullable String of(Verdict.Case one) {
      return switch (this) {
        case REPORTER -> one.reporter();
        case DEFINITION -> one.definition();
        case RELEASE -> one.release();
      };
    }
  }

  /// The cases of one claim as they are found.
  record Cases(Claim claim, List<Verdict.Case> cases, List<ClaimRemark> missing) {
    Cases(Claim claim) {
      this(claim, new ArrayList<>(), new ArrayList<>());
    }

    void add(Verdict.Case one) {
      cases.add(one);
    }

    void lack(ClaimRemark what) {
      if (!missing.contains(what)) {
        missing.add(what);
      }
    }

    /// Whether figures come from nowhere but where the claim was made.
    boolean isItsOwn(Evidence evidence) {
      return claim.evidence().sources().containsAll(evidence.sources());
    }
  }
}
