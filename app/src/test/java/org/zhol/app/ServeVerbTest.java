package org.zhol.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServeVerbTest {
  private final Spoken zhol = new Spoken();

  @Test
  @Timeout(value = 60, unit = SECONDS)
  void aPortThatIsTakenIsRefused(@TempDir Path folder) throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      assertThat(zhol.run("serve", "--port", port, "--data", folder.toString())).isEqualTo(2);
      assertThat(zhol.out()).isEmpty();
      assertThat(zhol.err())
          .contains("--port '" + port + "': cannot be listened at")
          .contains("give another --port");
    }
  }
}
