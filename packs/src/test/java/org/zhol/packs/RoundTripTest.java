package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.RoundTrip;
import org.zhol.assignment.Workers;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// One flow that has but one border to cross, and a border whose delay is the same whoever comes:
/// how fast the assignment must come to it is known in closed form.
class RoundTripTest {
  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);

  /// Sixty hours at the border, whatever the flow.
  private static RoundTrip.Result run(double damping, int most) {
    var flow =
        new Flow(
            "drawn", "electronics", "urumqi", "almaty", 2024, 5e5, "even", Mode.ROAD, DRAWN, null);
    var even52 = new Profile("even", Collections.nCopies(52, 1 / 52.0), DRAWN, null);
    var demand = new Demand(List.of(flow), List.of(even52), List.of());
    Workers alone = Workers.alone();
    var corridor = Corridor.of(PackReader.sample().network(), demand, 2024, alone);
    // Figures of its own: what is fitted to the record has no say in how fast the round trip
    // settles.
    var drawn = Map.of("assign.truck_variation", 310.0, "assign.tonnes_per_truck", 6.28);
    var parameters = CorridorParameters.of(PackReader.builtIn().network(), drawn);
    return new RoundTrip(
            corridor,
            parameters,
            1e-8,
            damping,
            alone,
            checkpoint -> checkpoint.id().equals("nur-zholy"),
            (checkpoint, direction, first, units) -> {
              double[] hours = new double[units.length];
              Arrays.fill(hours, 60);
              return hours;
            })
        .run(most, round -> {});
  }

  /// What is left of the way to the border's delay after a round, as a share of what was before.
  private static double left(RoundTrip.Result result, int round) {
    return result.rounds().get(round).hoursApart() / result.rounds().get(round - 1).hoursApart();
  }

  @Test
  void undampedOneRoundIsEnough() {
    RoundTrip.Result result = run(1, 5);
    assertThat(result.converged()).isTrue();
    assertThat(result.rounds()).hasSize(1);
    assertThat(result.crossings().getLast().hours()).isCloseTo(60, offset(0.01));
    assertThat(result.crossings().getLast().simulatedHours()).isCloseTo(60, offset(1e-9));
    assertThat(result.crossings().getLast().hoursBefore()).isLessThan(30);
  }

  @Test
  void dampedEachRoundLeavesItsShareAndLaterRoundsMore() {
    RoundTrip.Result half = run(0.5, 60);
    // Near the end the logarithm is straight: rounds 5 and 6 leave a half.
    assertThat(left(half, 5)).isCloseTo(0.5, offset(0.03));
    assertThat(left(half, 6)).isCloseTo(0.5, offset(0.02));
    RoundTrip.Result quarter = run(0.25, 30);
    // The 29th round takes over 6/29 of a quarter.
    assertThat(left(quarter, 29)).isCloseTo(1 - 0.25 * 6 / 29, offset(0.003));
  }

  @Test
  void itStopsAtTheFirstRoundThatIsNearEnoughAndNotBefore() {
    RoundTrip.Result result = run(0.5, 60);
    RoundTrip.Row row = result.crossings().getLast();
    assertThat(result.converged()).isTrue();
    assertThat(60 - row.hours()).isLessThanOrEqualTo(0.02 * 60);
    // Next to nothing moves, as there is no other way: the delays alone keep it going.
    assertThat(result.rounds())
        .allMatch(round -> round.movedShare() < 1e-4)
        .allMatch(round -> round.hoursApart() > 0.02 * 60);
    RoundTrip.Result cut = run(0.5, result.rounds().size() - 1);
    assertThat(cut.converged()).isFalse();
    assertThat(cut.rounds()).isEqualTo(result.rounds().subList(0, cut.rounds().size()));
  }
}
