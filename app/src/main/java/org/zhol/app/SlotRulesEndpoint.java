package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.app.jobs.Job;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.app.jobs.Work;
import org.zhol.packs.Pack;
import org.zhol.simulation.slots.SlotMarket;
import org.zhol.simulation.slots.SlotRule;

/// Rules of an electronic queue, side by side, over HTTP.
final class SlotRulesEndpoint {
  private final Pack pack;
  private final Jobs jobs;

  SlotRulesEndpoint(Pack pack, Jobs jobs) {
    this.pack = pack;
    this.jobs = jobs;
  }

  /// The rules of the pack, and the market in which they are compared.
  record Offer(SlotMarket market, List<SlotRule> rules) {}

  Api.Answer offer(Request request) {
    request.refuseQuery();
    return Api.Answer.json(
        new Offer(SlotQuestion.market(pack.network()), SlotQuestion.rules(pack.network())));
  }

  Api.Answer ask(Request request) {
    Parameters given = request.json();
    given.allow(SlotQuestion.PARAMETERS, List.of("rules"));
    SlotQuestion question = SlotQuestion.of(given, pack.network());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("rules", question.rules().stream().map(SlotRule::name).toList());
    body.put("bots", question.market().botShare());
    body.put("seed", question.seed());
    body.put("replications", question.replications());
    String input = pack.hash() + " " + Build.mark();
    return JobsEndpoint.ask(
        jobs, new Question("slot-rules", "/v1/slot-rules", body, input), new Run(question));
  }

  private record Run(SlotQuestion question) implements Work {
    @Override
    public void run(Path folder, Teller teller) throws IOException {
      List<SlotRule> rules = question.rules();
      var comparison =
          question.answer(
              1,
              done ->
                  teller.tell(
                      new Job.Progress(done, rules.size(), rules.get(done - 1).name(), null)));
      Files.write(folder.resolve(JobsEndpoint.RESULT), Json.bytes(comparison));
    }
  }
}
