package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void anUnknownVerbIsBadInput() {
    assertThat(Main.run("teleport")).isEqualTo(2);
    assertThat(Main.run("--version")).isEqualTo(0);
  }
}
