package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MirrorTest {
  private static final Margin MARGIN = new Margin(0.06, 0.20, List.of("imf"));

  private static Mirror mirror(Mirror.By by, String... lines) {
    return Mirror.of(Drawn.book(lines), "KZ", "CN", by, MARGIN);
  }

  @Test
  void freightExplainsWhatTheImporterSaysMoreUpToTheMargin() {
    Mirror mirror =
        mirror(
            Mirror.By.YEAR,
            "KZ export CN 2021 10 bns A",
            "CN import KZ 2021 11.5 gacc A",
            "KZ import CN 2021 8 bns A",
            "CN export KZ 2021 14 gacc A");
    Mirror.Row row = mirror.rows().getFirst();
    Mirror.Gap out = Objects.requireNonNull(row.aToB().gap());
    assertThat(out.usdBn()).isEqualTo(1.5);
    assertThat(out.cifFobBn()).isEqualTo(0.6);
    assertThat(out.cifFobMostBn()).isEqualTo(1.5);
    assertThat(out.restBn()).isEqualTo(0.9);
    // China says that it sold 14, Kazakhstan that it bought 8: freight can only widen that.
    Mirror.Gap in = Objects.requireNonNull(row.bToA().gap());
    assertThat(in.usdBn()).isEqualTo(-6);
    assertThat(in.cifFobBn()).isZero();
    assertThat(in.restBn()).isEqualTo(-6);
    Mirror.Gap both = Objects.requireNonNull(row.turnover().gap());
    assertThat(both.usdBn()).isEqualTo(7.5);
    assertThat(both.share()).isCloseTo(7.5 / 25.5, within(1e-6));
    assertThat(both.cifFobBn()).isEqualTo(0.6);
  }

  @Test
  void partOfATotalStandsBesideAndIsNeverChosen() {
    Mirror mirror =
        mirror(
            Mirror.By.YEAR,
            "KZ export CN 2021 >=6.852 pull A",
            "KZ import CN 2021 >=2.424 pull A",
            "KZ export CN 2021 9.773 wits B",
            "KZ import CN 2021 8.228 wits B");
    Mirror.Direction turnover = mirror.rows().getFirst().turnover();
    assertThat(Objects.requireNonNull(turnover.first()).usdBn()).isEqualTo(18.001);
    assertThat(turnover.second()).isNull();
    assertThat(turnover.gap()).isNull();
    assertThat(turnover.others()).extracting(Reported::usdBn).containsExactly(9.276);
  }

  @Test
  void betterConfidenceIsChosenAndTheOtherStays() {
    Mirror.Row row =
        mirror(
                Mirror.By.YEAR,
                "CN export KZ 2019 12.7 recalled C",
                "CN export KZ 2019 12.9 looked-up B")
            .rows()
            .getFirst();
    assertThat(Objects.requireNonNull(row.bToA().first()).release()).isEqualTo("looked-up");
    assertThat(row.bToA().others()).extracting(Reported::release).containsExactly("recalled");
  }

  @Test
  void monthsAndChaptersAreKeptApartFromYears() {
    String[] lines = {
      "KZ export CN 2021 9.7 bns A",
      "KZ export CN 2021-03 0.8 bns A",
      "KZ export CN 2021/27 3 bns A",
      "CN import KZ 2021/26 2 gacc A"
    };
    assertThat(mirror(Mirror.By.YEAR, lines).rows())
        .extracting(Mirror.Row::key)
        .containsOnly("2021");
    assertThat(mirror(Mirror.By.MONTH, lines).rows())
        .extracting(Mirror.Row::key)
        .containsOnly("2021-03");
    assertThat(mirror(Mirror.By.HS2, lines).rows())
        .extracting(Mirror.Row::key)
        .containsExactly("2021 26", "2021 27");
  }

  @Test
  void swappingTheCountriesTurnsTheSignAndNothingElse() {
    TradeBook book =
        Drawn.book(
            "KZ export CN 2021 10 bns A",
            "CN import KZ 2021 11.5 gacc A",
            "KZ import CN 2021 8 bns A",
            "CN export KZ 2021 14 gacc A");
    Mirror one = Mirror.of(book, "KZ", "CN", Mirror.By.YEAR, MARGIN);
    Mirror other = Mirror.of(book, "CN", "KZ", Mirror.By.YEAR, MARGIN);
    assertThat(other.rows().getFirst().aToB()).isEqualTo(one.rows().getFirst().bToA());
    assertThat(Objects.requireNonNull(other.rows().getFirst().turnover().gap()).restBn())
        .isEqualTo(-Objects.requireNonNull(one.rows().getFirst().turnover().gap()).restBn());
  }
}
