package org.zhol.trade.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something in the register that looks like a printing error of a source, or a conflict between
/// sources, with the reason. Nothing is corrected; what is surely a slip is left out of sums.
///
/// @param where project or list
/// @param printed what the sources print
public record Slip(
    Rule rule, String where, List<Imprint> printed, SlipRemark why, List<String> sources) {
  /// Costs and values further apart than this many percent are two figures, not one rounded.
  private static final int APART = 5;

  /// A project that costs more than this is larger than the largest list was.
  private static final double MOST_USD = 70e9;

  /// A list whose projects cost less than this on average, in dollars, is a thousand times too
  /// small: the others average some 500 million.
  private static final double LEAST_AVERAGE_USD = 5e6;

  public Slip {
    printed = List.copyOf(printed);
    sources = List.copyOf(sources);
  }

  private Slip(Rule rule, String where, Imprint printed, SlipRemark why, List<String> sources) {
    this(rule, where, List.of(printed), why, sources);
  }

  /// What kind of slip or conflict.
  public enum Rule {
    /// Million for billion, or the other way.
    UNIT_SLIP,
    /// The figure of one currency with the name of another.
    CURRENCY_SLIP,
    /// Another product than the project makes.
    PRODUCT_SLIP,
    TWO_DATES,
    /// Commissioned before it was started, or more than the stage says.
    DATE_ORDER,
    TWO_COSTS
  }

  /// A figure that is surely a slip.
  record Spot(String project, double value, String unit) {}

  static Set<Spot> spots(Register register) {
    Set<Spot> spots = new HashSet<>();
    for (Project project : register.projects()) {
      for (Figure figure : project.figures()) {
        if (isTooLarge(figure) || isOtherCurrency(project, figure)) {
          spots.add(new Spot(project.id(), figure.value(), figure.unit()));
        }
      }
    }
    return spots;
  }

  /// Everything found, projects first.
  public static List<Slip> all(Register register) {
    List<Slip> slips = new ArrayList<>();
    for (Project project : register.projects()) {
      money(project, slips);
      product(project, slips);
      dates(project, slips);
      order(project, slips);
      costs(project, slips);
    }
    for (ProjectList list : register.lists()) {
      Slip slip = of(register, list);
      if (slip != null) {
        slips.add(slip);
      }
    }
    return slips;
  }

  private static boolean isTooLarge(Figure figure) {
    Double usd = figure.usd();
    return usd != null && usd > MOST_USD;
  }

  /// The same digits in tenge as another source has in dollars.
  private static boolean isOtherCurrency(Project project, Figure figure) {
    if (!figure.unit().equals("kzt_bn")) {
      return false;
    }
    for (Figure other : project.figures(figure.measure())) {
      Double usd = other.usd();
      if (usd != null && Math.abs(figure.value() * 1e9 / usd - 1) < 1e-9) {
        return true;
      }
    }
    return false;
  }

  private static void money(Project project, List<Slip> slips) {
    for (Figure figure : project.figures()) {
      Imprint printed = printed(figure, null);
      List<String> sources = figure.evidence().sources();
      if (isTooLarge(figure)) {
        slips.add(
            new Slip(
                Rule.UNIT_SLIP, project.id(), printed, new SlipRemark.MoreThanAnyList(), sources));
      } else if (isOtherCurrency(project, figure)) {
        slips.add(
            new Slip(
                Rule.CURRENCY_SLIP,
                project.id(),
                printed,
                new SlipRemark.DigitsOfDollars(),
                sources));
      }
    }
  }

  private static Imprint printed(Figure figure, @Nullable String note) {
    return new Imprint.PrintedFigure(figure.measure(), figure.value(), figure.unit(), note);
  }

  private static void product(Project project, List<Slip> slips) {
    String name = project.name();
    for (String also : project.also()) {
      for (SlipRemark.Polymer polymer : SlipRemark.Polymer.values()) {
        boolean itsOwn = Arrays.stream(SlipRemark.Polymer.values()).anyMatch(p -> names(name, p));
        if (itsOwn && names(also, polymer) && !names(name, polymer)) {
          slips.add(
              new Slip(
                  Rule.PRODUCT_SLIP,
                  project.id(),
                  new Imprint.PrintedName(also),
                  new SlipRemark.OtherPolymer(polymer),
                  project.evidence().sources()));
        }
      }
    }
  }

  private static boolean names(String text, SlipRemark.Polymer polymer) {
    return text.toUpperCase(Locale.ROOT).contains(polymer.name());
  }

  private static void dates(Project project, List<Slip> slips) {
    for (Step.Kind kind : Step.Kind.values()) {
      List<Step> steps = project.steps(kind, false);
      for (int i = 1; i < steps.size(); i++) {
        if (!steps.get(i).date().equals(steps.getFirst().date())) {
          slips.add(
              new Slip(
                  Rule.TWO_DATES,
                  project.id(),
                  new Imprint.PrintedTwice(
                      kind, steps.getFirst().date().text(), steps.get(i).date().text()),
                  new SlipRemark.DatesDiffer(notes(steps.getFirst().note(), steps.get(i).note())),
                  steps.get(i).evidence().sources()));
        }
      }
    }
  }

  /// Every source of the start says a later day than every source of the commissioning.
  private static void order(Project project, List<Slip> slips) {
    List<Step> starts = project.steps(Step.Kind.STARTED, false);
    List<Step> ends = project.steps(Step.Kind.COMMISSIONED, false);
    for (Step end : ends) {
      boolean before =
          !starts.isEmpty()
              && starts.stream().allMatch(start -> start.earliest().isAfter(end.date().to()));
      boolean early = project.stage() == Stage.PLANNED;
      if (before || early) {
        slips.add(
            new Slip(
                Rule.DATE_ORDER,
                project.id(),
                before
                    ? new Imprint.PrintedDoneAndStarted(
                        end.date().text(), starts.getFirst().date().text())
                    : new Imprint.PrintedDone(end.date().text()),
                before ? new SlipRemark.DoneBeforeStarted() : new SlipRemark.DoneYetPlanned(),
                end.evidence().sources()));
      }
    }
  }

  private static void costs(Project project, List<Slip> slips) {
    double least = Double.MAX_VALUE;
    double most = 0;
    List<Imprint> printed = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (Figure cost : project.figures(Figure.COST)) {
      Double usd = cost.usd();
      if (usd != null && !isTooLarge(cost)) {
        least = Math.min(least, usd);
        most = Math.max(most, usd);
        printed.add(printed(cost, cost.note()));
        cost.evidence().sources().stream().filter(s -> !sources.contains(s)).forEach(sources::add);
      }
    }
    if (most > least * (1 + APART / 100.0)) {
      slips.add(
          new Slip(
              Rule.TWO_COSTS, project.id(), printed, new SlipRemark.CostsDiffer(APART), sources));
    }
  }

  private static String notes(@Nullable String one, @Nullable String other) {
    return (one == null ? "–" : one) + " / " + (other == null ? "–" : other);
  }

  /// The slip of a list's claimed value, or null.
  static @Nullable Slip of(Register register, ProjectList list) {
    Double usd = list.highUsd();
    Double low = list.low();
    Double high = list.high();
    Integer projects = list.projects();
    String unit = list.unit();
    if (usd == null || low == null || high == null || unit == null) {
      return null;
    }
    if (projects == null || projects == 0 || usd / projects >= LEAST_AVERAGE_USD) {
      return null;
    }
    return new Slip(
        Rule.UNIT_SLIP,
        list.id(),
        new Imprint.PrintedList(low, high, unit, projects),
        new SlipRemark.LittleEach(Math.round(usd / projects * 100)),
        list.evidence().sources());
  }
}
