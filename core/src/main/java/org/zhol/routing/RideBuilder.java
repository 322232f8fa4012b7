package org.zhol.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.network.Service;

/// Lays services over the links: one ride arc for each ordered pair of stops.
final class RideBuilder {
  private final GraphBuilder builder;
  private final Map<String, List<Link>> linksAt = new HashMap<>();
  private final Map<String, Integer> indexOf = new HashMap<>();

  /// Links, running seconds and gateways between two neighbouring stops.
  private record Stretch(Ints links, List<Long> segments, Ints ways, long metres, long seconds) {}

  private record Reached(String place, long seconds) {}

  RideBuilder(GraphBuilder builder) {
    this.builder = builder;
    for (Link link : builder.network.links()) {
      linksAt.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
      linksAt.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
    }
    linksAt.values().forEach(list -> list.sort((a, b) -> a.id().compareTo(b.id())));
  }

  void addAll() {
    for (int i = 0; i < builder.network.services().size(); i++) {
      indexOf.put(builder.network.services().get(i).id(), i);
    }
    List<Service> services = new ArrayList<>(builder.network.services());
    services.sort((a, b) -> a.id().compareTo(b.id()));
    services.removeIf(service -> !service.valid().contains(builder.day));
    services.forEach(this::add);
  }

  private void add(Service service) {
    int index = indexOf.getOrDefault(service.id(), -1);
    List<Service.Stop> stops = service.stops();
    List<@Nullable Stretch> stretches = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      stretches.add(stretch(service, stops.get(i - 1).place(), stops.get(i)));
    }
    long offset = 0;
    for (int i = 0; i + 1 < stops.size(); i++) {
      for (int j = i + 1; j < stops.size(); j++) {
        addRide(service, index, i, j, offset, stretches.subList(i, j));
      }
      Stretch first = stretches.get(i);
      if (first == null) {
        return;
      }
      offset += first.seconds() + Math.round(stops.get(i + 1).dwellHours() * 3600);
    }
  }

  /// Whether ships pass a stop, such as a cape, and put nothing ashore there.
  private boolean passed(Service.Stop stop) {
    Place place = builder.network.place(stop.place());
    return place.mode() == Mode.SEA && place.kind().equals("junction");
  }

  private void addRide(
      Service service, int index, int i, int j, long offset, List<@Nullable Stretch> parts) {
    if (passed(service.stops().get(i)) || passed(service.stops().get(j))) {
      return;
    }
    int from = builder.yard(service.stops().get(i).place(), service.gauge());
    int to = builder.yard(service.stops().get(j).place(), service.gauge());
    Ints links = new Ints();
    Ints ways = new Ints();
    List<Long> segments = new ArrayList<>(List.of(0L));
    long metres = 0;
    for (int k = 0; k < parts.size(); k++) {
      Stretch part = parts.get(k);
      if (part == null || from < 0 || to < 0) {
        return;
      }
      if (k > 0) {
        long dwell = Math.round(service.stops().get(i + k).dwellHours() * 3600);
        segments.set(segments.size() - 1, segments.getLast() + dwell);
      }
      for (int l = 0; l < part.links().size(); l++) {
        links.add(part.links().get(l));
      }
      segments.set(segments.size() - 1, segments.getLast() + part.segments().getFirst());
      segments.addAll(part.segments().subList(1, part.segments().size()));
      for (int l = 0; l < part.ways().size(); l++) {
        ways.add(part.ways().get(l));
      }
      metres += part.metres();
    }
    long[] running = segments.stream().mapToLong(Long::longValue).toArray();
    builder.rides.add(
        new Graph.Ride(index, i, j, offset, links.toArray(), running, ways.toArray(), metres));
    builder.arc(
        from,
        to,
        Graph.RIDE,
        service.mode(),
        builder.rides.size() - 1,
        ways.size() > 0 ? ways.get(0) : -1,
        GraphBuilder.mask(service.cargo()));
    long total = 0;
    for (long run : running) {
      total += run;
    }
    builder.figures(metres, 0, builder.paced(service.mode(), total));
  }

  /// Between neighbouring stops: over the quickest links of that mode and gauge, or, where the
  /// service states its own run time, the same spread over that time; null where no path exists.
  private @Nullable Stretch stretch(Service service, String from, Service.Stop stop) {
    List<Link> path = quickest(service, from, stop.place());
    if (path == null) {
      return null;
    }
    Ints links = new Ints();
    Ints ways = new Ints();
    List<Long> segments = new ArrayList<>(List.of(0L));
    long metres = 0;
    long seconds = 0;
    String at = from;
    for (Link link : path) {
      boolean forward = link.from().equals(at);
      links.add(forward ? builder.link(link) : ~builder.link(link));
      int way = builder.wayAlong(link, forward);
      if (way >= 0) {
        ways.add(way);
        segments.add(0L);
      }
      long run = GraphBuilder.runSeconds(link, service.speedFactor());
      segments.set(segments.size() - 1, segments.getLast() + run);
      metres += link.lengthMetres();
      seconds += run;
      at = forward ? link.to() : link.from();
    }
    Double stated = stop.runHours();
    if (stated != null && seconds > 0) {
      double factor = stated * 3600 / seconds;
      segments.replaceAll(run -> Math.round(run * factor));
      seconds = segments.stream().mapToLong(Long::longValue).sum();
    }
    return new Stretch(links, segments, ways, metres, seconds);
  }

  private @Nullable List<Link> quickest(Service service, String from, String to) {
    Map<String, Long> best = new HashMap<>();
    Map<String, Link> by = new HashMap<>();
    PriorityQueue<Reached> queue =
        new PriorityQueue<>((a, b) ->
            a.seconds() != b.seconds()
                ? Long.compare(a.seconds(), b.seconds())
                : a.place().compareTo(b.place()));
    queue.add(new Reached(from, 0));
    best.put(from, 0L);
    while (!queue.isEmpty()) {
      Reached reached = queue.poll();
      if (reached.place().equals(to)) {
        return walkBack(by, from, to);
      }
      if (reached.seconds() > best.getOrDefault(reached.place(), Long.MAX_VALUE)) {
        continue;
      }
      for (Link link : linksAt.getOrDefault(reached.place(), List.of())) {
        String next = link.from().equals(reached.place()) ? link.to() : link.from();
        long run = GraphBuilder.runSeconds(link, service.speedFactor());
        if (!usable(service, link, reached.place()) || run < 0) {
          continue;
        }
        long at = reached.seconds() + run;
        if (at < best.getOrDefault(next, Long.MAX_VALUE)) {
          best.put(next, at);
          by.put(next, link);
          queue.add(new Reached(next, at));
        }
      }
    }
    return null;
  }

  /// Links of the service's mode and gauge that are open on the day, and no border that breaks the
  /// journey: those are legs of their own.
  private boolean usable(Service service, Link link, String from) {
    boolean forward = link.from().equals(from);
    int way = builder.wayAlong(link, forward);
    boolean breaks =
        way >= 0 && (!builder.ways.get(way).checkpoint().gateway() || link.gauges().size() > 1);
    return link.mode() == service.mode()
        && (forward || !link.directed())
        && (link.gauges().isEmpty() || link.gauges().contains(service.gauge()))
        && !breaks
        && link.open().contains(builder.day);
  }

  private static List<Link> walkBack(Map<String, Link> by, String from, String to) {
    List<Link> path = new ArrayList<>();
    String at = to;
    while (!at.equals(from)) {
      Link link = java.util.Objects.requireNonNull(by.get(at));
      path.addFirst(link);
      at = link.from().equals(at) ? link.to() : link.from();
    }
    return path;
  }
}
