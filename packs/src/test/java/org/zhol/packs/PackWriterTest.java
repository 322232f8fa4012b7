package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterTest {
  @TempDir Path folder = Path.of("");

  private Map<String, String> written(Pack pack, String name) throws IOException {
    PackWriter.write(pack, folder.resolve(name));
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        texts.put(Objects.requireNonNull(file.getFileName()).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private Pack again(Pack pack) {
    PackWriter.write(pack, folder.resolve("again"));
    return PackReader.read(folder.resolve("again"));
  }

  @Test
  void drawnPackIsTheSameAfterWritingAndReading() throws IOException {
    Pack pack = DrawnPack.sound().read();
    assertThat(again(pack)).isEqualTo(pack);
    assertThat(written(again(pack), "twice")).isEqualTo(written(pack, "once"));
  }

  @Test
  void builtInPackIsTheSameAfterWritingAndReading() {
    Pack pack = PackReader.builtIn();
    Pack again = again(pack);
    assertThat(again).isEqualTo(pack);
    assertThat(again.manifest()).isEqualTo(pack.manifest());
    assertThat(again.sources()).isEqualTo(pack.sources());
    assertThat(again.observations()).isEqualTo(pack.observations());
    assertThat(again.network().places()).isEqualTo(pack.network().places());
    assertThat(again.network().links()).isEqualTo(pack.network().links());
    assertThat(again.network().terminals()).isEqualTo(pack.network().terminals());
    assertThat(again.network().services()).isEqualTo(pack.network().services());
    assertThat(again.network().networkServices()).isEqualTo(pack.network().networkServices());
    assertThat(again.network().tariffs()).isEqualTo(pack.network().tariffs());
    assertThat(again.network().emissions()).isEqualTo(pack.network().emissions());
    assertThat(again.network().checkpoints()).isEqualTo(pack.network().checkpoints());
    assertThat(again.network().commodities()).isEqualTo(pack.network().commodities());
    assertThat(again.network().parameters()).isEqualTo(pack.network().parameters());
    assertThat(again.network().countries()).isEqualTo(pack.network().countries());
  }

  /// Their hashes are those of their files, so what is edited by hand is to be written anew:
  /// `./zhol pack write FOLDER`, and copied back.
  @Test
  void packsInsideTheCodeAreKeptInTheirCanonicalSpelling() throws IOException {
    for (String name : List.of("artery", "sample")) {
      Pack pack = name.equals("artery") ? PackReader.builtIn() : PackReader.sample();
      for (var file : written(pack, name).entrySet()) {
        String resource = name + "/" + file.getKey();
        try (InputStream in = PackReader.class.getResourceAsStream(resource)) {
          assertThat(in).as(resource).isNotNull();
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .as(resource)
              .isEqualTo(file.getValue());
        }
      }
      assertThat(again(pack).hash()).isEqualTo(pack.hash());
    }
  }

  @Test
  void samePackGivesTheSameBytes() throws IOException {
    assertThat(written(PackReader.builtIn(), "a")).isEqualTo(written(PackReader.builtIn(), "b"));
  }

  @Test
  void cellsAreSpelledPlainly() throws IOException {
    var tables = written(DrawnPack.sound().read(), "drawn");
    assertThat(tables.get("tariff.csv"))
        .contains("rail,rail,KZ,west,40,250.555,0.333,,,2024-01-01,2024-12-31,2024,s1,B,\n");
    assertThat(tables.get("terminal.csv"))
        .contains(
            "rail-D,rail-D,1435,1520,0,container reefer,14,33.3333,80,120,,3,10,5,,,,s1,B,\n");
    assertThat(tables.get("place.csv")).contains("\"a \"\"quoted\"\" note\"");
    assertThat(tables.get("service.csv"))
        .contains("timetable,,,135,10:00;18:30,container,,,1,0,rail");
    assertThat(tables.get("closure.csv"))
        .isEqualTo(
            """
            checkpoint_id,side,from,to,reason,source,confidence,note
            zholy,,2025-03-22,2025-03-22,Nauryz,s1,A,
            zholy,,2025-10-01,2025-10-08,National Day,s1,A,
            """);
  }

  @Test
  void placeAndLinkTablesOpenAsGmns() throws IOException {
    PackWriter.write(PackReader.builtIn(), folder);
    Set<String> nodes = new HashSet<>();
    for (NamedCsvRecord node : rows("place.csv")) {
      assertThat(nodes.add(node.getField("node_id"))).as("node_id is unique").isTrue();
      assertThat(Double.parseDouble(node.getField("x_coord"))).isBetween(-180.0, 180.0);
      assertThat(Double.parseDouble(node.getField("y_coord"))).isBetween(-90.0, 90.0);
    }
    Set<String> links = new HashSet<>();
    for (NamedCsvRecord link : rows("link.csv")) {
      assertThat(links.add(link.getField("link_id"))).as("link_id is unique").isTrue();
      assertThat(nodes).contains(link.getField("from_node_id"), link.getField("to_node_id"));
      assertThat(link.getField("directed")).isIn("0", "1");
      assertThat(Double.parseDouble(link.getField("length"))).isPositive();
      assertThat(link.getHeader()).contains("free_speed", "capacity", "facility_type");
    }
  }

  private Iterable<NamedCsvRecord> rows(String file) throws IOException {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(file)))) {
      return csv.stream().toList();
    }
  }

  @Test
  void manifestDescribesEachTable() throws IOException {
    var tables = written(DrawnPack.sound().read(), "drawn");
    assertThat(tables.get("datapackage.json"))
        .startsWith(
            """
            {
              "profile": "tabular-data-package",
              "name": "drawn",
              "version": "1",
              "licenses": [
                {
                  "name": "CC0-1.0"
                }
              ],
              "homepage": "https://example.org",
              "resources": [
            """)
        .contains("\"path\": \"service_stop.csv\"");
  }

  @Test
  void hashTellsContentNotSpelling() {
    DrawnPack drawn = DrawnPack.sound();
    String hash = drawn.read().hash();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(drawn.with("tariff.csv", "1.05,12.5", "1.0500,1.25e1").read().hash())
        .isEqualTo(hash);
    assertThat(drawn.with("parameter.csv", "a remark", "another").read().hash()).isNotEqualTo(hash);
    assertThat(drawn.with("datapackage.json", "\"1\"", "\"2\"").read().hash()).isNotEqualTo(hash);
  }

  @Test
  void tablesOfAnOlderPackAreRemovedAndOtherFilesStay() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    PackWriter.write(DrawnPack.sound().read(), folder);
    PackWriter.write(DrawnPack.sound().withFile("emission.csv", null).read(), folder);
    assertThat(folder.resolve("emission.csv")).doesNotExist();
    assertThat(folder.resolve("README.md")).hasContent("mine");
  }
}
