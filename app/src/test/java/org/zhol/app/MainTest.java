package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  private final Spoken zhol = new Spoken();

  @Test
  void theTopHelpNamesEveryVerb() {
    assertThat(zhol.run("--help")).isZero();
    assertThat(zhol.out())
        .contains("plan", "checkpoints", "places", "observations", "pack", "bench", "serve");
  }

  @Test
  void anUnknownVerbIsBadInputAndTheNearestIsNamed() {
    assertThat(zhol.run("teleport")).isEqualTo(2);
    assertThat(zhol.err()).isEqualTo("zhol: no verb 'teleport'; see ./zhol --help\n");
    assertThat(zhol.run("plna")).isEqualTo(2);
    assertThat(zhol.err()).isEqualTo("zhol: no verb 'plna'; did you mean plan?\n");
  }

  @Test
  void anUnknownOptionIsOneLine() {
    assertThat(zhol.run("version", "--jsno")).isEqualTo(2);
    assertThat(zhol.err())
        .isEqualTo("zhol version: unknown option '--jsno'; did you mean --json?\n");
    assertThat(zhol.run("version", "now")).isEqualTo(2);
    assertThat(zhol.err())
        .isEqualTo("zhol version: 'now' is one argument too many; see ./zhol version --help\n");
  }

  @Test
  void controlCharactersInBadInputDoNotReachTheTerminal() {
    assertThat(zhol.run("\u001b[2Jplan")).isEqualTo(2);
    assertThat(zhol.err()).doesNotContain("\u001b");
  }

  @Test
  void theVersionIsToldInBothShapes() {
    assertThat(zhol.run("version", "--json")).isZero();
    assertThat(zhol.out()).startsWith("{\"name\":\"zhol\",\"version\":\"");
    assertThat(zhol.run("--version")).isZero();
    assertThat(zhol.out()).startsWith("zhol ");
  }
}
