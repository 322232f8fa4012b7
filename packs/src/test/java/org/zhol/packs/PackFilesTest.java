package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {
  @TempDir Path folder = Path.of("");

  static byte[] zip(String inFolder, Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(inFolder + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> problems(byte[] zip) {
    try {
      PackReader.read(zip);
      return List.of();
    } catch (PackException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static List<String> problems(Path path) {
    try {
      PackReader.read(path);
      return List.of();
    } catch (PackException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  @Test
  void folderAndZipGiveTheSamePack() throws IOException {
    Pack pack = DrawnPack.sound().read();
    for (var file : DrawnPack.sound().bytes().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("LICENSE"), "CC0");
    assertThat(PackReader.read(folder)).isEqualTo(pack);
    Path zip = folder.resolve("pack.zip");
    Files.write(zip, zip("", DrawnPack.sound().bytes()));
    assertThat(PackReader.read(zip)).isEqualTo(pack);
    assertThat(PackReader.read(zip("inside/", DrawnPack.sound().bytes()))).isEqualTo(pack);
  }

  @Test
  void nothingThere() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(problems(nowhere))
        .containsExactly(nowhere + ": is not there; name a folder or a zip with a pack in it");
  }

  @Test
  void emptyFolder() {
    assertThat(problems(folder))
        .containsExactly(
            "country.csv: is missing; add the table to the pack",
            "datapackage.json: is missing; add one with name, version and licenses",
            "link.csv: is missing; add the table to the pack",
            "place.csv: is missing; add the table to the pack",
            "source.csv: is missing; add the table to the pack");
  }

  @Test
  void fileThatIsNoZip() throws IOException {
    Path file = Files.writeString(folder.resolve("pack.txt"), "hello");
    assertThat(problems(file))
        .containsExactly(file + ": is neither a folder nor a zip with files in it; zip a pack");
  }

  @Test
  void misspelledTableIsGuessed() throws IOException {
    var files = DrawnPack.sound().bytes();
    files.put("emissions.csv", new byte[0]);
    assertThat(problems(zip("", files)))
        .containsExactly("emissions.csv: is no table of a pack; did you mean emission.csv?");
  }

  @Test
  void pathsThatLeadOutOfTheZip() throws IOException {
    for (String path : List.of("../", "a/../../", "/", "C:/", "..\\")) {
      assertThat(problems(zip(path, DrawnPack.sound().bytes())))
          .as(path)
          .hasSize(1)
          .first()
          .asString()
          .contains("leads out of the zip");
    }
  }

  @Test
  void twoPacksInOneZip() throws IOException {
    var files = DrawnPack.sound().bytes();
    files.put("other/place.csv", new byte[0]);
    assertThat(problems(zip("", files)))
        .containsExactly(
            "zip: value 'other/place.csv' is a second pack or file; put one pack into one zip");
  }

  @Test
  void zipThatUnpacksToFarMoreThanItHolds() throws IOException {
    byte[] bomb = zip("", Map.of("place.csv", new byte[300 << 20]));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(problems(bomb))
        .containsExactly(
            "zip: value 'place.csv' unpacks to far more than a table holds; zip the tables anew");
  }

  @Test
  void zipOfVeryManyFiles() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 600; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    assertThat(problems(bytes.toByteArray()))
        .containsExactly(
            "zip: holds more than 500 files or 1024 MB; leave only the tables of one pack in it");
  }

  @Test
  void brokenZip() throws IOException {
    byte[] zip = zip("", DrawnPack.sound().bytes());
    for (int length = 40; length < zip.length; length += 7) { // some cuts fall between two files
      assertThat(problems(Arrays.copyOf(zip, length)))
          .as("the first %d bytes of %d", length, zip.length)
          .contains("zip: is neither a folder nor a sound zip; zip the tables anew");
    }
    assertThat(problems("no zip".getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }
}
