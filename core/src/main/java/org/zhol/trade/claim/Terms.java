package org.zhol.trade.claim;

import static org.zhol.quantity.Phrase.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Phrase;
import org.zhol.trade.Period;
import org.zhol.trade.TradeFlow;

/// Reads the terms of a measure, `amount pair=KZ-CN flow=turnover period=2021 is=about value=25
/// unit=usd_bn`, and gathers everything that is wrong with them.
public final class Terms {
  /// What each measure takes; a word with `?` may be left out.
  private static final Map<String, String> TAKES = takes();

  private final Map<String, String> given = new LinkedHashMap<>();
  private final List<Wrong> problems = new ArrayList<>();

  private Terms() {}

  private static Map<String, String> takes() {
    Map<String, String> takes = new LinkedHashMap<>();
    takes.put("amount", "pair flow period is value unit");
    takes.put("level", "pair flow year before");
    takes.put("record", "pair flow year");
    takes.put("growth", "pair flow from to is value within?");
    takes.put("share", "pair flow year is value within?");
    takes.put("partner_rank", "pair years most? place? flow?");
    takes.put("investor_rank", "pair years most");
    takes.put("project_totals", "count? is? value? unit? year?");
    takes.put("project", "project capacity? unit?");
    takes.put("checkpoints", "pair road rail");
    takes.put("planned_checkpoint", "pair mode");
    takes.put("terminal", "project city");
    return takes;
  }

  /// What is wrong with a term, and the way out.
  public record Wrong(Phrase reason, Phrase cure) {}

