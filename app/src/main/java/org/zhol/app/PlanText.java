package org.zhol.app;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Terminal;
import org.zhol.routing.Cost;
import org.zhol.routing.Plan;

/// A plan as text for people: the options side by side, then each with its legs.
final class PlanText {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm x");
  private static final DateTimeFormatter ZONED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");

  /// Columns that a remark is wrapped at.
  private static final int WIDTH = 100;

  private final Words words;
  private final RemarkText remarks;
  private final World world;
  private final Map<String, Terminal> terminals = new HashMap<>();

  PlanText(Words words, World world) {
    this.words = words;
    this.remarks = RemarkText.in(words.language());
    this.world = world;
    world.network().terminals().forEach(terminal -> terminals.put(terminal.id(), terminal));
  }

  /// @param explain whether to list what was left out, and the sources
  String text(Plan plan, boolean explain) {
    var text = new StringBuilder(question(plan.query())).append('\n');
    if (plan.options().isEmpty()) {
      text.append(words.get("none")).append('\n');
    } else {
      text.append(words.get("options")).append(": ").append(plan.options().size()).append("\n\n");
      text.append(overview(plan));
    }
    part(text, plan);
    for (Plan.Option option : plan.options()) {
      text.append('\n').append(detail(option));
    }
    excluded(text, plan, explain || plan.options().isEmpty());
    if (!plan.missing().isEmpty()) {
      text.append('\n').append(words.get("missing")).append(":\n");
      plan.missing().forEach(gap -> text.append("  ").append(remarks.text(gap)).append('\n'));
    }
    if (explain) {
      text.append('\n').append(words.get("sources")).append(":\n");
      text.append(BoardText.sources(Cited.of(plan, world).sources()));
    }
    Plan.Provenance from = plan.provenance();
    text.append('\n').append(from.pack()).append(' ').append(from.packVersion());
    text.append(", input ").append(from.inputHash(), 0, Math.min(12, from.inputHash().length()));
    return text.append(", zhol ").append(from.codeVersion()).append('\n').toString();
  }

  /// What an answer that is not complete is worth, beneath the table of its options.
  private void part(StringBuilder text, Plan plan) {
    Plan.Part part = plan.part();
    if (part != null) {
      text.append('\n').append(wrapped(remarks.all(part.remarks()), "", ""));
    }
  }

  private String question(Plan.Asked asked) {
    OffsetDateTime by = asked.by();
    return name(asked.from())
        + " → "
        + name(asked.to())
        + String.format(Locale.ROOT, " · %s · %,.1f t", asked.cargo(), asked.tonnes())
        + " · "
        + words.get("ready")
        + " "
        + ZONED.format(asked.ready())
        + (by == null ? "" : " · " + words.get("by") + " " + ZONED.format(by));
  }

  private String name(Plan.Point point) {
    return shortName(point) + " (" + point.country() + ")";
  }

  private String shortName(Plan.Point point) {
    return point.names().in(words.language());
  }

  private String overview(Plan plan) {
    var table = new TextTable("rlllrrrrr");
    table.row(
        "#",
        words.get("way"),
        words.get("arrives"),
        words.get("odds"),
        words.get("days"),
        words.get("onTime"),
        words.get("price"),
        words.get("co2e"),
        words.get("cShare"));
    for (Plan.Option option : plan.options()) {
      Plan.Odds arrival = option.arrival();
      Double onTime = option.onTime();
      table.row(
          String.valueOf(option.number()),
          modes(option.modes()),
          MOMENT.format(arrival.expected()),
          MOMENT.format(arrival.p10()) + " – " + MOMENT.format(arrival.p90()),
          String.format(Locale.ROOT, "%.1f", option.expectedHours() / 24),
          onTime == null ? "–" : percent(onTime),
          money(option.totalCents()),
          tonnes(option.co2e().wtwGrams()) + "/" + tonnes(option.co2e().ttwGrams()),
          percent(option.cShare()));
    }
    return table.text("");
  }

  private String modes(List<Mode> modes) {
    return modes.stream().map(words::get).collect(Collectors.joining(" + "));
  }

  private String detail(Plan.Option option) {
    var text = new StringBuilder();
    text.append(words.get("option")).append(' ').append(option.number()).append(": ");
    text.append(summary(option)).append('\n');
    text.append("  USD ").append(money(option.totalCents())).append(" = ");
    text.append(breakdown(option.cost())).append('\n');
    text.append("  ").append(words.get("transit")).append(": ");
    text.append(String.format(Locale.ROOT, "%.1f ", option.transitHours() / 24));
    text.append(words.get("days")).append('\n');
    var said = new StringBuilder();
    var table = new TextTable("rlllrrrrrl");
    table.row(
        "",
        words.get("leg"),
        words.get("fromTo"),
        words.get("arrivesLeg"),
        words.get("hours"),
        words.get("wait"),
        words.get("km"),
        words.get("usd"),
        words.get("kg"),
        "");
    int number = 0;
    for (Plan.Leg leg : option.legs()) {
      number++;
      table.row(
          String.valueOf(number),
          kind(leg),
          leg.stands()
              ? shortName(leg.from())
              : shortName(leg.from()) + " – " + shortName(leg.to()),
          MOMENT.format(leg.end().expected()),
          hours(leg.expectedHours()),
          leg.waitHours() < 0.05 ? "" : hours(leg.waitHours()),
          leg.distanceMetres() == 0
              ? ""
              : String.format(Locale.ROOT, "%,d", Math.round(leg.distanceMetres() / 1000.0)),
          money(leg.cost().totalCents()),
          String.format(Locale.ROOT, "%,.0f", leg.co2e().wtwGrams() / 1000.0),
          leg.confidence() + " " + label(leg));
      if (!leg.remarks().isEmpty()) {
        said.append(wrapped(number + ": " + remarks.all(leg.remarks()), "  ", "     "));
      }
    }
    text.append(table.text("  ")).append(said);
    text.append("  ").append(words.get("sources")).append(": ");
    return text.append(String.join(" ", option.sources())).append('\n').toString();
  }

