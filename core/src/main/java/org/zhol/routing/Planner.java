package org.zhol.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Commodity;
import org.zhol.network.Goods;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Service;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Remark;

/// The planner: from a question to every option that no other beats.
///
/// A planner holds one network and what it has compiled of it; it is safe for many threads, and the
/// same question has the same answer whatever was asked before.
public final class Planner {
  private final Network network;
  private final Borders borders;
  private final LocalDate[] epochs;
  private final Recent<LocalDate, Compiled> compiled;
  private final String inputHash;
  private final String packName;
  private final String packVersion;

  /// Places and links of all compiled networks kept: one of 200,000 places takes half a gigabyte.
  private static final int MOST_ROWS = 700_000;

  /// Arcs of all price lists of a network kept, four bytes each.
  private static final int MOST_PRICED = 16_000_000;

  /// Weights of the arcs of hierarchies kept, over all outlooks of a network: about 250 MB of
  /// prices and 350 MB of all others. At 200,000 places that is room for two loads, each within a
  /// country and over a border both ways.
  private static final long MOST_PRICES = 60_000_000;

  private static final long MOST_WEIGHTS = 90_000_000;

  private static final int MOST = 256;

  /// A network as it is in one stretch of days, with price lists by shape of cargo and outlooks by
  /// sort of question.
  private record Compiled(
      Graph graph,
      Departures[] departures,
      LocalDate day,
      Recent<Fares.Sort, Fares> fares,
      Stages stages,
      Recent<Outlook.Sort, Outlook> outlooks,
      Recent<Outlook.Sort, AtomicReferenceArray<Outlook.Weights>> weights,
      boolean pricesAlike) {
    AtomicReferenceArray<Outlook.Weights> shared(Outlook.Sort sort) {
      return pricesAlike
          ? weights.get(sort.with(Heading.EACH_LEG), Outlook::shared)
          : Outlook.shared();
    }
  }

  private Planner(Network network, String packName, String packVersion, String inputHash) {
    this.network = network;
    this.packName = packName;
    this.packVersion = packVersion;
    this.inputHash = inputHash;
    borders = new Borders(network);
    epochs = epochs(network);
    compiled =
        new Recent<>(few(MOST_ROWS, (long) network.places().size() + network.links().size(), 1));
  }

  /// How many things of one size fit where so much is allowed.
  private static int few(long allowed, long each, int least) {
    return Math.clamp(allowed / Math.max(1, each), least, MOST);
  }

  public static Planner over(
      Network network, String packName, String packVersion, String inputHash) {
    return new Planner(network, packName, packVersion, inputHash);
  }

  /// First days of the stretches within which no link, service, terminal or price changes.
  private static LocalDate[] epochs(Network network) {
    Set<LocalDate> starts = new TreeSet<>();
    starts.add(LocalDate.MIN);
    network.links().forEach(link -> add(starts, link.open()));
    network.terminals().forEach(terminal -> add(starts, terminal.open()));
    network.services().forEach(service -> add(starts, service.valid()));
    network.tariffs().forEach(t -> t.rows().forEach(row -> add(starts, row.valid())));
    network.checkpoints().forEach(c -> c.fees().forEach(fee -> add(starts, fee.valid())));
    return starts.toArray(LocalDate[]::new);
  }

  private static void add(Set<LocalDate> starts, Dates dates) {
    if (dates.from() != null) {
      starts.add(dates.from());
    }
    if (dates.to() != null && dates.to().isBefore(LocalDate.MAX)) {
      starts.add(dates.to().plusDays(1));
    }
  }

  private Compiled compiledOn(LocalDate day) {
    int i = Arrays.binarySearch(epochs, day);
    LocalDate start = epochs[i >= 0 ? i : -i - 2];
    return compiled.get(start, () -> compile(day));
  }

  private Compiled compile(LocalDate day) {
    Graph graph = new GraphBuilder(network, day).build();
    Map<ZoneId, Zones> zones = new HashMap<>();
    Departures[] departures = new Departures[graph.services.size()];
    for (int i = 0; i < departures.length; i++) {
      Service service = graph.services.get(i);
      String country = network.place(service.stops().getFirst().place()).country();
      departures[i] =
          new Departures(
              service, zones.computeIfAbsent(network.country(country).zone(), Zones::new));
    }
    Stages stages = new Stages(graph);
    long weights = (long) stages.hierarchy.upHead.length + stages.hierarchy.downTail.length;
    boolean alike = Heading.pricesAllAlike(network);
    return new Compiled(
        graph,
        departures,
        day,
        new Recent<>(few(MOST_PRICED, graph.arcs, 2)),
        stages,
        new Recent<>(few(MOST_PRICES, (alike ? 1 : 5) * weights, 2)),
        new Recent<>(few(MOST_WEIGHTS, 4 * weights, 2)),
        alike);
  }