  /// What came of reading: a measure, or what is wrong.
  public record Read(@Nullable Measure measure, List<Wrong> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// One line for each measure: its word and its terms.
  public static List<String> grammar() {
    return TAKES.entrySet().stream()
        .map(each -> each.getKey() + " " + String.join(" ", each.getValue().split(" ")))
        .toList();
  }

  public static boolean isMeasure(String word) {
    return TAKES.containsKey(word);
  }

  /// The first word is the measure, the others are its terms.
  public static Read read(String measure, List<String> words) {
    Terms terms = new Terms();
    String takes = TAKES.get(measure);
    if (takes == null) {
      return new Read(
          null,
          List.of(
              new Wrong(
                  say("measure '{1}' is unknown", measure),
                  say("use one of {1}", String.join(", ", TAKES.keySet())))));
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      if (equals <= 0 || !List.of(takes.replace("?", "").split(" ")).contains(key)) {
        terms.wrong(
            say("'{1}' is no term of {2}", word, measure),
            say("it takes {1}, each as term=value", takes));
      } else if (terms.given.put(key, word.substring(equals + 1)) != null) {
        terms.wrong(say("'{1}' stands twice", key), say("give it once"));
      }
    }
    for (String key : takes.split(" ")) {
      if (!key.endsWith("?") && !terms.given.containsKey(key)) {
        terms.wrong(say("'{1}' is missing", key), say("{1} takes {2}", measure, takes));
      }
    }
    Measure read = terms.problems.isEmpty() ? terms.measure(measure) : null;
    return new Read(terms.problems.isEmpty() ? read : null, terms.problems);
  }

  private @Nullable Measure measure(String measure) {
    return switch (measure) {
      case "amount" -> {
        double unit = unit();
        yield new Measure.Amount(
            pair(0), pair(1), flow(), period(), relation(), number("value") * unit, slack() * unit);
      }
      case "level" -> new Measure.Level(pair(0), pair(1), flow(), whole("year"), whole("before"));
      case "record" -> new Measure.Peak(pair(0), pair(1), flow(), whole("year"));
      case "growth" -> growth();
      case "share" ->
          new Measure.Share(
              pair(0), pair(1), flow(), whole("year"), relation(), number("value"), within());
      case "partner_rank" -> partnerRank();
      case "investor_rank" ->
          new Measure.InvestorRank(pair(0), pair(1), years(0), years(1), whole("most"));
      case "project_totals" -> projectTotals();
      case "project" -> {
        boolean sized = given.containsKey("capacity");
        yield new Measure.ProjectStands(
            text("project"), sized ? (Double) number("capacity") : null, given.get("unit"));
      }
      case "checkpoints" -> new Measure.Crossings(pair(0), pair(1), whole("road"), whole("rail"));
      case "planned_checkpoint" -> new Measure.Planned(pair(0), pair(1), mode());
      default -> new Measure.Terminal(text("project"), text("city"));
    };
  }

  private Measure growth() {
    int from = whole("from");
    int to = whole("to");
    if (from == to) {
      wrong("to", say("write a year other than that of from"));
    }
    return new Measure.Change(
        pair(0), pair(1), flow(), from, to, relation(), number("value"), within());
  }

  private Measure partnerRank() {
    boolean very = given.containsKey("place");
    if (very == given.containsKey("most")) {
      wrong(say("'most' or 'place' is needed, and not both"), say("write most=3 or place=1"));
      return new Measure.PartnerRank("", "", null, 0, 0, 1, 1);
    }
    int last = whole(very ? "place" : "most");
    return new Measure.PartnerRank(
        pair(0),
        pair(1),
        given.containsKey("flow") ? flow() : null,
        years(0),
        years(1),
        very ? last : 1,
        last);
  }

  private Measure projectTotals() {
    boolean valued = given.containsKey("value");
    if (!valued && !given.containsKey("count")) {
      wrong(say("'count' or 'value' is needed"), say("write count=52"));
    }
    if (valued != given.containsKey("unit") || valued != given.containsKey("is")) {
      wrong(say("'value' needs is and unit"), say("write is=more_than value=21.2 unit=usd_bn"));
    }
    return problems.isEmpty()
        ? new Measure.ProjectTotals(
            given.containsKey("count") ? (Integer) whole("count") : null,
            valued ? relation() : Measure.Relation.ABOUT,
            valued ? (Double) (number("value") * unit()) : null,
            given.containsKey("year") ? (Integer) whole("year") : null)
        : new Measure.ProjectTotals(0, Measure.Relation.ABOUT, null, null);
  }

  /// As said, or half a unit of the last digit.
  private double within() {
    return given.containsKey("within") ? number("within") : slack();
  }

  private String text(String key) {
    return given.getOrDefault(key, "");
  }

  private String pair(int side) {
    String pair = text("pair");
    if (!pair.matches("[A-Z]{2}-[A-Z]{2}")) {
      wrong("pair", say("write two country codes as in KZ-CN"));
      return "";
    }
    if (pair.startsWith(pair.substring(3))) {
      wrong("pair", say("write two different countries, as in KZ-CN"));
    }
    return pair.substring(3 * side, 3 * side + 2);
  }

  private void wrong(String key, Phrase cure) {
    wrong(say("{1} '{2}' cannot be used", key, text(key)), cure);
  }

  private void wrong(Phrase reason, Phrase cure) {
    Wrong wrong = new Wrong(reason, cure);
    if (!problems.contains(wrong)) {
      problems.add(wrong);
    }
  }

  private TradeFlow flow() {
    for (TradeFlow flow : List.of(TradeFlow.TURNOVER, TradeFlow.EXPORT, TradeFlow.IMPORT)) {
      if (flow.name().equalsIgnoreCase(text("flow"))) {
        return flow;
      }
    }
    wrong("flow", say("use turnover, export or import"));
    return TradeFlow.TURNOVER;
  }

  private Mode mode() {
    for (Mode mode : Mode.values()) {
      if (mode.name().equalsIgnoreCase(text("mode"))) {
        return mode;
      }
    }
    wrong("mode", say("use road, rail, sea, air or pipeline"));
    return Mode.RAIL;
  }

  private Period period() {
    Period period = Period.find(text("period"));
    if (period == null) {
      wrong("period", say("write 2021, 2021-04 or a span 2021-01..2021-04"));
      return Period.ofYear(2000);
    }
    return period;
  }

  private int years(int side) {
    String years = text("years");
    if (!years.matches("\\d{4}(\\.\\.\\d{4})?")) {
      wrong("years", say("write 2021 or a span 2017..2021"));
      return 0;
    }
    return Integer.parseInt(
        side == 0 ? years.substring(0, 4) : years.substring(years.length() - 4));
  }

  private Measure.Relation relation() {
    for (Measure.Relation relation : Measure.Relation.values()) {
      if (relation.name().equalsIgnoreCase(text("is"))) {
        return relation;
      }
    }
    wrong("is", say("use about, more_than, less_than, at_least or at_most"));
    return Measure.Relation.ABOUT;
  }

  private double number(String key) {
    try {
      double number = Double.parseDouble(text(key));
      if (Double.isFinite(number) && Math.abs(number) < 1e15) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    wrong(key, say("write a number such as 25 or 21.2"));
    return 0;
  }

  private int whole(String key) {
    if (text(key).matches("\\d{1,6}")) {
      return Integer.parseInt(text(key));
    }
    wrong(key, say("write a whole number"));
    return 0;
  }

  private double unit() {
    return switch (text("unit").toLowerCase(Locale.ROOT)) {
      case "usd_bn" -> 1e9;
      case "usd_m" -> 1e6;
      default -> {
        wrong("unit", say("use usd_bn or usd_m"));
        yield 1;
      }
    };
  }

  /// Half a unit of the last digit given: 0.5 for 25, 0.05 for 21.2.
  private double slack() {
    try {
      return BigDecimal.ONE.movePointLeft(new BigDecimal(text("value")).scale()).doubleValue() / 2;
    } catch (NumberFormatException notOne) {
      return 0;
    }
  }
}
