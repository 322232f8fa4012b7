package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.queueing.BorderModel;
import org.zhol.routing.Agreement;
import org.zhol.routing.CargoText;
import org.zhol.routing.Places;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

/// What the model is read off where something was published.
class AgreementTest {
  private static final Network NETWORK = PackReader.builtIn().network();
  private static final Planner PLANNER = Planner.over(NETWORK, "artery", "test", "");

  private static Observation seen(
      String measure, String from, String to, String scope, String unit, double value) {
    return seen(measure, from, to, scope, unit, value, value, true);
  }

  private static Observation seen(
      String measure,
      String from,
      String to,
      String scope,
      String unit,
      double low,
      double high,
      boolean judged) {
    return new Observation(
        "seen",
        measure,
        from,
        to,
        Set.of(Mode.RAIL),
        null,
        "1x40HC",
        LocalDate.of(2025, 6, 10),
        low,
        high,
        unit,
        scope,
        judged,
        new Evidence(List.of("test"), Confidence.C),
        "a note");
  }

  private static Agreement.Comparison compare(Observation seen) {
    return Agreement.of(
            List.of(seen),
            null,
            PLANNER,
            Places.over(NETWORK),
            new BorderModel(NETWORK),
            done -> {})
        .comparisons()
        .getFirst();
  }

  private static double modelled(String measure, String from, String to, String scope) {
    return Objects.requireNonNull(compare(seen(measure, from, to, scope, "day", 1)).modelled());
  }

  @Test
  void aTrainsTimeBeginsAtItsDepartureADoorsWhenTheCargoIsReady() {
    double train = modelled("transit_days", "rail-LYG", "rail-ALA", "train");
    double terminal = modelled("transit_days", "rail-LYG", "rail-ALA", "terminal");
    double door = modelled("transit_days", "rail-LYG", "rail-ALA", "door");
    assertThat(terminal).isEqualTo(train);
    // A train leaves Lianyungang every 26 or 32 hours and takes boxes until 60 hours before.
    assertThat(door - train).isBetween(60.0 / 24, 92.0 / 24);
  }

  /// Trucks would be quicker than the train to the sea; the lane is about train and ship.
  @Test
  void aLaneOfTwoModesIsMeasuredByThemAlone() {
    Observation rail = seen("transit_days", "Astana", "sea-hochiminh", "terminal", "day", 1);
    Observation any = with(rail, Set.of());
    Observation both = with(rail, Set.of(Mode.RAIL, Mode.SEA));
    assertThat(compare(any).why()).contains("road Astana");
    assertThat(compare(both).why()).contains("sea ").doesNotContain("road ");
    assertThat(both.mode()).isNull();
  }

  private static Observation with(Observation seen, Set<Mode> modes) {
    return new Observation(
        seen.id(),
        seen.measure(),
        seen.from(),
        seen.to(),
        modes,
        null,
        seen.cargo(),
        seen.date(),
        seen.low(),
        seen.high(),
        seen.unit(),
        seen.scope(),
        true,
        seen.evidence(),
        seen.note());
  }

  @Test
  void betweenTwoPlacesABorderIsItsCrossingAndGaugeChange() {
    double hours = modelled("border_hours", "rail-URC", "rail-ALA", "checkpoint");
    double days = modelled("transit_days", "rail-URC", "rail-ALA", "train");
    assertThat(hours).isBetween(24.0, 24 * days);
    assertThat(modelled("gauge_change_usd", "rail-URC", "rail-ALA", "checkpoint")).isEqualTo(300);
    assertThat(modelled("gauge_change_usd", "rail-AKG", "rail-ALA", "checkpoint")).isZero();
  }

  @Test
  void insideIsTheRangeOrAQuarterOfASingleValue() {
    double train = modelled("transit_days", "rail-LYG", "rail-ALA", "train");
    assertThat(verdict(train / 0.76, train / 0.76, true)).isEqualTo(Agreement.Verdict.INSIDE);
    assertThat(verdict(train / 0.74, train / 0.74, true)).isEqualTo(Agreement.Verdict.OUTSIDE);
    assertThat(verdict(train * 1.01, train * 2, true)).isEqualTo(Agreement.Verdict.OUTSIDE);
    assertThat(verdict(train * 0.99, train * 2, true)).isEqualTo(Agreement.Verdict.INSIDE);
    Agreement.Comparison context =
        compare(seen("transit_days", "rail-LYG", "rail-ALA", "train", "day", train, train, false));
    assertThat(context.verdict()).isEqualTo(Agreement.Verdict.NOT_JUDGED);
    assertThat(context.why()).isEqualTo("a note");
    assertThat(context.modelled()).isNull();
  }

  private static Agreement.Verdict verdict(double low, double high, boolean judged) {
    return compare(seen("transit_days", "rail-LYG", "rail-ALA", "train", "day", low, high, judged))
        .verdict();
  }

  @Test
  void aBorderFeeIsThatOfTheDay() {
    var khorgos = Objects.requireNonNull(NETWORK.findCheckpoint("nur-zholy"));
    var out = Checkpoint.Direction.BA;
    assertThat(Objects.requireNonNull(khorgos.fee(out, LocalDate.of(2021, 12, 31))).cents())
        .isEqualTo(580_900);
    assertThat(Objects.requireNonNull(khorgos.fee(out, LocalDate.of(2022, 1, 1))).cents())
        .isEqualTo(186_100);
    // And the plan pays it: one truck from Urumqi to Almaty.
    assertThat(borderCents("2022-06-14")).isEqualTo(186_100);
    assertThat(borderCents("2023-06-14")).isEqualTo(86_100);
  }

  private static long borderCents(String day) {
    var places = Places.over(NETWORK);
    var from = places.door("Urumqi");
    var query =
        new Query(
            from,
            places.door("Almaty"),
            CargoText.parse("20t:machinery", NETWORK, null),
            LocalDate.parse(day).atStartOfDay(NETWORK.country(from.country()).zone()).toInstant(),
            null,
            List.of("nur-zholy"),
            Set.of(),
            Set.of(Mode.ROAD),
            0,
            Query.Sort.COST,
            null,
            1,
            false,
            false);
    return PLANNER.options(query).getFirst().cost().borderCents();
  }

  @Test
  void theBuiltInPackKeepsItsShare() {
    Pack pack = PackReader.builtIn();
    Agreement agreement =
        Agreement.of(
            pack.observations(),
            null,
            PLANNER,
            Places.over(NETWORK),
            new BorderModel(NETWORK),
            done -> {});
    Agreement.Share all = agreement.shares().getFirst();
    assertThat(all.judged()).isGreaterThanOrEqualTo(130);
    assertThat(all.insideShare()).isGreaterThanOrEqualTo(0.8);
    assertThat(all.meanError()).isCloseTo(0.19, within(0.05));
  }
}