  /// Plans, with the reasons why other ways were left out.
  public Plan plan(Query query) {
    Task task = task(query);
    Answer answer = task.answer();
    List<Plan.Option> options = task.written(answer.ways(), answer.goal(), true);
    boolean complete = answer.part() == null;
    Explainer explainer = new Explainer(this, query, Choice.of(options, query), options, complete);
    List<Plan.Option> shown = explainer.shown();
    List<Plan.Excluded> excluded = explainer.explain();
    return new Plan(
        asked(query),
        complete,
        answer.part(),
        shown,
        excluded,
        missing(query, options),
        new Plan.Provenance(packName, packVersion, inputHash, org.zhol.Zhol.VERSION));
  }

  /// What the pack lacks for these options. A truck's price has its standing time and no driver's
  /// wage by itself, so that a second driver, who saves rests, only makes it cheaper.
  private static List<Remark> missing(Query query, List<Plan.Option> options) {
    boolean byRoad = options.stream().anyMatch(option -> option.modes().contains(Mode.ROAD));
    return query.drivers() == 2 && byRoad ? List.of(new WayRemark.NoCrewWage()) : List.of();
  }

  /// Proves the options on the part of the network that they pass: walks every way there is on it
  /// and compares. Covers as many options, from the first on, as can be walked in `mostMoves`
  /// moves.
  public Verification verify(Query query, long mostMoves) {
    return new Proof(this, task(query)).run(mostMoves);
  }

  /// The options alone, all of them, without the reasons.
  public List<Plan.Option> options(Query query) {
    return task(query).options();
  }

  /// How much work a question is, for benchmarks.
  public Effort effort(Query query) {
    Answer answer = task(query).answer();
    return new Effort(answer.ways().size(), answer.labels(), answer.part() == null);
  }

  private Plan.Asked asked(Query query) {
    ZoneId here = network.country(query.from().country()).zone();
    ZoneId there = network.country(query.to().country()).zone();
    Instant by = query.by();
    return new Plan.Asked(
        LegDraft.point(query.from()),
        LegDraft.point(query.to()),
        query.cargo().text(),
        query.cargo().cargoClass().name(),
        query.cargo().tonnes(),
        query.ready().atZone(here).toOffsetDateTime(),
        by == null ? null : by.atZone(there).toOffsetDateTime());
  }

  Network network() {
    return network;
  }

  Borders borders() {
    return borders;
  }

  Task task(Query query) {
    return new Task(query, null);
  }

  /// @param budget in place of the usual one
  Task task(Query query, Budget budget) {
    return new Task(query, budget);
  }

  /// Ways found, their criteria in `goal`.
  ///
  /// @param labels kept by all searches
  /// @param part where the question was too large for the whole network
  /// @param within vertices of that part
  record Answer(
      List<Search.Found> ways,
      Goal goal,
      int labels,
      Plan.@Nullable Part part,
      @Nullable BitSet within) {}

  /// One question set up for search.
  final class Task {
    final Query query;
    final Graph graph;
    final Load load;
    final List<Fares> fares;
    final Charges charges;
    final Rules rules;
    final Moves moves;
    final Ends origin;
    final Ends destination;
    private final Outlook outlook;
    private final long deadline;
    private final Budget budget;

    private Task(Query query, @Nullable Budget given) {
      this.query = query;
      ZoneId zone = network.country(query.from().country()).zone();
      Compiled on = compiledOn(query.ready().atZone(zone).toLocalDate());
      graph = on.graph();
      budget = given != null ? given : query.exact() ? Budget.NONE : Budget.of(graph);
      load = Load.of(query.cargo(), network);
      fares = new ArrayList<>();
      Heading heading = Heading.of(query);
      for (Load.Part part : load.parts()) {
        Fares.Sort priced = new Fares.Sort(part.shape(), heading);
        fares.add(on.fares().get(priced, () -> new Fares(graph, priced, on.day())));
      }
      charges = Charges.of(graph, load, fares);
      rules = new Rules(graph, query, network);
      long ready = query.ready().getEpochSecond();
      Goods goods = new Goods(load.cargo(), query.cargo().commodity());
      Borders.View view = borders.new View(graph, goods, ready, query.asOf());
      DriverRules drivers = DriverRules.of(network, query.drivers());
      moves = new Moves(graph, charges, view, drivers, on.departures(), ready);
      origin = new Ends(graph, query.from(), load, fares, true);
      destination = new Ends(graph, query.to(), load, fares, false);
      Outlook.Sort sort = new Outlook.Sort(load, rules.shutModes(), drivers, heading);
      outlook =
          on.outlooks()
              .get(sort, () -> new Outlook(on.stages(), charges, view, sort, on.shared(sort)));
      Instant by = query.by();
      deadline = by == null ? -1 : Math.max(0, by.getEpochSecond() - ready);
    }

    Goal goal() {
      return new Goal(destination, deadline, stockCentsPerSecond(), false);
    }

