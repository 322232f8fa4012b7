package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.Wish;
import org.zhol.packs.Pack;
import org.zhol.packs.PackReader;

/// A year of the built-in pack at equilibrium.
class AssignVerbTest {
  private static final Pack PACK = PackReader.builtIn();

  private final Spoken zhol = new Spoken();

  @TempDir Path folder = Path.of("");

  private static CorridorFlows solve(List<Wish> wishes) {
    var network = PACK.network();
    return Corridor.solve(network, CorridorParameters.of(network), wishes, 2024, 1e-6, week -> {});
  }

  @Test
  void everyTonneCrossesGoesOrIsListed() {
    List<Wish> wishes = Wish.of(PACK.demand(), 2024);
    CorridorFlows flows = solve(wishes);
    assertThat(flows.weeks()).hasSize(Corridor.WEEKS);
    assertThat(flows.gap()).isBetween(0.0, 1e-6);
    double gone = flows.chains().stream().mapToDouble(CorridorFlows.ChainFlow::tonnes).sum();
    double held = flows.weeks().getLast().held();
    assertThat(gone + held).isCloseTo(flows.tonnes(), withPercentage(1e-7));
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.CrossingFlow crossing : week.crossings()) {
        Double most = crossing.capacityUnits();
        if (most != null) {
          assertThat(crossing.units()).as(crossing.checkpoint()).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  @Test
  void namesTheYearsThereAre() {
    int code = zhol.run("assign", "--year", "1999");
    assertThat(code).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("1999").contains("2024");
  }

  @Test
  void refusesAFolderThatIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");
    int code = zhol.run("assign", "--year", "2024", "--out", file.resolve("x").toString());
    assertThat(code).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("cannot be written");
  }
}
