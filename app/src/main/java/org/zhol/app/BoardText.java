package org.zhol.app;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Source;
import org.zhol.queueing.CheckpointState;
import org.zhol.queueing.Limit;

/// The status board as text for people.
final class BoardText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm xxx", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final String language;
  private final RemarkText remarks;

  BoardText(String language) {
    this.language = language;
    this.remarks = RemarkText.in(language);
  }

  /// @param explain whether to list the sources with title and address
  String text(Cited<Board> cited, boolean explain) {
    Board board = cited.answer();
    var text = new StringBuilder("Checkpoints on " + TIME.format(board.on()));
    if (board.asOf() != null) {
      text.append(", as known on ").append(board.asOf());
    }
    text.append("\n\n").append(overview(board));
    for (CheckpointState state : board.checkpoints()) {
      text.append('\n').append(detail(state));
    }
    if (explain) {
      text.append("\nsources:\n").append(sources(cited.sources()));
    }
    return text.toString();
  }

  /// A table of sources: id, date, title and address.
  static String sources(List<Source> sources) {
    var table = new TextTable("lll");
    for (Source source : sources) {
      String address = source.address() == null ? "" : " " + source.address();
      String date = source.date() == null ? "" : source.date();
      table.row(source.id(), date, source.title() + address);
    }
    return table.text("  ");
  }

  private String overview(Board board) {
    var table = new TextTable("lllllrlrl");
    table.row(
        "", "", "status", "common hours", "direction", "a day", "binds", "waiting", "wait now");
    for (CheckpointState state : board.checkpoints()) {
      List<CheckpointState.Flow> flows = List.of(state.ab(), state.ba());
      for (CheckpointState.Flow flow : flows) {
        boolean first = flow.direction() == Checkpoint.Direction.AB;
        table.row(
            first ? state.names().in(language) : "",
            first ? lower(state.mode()) : "",
            first ? lower(state.status()) : "",
            first ? common(state) : "",
            flow.fromCountry() + " → " + flow.toCountry(),
            number(flow.perDay()),
            flow.binding() == null ? "–" : lower(flow.binding()),
            flow.waiting() == null
                ? "–"
                : String.format(Locale.ROOT, "%,.0f %ss", flow.waiting(), flow.unit()),
            wait(flow.now()));
      }
    }
    return table.text("");
  }

  private static String common(CheckpointState state) {
    if (state.closure() != null) {
      return "closed for " + state.closure().reason();
    }
    if (state.common().isEmpty()) {
      return state.commonHours() > 0 ? "24 h" : "none";
    }
    return state.common().stream()
        .map(CheckpointState.Window::inClockOfA)
        .collect(Collectors.joining(", "));
  }

  private String detail(CheckpointState state) {
    var text = new StringBuilder();
    text.append(state.names().in(language)).append(" (").append(state.id()).append("): ");
    text.append(lower(state.status()));
    if (state.statusFrom() != null) {
      text.append(" since ").append(state.statusFrom());
    }
    text.append(state.statusReason().isEmpty() ? "" : ": " + state.statusReason()).append('\n');
    text.append(side(state.a())).append(side(state.b()));
    if (!state.common().isEmpty()) {
      text.append("  both open ").append(hours(state.commonHours())).append(" h: ");
      text.append(
          state.common().stream()
              .map(window ->
                  window.inClockOfA()
                      + " ("
                      + window.inClockOfB()
                      + " "
                      + state.b().country()
                      + ")")
              .collect(Collectors.joining(", ")));
      text.append('\n');
    }
    shut(text, "closed", state.closure());
    shut(text, "next closure", state.nextClosure());
    flow(text, state.ab());
    flow(text, state.ba());
    state
        .missing()
        .forEach(gap -> text.append("  missing: ").append(remarks.text(gap)).append('\n'));
    text.append("  sources: ").append(String.join(" ", state.sources()));
    text.append("; confidence ").append(state.confidence()).append('\n');
    return text.toString();
  }

  private String side(CheckpointState.Side side) {
    String hours = side.hours() == null ? "hours missing" : side.hours();
    String other =
        side.hoursInOtherClock() == null || side.hoursInOtherClock().equals(side.hours())
            ? ""
            : " (other clock " + side.hoursInOtherClock() + ")";
    return "  "
        + side.country()
        + " "
        + side.placeNames().in(language)
        + ", "
        + side.zone()
        + " "
        + side.day()
        + ": "
        + hours
        + other
        + "\n";
  }

  private static void shut(StringBuilder text, String what, CheckpointState.@Nullable Shut shut) {
    if (shut != null) {
      text.append("  ").append(what).append(": ").append(shut.from()).append(" to ");
      text.append(shut.to()).append(", ").append(shut.reason()).append('\n');
    }
  }

  private static void flow(StringBuilder text, CheckpointState.Flow flow) {
    text.append("  ")
        .append(flow.fromCountry())
        .append(" → ")
        .append(flow.toCountry())
        .append(": ");
    List<String> parts = new ArrayList<>();
    for (Limit limit : flow.limits()) {
      String range =
          limit.lowPerDay() == limit.highPerDay()
              ? number(limit.perDay())
              : number(limit.lowPerDay()) + "–" + number(limit.highPerDay());
      String rank = limit.binds() ? " binds" : limit.counted() ? "" : " for comparison";
      parts.add(
          lower(limit.kind())
              + " "
              + range
              + rank
              + " ["
              + String.join(" ", limit.sources())
              + "]");
    }
    text.append(parts.isEmpty() ? "no limit known" : String.join("; ", parts));
    if (flow.arrivalsPerDay() != null) {
      text.append("; ").append(number(flow.arrivalsPerDay())).append(" arrive a day");
    }
    text.append('\n');
    queue(text, flow);
    String hourly = hourly(flow);
    if (!hourly.isEmpty()) {
      text.append("    wait by hour of arrival, p50/p90 h: ").append(hourly).append('\n');
    }
  }

  private static void queue(StringBuilder text, CheckpointState.Flow flow) {
    CheckpointState.QueueRecord record = flow.record();
    if (record == null) {
      return;
    }
    text.append("    ").append(number(record.waiting())).append(' ').append(record.unit());
    text.append(record.booked() ? "s booked and waiting" : "s waiting").append(" on ");
    text.append(record.date());
    if (flow.queueDays() != null) {
      text.append(", ").append(hours(flow.queueDays())).append(" days at ");
      text.append(number(flow.perDay())).append(" a day");
    }
    text.append(" [").append(String.join(" ", record.sources())).append("]\n");
  }

  /// Every third hour, and no more than one figure where all are the same.
  private static String hourly(CheckpointState.Flow flow) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < flow.byHour().size(); i += 3) {
      CheckpointState.Wait wait = flow.byHour().get(i);
      if (wait.p50Hours() == null) {
        continue;
      }
      parts.add(
          CLOCK.format(wait.arrival())
              + " "
              + hours(wait.p50Hours())
              + "/"
              + hours(wait.p90Hours()));
    }
    return String.join("  ", parts);
  }

  private static String wait(CheckpointState.Wait wait) {
    Double expected = wait.expectedHours();
    if (expected == null) {
      return "never";
    }
    return expected >= 72 ? hours(expected / 24) + " days" : hours(expected) + " h";
  }

  private static String hours(@Nullable Double value) {
    return value == null
        ? "never"
        : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "–";
    }
    boolean whole = value == Math.rint(value) || value >= 100;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
