package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhol.app.jobs.Job;
import org.zhol.app.jobs.Work;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.WayFlow;
import org.zhol.demand.Profile;

/// Works out a year's flows and leaves them as files: the answer, who goes which way, and tables.
record FlowRun(World world, FlowQuestion question) implements Work {
  static final String WAYS = "ways.json";

  @Override
  public void run(Path folder, Teller teller) throws IOException {
    var network = world.network();
    var demand = world.pack().demand();
    List<WayFlow> ways = new ArrayList<>();
    CorridorFlows flows =
        Corridor.solve(
            network,
            CorridorParameters.of(network),
            demand,
            question.year(),
            question.gap(),
            done -> teller.tell(new Job.Progress(done, Profile.WEEKS, "week " + done, null)),
            ways::add);
    Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(flows));
    Files.write(folder.resolve(WAYS), Json.bytes(Ways.of(ways, demand, question.year())));
    FlowTables.write(flows, network, folder);
  }
}
