package org.zhol.app;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.zhol.simulation.Interval;
import org.zhol.simulation.border.Assumption;
import org.zhol.simulation.border.BorderForecast;

/// The days of a checkpoint or a container terminal for people: one block for each direction or
/// side.
final class ForecastText {
  private static final DateTimeFormatter DAY_HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final RemarkText ENGLISH = RemarkText.in("en");

  private final BorderForecast forecast;

  ForecastText(BorderForecast forecast) {
    this.forecast = forecast;
  }

  String text() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %d days from %s, %d replications of seed %d: %,d events, hash %s%n",
            forecast.checkpoint(),
            forecast.days(),
            forecast.from(),
            forecast.replications(),
            forecast.seed(),
            forecast.events(),
            forecast.eventHash()));
    for (BorderForecast.Way way : forecast.ways()) {
      text.append('\n').append(way(way));
    }
    return text.toString();
  }

  private String way(BorderForecast.Way way) {
    Interval out = way.outPerDay();
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s %s: %.0f out a day (±%.1f), %s binds; %.0f inside as the days end%s%n",
            terminal(way) ? "Boxes by" : "To",
            way.towards(),
            out.mean(),
            Double.isInfinite(out.half()) ? 0 : out.half(),
            way.binds(),
            way.leftInside(),
            way.unserved() > 0.5
                ? String.format(Locale.ROOT, ", %.0f never get through", way.unserved())
                : ""));
    text.append(
        terminal(way)
            ? "The run begins on %s with an empty yard.%n".formatted(way.firstDay())
            : "The run begins on %s with %d waiting on record.%n"
                .formatted(way.firstDay(), way.firstQueue()));
    var queue = new TextTable("lrrrrr");
    String waiting = terminal(way) ? "yard" : "queue";
    queue.row("at", waiting, "p10", "p50", "p90", terminal(way) ? "loaded" : "inside");
    int step = forecast.days() <= 2 ? 1 : forecast.days() <= 10 ? 6 : 24;
    for (int h = 0; h < way.hours().size(); h += step) {
      BorderForecast.Hour hour = way.hours().get(h);
      queue.row(
          DAY_HOUR.format(hour.time()),
          number(hour.queueMean()),
          number(hour.queueP10()),
          number(hour.queueP50()),
          number(hour.queueP90()),
          number(hour.insideMean()));
    }
    text.append(queue.text("  "));
    for (BorderForecast.Reported one : way.reported()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  on record %s: %.0f (%s)%n",
              one.date(),
              one.units(),
              String.join(" ", one.sources())));
    }
    text.append(waits(way)).append(stages(way));
    for (Assumption one : way.assumptions()) {
      text.append(String.format(Locale.ROOT, "  assumed: %s%n", ENGLISH.text(one)));
    }
    return text.toString();
  }

  private static boolean terminal(BorderForecast.Way way) {
    return way.direction() == null;
  }

  private static String waits(BorderForecast.Way way) {
    var waits = new TextTable("lrrrrrrr");
    String park = terminal(way) ? "waits h" : "park h";
    waits.row(
        terminal(way) ? "of" : "channel", "units", park, "p50", "p90", "through h", "p50", "p90");
    for (BorderForecast.ChannelWait wait : way.waits()) {
      waits.row(
          wait.channel(),
          String.format(Locale.ROOT, "%,d", wait.units()),
          hours(wait.parkMeanHours()),
          hours(wait.parkP50Hours()),
          hours(wait.parkP90Hours()),
          hours(wait.totalMeanHours()),
          hours(wait.totalP50Hours()),
          hours(wait.totalP90Hours()));
    }
    return waits.text("  ");
  }

  private static String stages(BorderForecast.Way way) {
    var stages = new TextTable("llrrrrr");
    stages.row("stage", "side", "servers", "room", "in use", "held", "waiting");
    for (BorderForecast.Use use : way.stages()) {
      stages.row(
          use.stage(),
          use.side(),
          String.valueOf(use.servers()),
          use.room() == Integer.MAX_VALUE ? "–" : String.valueOf(use.room()),
          String.format(Locale.ROOT, "%.0f %%", 100 * use.use()),
          String.format(Locale.ROOT, "%.0f %%", 100 * use.held()),
          String.format(Locale.ROOT, "%.1f", use.waiting()));
    }
    return stages.text("  ");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String hours(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
