package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.PackReader;

class FlowRunTest {
  @TempDir Path folder;

  @Test
  void leavesItsAnswerForTablesMapsAndMatrices() throws IOException {
    Parameters given = Parameters.of(Map.of("year", List.of("2024"), "gap", List.of("0.1")));
    FlowQuestion asked = FlowQuestion.of(given, PackReader.builtIn(), BuiltInScenarios::open);
    new FlowRun(asked, new MadeTimes(folder, 1)).run(folder, progress -> {});
    for (String name :
        List.of(
            "result.json",
            "ways.json",
            "crossing_flow.csv",
            "permit_flow.csv",
            "link_flow.csv",
            "unserved.csv",
            "flows.geojson",
            "flows.gpkg",
            "skim.csv",
            "skims.omx")) {
      assertThat(folder.resolve(name)).exists();
    }
    assertThat(Files.readString(folder.resolve("skim.csv"))).startsWith("commodity,from,to,tonnes");
  }
}
