package org.zhol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents lead to what exists: a class that is renamed takes its links along.
class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("zhol.root", ".."));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    var broken = new ArrayList<String>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      for (var file : Stream.concat(top, docs).sorted().toList()) {
        if (!file.toString().endsWith(".md")) continue;
        var link = LINK.matcher(Files.readString(file));
        while (link.find()) {
          var target = link.group(1);
          if (!target.contains("://") && !Files.exists(file.resolveSibling(target))) {
            broken.add(ROOT.relativize(file) + ": " + target);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}
