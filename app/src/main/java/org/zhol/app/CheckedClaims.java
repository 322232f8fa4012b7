package org.zhol.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhol.network.Source;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.claim.ClaimCheck;
import org.zhol.trade.claim.Verdict;

/// What the data say to some claims, in their order.
record CheckedClaims(List<Verdict> verdicts) {
  CheckedClaims {
    verdicts = List.copyOf(verdicts);
  }

  /// With the releases and sources that the cases and the claims name.
  static TradeAnswer<CheckedClaims> of(
      List<Claim> claims, ClaimCheck.Facts facts, List<Source> known) {
    List<Verdict> verdicts = new ArrayList<>();
    Set<String> releases = new HashSet<>();
    Set<String> cited = new HashSet<>();
    for (Claim claim : claims) {
      Verdict verdict = ClaimCheck.check(claim, facts);
      verdicts.add(verdict);
      cited.addAll(claim.evidence().sources());
      for (Verdict.Case one : verdict.cases()) {
        cited.addAll(one.sources());
        String release = one.release();
        if (release != null) {
          releases.addAll(List.of(release.split(" ")));
        }
      }
    }
    return TradeAnswer.of(new CheckedClaims(verdicts), facts.book(), known, releases, cited);
  }
}
