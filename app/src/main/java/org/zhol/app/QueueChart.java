package org.zhol.app;

import java.util.List;
import java.util.Locale;
import org.zhol.simulation.border.BorderForecast;

/// The queue hour by hour as SVG: band from p10 to p90, mean, and what is on record as dots; one
/// picture for each direction, below one another.
final class QueueChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int BOTTOM = 30;

  private final BorderForecast forecast;

  QueueChart(BorderForecast forecast) {
    this.forecast = forecast;
  }

  String svg() {
    int ways = forecast.ways().size();
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n",
            WIDTH,
            HEIGHT * ways));
    svg.append(
        String.format(
            Locale.ROOT,
            "<title>Queue at %s, %d days from %s: mean and p10 to p90 of %d runs</title>%n",
            forecast.checkpoint(),
            forecast.days(),
            forecast.from(),
            forecast.replications()));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int w = 0; w < ways; w++) {
      svg.append(String.format(Locale.ROOT, "<g transform=\"translate(0 %d)\">%n", w * HEIGHT));
      svg.append(way(forecast.ways().get(w))).append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private String way(BorderForecast.Way way) {
    List<BorderForecast.Hour> hours = way.hours();
    double most = 1;
    for (BorderForecast.Hour hour : hours) {
      most = Math.max(most, hour.queueP90());
    }
    for (BorderForecast.Reported one : way.reported()) {
      most = Math.max(most, one.units());
    }
    var band = new StringBuilder();
    var mean = new StringBuilder();
    var back = new StringBuilder();
    for (int h = 0; h < hours.size(); h++) {
      BorderForecast.Hour hour = hours.get(h);
      band.append(point(h, hour.queueP90(), most));
      mean.append(point(h, hour.queueMean(), most));
      back.insert(0, point(h, hour.queueP10(), most));
    }
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"20\">%s, to %s: %s; %s binds</text>%n",
            LEFT,
            escaped(forecast.checkpoint()),
            way.towards(),
            way.direction() == null ? "boxes in the yard for it" : "waiting at the park",
            escaped(way.binds())));
    svg.append(axes(most, hours));
    svg.append(
        String.format(Locale.ROOT, "<polygon points=\"%s%s\" fill=\"#9ec5e8\"/>%n", band, back));
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5a92\" stroke-width=\"2\"/>%n",
            mean));
    for (BorderForecast.Reported one : way.reported()) {
      long day = one.date().toEpochDay() - forecast.from().toEpochDay();
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#c0392b\"><title>on record %s:"
                  + " %.0f</title></circle>%n",
              x(24 * (int) day),
              y(one.units(), most),
              one.date(),
              one.units()));
    }
    return svg.toString();
  }

  private String axes(double most, List<BorderForecast.Hour> hours) {
    var svg = new StringBuilder();
    for (int tick = 0; tick <= 4; tick++) {
      double value = most * tick / 4;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>%n",
              LEFT,
              WIDTH - 10,
              y(value, most),
              y(value, most),
              LEFT - 6,
              y(value, most) + 4,
              value));
    }
    // At most ten days are named, for more would run into one another.
    int step = 24 * Math.max(1, Math.ceilDiv(forecast.days(), 10));
    for (int h = 0; h < hours.size(); h += step) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
              x(h),
              HEIGHT - 8,
              h == 24 * forecast.days() ? "end" : "middle",
              hours.get(h).time().toLocalDate()));
    }
    return svg.toString();
  }

  private String point(int hour, double value, double most) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x(hour), y(value, most));
  }

  private double x(int hour) {
    return LEFT + (WIDTH - LEFT - 10.0) * hour / (24.0 * forecast.days());
  }

  private static double y(double value, double most) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
