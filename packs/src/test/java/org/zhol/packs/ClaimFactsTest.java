package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.claim.ClaimCheck;
import org.zhol.trade.claim.Terms;
import org.zhol.trade.claim.Verdict;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.Register;
import org.zhol.trade.project.Slip;

/// What the built-in pack says to the claims of September 2022, and its register of projects.
class ClaimFactsTest {
  private final Pack pack = PackReader.builtIn();
  private final ClaimCheck.Facts facts =
      new ClaimCheck.Facts(pack.trade(), pack.projects(), pack.network());

  private Verdict verdict(String id) {
    return pack.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .map(claim -> ClaimCheck.check(claim, facts))
        .findFirst()
        .orElseThrow();
  }

  private Verdict of(String said, String measure, String terms) {
    var read = Terms.read(measure, List.of(terms.split(" ")));
    assertThat(read.problems()).isEmpty();
    return ClaimCheck.check(
        new Claim(
            "c",
            "test",
            LocalDate.parse(said),
            null,
            "c",
            Objects.requireNonNull(read.measure()),
            List.of(measure),
            new Evidence(List.of("test"), Confidence.B),
            null),
        facts);
  }

  @ParameterizedTest
  @CsvSource({
    "trade-25bn, HOLDS_ONLY_UNDER",
    "pre-pandemic, HOLDS_ONLY_UNDER",
    "projects-52, HOLDS_ONLY_UNDER",
    "zhanatas, HOLDS",
    "jac, HOLDS",
    "shymkent, HOLDS",
    "checkpoints, HOLDS_ONLY_UNDER",
    "new-checkpoint, HOLDS",
    "lianyungang, HOLDS",
    "key-partner, HOLDS",
    "key-investor, HOLDS_ONLY_UNDER"
  })
  void elevenClaimsAreBuiltIn(String id, Verdict.Outcome outcome) {
    assertThat(pack.claims()).hasSize(11);
    Verdict verdict = verdict(id);
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.cases()).allSatisfy(one -> assertThat(one.sources()).isNotEmpty());
  }

  @Test
  void twentyFiveBillionHoldOnlyInChineseStatistics() {
    Verdict verdict = verdict("trade-25bn");
    assertThat(verdict.under()).containsExactly("reporter CN");
    assertThat(verdict.least()).isEqualTo(18.001);
    assertThat(verdict.most()).isEqualTo(25.25);
    // The filtered pull is a part of the total: it is shown and decides nothing.
    assertThat(verdict.cases())
        .filteredOn(one -> "comtrade-2026".equals(one.release()))
        .allSatisfy(one -> {
          assertThat(one.number()).isEqualTo(9.276);
          assertThat(one.holds()).isNull();
        });
  }

  @Test
  void checkpointsAreCountedButWereNotNormal() {
    assertThat(verdict("checkpoints").cases())
        .extracting(one -> one.definition() + " " + one.holds())
        .contains(
            "number of checkpoints, road true",
            "not closed, road false",
            "open without limits, road false",
            "number of checkpoints, rail true");
    // A year and a half later all five were open.
    assertThat(of("2024-06-01", "checkpoints", "pair=KZ-CN road=5 rail=2").cases())
        .filteredOn(one -> one.definition().equals("not closed, road"))
        .allSatisfy(one -> assertThat(one.holds()).isTrue());
  }

  @Test
  void whatWasStartedIsLessThanHalf() {
    assertThat(verdict("projects-52").cases())
        .filteredOn(one -> one.definition().equals("value launched or under way"))
        .allSatisfy(one -> {
          assertThat(one.number()).isEqualTo(9.779);
          assertThat(one.holds()).isFalse();
        });
  }

  @Test
  void claimThatNoDataDecideSaysWhatIsMissing() {
    Verdict verdict =
        of(
            "2022-09-13",
            "amount",
            "pair=KZ-CN flow=turnover period=1985 is=about value=1 unit=usd_bn");
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.CANNOT_BE_DECIDED);
    assertThat(verdict.missing()).isNotEmpty();
  }

  @Test
  void investorRankDependsOnTheDefinition() {
    assertThat(verdict("key-investor").under())
        .containsExactlyInAnyOrder(
            "definition worst place by cumulative_gross", "definition worst place by stock");
  }

  @Test
  void wrongTermsAreToldTogether() {
    assertThat(Terms.read("amount", List.of("pair=KZ", "flow=up", "wrong=1")).problems())
        .anyMatch(each -> each.contains("'wrong=1' is no term"))
        .anyMatch(each -> each.contains("'value' is missing"));
    assertThat(
            Terms.read(
                    "amount",
                    List.of("pair=KZ", "flow=up", "period=x", "is=near", "value=v", "unit=eur"))
                .problems())
        .hasSize(6);
    assertThat(Terms.read("weight", List.of()).problems()).hasSize(1);
  }

  @Test
  void seventyOneProjectsAreNamedAndTheThreeOfTheArticleHaveTheirFacts() {
    Register register = pack.projects();
    assertThat(register.projects()).hasSize(71);
    Project wind = Objects.requireNonNull(register.find("zhanatas"));
    assertThat(wind.figures("cost"))
        .extracting(figure -> figure.value())
        .containsExactly(136.2, 150.0);
    assertThat(register.listsOf("zhanatas")).extracting(list -> list.id()).contains("2022-09");
    assertThat(Objects.requireNonNull(register.find("bakhty-ayagoz")).scenario())
        .isEqualTo("bakhty-ayagoz");
  }

  @Test
  void printingErrorsOfTheSourcesAreCaught() {
    assertThat(Slip.all(pack.projects()))
        .extracting(slip -> slip.rule() + " " + slip.where())
        .contains(
            "UNIT_SLIP 2017-09",
            "UNIT_SLIP electrical-park",
            "CURRENCY_SLIP silleno-polyethylene",
            "PRODUCT_SLIP kpi-polypropylene",
            "TWO_DATES shieli-cement",
            "TWO_COSTS zhanatas",
            "TWO_COSTS shymkent-refinery");
  }
}
