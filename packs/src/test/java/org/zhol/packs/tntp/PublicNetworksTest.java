package org.zhol.packs.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhol.assignment.Assignment;
import org.zhol.assignment.Crew;
import org.zhol.assignment.Equilibrium;
import org.zhol.assignment.LinkTable;
import org.zhol.assignment.Options;

/// The published optima of the public test networks, where a copy of them lies beside the
/// repository (they may not be distributed with it).
class PublicNetworksTest {
  private static final Path NETWORKS =
      Path.of(System.getProperty("zhol.root", ".."), "../shared/data/tntp");

  private static TntpReader.Read read(String folder, String name) {
    Path net = NETWORKS.resolve(folder).resolve(name + "_net.tntp");
    Assumptions.assumeTrue(Files.exists(net), () -> "no public networks at " + NETWORKS);
    return TntpReader.read(net, net.resolveSibling(name + "_trips.tntp"));
  }

  private static Assignment solve(TntpReader.Read read, double toll, double distance) {
    return Equilibrium.solve(
        read.network().table(),
        List.of(read.trips().trips(read.network().fixedCosts(toll, distance))),
        Options.toGap(1e-12));
  }

  @Test
  void siouxFalls() {
    Assignment answer = solve(read("SiouxFalls", "SiouxFalls"), 0, 0);
    assertThat(answer.last().relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(answer.objective() / 1e5).isCloseTo(42.31335287107440, within(1e-10 * 42));
  }

  @Test
  void anaheim() throws IOException {
    TntpReader.Read read = read("Anaheim", "Anaheim");
    Assignment answer = solve(read, 0, 0);
    assertThat(answer.last().relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(answer.objective()).isCloseTo(1286032.17109602, within(1e-10 * 1286032));
    Map<String, Double> published = new HashMap<>();
    for (String line : Files.readAllLines(NETWORKS.resolve("Anaheim/Anaheim_flow.tntp"))) {
      String[] words = line.strip().split("\\s+");
      if (Character.isDigit(words[0].charAt(0))) {
        published.put(words[0] + " " + words[1], Double.parseDouble(words[2]));
      }
    }
    for (int i = 0; i < answer.flows().length; i++) {
      TntpLink link = read.network().links().get(i);
      double flow = published.getOrDefault(link.from() + " " + link.to(), Double.NaN);
      assertThat(answer.flows()[i]).as("%s", link).isCloseTo(flow, within(1e-5 * (1 + flow)));
    }
  }

  @Test
  void chicagoSketchWithAndWithoutItsTolls() {
    TntpReader.Read read = read("ChicagoSketch", "ChicagoSketch");
    Assignment answer = solve(read, 0.02, 0.04);
    assertThat(answer.last().relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(answer.objective()).isCloseTo(17313018.7387477, within(1e-10 * 17313018));
    // Without tolls and distances another problem is solved, as well converged.
    Assignment other = solve(read, 0, 0);
    assertThat(other.last().relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(other.objective()).isCloseTo(16748438.6, within(0.1));
  }

  @Test
  void trafficThroughCentroidsIsAnotherAnswer() {
    TntpReader.Read read = read("Anaheim", "Anaheim");
    LinkTable table = read.network().table();
    LinkTable open = new LinkTable(table.nodes(), 0, table.tails(), table.heads(), table.curves());
    Assignment wrong =
        Equilibrium.solve(open, List.of(read.trips().trips(new double[0])), Options.toGap(1e-12));
    assertThat(wrong.converged()).isTrue();
    assertThat(wrong.objective()).isLessThan(1286032.17109602 * (1 - 1e-4));
  }

  @Test
  void threadsAndOrderChangeNoByteOfTheFlows() {
    for (String name : List.of("SiouxFalls", "Anaheim", "ChicagoSketch")) {
      TntpReader.Read read = read(name, name);
      String flows = flows(read, 1);
      for (int threads : new int[] {2, 4, 8}) {
        assertThat(flows(read, threads)).as("%s, %d threads", name, threads).isEqualTo(flows);
      }
      assertThat(flows(shuffled(read), 2)).as("%s shuffled", name).isEqualTo(flows);
    }
  }

  private static String flows(TntpReader.Read read, int threads) {
    try (Crew crew = new Crew(threads)) {
      Assignment answer =
          Equilibrium.solve(
              read.network().table(),
              List.of(read.trips().trips(read.network().fixedCosts(0.02, 0.04))),
              Options.toGap(1e-12),
              crew,
              round -> {});
      return TntpWriter.flows(read.network(), answer.flows(), answer.costs());
    }
  }

  private static TntpReader.Read shuffled(TntpReader.Read read) {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    TntpNetwork network = read.network();
    List<TntpLink> links = new ArrayList<>(network.links());
    Collections.shuffle(links, java.util.Random.from(chance));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < read.trips().flows().length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, java.util.Random.from(chance));
    int[] from = order.stream().mapToInt(i -> read.trips().origins()[i]).toArray();
    int[] to = order.stream().mapToInt(i -> read.trips().destinations()[i]).toArray();
    double[] flows = order.stream().mapToDouble(i -> read.trips().flows()[i]).toArray();
    return new TntpReader.Read(
        new TntpNetwork(network.zones(), network.nodes(), network.firstThrough(), links),
        new TntpTrips(read.trips().zones(), read.trips().statedTotal(), from, to, flows),
        read.tollFactor(),
        read.distanceFactor());
  }
}