  /// The chain in a few words: carriage, and the borders and gauge changes between.
  private String summary(Plan.Option option) {
    List<String> parts = new ArrayList<>();
    for (Plan.Leg leg : option.legs()) {
      switch (leg.kind()) {
        case HAUL -> {
          if (!leg.stands()) {
            parts.add(kind(leg) + " " + shortName(leg.from()) + " – " + shortName(leg.to()));
          }
        }
        case CROSSING -> parts.add(words.get(leg.kind()) + " " + label(leg));
        case GAUGE_CHANGE -> parts.add(words.get(leg.kind()) + " " + shortName(leg.to()));
        case DRAYAGE, TRANSFER -> {}
      }
    }
    return String.join(", ", parts);
  }

  /// A checkpoint or terminal by its name in the language, a service as the pack calls it.
  private String label(Plan.Leg leg) {
    String id = leg.checkpoint();
    Terminal terminal = terminals.get(leg.terminal());
    return switch (leg.kind()) {
      case CROSSING -> id == null ? leg.label() : checkpoint(id);
      case DRAYAGE -> "";
      case TRANSFER, GAUGE_CHANGE ->
          terminal == null ? leg.label() : terminal.names().in(words.language());
      case HAUL -> leg.service() == null ? "" : leg.label();
    };
  }

  private String kind(Plan.Leg leg) {
    Mode mode = leg.mode();
    if (leg.stands()) {
      return words.get("stands");
    }
    return mode != null && leg.kind() == Plan.Kind.HAUL ? words.get(mode) : words.get(leg.kind());
  }

  private String breakdown(Cost cost) {
    List<String> parts = new ArrayList<>();
    part(parts, "haulage", cost.haulageCents());
    part(parts, "terminal", cost.terminalCents());
    part(parts, "border", cost.borderCents());
    part(parts, "permit", cost.permitCents());
    part(parts, "gaugeChange", cost.gaugeChangeCents());
    part(parts, "waiting", cost.waitingCents());
    part(parts, "inventory", cost.inventoryCents());
    return parts.isEmpty() ? "0" : String.join(" + ", parts);
  }

  private void part(List<String> parts, String word, long cents) {
    if (cents != 0) {
      parts.add(words.get(word) + " " + money(cents));
    }
  }

  private void excluded(StringBuilder text, Plan plan, boolean all) {
    if (plan.excluded().isEmpty()) {
      return;
    }
    if (!all) {
      text.append('\n').append(words.get("more")).append(": ").append(plan.excluded().size());
      text.append('\n');
      return;
    }
    text.append('\n').append(words.get("excluded")).append(":\n");
    for (Plan.Excluded one : plan.excluded()) {
      text.append("  ").append(subject(one)).append(" – ");
      text.append(remarks.reason(one.reason())).append('\n');
      String sources = one.sources().isEmpty() ? "" : " [" + String.join(" ", one.sources()) + "]";
      text.append(wrapped(remarks.all(one.remarks()) + sources, "     ", "     "));
    }
  }

  private String subject(Plan.Excluded excluded) {
    return excluded.kind().equals("mode")
        ? words.get(Mode.valueOf(excluded.subject()))
        : checkpoint(excluded.subject());
  }

  private String checkpoint(String id) {
    return world.network().checkpoint(id).names().in(words.language());
  }

  /// Text in lines of at most {@link #WIDTH} columns, broken at spaces.
  private static String wrapped(String text, String first, String next) {
    var lines = new StringBuilder();
    String line = first;
    boolean begun = false;
    for (String word : text.split(" ")) {
      if (begun && TextTable.width(line) + TextTable.width(word) >= WIDTH) {
        lines.append(line).append('\n');
        line = next;
        begun = false;
      }
      line += (begun ? " " : "") + word;
      begun = true;
    }
    return lines.append(line).append('\n').toString();
  }

  static String money(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, Math.abs(cents % 100));
  }

  private static String tonnes(long grams) {
    return String.format(Locale.ROOT, "%,.2f", grams / 1e6);
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  private static String hours(double hours) {
    return String.format(Locale.ROOT, "%,.1f", hours);
  }
}
