package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeBookTest {
  @ParameterizedTest
  @ValueSource(strings = {"2021-13", "21", "2021-02-30", "2022..2021", "..", "2021..", "x..2021"})
  void whatSpellsNoPeriodIsNone(String text) {
    assertThat(Period.find(text)).isNull();
  }

  @Test
  void periodsCoverTheirDays() {
    Period span = Objects.requireNonNull(Period.find("2021-01..2021-04"));
    assertThat(span.from()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(span.to()).isEqualTo(LocalDate.of(2021, 4, 30));
    Period all = Objects.requireNonNull(Period.find("..2025-03-23"));
    assertThat(all.from()).isNull();
    assertThat(all.year()).isEqualTo(2025);
    assertThat(Objects.requireNonNull(Period.find("2021"))).isEqualTo(Period.ofYear(2021));
  }

  private static final String[] FIVE = {
    "KZ export CN 2021 9 w A",
    "KZ export IT 2021 8 w A",
    "KZ export RU 2021 7 w A",
    "KZ export NL 2021 4 w A",
    "KZ export TR 2021 3 w A",
    "KZ import RU 2021 17 w A",
    "KZ import CN 2021 8 w A",
    "KZ import DE 2021 1.8 w A",
    "KZ import US 2021 1.4 w A",
    "KZ import KR 2021 1.1 w A",
    "KZ export WLD 2021 60 w A",
    "KZ import WLD 2021 41 w A"
  };

  /// Italy's imports are in no list of five, so at most 1.1: 9.1 cannot reach China's 17.
  @Test
  void rankIsCertainWherePartnersOutsideTheListCannotReachIt() {
    Ranking ranking = Ranking.of(Drawn.book(FIVE), "KZ", TradeFlow.TURNOVER, 2021);
    assertThat(ranking.partners())
        .extracting(one -> one.partner() + " " + one.place())
        .containsExactly("RU 1", "CN 2");
    assertThat(ranking.totalUsdBn()).isEqualTo(101.0);
  }

  @Test
  void rankIsOpenWithoutAListOfPartners() {
    Ranking ranking =
        Ranking.of(Drawn.book("KZ turnover CN 2024 30 b A"), "KZ", TradeFlow.TURNOVER, 2024);
    assertThat(ranking.partners()).extracting(Ranking.Partner::place).containsExactly("1-?");
  }

  @Test
  void growthIsToldOnlyFromOneYearToTheNext() {
    Growth growth =
        Growth.of(
            Drawn.book(
                "KZ export CN 2018 6 w A", "KZ export CN 2019 9 w A", "KZ export CN 2021 9 b A"),
            "KZ",
            "CN",
            TradeFlow.EXPORT,
            Advantage.of(List.of()));
    assertThat(growth.years()).extracting(Growth.Year::change).containsExactly(null, 0.5, null);
  }

  @Test
  void concentrationLiesBetweenItsBounds() {
    Growth growth =
        Growth.of(Drawn.book(FIVE), "KZ", "CN", TradeFlow.EXPORT, Advantage.of(List.of()));
    Growth.Year year = growth.years().getFirst();
    double squares = (81 + 64 + 49 + 16 + 9) / 3600.0;
    assertThat(Objects.requireNonNull(year.hhiLow())).isBetween(squares - 1e-6, squares + 1e-6);
    assertThat(Objects.requireNonNull(year.hhiHigh())).isGreaterThan(squares);
  }

  private static Advantage.WorldExports exports(int year, String release, int exporters) {
    return new Advantage.WorldExports(
        year, release, exporters, Map.of("26", 1e9, "84", 9e9), Map.of("26", 5e9, "84", 95e9));
  }

  @Test
  void advantageIsOfTheLatestYearThatEnoughExportersHave() {
    var some = List.of(exports(2021, "a", 60), exports(2022, "b", 200), exports(2023, "c", 3));
    Advantage advantage = Advantage.of(some);
    assertThat(advantage.missing()).isNull();
    assertThat(advantage.year()).isEqualTo(2022);
    assertThat(advantage.chapters())
        .containsExactly(
            new Advantage.Chapter("84", 9, 0.9, 0.95, 0.947368),
            new Advantage.Chapter("26", 1, 0.1, 0.05, 2));
    assertThat(Advantage.of(List.of()).missing()).isEqualTo(Advantage.Missing.NO_CHAPTERS);
    Advantage few = Advantage.of(List.of(exports(2023, "c", 3)));
    assertThat(few.missing()).isEqualTo(Advantage.Missing.FEW_EXPORTERS);
    assertThat(few.exporters()).isEqualTo(3);
    assertThat(few.chapters()).isEmpty();
  }

  @Test
  void releasesAreComparedSeriesBySeries() {
    ReleaseDiff diff =
        ReleaseDiff.of(
            Drawn.book(
                "KZ export CN 2019 7.823 old A",
                "KZ export CN 2019 8.004 new A",
                "KZ export RU 2019 5.67 old A",
                "KZ export RU 2019 5.67 new A",
                "KZ export IT 2019 8.38 old A"),
            "old",
            "new");
    assertThat(diff.same()).isEqualTo(1);
    assertThat(diff.changes()).hasSize(1);
    assertThat(diff.onlyOld()).containsExactly("KZ export IT 2019 usd");
  }

  @Test
  void outliersNameTheRuleTheyBreak() {
    var findings =
        Outliers.of(
            Drawn.book(
                "KZ export CN 2021 9.773 wits A",
                "KZ export CN 2021 >=6.852 pull A",
                "KZ export CN 2022 0.0132 slipped A",
                "KZ export CN 2022 13.2 bns A",
                "KZ export CN 2020/26 1 a A",
                "KZ export CN 2020/26 1000000t a A",
                "KZ export CN 2021/26 1 a A",
                "KZ export CN 2021/26 1000t a A",
                "KZ export CN 2019/26 1 a A",
                "KZ export CN 2019/26 900000t a A"));
    assertThat(findings)
        .extracting(each -> each.rule() + " " + each.release())
        .contains("UNIT_SLIP slipped", "PARTIAL_TOTAL pull", "PRICE a");
  }

  @Test
  void chaptersOfTwoReleasesCountOnceInTheRest() {
    TradeBook book =
        Drawn.book(
            "KZ export CN 2023 10 w A",
            "KZ export CN 2023/27 5 many A",
            "KZ export CN 2023/84 1 many A",
            "KZ export CN 2023/27 5.5 few A");
    Structure structure = Structure.of(book, "KZ", "CN", TradeFlow.EXPORT, Period.ofYear(2023));
    assertThat(structure.goods()).hasSize(3);
    assertThat(structure.restUsdBn()).isEqualTo(4);
  }
}
