package org.zhol.packs.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.assignment.DelayCurve;
import org.zhol.packs.PackException;

class TntpReaderTest {
  @TempDir Path folder;

  private static final String NET =
      """
      <NUMBER OF ZONES> 2\t\t
      <NUMBER OF NODES> 3
      <FIRST THRU NODE> 3
      <NUMBER OF LINKS> 4
      <ORIGINAL HEADER>~ \tInit node \tTerm node \t;
      <END OF METADATA>

      ~ \tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\ttype\t;
      \t1\t3\t-1\t0.5\t0\t0.15\t4\t0\t20\t3\t;
      \t3\t2\t0\t0.5\t7\t0.15\t0\t0\t0\t3\t;
      3 1 9 1 2 0.15 4 0 0 1;
      2 3 9 1 2 .15 4.46 ~ the rest is missing
      """;

  private static final String TRIPS =
      """
      <NUMBER OF ZONES> 2
      <TOTAL OD FLOW>   7.5
      <END OF METADATA>
      ~ a comment

      Origin \t1
          1 :      0.0;     2 :     6.5;
      Origin  2
      1:1;
      """;

  private TntpReader.Read read(String net, String trips) throws IOException {
    return TntpReader.read(
        Files.writeString(folder.resolve("net.tntp"), net),
        Files.writeString(folder.resolve("trips.tntp"), trips));
  }

  @Test
  void filesAreReadAsTheyAreInTheWild() throws IOException {
    TntpReader.Read read = read(NET, TRIPS);
    assertThat(read.network().firstThrough()).isEqualTo(3);
    assertThat(read.network().table().firstThrough()).isEqualTo(2);
    assertThat(read.network().table().curves())
        .containsExactly(
            new DelayCurve.Constant(0), // no time, so any capacity is good
            new DelayCurve.Constant(7 * 1.15), // power 0: congested from the first vehicle on
            new DelayCurve.Bpr(2, 0.15, 9, 4),
            new DelayCurve.Bpr(2, 0.15, 9, 4.46));
    assertThat(read.network().fixedCosts(0.02, 0)[0]).isEqualTo(0.4);
    assertThat(read.network().fixedCosts(0.02, 0)[3]).isNaN();
    assertThat(read.trips().flows()).containsExactly(0, 6.5, 1);
    assertThat(read.trips().statedTotal()).isEqualTo(7.5);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    TntpReader.Read read = read(NET, TRIPS);
    TntpReader.Read again =
        read(TntpWriter.network(read.network()), TntpWriter.trips(read.trips()));
    assertThat(again.network()).isEqualTo(read.network());
    assertThat(again.trips().flows()).isEqualTo(read.trips().flows());
    assertThat(again.trips().destinations()).isEqualTo(read.trips().destinations());
  }

  @Test
  void everyProblemIsToldOnceAndAllTogether() {
    String net =
        NET.replace("3 1 9 1 2 0.15 4 0 0 1;", "3 9 0 1 2 x 4 0 0 1;")
            .replace("2 3 9 1 2 .15", "2 3 0 1 2 .15")
            .replace("<FIRST THRU NODE> 3\n", "");
    String trips =
        TRIPS
            .replace("1:1;", "1:1; 1:2; 5:1; 2; 2:-1")
            .replace("~ a comment", "2 : 4;")
            .replace("Origin  2", "Origin  2\nOrigin two\nOrigin  2");
    assertThatThrownBy(() -> read(net, trips))
        .isInstanceOf(PackException.class)
        .hasMessage(
            """
            net.tntp: has no <FIRST THRU NODE>; add the tag above <END OF METADATA>
            net.tntp:10: value '9' in term_node is no node; nodes are 1 to 3
            net.tntp:10: value 'x' in b is no number; write it as 12.5 or 1.25e1
            net.tntp:11: value '0.0' is no capacity for a link whose time grows with its flow; \
            give capacity > 0, or b or power 0
            trips.tntp:4: value '2 : 4' comes before any origin; begin with a line 'Origin n'
            trips.tntp:9: value 'two' is no origin; zones are 1 to 2
            trips.tntp:11: value '1' is given twice from origin 2; keep one of them, or their sum
            trips.tntp:11: value '5' is no destination; zones are 1 to 2
            trips.tntp:11: value '2' is no trips; write destination : flow;
            trips.tntp:11: value '-1' is no flow; give a number >= 0\
            """);
  }

  @Test
  void missingFilesAndCutFilesAreTold() {
    assertThatThrownBy(() -> TntpReader.read(Path.of("none.tntp"), Path.of("nor.tntp")))
        .hasMessage(
            """
            none.tntp: does not exist; name a file in TNTP format
            nor.tntp: does not exist; name a file in TNTP format\
            """);
    assertThatThrownBy(() -> read(NET.replace("3 1 9 1 2 0.15 4 0 0 1;\n", ""), TRIPS))
        .hasMessage(
            "net.tntp: value '4' links are stated, but 3 follow; complete the file or correct"
                + " <NUMBER OF LINKS>");
  }

  @Test
  void theOrderOfColumnsIsTheOneThatIsNamed() throws IOException {
    String named = "~ init_node term_node length capacity lanes free_flow_time b power";
    String rows = "1 3 0.5 9 2 4 .15 4;\n3 2 0.5 8 2 5 .15 4;\n";
    String head = NET.substring(0, NET.indexOf("~ \tinit_node"));
    String stated = head.replace("LINKS> 4", "LINKS> 2");
    TntpNetwork network = read(stated + named + "\n" + rows, TRIPS).network();
    assertThat(network.table().curves())
        .containsExactly(new DelayCurve.Bpr(4, 0.15, 9, 4), new DelayCurve.Bpr(5, 0.15, 8, 4));
    assertThat(network.links().getFirst().length()).isEqualTo(0.5);
    TntpNetwork unnamed = read(stated + "~ from to length capacity\n" + rows, TRIPS).network();
    assertThat(unnamed.links().getFirst().capacity()).isEqualTo(0.5); // the usual order
  }

  @Test
  void tripsMayStandBehindTheirOriginAndWithCommas() throws IOException {
    TntpTrips trips =
        read(NET, TRIPS.replace("Origin \t1\n", "origin 1").replace("1:1;", "1 , 1 ;")).trips();
    assertThat(trips.origins()).containsExactly(1, 1, 2);
    assertThat(trips.flows()).containsExactly(0, 6.5, 1);
  }

  @Test
  void factorsAreReadAndNodesThatNothingJoinsAreRefused() throws IOException {
    String net = NET.replace("<END", "<TOLL FACTOR> 0.02\n<END");
    String trips = TRIPS.replace("<END", "<DISTANCE FACTOR> 4e-2\n<END");
    assertThat(read(net, trips).tollFactor()).isEqualTo(0.02);
    assertThat(read(net, trips).distanceFactor()).isEqualTo(0.04);
    assertThat(read(NET, TRIPS).tollFactor()).isZero();
    assertThatThrownBy(() -> read(net.replace("0.02", "dear"), TRIPS))
        .hasMessage("net.tntp:6: value 'dear' is no factor; give <TOLL FACTOR> a number >= 0");
    assertThatThrownBy(() -> read(NET.replace("NODES> 3", "NODES> 999999999"), TRIPS))
        .hasMessage(
            "net.tntp: value '999999999' nodes are more than 4 links can join; correct <NUMBER OF"
                + " NODES>");
  }
}
