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

  /// Each number is worked out by hand from the printed ones: 31.17 / 25.25, 24.2 / 18.2, 24.2 /
  /// 18.001, 24.1 / 18.2; 18.001 / 101.736 and 8.228 / 41.415.
  @Test
  void changesAndSharesUnderEveryReporterAndRelease() {
    Verdict growth =
        of(
            "2024-01-01",
            "growth",
            "pair=KZ-CN flow=turnover from=2021 to=2022 is=less_than value=25");
    assertThat(growth.outcome()).isEqualTo(Verdict.Outcome.HOLDS_ONLY_UNDER);
    assertThat(numbers(growth)).contains("CN 23.446", "KZ 32.967", "KZ 34.437", "KZ 32.418");
    assertThat(growth.under()).containsExactly("reporter CN");
    // Two printed values of one release hold, 41.02 / 31.17 and 41 / 31.17: it is named once.
    Verdict nearly =
        of("2024-01-01", "growth", "pair=KZ-CN flow=turnover from=2022 to=2023 is=about value=32");
    assertThat(nearly.under()).containsExactly("both years of one release, CN, gacc-quoted");
    Verdict share =
        of("2024-01-01", "share", "pair=KZ-CN flow=turnover year=2021 is=about value=17.7");
    assertThat(share.outcome()).isEqualTo(Verdict.Outcome.HOLDS);
    assertThat(numbers(share)).containsExactly("KZ 17.694");
    Verdict imports =
        of("2024-01-01", "share", "pair=KZ-CN flow=import year=2021 is=about value=25 within=2.5");
    assertThat(imports.outcome()).isEqualTo(Verdict.Outcome.DOES_NOT_HOLD);
    assertThat(numbers(imports)).containsExactly("KZ 19.867");
    Verdict printed =
        of("2024-01-01", "share", "pair=KZ-CN flow=export year=2022 is=about value=15.6");
    assertThat(numbers(printed)).contains("KZ 15.6");
    // Nothing is said of 1990: it is told and not taken as zero.
    Verdict none =
        of(
            "2024-01-01",
            "growth",
            "pair=KZ-CN flow=turnover from=1990 to=2022 is=more_than value=0");
    assertThat(none.outcome()).isEqualTo(Verdict.Outcome.CANNOT_BE_DECIDED);
    assertThat(none.missing()).hasSize(2);
  }

  private static List<String> numbers(Verdict verdict) {
    return verdict.cases().stream().map(one -> one.reporter() + " " + one.number()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          record         | pair=KZ-CN flow=turnover year=2023           | HOLDS
          record         | pair=KZ-CN flow=turnover year=2014           | DOES_NOT_HOLD
          partner_rank   | pair=KZ-CN years=2023 place=1                | HOLDS
          partner_rank   | pair=KZ-CN years=2021 place=1                | HOLDS_ONLY_UNDER
          partner_rank   | pair=KZ-CN years=2021 place=1 flow=export    | HOLDS
          partner_rank   | pair=KZ-CN years=2021 place=2 flow=export    | DOES_NOT_HOLD
          partner_rank   | pair=KZ-CN years=2021 most=2 flow=export     | HOLDS
          project_totals | count=52                                     | HOLDS_ONLY_UNDER
          project_totals | count=55 year=2016                           | DOES_NOT_HOLD
          project_totals | is=more_than value=400 unit=usd_bn           | DOES_NOT_HOLD
          growth         | pair=KZ-CN flow=turnover from=2018 to=2021 is=at_least value=100 | DOES_NOT_HOLD
          """)
  void placesRecordsAndProjects(String measure, String terms, Verdict.Outcome outcome) {
    Verdict verdict = of("2022-09-13", measure, terms);
    assertThat(verdict.outcome()).as(verdict.cases().toString()).isEqualTo(outcome);
  }

  @Test
  void termsOfAPlaceAndOfProjectsAreOneWayOrTheOther() {
    for (String terms : List.of("pair=KZ-CN years=2021", "pair=KZ-CN years=2021 most=3 place=2")) {
      assertThat(Terms.read("partner_rank", List.of(terms.split(" "))).problems())
          .anyMatch(each -> each.reason().toString().contains("'most' or 'place' is needed"));
    }
    for (String terms : List.of("year=2022", "value=5", "count=5 is=about")) {
      assertThat(Terms.read("project_totals", List.of(terms.split(" "))).problems()).isNotEmpty();
    }
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
        .anyMatch(each -> each.reason().toString().contains("'wrong=1' is no term"))
        .anyMatch(each -> each.reason().toString().contains("'value' is missing"));
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
