package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HS codes of one revision as those of another, after tables in the shapes that people have.
class TradeConvertTest {
  private final Spoken zhol = new Spoken();

  @TempDir Path folder = Path.of("");

  private int convert(String line) {
    List<String> arguments = new ArrayList<>(List.of("trade", "convert"));
    arguments.addAll(List.of(line.split(" ")));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    return zhol.run(arguments.toArray(String[]::new));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private Path unsd() throws IOException {
    return file(
        "un.csv",
        "HS 2022,HS 2017,Relationship",
        "851713,851712,1:n",
        "851714,851712,1:n",
        "10121,10121,1:1");
  }

  @Test
  void splitIsAnEstimateAndALostZeroIsPutBack() throws IOException {
    assertThat(convert("851712 0101210000 --from H5 --to H6 --csv --table " + unsd())).isZero();
    assertThat(zhol.out().lines().toList())
        .containsExactly(
            "hs,hs_h5,share,mapping,basis",
            "851713,851712,0.5,split,equal",
            "851714,851712,0.5,split,equal",
            "010121,010121,1,one_to_one,whole");
    assertThat(convert("851713 --from HS2022 --to HS2017 --table " + unsd())).isZero();
    assertThat(zhol.out()).contains("exact; the new code takes others too");
  }

  /// The tables are published as sheets with lines above the heading.
  @Test
  void linesAboveTheHeadingAreNoPartOfATable() throws IOException {
    Path titled =
        file(
            "titled.csv",
            "Correlation between HS 2022 and HS 2017,,",
            "",
            "HS 2022,HS 2017,Relationship",
            "851713,851712,1:n");
    assertThat(convert("851713 --from H6 --to H5 --table " + titled)).isZero();
    Path wrong =
        file("wrong.csv", "Correlation,,", "HS 2022,HS 2017,Relationship", "8517x,851712,1:n");
    assertThat(convert("851713 --from H6 --to H5 --table " + wrong)).isEqualTo(2);
    assertThat(zhol.err()).contains("wrong.csv:3 '8517x'");
  }

  @Test
  void totalsOfAFileStayOverTwoTablesThatAreKept() throws IOException {
    Path weights =
        file(
            "conversion_weights_HS2012_HS2017.csv",
            "source_code,target_code,weight,group_id",
            "870321,870321,0.8,1",
            "870321,870340,0.2,1",
            "851712,851712,1,2");
    Path rows =
        file("rows.csv", "period,hs,usd,note", "2020,870321,0.1,\"a, b\"", "2020,851712,1000.01,c");
    String tables = " --table " + unsd() + " --table " + weights;
    assertThat(convert("--in " + rows + " --from H4 --to H6 --keep --json" + tables)).isZero();
    JsonNode answer = new ObjectMapper().readTree(zhol.out());
    double sum = 0;
    for (JsonNode row : answer.get("rows")) {
      sum += row.at("/amounts/usd").asDouble();
    }
    assertThat(sum).isCloseTo(1000.11, within(1e-9));
    assertThat(answer.get("rows")).hasSize(4);
    assertThat(answer.at("/rows/0/rest/note").asText()).isEqualTo("a, b");
    assertThat(answer.at("/unlisted/usd").asDouble()).isCloseTo(0.1, within(1e-12));
    assertThat(answer.at("/estimated/usd").asDouble()).isEqualTo(1000.01);
    assertThat(convert("870321 --from H4 --to H5")).as("kept table").isZero();
    assertThat(zhol.out()).contains("80.0 %").contains("weights of the table");
  }

  @Test
  void loadedReleasesDivideACodeThatNoTableWeighs() throws IOException {
    Path release =
        file(
            "r.csv",
            "reporter,partner,flow,period,hs,revision,usd,tonnes",
            "KZ,CN,import,2023,851713,H6,3000000,10",
            "KZ,CN,import,2023,851714,H6,1000000,10");
    String data = folder.resolve("data").toString();
    int loaded = zhol.run("trade", "ingest", release.toString(), "--as", "r", "--data", data);
    assertThat(loaded).as(zhol.err()).isZero();
    assertThat(convert("851712 --from H5 --to H6 --csv --table " + unsd())).isZero();
    assertThat(zhol.out()).contains("851713,851712,0.75,split,trade");
  }

  @Test
  void badInputIsToldWithPlaceValueAndWayOut() throws IOException {
    assertThat(convert("851712 --from H5 --to H6")).isEqualTo(2);
    assertThat(zhol.err()).contains("the pack carries no table").contains("--table FILE");
    assertThat(convert("8517 --from H5 --to H6 --table " + unsd())).isEqualTo(2);
    assertThat(zhol.err()).contains("'8517'").contains("six digits");
    assertThat(convert("851712 --from H2 --to H6 --table " + unsd())).isEqualTo(2);
    assertThat(zhol.err()).contains("leads from no H2 to H6").contains("H5, H6");
    assertThat(convert("999999 --from H5 --to H6 --table " + unsd())).isEqualTo(1);
    Path heavy =
        file("H5_H6.csv", "source_code,target_code,weight", "851712,851713,0.5", "85x,851713,1");
    assertThat(convert("851712 --from H5 --to H6 --table " + heavy)).isEqualTo(2);
    assertThat(zhol.err()).contains("H5_H6.csv:3 '85x'").contains("add up to 0.5000");
    Path mixed = file("m.csv", "hs,revision,usd", "851712,H4,1", "851712,H5,x");
    assertThat(convert("--in " + mixed + " --from H5 --to H6 --table " + unsd())).isEqualTo(2);
    assertThat(zhol.err()).contains("m.csv:2 'H4'").contains("m.csv:3 'x'");
  }
}
