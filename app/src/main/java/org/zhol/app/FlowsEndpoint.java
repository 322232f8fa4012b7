package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.app.jobs.Jobs;
import org.zhol.app.jobs.Question;
import org.zhol.demand.Profile;
import org.zhol.demand.Projection;
import org.zhol.network.Names;

/// A year's freight on the corridor, over HTTP.
final class FlowsEndpoint {
  private final World world;
  private final Shelf shelf;
  private final Jobs jobs;
  private final MadeTimes times;

  FlowsEndpoint(World world, Shelf shelf, Jobs jobs, MadeTimes times) {
    this.times = times;
    this.world = world;
    this.shelf = shelf;
    this.jobs = jobs;
  }

  /// What flows can be asked for.
  ///
  /// @param years with demand in the pack
  /// @param grownTo the last year that demand can be grown to
  /// @param gap relative gap to which weeks are solved unless another is asked for
  /// @param comparisonGap the same where two sides are held together
  record Offer(
      List<Integer> years,
      int grownTo,
      double gap,
      double comparisonGap,
      int weeks,
      List<Kind> commodities) {}

  /// A commodity and its names.
  record Kind(String id, Names names) {}

  Api.Answer offer(Request request) {
    request.refuseQuery();
    var network = world.network();
    List<Kind> kinds =
        network.commodities().stream().map(each -> new Kind(each.id(), each.names())).toList();
    var demand = world.pack().demand();
    List<Integer> years = demand.years();
    int last = years.isEmpty() ? 0 : Projection.baseYear(network, demand) + Projection.MOST_YEARS;
    return Api.Answer.json(
        new Offer(
            years,
            last,
            FlowQuestion.USUAL_GAP,
            ComparisonQuestion.USUAL_GAP,
            Profile.WEEKS,
            kinds));
  }

  Api.Answer ask(Request request) {
    FlowQuestion asked = FlowQuestion.of(request.json(), world.pack(), shelf::open);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("year", asked.year());
    body.put("gap", asked.gap());
    body.put("scenarios", asked.scenarios());
    String input = asked.pack().hash() + " " + Build.mark();
    return JobsEndpoint.ask(
        jobs, new Question("flows", "/v1/flows", body, input), new FlowRun(asked, times));
  }
}