    private double stockCentsPerSecond() {
      Long value = query.cargo().valueCents();
      String id = query.cargo().commodity();
      Commodity commodity = id == null ? null : network.findCommodity(id);
      if (!query.inventory()) {
        return 0;
      }
      Double rate = commodity == null ? null : commodity.carryingRatePerYear();
      Double perTonne = commodity == null ? null : commodity.valueUsdPerTonne();
      Double stock =
          value != null
              ? Double.valueOf(value)
              : perTonne == null ? null : Double.valueOf(perTonne * 100 * query.cargo().tonnes());
      if (rate == null || stock == null) {
        throw new BadQuery(
            "inventory cost needs a commodity with a value and carrying rate; write the cargo as"
                + " 1x40HC:electronics, or leave inventory out",
            new QueryRemark.NoCarryingRate(),
            new QueryRemark.WriteCommodity());
      }
      return stock * rate / (365 * 86_400.0);
    }

    /// The way with the earliest expected arrival, if there is one.
    List<Search.Found> fastest() {
      return search(quick());
    }

    private Goal quick() {
      return new Goal(destination, deadline, stockCentsPerSecond(), true);
    }

    /// The way with the earliest expected arrival.
    ///
    /// @param option missing where there is none, or none was found
    /// @param complete whether there is none quicker, or none at all
    record Quickest(Plan.@Nullable Option option, boolean complete) {}

    Quickest quickest() {
      Goal goal = quick();
      Search search = searchFor(goal, Search.Limits.of(budget.whole()));
      List<Plan.Option> only = written(search.run(), goal, false);
      return new Quickest(only.isEmpty() ? null : only.getFirst(), !search.cut());
    }

    /// The ways found by the search of the whole network, and their criteria in `goal`.
    List<Search.Found> search(Goal goal) {
      return searchFor(goal, Search.Limits.NONE).run();
    }

    private Search searchFor(Goal goal, Search.Limits limits) {
      return new Search(graph, rules, bounds(goal), moves, origin, goal, limits);
    }

    /// What the question has for an answer: on the whole network where the budget lasts, else on a
    /// part of it.
    Answer answer() {
      Goal goal = goal();
      Search search = searchFor(goal, Search.Limits.of(budget.whole()));
      List<Search.Found> ways = search.run();
      int made = search.made();
      if (!search.cut()) {
        return new Answer(ways, goal, made, null, null);
      }
      PartSearch.Found found = new PartSearch(this, budget, search).run(goal);
      if (found.ways().isEmpty()) {
        return new Answer(ways, goal, made + found.labels(), null, null);
      }
      int labels = made + found.labels();
      Plan.Part part = found.part(labels, places(found.within()), deadline >= 0);
      return new Answer(found.ways(), found.goal(), labels, part, found.within());
    }

    /// Places that some vertices are at.
    private int places(BitSet vertices) {
      return (int) vertices.stream().map(v -> graph.placeOf[v]).distinct().count();
    }

    Bounds bounds(Goal goal) {
      return new Bounds(outlook, charges, rules, destination, deadline >= 0, goal.timeOnly());
    }

    /// The same over another hierarchy of the graph.
    Bounds bounds(Goal goal, Stages stages) {
      Outlook other = outlook.over(stages);
      return new Bounds(other, charges, rules, destination, deadline >= 0, goal.timeOnly());
    }

    List<Plan.Option> options() {
      Answer answer = answer();
      return written(answer.ways(), answer.goal(), false);
    }

    private List<Plan.Option> written(List<Search.Found> ways, Goal goal, boolean advised) {
      List<Search.Found> found = new ArrayList<>(ways);
      found.sort(Search.Found.ALIKE);
      LegWriter writer = new LegWriter(graph, charges, fares, moves, query, origin, goal, advised);
      List<Plan.Option> options = new ArrayList<>();
      for (Search.Found way : found) {
        options.add(writer.write(way));
      }
      return Choice.sorted(options, query);
    }
  }

  /// Orders of options: by the criterion asked for, then by each in turn, then by their words.
  static Comparator<Plan.Option> order(Query.Sort sort) {
    return (a, b) -> {
      int order = compare(a, b, sort);
      for (Query.Sort next : Query.Sort.values()) {
        order = order != 0 ? order : compare(a, b, next);
      }
      return order != 0 ? order : a.summary().compareTo(b.summary());
    };
  }

  private static int compare(Plan.Option a, Plan.Option b, Query.Sort sort) {
    return switch (sort) {
      case TIME -> Double.compare(a.expectedHours(), b.expectedHours());
      case COST -> Long.compare(a.totalCents(), b.totalCents());
      case CO2E -> Long.compare(a.co2e().wtwGrams(), b.co2e().wtwGrams());
      case RELIABILITY -> Double.compare(lateness(a), lateness(b));
    };
  }

  private static double lateness(Plan.Option option) {
    Double onTime = option.onTime();
    return onTime == null ? option.p90Hours() : -onTime;
  }
}
