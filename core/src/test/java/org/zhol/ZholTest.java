package org.zhol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ZholTest {
  @Test
  void versionIsTheOneInTheBuildFile() throws IOException {
    var root = Path.of(System.getProperty("zhol.root", ".."));
    assertThat(Files.readString(root.resolve("pom.xml")))
        .contains("<version>" + Zhol.VERSION + "</version>");
  }
}
