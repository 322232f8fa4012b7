package org.zhol.app;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhol.network.Mode;
import org.zhol.routing.Plan;

/// The time–cost–distance chart of an option as UNESCAP draws it: distance to the right, days (with
/// the band from p10 to p90) and US dollars upwards, a vertical step where the cargo stands still
/// or pays without moving. Modes differ by colour and by dash pattern.
final class TimeCostDistanceChart {
  private static final int WIDTH = 1000;
  private static final int LEFT = 80;
  private static final int RIGHT = 970;
  private static final int PANEL = 270;
  private static final int TIME_TOP = 70;
  private static final int COST_TOP = TIME_TOP + PANEL + 60;
  private static final int BOTTOM = COST_TOP + PANEL;
  private static final int LABELS = 150;

  private final Plan plan;
  private final Plan.Option option;
  private final Words words;
  private final StringBuilder svg = new StringBuilder();

  /// Where the cargo is after a leg: kilometres, days since ready in three weathers, dollars.
  private record Stand(double km, double p10, double days, double p90, double usd) {}

  private TimeCostDistanceChart(Plan plan, Plan.Option option, Words words) {
    this.plan = plan;
    this.option = option;
    this.words = words;
  }

  static String svg(Plan plan, Plan.Option option, Words words) {
    return new TimeCostDistanceChart(plan, option, words).draw();
  }

  private String draw() {
    List<Stand> stands = stands();
    Stand last = stands.getLast();
    double km = Math.max(1, last.km());
    double days = Math.max(0.1, last.p90());
    double usd = Math.max(1, last.usd());
    int height = BOTTOM + LABELS;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" \
        font-size="12" role="img"><title>%s</title><rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, height, escaped(title())));
    text(LEFT, 26, "start", "font-size=\"17\" font-weight=\"bold\"", title());
    legend();
    panel(TIME_TOP, words.get("chartTime"), days);
    panel(COST_TOP, words.get("chartCost"), usd);
    band(stands, km, days);
    for (int i = 1; i < stands.size(); i++) {
      Stand from = stands.get(i - 1);
      Stand to = stands.get(i);
      Plan.Leg leg = option.legs().get(i - 1);
      line(
          leg,
          x(from.km(), km),
          y(TIME_TOP, from.days(), days),
          x(to.km(), km),
          y(TIME_TOP, to.days(), days));
      line(
          leg,
          x(from.km(), km),
          y(COST_TOP, from.usd(), usd),
          x(to.km(), km),
          y(COST_TOP, to.usd(), usd));
    }
    places(stands, km);
    kilometres(km);
    return svg.append("</svg>\n").toString();
  }

  private String title() {
    return name(plan.query().from())
        + " – "
        + name(plan.query().to())
        + " · "
        + plan.query().cargo()
        + " · "
        + words.get("option")
        + " "
        + option.number()
        + " · "
        + String.format(Locale.ROOT, "%.1f ", option.expectedHours() / 24)
        + words.get("days")
        + " · USD "
        + PlanText.money(option.totalCents());
  }

  private List<Stand> stands() {
    OffsetDateTime ready = plan.query().ready();
    List<Stand> stands = new ArrayList<>();
    stands.add(new Stand(0, 0, 0, 0, 0));
    for (Plan.Leg leg : option.legs()) {
      Stand before = stands.getLast();
      stands.add(
          new Stand(
              before.km() + leg.distanceMetres() / 1000.0,
              days(ready, leg.end().p10()),
              days(ready, leg.end().expected()),
              days(ready, leg.end().p90()),
              before.usd() + leg.cost().totalCents() / 100.0));
    }
    return stands;
  }

  private static double days(OffsetDateTime from, OffsetDateTime to) {
    return Duration.between(from, to).toSeconds() / 86_400.0;
  }

  private static double x(double km, double most) {
    return LEFT + (RIGHT - LEFT) * km / most;
  }

  private static double y(int top, double value, double most) {
    return top + PANEL - PANEL * value / most;
  }

