package org.zhol.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Network;
import org.zhol.routing.Plan;

/// What a change of the network does to plans: the same questions asked of both networks.
final class PlanEffects {
  /// So many pairs of towns are asked about.
  static final int PAIRS = 16;

  private static final String BOX = "1x40HC";

  /// What a wagon takes (the pack's own flows are in wagons of 60 to 70 t), before the commodity.
  private static final String WAGON = "65t:";

  private static final double LEAST_TONNES = 1;

  private PlanEffects() {}

  /// A cargo between two towns.
  ///
  /// @param tonnes of the year's flow between them that go another way; null where not asked
  record Question(String from, String to, String cargo, String ready, @Nullable Double tonnes) {}

  /// The best of the options of one side; its figures may belong to different options.
  ///
  /// @param hours expected, of the fastest
  /// @param crossings checkpoints that its options pass
  record Best(
      int options,
      @Nullable Double hours,
      @Nullable Long cents,
      @Nullable Long co2eGrams,
      List<String> crossings) {
    static Best of(Plan plan) {
      Double hours = null;
      Long cents = null;
      Long grams = null;
      List<String> crossings = new ArrayList<>();
      for (Plan.Option option : plan.options()) {
        hours = hours == null ? option.expectedHours() : Math.min(hours, option.expectedHours());
        cents = cents == null ? option.totalCents() : Math.min(cents, option.totalCents());
        long its = option.co2e().wtwGrams();
        grams = grams == null ? its : Math.min(grams, its);
        for (Plan.Leg leg : option.legs()) {
          String checkpoint = leg.checkpoint();
          if (checkpoint != null && !crossings.contains(checkpoint)) {
            crossings.add(checkpoint);
          }
        }
      }
      crossings.sort(Comparator.naturalOrder());
      return new Best(plan.options().size(), hours, cents, grams, List.copyOf(crossings));
    }
  }

  /// A question with both answers.
  ///
  /// @param differs whether any option of one side is not among those of the other
  record Answered(Question question, Best base, Best scenario, boolean differs) {}

  /// The flows of which most tonnes go another way on the other side, each pair of towns once: a
  /// box of goods that travel in boxes, of others a wagon. Flows that only one mode carries are
  /// left out, as no plan chooses for them.
  static List<Question> moved(Ways base, Ways scenario, Network network, Demand demand, int year) {
    Map<String, Map<String, Double>> before = byWay(base);
    Map<String, Map<String, Double>> after = byWay(scenario);
    Set<String> bound = new HashSet<>();
    demand.flows().stream().filter(f -> f.mode() != null).forEach(f -> bound.add(f.id()));
    List<Moved> moved = new ArrayList<>();
    for (Ways.OfFlow flow : base.flows()) {
      if (!bound.contains(flow.id()) && !flow.commodity().equals(Demand.EMPTY_BOX)) {
        double tonnes =
            moved(
                before.getOrDefault(flow.id(), Map.of()), after.getOrDefault(flow.id(), Map.of()));
        moved.add(new Moved(flow, tonnes));
      }
    }
    moved.sort(Comparator.comparingDouble(Moved::tonnes).reversed());
    Set<List<String>> pairs = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (Moved one : moved) {
      Ways.OfFlow flow = one.flow();
      boolean wanted = questions.size() < PAIRS && one.tonnes() >= LEAST_TONNES;
      if (wanted && pairs.add(List.of(flow.from(), flow.to()))) {
        String cargo = cargo(network, flow.commodity());
        questions.add(new Question(flow.from(), flow.to(), cargo, ready(year), one.tonnes()));
      }
    }
    return List.copyOf(questions);
  }

  private record Moved(Ways.OfFlow flow, double tonnes) {}

  /// Tonnes of each flow, by id, on each of its ways, by their links.
  private static Map<String, Map<String, Double>> byWay(Ways ways) {
    Map<String, Map<String, Double>> all = new HashMap<>();
    for (Ways.Way way : ways.ways()) {
      StringBuilder links = new StringBuilder(way.chain().name());
      for (int link : way.links()) {
        links.append(link < 0 ? " -" : " ").append(ways.links().get(Math.abs(link) - 1));
      }
      double tonnes = way.tonnes().stream().mapToDouble(Double::doubleValue).sum();
      all.computeIfAbsent(ways.flows().get(way.flow()).id(), _ -> new TreeMap<>())
          .merge(links.toString(), tonnes, Double::sum);
    }
    return all;
  }

