package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TntpVerbTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("zhol.root", ".."), "docs", "examples");
  private static final String NET = EXAMPLES.resolve("braess_net.tntp").toString();
  private static final String TRIPS = EXAMPLES.resolve("braess_trips.tntp").toString();

  private final Spoken zhol = new Spoken();

  @TempDir Path folder;

  @Test
  void eachRoundIsToldAndTheFlowsAreWritten() throws IOException {
    String flows = folder.resolve("flows.tntp").toString();
    assertThat(zhol.run("tntp", "solve", NET, TRIPS, "--flows", flows)).isZero();
    assertThat(zhol.out())
        .contains("relative gap = TSTT/SPTT - 1")
        .contains("gap reached after")
        .contains("objective 386.000000080000");
    assertThat(Files.readAllLines(Path.of(flows)).get(1)).startsWith("1 \t3 \t3.9999999992307");
  }

  @Test
  void jsonSaysTheSame() {
    assertThat(zhol.run("tntp", "solve", NET, TRIPS, "--threads", "2", "--json")).isZero();
    assertThat(zhol.out())
        .contains("\"converged\":true", "\"method\":\"PAIRS\"", "\"flowsSha256\":\"")
        .contains("\"relativeGap\":", "\"averageExcess\":", "\"peakHeapBytes\":");
  }

  @Test
  void aGapNotReachedIsNoAnswer() {
    assertThat(zhol.run("tntp", "solve", NET, TRIPS, "--method", "frank_wolfe", "--rounds", "1"))
        .isEqualTo(Main.NO_ANSWER);
    assertThat(zhol.out()).contains("GAP NOT REACHED after 1 rounds");
  }

  @Test
  void saysWhereACostOverflowsInsteadOfRunningOn() throws IOException {
    Path narrow = folder.resolve("net.tntp");
    Files.writeString(
        narrow,
        """
        <NUMBER OF ZONES> 2
        <NUMBER OF NODES> 2
        <FIRST THRU NODE> 1
        <NUMBER OF LINKS> 1
        <END OF METADATA>
        ~ init_node term_node capacity length free_flow_time b power speed toll link_type ;
        1 2 0.001 1 1 0.15 200 0 0 1 ;
        """);
    Path all = folder.resolve("all.tntp");
    Files.writeString(
        all,
        """
        <NUMBER OF ZONES> 2
        <TOTAL OD FLOW> 1000
        <END OF METADATA>
        Origin 1
         2 : 1000;
        """);
    assertThat(zhol.run("tntp", "solve", narrow.toString(), all.toString()))
        .isEqualTo(Main.NO_ANSWER);
    assertThat(zhol.out()).contains("GAP NOT REACHED after 0 rounds").doesNotContain("NaN");
    assertThat(zhol.err())
        .contains("net.tntp 1 to 2: its cost overflows at a flow of 1000.00")
        .contains("check its capacity, power and the trips");
  }

  @Test
  void badFilesAndOptionsAreToldLineByLine() throws IOException {
    Path bad = folder.resolve("trips.tntp");
    Files.writeString(bad, Files.readString(Path.of(TRIPS)).replace("2 :", "7 :"));
    assertThat(zhol.run("tntp", "solve", NET, bad.toString())).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err())
        .isEqualTo("zhol tntp: trips.tntp:6 '7': is no destination; zones are 1 to 2\n");
    assertThat(zhol.run("tntp", "solve", NET, TRIPS, "--gap", "-1", "--threads", "0"))
        .isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err())
        .isEqualTo(
            """
            zhol tntp: --gap '-1.0': is no gap; give a number >= 0, such as 1e-12
            zhol tntp: --threads '0': is out of range; give 1 to 1024
            """);
  }

  private static final String TWO_ROADS =
      """
      <NUMBER OF ZONES> 3
      <NUMBER OF NODES> 3
      <FIRST THRU NODE> 1
      <NUMBER OF LINKS> 2
      <END OF METADATA>
      1 2 1 1 1 1 1 0 10 1;
      1 2 1 1 1 1 1 0 0 1;
      """;

  private static final String FIVE_TRIPS =
      """
      <NUMBER OF ZONES> 3
      <END OF METADATA>
      Origin 1
      2 : 5;
      """;

  @Test
  void theFactorOfTollsThatAFileStatesCountsUnlessAnotherIsGiven() throws IOException {
    Path net = folder.resolve("net.tntp");
    Files.writeString(net, TWO_ROADS.replace("<END", "<TOLL FACTOR> 0.1\n<END"));
    Path trips = Files.writeString(folder.resolve("trips.tntp"), FIVE_TRIPS);
    // 1 + x1 + 1 = 1 + x2 and x1 + x2 = 5: each trip pays 4
    assertThat(zhol.run("tntp", "solve", net.toString(), trips.toString())).isZero();
    assertThat(zhol.out()).contains("toll factor 0.1", "TSTT 20.0000000000000");
    zhol.run("tntp", "solve", net.toString(), trips.toString(), "--toll-factor", "0");
    assertThat(zhol.out()).contains("TSTT 17.5000000000000");
  }

  @Test
  void everyPairWithoutAWayIsTold() throws IOException {
    Path net = Files.writeString(folder.resolve("net.tntp"), TWO_ROADS);
    Path trips =
        Files.writeString(
            folder.resolve("trips.tntp"), FIVE_TRIPS + "3 : 1;\nOrigin 2\n 1 : 1; 3 : 0;\n");
    assertThat(zhol.run("tntp", "solve", net.toString(), trips.toString()))
        .isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("'1 to 3': no way", "'2 to 1': no way");
    assertThat(zhol.err().lines()).hasSize(2);
  }
}