  private void panel(int top, String label, double most) {
    text(LEFT, top - 8, "start", "font-weight=\"bold\"", label);
    double step = step(most);
    for (double value = 0; value <= most; value += step) {
      double y = y(top, value, most);
      rule(LEFT, y, RIGHT, y, "#ddd");
      text(LEFT - 8, y + 4, "end", "", number(value));
    }
    rule(LEFT, top, LEFT, top + PANEL, "#444");
    rule(LEFT, top + PANEL, RIGHT, top + PANEL, "#444");
  }

  private void kilometres(double most) {
    double step = step(most);
    for (double km = 0; km <= most; km += step) {
      text(x(km, most), BOTTOM + 16, "middle", "", number(km));
    }
    text(RIGHT, BOTTOM + 32, "end", "font-weight=\"bold\"", words.get("distance"));
  }

  private void band(List<Stand> stands, double km, double days) {
    var points = new StringBuilder();
    for (Stand stand : stands) {
      points.append(point(x(stand.km(), km), y(TIME_TOP, stand.p10(), days)));
    }
    for (Stand stand : stands.reversed()) {
      points.append(point(x(stand.km(), km), y(TIME_TOP, stand.p90(), days)));
    }
    svg.append("<polygon points=\"").append(points.toString().strip());
    svg.append("\" fill=\"#88a\" fill-opacity=\"0.2\"/>\n");
  }

  private void line(Plan.Leg leg, double x1, double y1, double x2, double y2) {
    Mode mode = leg.mode();
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s><title>%s</title></line>%n",
            x1,
            y1,
            x2,
            y2,
            style(leg.distanceMetres() == 0 ? null : mode),
            escaped(leg.label())));
  }

  /// A colour-blind safe colour (Okabe and Ito, 2008) and a dash pattern for each mode.
  private static String style(@org.jspecify.annotations.Nullable Mode mode) {
    String colour = "#444";
    String dash = "1 0";
    if (mode != null) {
      switch (mode) {
        case ROAD -> {
          colour = "#d55e00";
          dash = "6 3";
        }
        case RAIL -> {
          colour = "#0072b2";
          dash = "1 0";
        }
        case SEA -> {
          colour = "#009e73";
          dash = "12 4";
        }
        case AIR -> {
          colour = "#cc79a7";
          dash = "2 4";
        }
        case PIPELINE -> {
          colour = "#8a6d00";
          dash = "12 3 2 3";
        }
      }
    }
    return "stroke=\"" + colour + "\" stroke-width=\"2.5\" stroke-dasharray=\"" + dash + "\"";
  }

  private void legend() {
    double x = LEFT;
    for (Mode mode : option.modes()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"42\" x2=\"%.1f\" y2=\"42\" %s/>%n",
              x,
              x + 36,
              style(mode)));
      text(x + 42, 46, "start", "", words.get(mode));
      x += 60 + 9.0 * TextTable.width(words.get(mode));
    }
  }

  /// Names under the axis, slanted; one that would cover its left neighbour is left out.
  private void places(List<Stand> stands, double most) {
    double free = -1;
    for (int i = 0; i < stands.size(); i++) {
      double x = x(stands.get(i).km(), most);
      boolean end = i == stands.size() - 1;
      if (x < free + 14 && !end) {
        continue;
      }
      free = x;
      Plan.Point point = i == 0 ? option.legs().getFirst().from() : option.legs().get(i - 1).to();
      rule(x, TIME_TOP, x, BOTTOM, "#eee");
      svg.append(
          String.format(
              Locale.ROOT,
              "<text transform=\"translate(%.1f %d) rotate(-50)\" text-anchor=\"end\">%s</text>%n",
              x + 4,
              BOTTOM + 44,
              escaped(name(point))));
    }
  }

  private String name(Plan.Point point) {
    return point.names().in(words.language());
  }

  private void rule(double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private void text(double x, double y, String anchor, String style, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
            x,
            y,
            anchor,
            style,
            escaped(text)));
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }

  /// A round step that gives four to ten marks.
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / 4)));
    double ratio = most / 4 / power;
    return power * (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.2f", value);
  }

  private static String escaped(String text) {
    return Problem.printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
