package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanVerbTest {
  @Test
  void aProofOnALargePackIsRefusedInOneLine() {
    PlanVerb.provable(20_000);
    assertThatThrownBy(() -> PlanVerb.provable(199_995))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .extracting(problem -> problem.reason())
                    .isEqualTo(
                        "the pack has 199,995 places, and options are proven on at most 20,000"));
  }
}
