package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<String> made = new ArrayList<>();
  private final Recent<String, String> recent = new Recent<>(2);

  private String ask(String key) {
    return recent.get(
        key,
        () -> {
          made.add(key);
          return key + key;
        });
  }

  @Test
  void theOneAskedForLongestAgoIsDroppedAndMadeAnew() {
    assertThat(ask("a")).isEqualTo("aa");
    ask("b");
    ask("a");
    ask("c");
    assertThat(ask("a")).isEqualTo("aa");
    assertThat(made).containsExactly("a", "b", "c");
    assertThat(ask("b")).isEqualTo("bb");
    assertThat(made).containsExactly("a", "b", "c", "b");
  }

  @Test
  void whatFailedIsTriedAgain() {
    assertThatThrownBy(() ->
            recent.get(
                "a",
                () -> {
                  throw new IllegalStateException("stopped");
                }))
        .hasMessage("stopped");
    assertThat(ask("a")).isEqualTo("aa");
  }
}