  private static double moved(Map<String, Double> before, Map<String, Double> after) {
    Set<String> ways = new TreeSet<>(before.keySet());
    ways.addAll(after.keySet());
    double twice = 0;
    for (String way : ways) {
      twice += Math.abs(before.getOrDefault(way, 0.0) - after.getOrDefault(way, 0.0));
    }
    return twice / 2;
  }

  private static String cargo(Network network, String commodity) {
    Commodity goods = network.findCommodity(commodity);
    CargoClass its = goods == null ? CargoClass.CONTAINER : goods.cargo();
    boolean boxed =
        its == CargoClass.CONTAINER || its == CargoClass.REEFER || its == CargoClass.PARTLOAD;
    return boxed ? BOX : WAGON + commodity;
  }

  /// A box between two places.
  static Question question(String from, String to, int year) {
    return new Question(from, to, BOX, ready(year), null);
  }

  private static String ready(int year) {
    return year + "-06-03";
  }

  /// Asks both worlds.
  ///
  /// @param done told how many questions are answered
  static List<Answered> ask(
      List<Question> questions, World base, World scenario, Clock clock, IntConsumer done) {
    List<Answered> all = new ArrayList<>();
    for (Question question : questions) {
      Plan before = plan(question, base, clock);
      Plan after = plan(question, scenario, clock);
      all.add(
          new Answered(
              question, Best.of(before), Best.of(after), !ways(before).equals(ways(after))));
      done.accept(all.size());
    }
    return List.copyOf(all);
  }

  private static Plan plan(Question question, World world, Clock clock) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("from", List.of(question.from()));
    values.put("to", List.of(question.to()));
    values.put("cargo", List.of(question.cargo()));
    values.put("ready", List.of(question.ready()));
    return PlanQuestion.answer(Parameters.of(values), world, clock);
  }

  private static List<String> ways(Plan plan) {
    return plan.options().stream()
        .map(option ->
            option.totalCents()
                + " "
                + option.expectedHours()
                + " "
                + option.legs().stream().map(Plan.Leg::label).toList())
        .sorted()
        .toList();
  }

  // --- In words
  // -----------------------------------------------------------------------------------

  static String text(List<Answered> all) {
    TextTable table = new TextTable("lrlrrrrl");
    table.row(
        "plans that change",
        "t moved",
        "cargo",
        "hours",
        "USD",
        "kg CO2e",
        "options",
        "border, new or gone");
    int same = 0;
    for (Answered one : all) {
      if (!one.differs()) {
        same++;
        continue;
      }
      Best base = one.base();
      Best scenario = one.scenario();
      table.row(
          one.question().from() + " - " + one.question().to(),
          moved(one.question().tonnes()),
          one.question().cargo(),
          change(base.hours(), scenario.hours(), 1),
          change(base.cents(), scenario.cents(), 100),
          change(base.co2eGrams(), scenario.co2eGrams(), 1000),
          base.options() + " -> " + scenario.options(),
          crossings(base.crossings(), scenario.crossings()));
    }
    String title = same == all.size() ? "" : table.text("");
    String asked = all.size() == 1 ? "the plan asked for" : "plans of the flows that move most";
    return "%s%s: %d of %d have the same options on both sides%n"
        .formatted(title, asked, same, all.size());
  }

  private static String moved(@Nullable Double tonnes) {
    return tonnes == null ? "" : String.format(Locale.ROOT, "%,.0f", tonnes);
  }

  private static String change(@Nullable Number before, @Nullable Number after, double unit) {
    if (before == null || after == null) {
      return (before == null ? "no way" : figure(before, unit))
          + " -> "
          + (after == null ? "no way" : figure(after, unit));
    }
    return before.equals(after) ? "same" : figure(before, unit) + " -> " + figure(after, unit);
  }

  private static String figure(Number value, double unit) {
    return String.format(Locale.ROOT, "%,.0f", value.doubleValue() / unit);
  }

  private static String crossings(List<String> before, List<String> after) {
    List<String> words = new ArrayList<>();
    after.stream().filter(each -> !before.contains(each)).map("+"::concat).forEach(words::add);
    before.stream().filter(each -> !after.contains(each)).map("-"::concat).forEach(words::add);
    return String.join(" ", words);
  }
}
