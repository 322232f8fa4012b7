package org.zhol.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.app.jobs.Work;
import org.zhol.appraisal.Comparison;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.Workers;
import org.zhol.demand.Profile;

/// Two sides of a year's freight held together, over HTTP.
final class ComparisonsEndpoint {
  private final World world;
  private final Shelf shelf;
  private final Jobs jobs;
  private final MadeTimes times;

  ComparisonsEndpoint(World world, Shelf shelf, Jobs jobs, MadeTimes times) {
    this.times = times;
    this.world = world;
    this.shelf = shelf;
    this.jobs = jobs;
  }

  Api.Answer ask(Request request) {
    Parameters given = request.json();
    ComparisonQuestion asked = ComparisonQuestion.of(given, world.pack(), shelf::open);
    Map<String, Object> body = new LinkedHashMap<>();
    for (String name : ComparisonQuestion.NAMES) {
      String value = given.text(name);
      if (value != null) {
        body.put(name, value);
      }
    }
    body.put("year", asked.year());
    body.put("gap", asked.gap());
    String input = asked.inputHash() + " " + Build.mark();
    return JobsEndpoint.ask(
        jobs, new Question("comparisons", "/v1/comparisons", body, input), new Held(asked, times));
  }

  /// Solves both sides and leaves the comparison, its tables, and each side's flows.
  private record Held(ComparisonQuestion asked, MadeTimes times) implements Work {
    @Override
    public void run(Path folder, Teller teller) throws IOException {
      int weeks = asked.runs() * Profile.WEEKS;
      ComparisonQuestion question =
          asked.completed(network ->
              times.complete(network, table -> teller.tell(FlowRun.progress(table, weeks))));
      Comparison comparison = question.answer(new Sides(question, folder, teller), Workers.alone());
      Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(comparison));
      ComparisonText.write(comparison, folder);
    }
  }

  /// Writes each side's flows as they come, and passes on how far the run is.
  private record Sides(ComparisonQuestion question, Path folder, Work.Teller teller)
      implements ComparisonQuestion.Hearer {
    @Override
    public void hear(String side, CorridorYear year) {
      try {
        Files.write(folder.resolve(side + ".json"), Json.bytes(year.flows()));
        Files.write(folder.resolve(side + "_ways.json"), Json.bytes(Ways.of(year)));
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }

    @Override
    public void solved(int weeks, double gap) {
      teller.tell(FlowRun.progress(weeks, question.runs() * Profile.WEEKS, gap));
    }
  }
}
