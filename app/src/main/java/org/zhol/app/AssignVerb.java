package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.Calibration;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.Crew;
import org.zhol.assignment.RoundTrip;
import org.zhol.assignment.Selection;
import org.zhol.assignment.Validation;
import org.zhol.assignment.Workers;
import org.zhol.demand.Demand;
import org.zhol.demand.Profile;
import org.zhol.demand.Projection;
import org.zhol.network.Network;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.Pack;
import org.zhol.routing.QueryRemark;
import org.zhol.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Puts a year's freight on the network.
@Command(
    description = {
      "A year's freight on the corridor at certified equilibrium: who goes by which chain, route"
          + " and",
      "checkpoint, week by week, what waits and what one more slot would be worth."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol assign --year 2024",
      "  ./zhol assign --validate",
      "  ./zhol assign --scenario bakhty-ayagoz",
      "  ./zhol assign --year 2024 --select dostyk-rail",
      "  ./zhol assign --calibrate 2023",
      "  ./zhol assign --year 2024 --round-trip kalzhat"
    })
final class AssignVerb extends WorldVerb {
  private static final double USUAL_GAP = 1e-6;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description =
          "Default: the scenario's own year, else the pack's last. Beyond the record"
              + " demand is grown.")
  @Nullable String year;

  @Option(
      names = "--gap",
      paramLabel = "GAP",
      description = "Relative gap at which a week is solved; 1e-6.")
  @Nullable String gap;

  @Option(names = "--validate", description = "Hold the flows of all years against the counts.")
  boolean validate;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the flows as CSV, GeoJSON and GeoPackage too, and skims as CSV and OMX.")
  @Nullable Path out;

  @Option(
      names = "--select",
      paramLabel = "LINK|CHECKPOINT|PLACE",
      description = "Who uses it, and where else they run.")
  @Nullable String select;

  @Option(
      names = "--calibrate",
      paramLabel = "YEAR",
      description = "Fit the general figures to a year's counts and judge them by the others.")
  @Nullable String calibrate;

  @Option(
      names = "--round-trip",
      paramLabel = "CHECKPOINT|roads",
      description = "Simulate its weeks' flows and feed the delays back until neither changes.")
  @Nullable String roundTrip;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the flows are the same with any number.")
  int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  AssignVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    World world = world();
    Demand demand = world.pack().demand();
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "year", year);
    put(values, "gap", gap);
    Parameters given = Parameters.of(values);
    double wanted = gap(given);
    List<Integer> years = demand.years();
    if (years.isEmpty()) {
      given.wrong("pack", "", "holds no demand", "add demand.csv and profile.csv to it");
      given.refuseIfWrong();
    }
    Integer one = year == null ? null : year(given, "year", year, world.pack());
    Integer fitted = calibrate == null ? null : year(given, "calibrate", calibrate, world.pack());
    alone(given);
    known(given, world.network());
    given.refuseIfWrong();
    try (Crew crew = new Crew(threads)) {
      if (fitted != null) {
        return calibrate(world, fitted, crew);
      }
      if (validate) {
        List<CorridorYear> all = new ArrayList<>();
        for (int each : one == null ? years : List.of(one)) {
          all.add(solve(world, demand, each, wanted, crew));
        }
        print(Validation.of(all, demand.counts()), AssignText::text);
        return Main.DONE;
      }
      int of = chosen(one, years);
      Demand grown = grown(world, demand, of);
      String trip = roundTrip;
      if (trip != null) {
        return roundTrip(world, grown, of, trip, wanted, crew);
      }
      return flows(solve(world, grown, of, wanted, crew), given, wanted);
    }
  }

  /// The year asked for; else the last scenario's own, for in another its changes may not hold;
  /// else the last of the record.
  private int chosen(@Nullable Integer asked, List<Integer> years) {
    Scenario last = null;
    for (String each : scenarios) {
      Scenario one = BuiltInScenarios.open(each).scenario();
      last = one.year() == null ? last : one;
    }
    Integer own = last == null ? null : last.year();
    if (own == null || last == null) {
      return asked == null ? years.getLast() : asked;
    }
    if (asked != null && !asked.equals(own)) {
      tell("note: the scenario " + last.name() + " is made for " + own + "\n");
    }
    return asked == null ? own : asked;
  }

  /// The demand with flows of the year, which people are told if they had to be grown.
  private Demand grown(World world, Demand demand, int of) {
    Network network = world.network();
    if (!demand.years().contains(of)) {
      tell("demand of " + of + " is grown from " + Projection.baseYear(network, demand) + "\n");
    }
    return Projection.to(network, demand, of, null);
  }

  private int roundTrip(World world, Demand demand, int of, String trip, double wanted, Crew crew) {
    RoundTrip.Result result =
        RoundTripAnswer.of(
            world.network(),
            demand,
            of,
            trip,
            wanted,
            crew,
            threads,
            round -> tell(RoundTripAnswer.text(round)));
    print(result, RoundTripAnswer::text);
    return result.converged() ? Main.DONE : Main.NO_ANSWER;
  }

  private int flows(CorridorYear solved, Parameters given, double wanted) {
    String what = select;
    if (what != null) {
      Network network = solved.network();
      boolean known =
          network.findLink(what) != null
              || network.findCheckpoint(what) != null
              || network.findPlace(what) != null;
      if (!known) {
        given.wrong(
            "select",
            what,
            "is no link, checkpoint or place",
            "take an id of link.csv, checkpoint.csv or place.csv");
        given.refuseIfWrong();
      }
      print(Selection.of(solved, what), AssignText::text);
      return Main.DONE;
    }
    CorridorFlows flows = solved.flows();
    Path folder = out;
    if (folder != null) {
      write(solved, flows, folder);
    }
    print(flows, table -> AssignText.text(table, solved.network(), wanted));
    return flows.above(wanted).isEmpty() ? Main.DONE : Main.NO_ANSWER;
  }

  /// Fits the general figures to a year's counts, then holds them against the other years.
  private int calibrate(World world, int of, Workers workers) {
    Network network = world.pack().network();
    Demand demand = world.pack().demand();
    Calibration.Round best =
        Calibration.fit(network, demand, of, workers, round -> tell(AssignText.text(round)));
    List<CorridorYear> all = new ArrayList<>();
    for (int each : demand.years()) {
      CorridorParameters parameters = CorridorParameters.of(network, best.figures());
      all.add(
          Corridor.of(network, demand, each, workers)
              .solve(parameters, USUAL_GAP, workers, week -> {}));
    }
    Validation validation = Validation.of(all, demand.counts());
    print(new Fit(best, validation), fit -> "\n" + AssignText.text(fit.validation()));
    return Main.DONE;
  }

  /// What a calibration ends with.
  record Fit(Calibration.Round best, Validation validation) {}

  private <T> void print(T answer, Function<T, String> text) {
    console.out().print(json ? Json.text(answer) : text.apply(answer));
  }

  /// Tells people how far the work is.
  private void tell(String text) {
    if (!json) {
      console.out().print(text);
      console.out().flush();
    }
  }

  /// Says which options exclude each other.
  private void alone(Parameters given) {
    Path folder = out;
    boolean other = validate || select != null || calibrate != null || roundTrip != null;
    if (folder != null && other) {
      given.wrong(
          "out",
          folder.toString(),
          "is for flows",
          "leave out --validate, --select, --calibrate, --round-trip");
    }
    if (threads < 1 || threads > 1024) {
      given.wrong("threads", String.valueOf(threads), "is out of range", "give 1 to 1024");
    }
  }

  /// Refuses a round trip over what cannot be simulated.
  private void known(Parameters given, Network network) {
    String trip = roundTrip;
    if (trip == null || trip.equals(RoundTripAnswer.ROADS)) {
      return;
    }
    Fault why = SimulationQuestion.unfit(network.findCheckpoint(trip));
    if (why != null) {
      String choices = RoundTripAnswer.ROADS + ", " + SimulationQuestion.known(network);
      given.wrong("round-trip", trip, why, new QueryRemark.UseOneOf(choices));
    }
  }

  private double gap(Parameters given) {
    String text = gap;
    if (text == null) {
      return USUAL_GAP;
    }
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    given.wrong("gap", text, "is no gap", "use a number above 0 and below 1, such as 1e-6");
    return USUAL_GAP;
  }

  /// A year with demand in the pack, or, where flows alone are asked for, one that it can be grown
  /// to.
  private @Nullable Integer year(Parameters given, String option, String text, Pack pack) {
    Demand demand = pack.demand();
    List<Integer> years = demand.years();
    boolean grows = calibrate == null && !validate;
    if (!years.isEmpty() && text.strip().matches("[0-9]{1,4}")) {
      int named = Integer.parseInt(text.strip());
      boolean known =
          grows ? Projection.reaches(pack.network(), demand, named) : years.contains(named);
      if (known) {
        return named;
      }
    }
    String known = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String later = grows && !years.isEmpty() ? ", or a later year to " + lastOf(pack) : "";
    given.wrong(option, text, "has no demand in the pack", "use one of " + known + later);
    return null;
  }

  private static int lastOf(Pack pack) {
    return Projection.baseYear(pack.network(), pack.demand()) + Projection.MOST_YEARS;
  }

  private CorridorYear solve(World world, Demand demand, int of, double wanted, Workers workers) {
    var network = world.pack().network();
    try (Progress progress = new Progress(console, "solving " + of, Profile.WEEKS)) {
      return Corridor.of(network, demand, of, workers)
          .solve(CorridorParameters.of(network), wanted, workers, progress::done);
    }
  }

  // --- Files
  // --------------------------------------------------------------------------------------

  private static void write(CorridorYear solved, CorridorFlows flows, Path folder) {
    try {
      Files.createDirectories(folder);
      FlowTables.write(flows, solved.network(), folder);
      SkimTables.writeWeeks(solved, folder);
      SkimTables.write(solved, folder);
    } catch (IOException failed) {
      throw new BadInput(
          List.of(
              new Problem(
                  "out",
                  folder.toString(),
                  "cannot be written (" + failed.getClass().getSimpleName() + ")",
                  "name a folder that you may write")));
    }
  }
}
