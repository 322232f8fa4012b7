package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhol.app.jobs.Job;
import org.zhol.app.jobs.Work;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.Workers;
import org.zhol.demand.Profile;
import org.zhol.simulation.border.CrossingTables;

/// Works out a year's flows and leaves them as files: the answer, who goes which way, and tables.
record FlowRun(FlowQuestion asked, MadeTimes times) implements Work {
  static final String WAYS = "ways.json";

  /// How far a run is.
  ///
  /// @param weeks solved, over all years of the run
  static Job.Progress progress(int weeks, int total, double gap) {
    int week = (weeks - 1) % Profile.WEEKS + 1;
    return new Job.Progress(weeks, total, "week " + week, gap);
  }

  /// A table of a border's times is to be made.
  static Job.Progress progress(CrossingTables.Wanted table, int total) {
    return new Job.Progress(0, total, "times at " + table.checkpoint().id(), null);
  }

  @Override
  public void run(Path folder, Teller teller) throws IOException {
    FlowQuestion question =
        asked.completed(times, table -> teller.tell(progress(table, Profile.WEEKS)));
    var network = question.pack().network();
    Workers alone = Workers.alone(); // the other processors answer short questions
    CorridorYear year =
        Corridor.of(network, question.demand(), question.year(), alone)
            .watch(
                CorridorParameters.of(network),
                question.gap(),
                alone,
                (weeks, gap) -> teller.tell(progress(weeks, Profile.WEEKS, gap)));
    Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(year.flows()));
    Files.write(folder.resolve(WAYS), Json.bytes(Ways.of(year)));
    FlowTables.write(year.flows(), network, folder);
    SkimTables.write(year, folder);
  }
}
