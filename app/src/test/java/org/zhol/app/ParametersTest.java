package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final List<String> KNOWN = List.of("from", "ready", "via", "max");

  @Test
  void escapesArePercentUtf8AndPlusIsASpace() {
    var given = Parameters.ofQuery("from=%D0%90%D0%BB%D0%BC%D0%B0%D1%82%D1%8B+1&via=a,b&via=c");
    given.allow(KNOWN, List.of("via"));
    given.refuseIfWrong();
    assertThat(given.text("from")).isEqualTo("Алматы 1");
    assertThat(given.list("via")).containsExactly("a", "b", "c");
    assertThat(given.text("ready")).isNull();
  }

  @Test
  void allProblemsComeAtOnceEachWithAWayOut() {
    var given = Parameters.ofQuery("form=X&max=-1&ready=1&ready=2&from=%e4%b");
    given.allow(KNOWN, List.of("via"));
    given.whole("max", 0, 0, 10);
    assertThatThrownBy(given::refuseIfWrong)
        .isInstanceOf(BadInput.class)
        .hasMessage(
            """
            query 'from=%e4%b': is not percent-escaped UTF-8; escape it as %41 for A
            form: unknown parameter; did you mean from?
            ready '1 and 2': is given twice; give it once
            max '-1': is no whole number from 0 to 10; give one, or leave it out for 0\
            """);
  }

  @Test
  void whatTakesNoParametersSaysSo() {
    assertThatThrownBy(() -> Request.get("/", "x=1", () -> false).refuseQuery())
        .hasMessage("x: unknown parameter; leave it out");
  }

  @Test
  void aValueThatIsTooLongIsNotEvenLookedAt() {
    var given = Parameters.ofQuery("from=" + "x".repeat(1001));
    given.allow(KNOWN, List.of());
    assertThat(given.required("from", new Cure.NamePlace())).isNull();
    assertThatThrownBy(given::refuseIfWrong).hasMessageContaining("has 1001 characters");
  }
}
