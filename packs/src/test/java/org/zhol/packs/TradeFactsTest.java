package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.trade.Margin;
import org.zhol.trade.Mirror;
import org.zhol.trade.Outliers;
import org.zhol.trade.Ranking;
import org.zhol.trade.Reported;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;

/// The built-in pack says of trade what was published.
class TradeFactsTest {
  private final Pack pack = PackReader.builtIn();
  private final TradeBook book = pack.trade();
  private final Mirror mirror =
      Mirror.of(book, "KZ", "CN", Mirror.By.YEAR, Margin.of(pack.network()));

  private Mirror.Row year(String year) {
    return mirror.rows().stream().filter(row -> row.key().equals(year)).findFirst().orElseThrow();
  }

  private static double usdBn(@Nullable Reported value) {
    return Objects.requireNonNull(value).usdBn();
  }

  @Test
  void bothReportersStandFromTheBeginningToTheEnd() {
    assertThat(mirror.rows()).hasSize(34);
    assertThat(mirror.rows().getFirst().key()).isEqualTo("1992");
    assertThat(mirror.rows().getLast().key()).isEqualTo("2025");
  }

  @ParameterizedTest
  @CsvSource({
    "2013, 22.738, 28.596",
    "2019, 14.793, 21.99",
    "2020, 15.774, 21.43",
    "2021, 18.001, 25.25",
    "2022, 24.2, 31.17",
    "2024, 30.050, 43.82"
  })
  void turnoverIsThatOfEachReporter(String year, double kz, double cn) {
    assertThat(usdBn(year(year).turnover().first())).isCloseTo(kz, within(0.051));
    assertThat(usdBn(year(year).turnover().second())).isCloseTo(cn, within(0.002));
  }

  @Test
  void oneFilteredPullGives9Point3WhereWitsHas18() {
    Mirror.Direction turnover = year("2021").turnover();
    assertThat(usdBn(turnover.first())).isEqualTo(18.001);
    assertThat(turnover.others())
        .filteredOn(other -> other.release().equals("comtrade-2026"))
        .extracting(Reported::usdBn)
        .containsExactly(9.276);
    assertThat(Outliers.of(book))
        .filteredOn(finding -> finding.rule() == Outliers.Rule.PARTIAL_TOTAL)
        .extracting(Outliers.Finding::series)
        .contains("KZ export CN 2021 usd", "KZ import CN 2021 usd");
  }

  /// What is computed from the partners agrees with the published places wherever it is certain.
  @ParameterizedTest
  @CsvSource({
    "2010, 1", "2011, 2", "2012, 1", "2013, 2", "2014, 2", "2015, 2", "2016, 3", "2017, 2",
    "2018, 3", "2019, 2", "2020, 2", "2021, 2"
  })
  void rankOfChinaIsThatOfTheRecord(int year, String place) {
    Ranking ranking = Ranking.of(book, "KZ", TradeFlow.TURNOVER, year);
    assertThat(ranking.partners())
        .filteredOn(one -> one.partner().equals("CN"))
        .extracting(Ranking.Partner::place)
        .containsExactly(place);
    assertThat(ranking.printed()).extracting(Ranking.Printed::rank).contains(Double.valueOf(place));
  }

  @Test
  void partnerThatOnlyReconstructedDataKnowIsAnOutlier() {
    assertThat(Outliers.of(book))
        .filteredOn(finding -> finding.rule() == Outliers.Rule.UNKNOWN_PARTNER)
        .extracting(Outliers.Finding::series)
        .contains("CIA import GM 2023 share");
  }

  @Test
  void everyValueNamesAReleaseWithALicence() {
    List<String> ids = book.releases().stream().map(release -> release.id()).toList();
    assertThat(book.values()).allSatisfy(value -> assertThat(ids).contains(value.release()));
    assertThat(book.releases()).allSatisfy(release -> assertThat(release.licence()).isNotBlank());
  }

  @Test
  void aBadRowIsReportedWithItsCure() {
    DrawnPack drawn =
        DrawnPack.sound()
            .withLine("trade.csv", "KZ,CN,export,,total,,,,,2024,r1,fob,14.9,usd_bn,,s1,A,")
            .withLine("trade.csv", "KZ,CN,export,,total,1,,,,2021-13,r2,fob,9.7,usd_tn,,s1,A,");
    assertThat(drawn.problems())
        .anyMatch(each -> each.contains("trade.csv:5") && each.contains("already in line 2"))
        .anyMatch(each -> each.contains("trade.csv:6") && each.contains("is no period"))
        .anyMatch(each -> each.contains("trade.csv:6") && each.contains("is no hs"))
        .anyMatch(each -> each.contains("trade.csv:6") && each.contains("release.csv"))
        .anyMatch(each -> each.contains("trade.csv:6") && each.contains("usd_tn"));
  }
}
