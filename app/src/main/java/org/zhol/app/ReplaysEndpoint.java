package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.app.jobs.Work;
import org.zhol.packs.Pack;
import org.zhol.simulation.border.Episodes;

/// Crises on record, run again, over HTTP.
final class ReplaysEndpoint {
  private final Pack pack;
  private final Jobs jobs;

  ReplaysEndpoint(Pack pack, Jobs jobs) {
    this.pack = pack;
    this.jobs = jobs;
  }

  /// The crises that can be asked for.
  record Offer(List<String> episodes, int replications) {}

  Api.Answer offer(Request request) {
    request.refuseQuery();
    return Api.Answer.json(new Offer(Episodes.IDS, ReplayQuestion.USUAL_REPLICATIONS));
  }

  Api.Answer ask(Request request) {
    Parameters given = request.json();
    given.allow(ReplayQuestion.PARAMETERS, List.of());
    ReplayQuestion question = ReplayQuestion.of(given);
    Map<String, Object> body =
        Map.of(
            "episode", question.episode(),
            "seed", question.seed(),
            "replications", question.replications());
    String input = pack.hash() + " " + Build.mark();
    return JobsEndpoint.ask(
        jobs, new Question("replays", "/v1/replays", body, input), new Run(pack, question));
  }

  private record Run(Pack pack, ReplayQuestion question) implements Work {
    @Override
    public void run(Path folder, Teller teller) throws IOException {
      Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(question.answer(pack, 1)));
    }
  }
}
