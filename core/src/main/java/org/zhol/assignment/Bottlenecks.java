package org.zhol.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Commodity;
import org.zhol.network.Goods;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Traffic;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.WeekIntake;
import org.zhol.routing.FreightNetwork;

/// All that can fill up on the corridor, numbered: first each crossing for all its traffic, then
/// what crossings take of one kind of traffic, then the permit blanks that several crossings share,
/// then the lines of stated capacity.
final class Bottlenecks {
  /// One of them.
  sealed interface Bottleneck {
    record AtBorder(int crossing, @Nullable Traffic kind) implements Bottleneck {}

    /// Permit blanks of trucks from one country to another, whichever crossing they take.
    record Permits(String from, String to, List<Integer> at) implements Bottleneck {
      public Permits {
        at = List.copyOf(at);
      }
    }

    record OnLine(Link link, boolean forward, boolean eastbound) implements Bottleneck {}
  }

  private final Network network;
  private final BorderModel borders;
  final Crossings crossings;
  private final List<Bottleneck> all = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  Bottlenecks(Network network) {
    this.network = network;
    borders = new BorderModel(network);
    crossings = new Crossings(network);
    for (int k = 0; k < crossings.size(); k++) {
      all.add(new Bottleneck.AtBorder(k, null));
    }
    for (int k = 0; k < crossings.size(); k++) {
      Crossings.Crossing one = crossings.get(k);
      for (Traffic kind : BorderModel.kinds(one.checkpoint(), one.direction())) {
        all.add(new Bottleneck.AtBorder(k, kind));
      }
    }
    permits();
    for (Link link : network.links()) {
      if (CorridorParameters.fills(link)) {
        add(link, true);
        if (!link.directed()) {
          add(link, false);
        }
      }
    }
  }

  /// One for each two countries and direction between them for which blanks were ever limited.
  private void permits() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int k = 0; k < crossings.size(); k++) {
      Crossings.Crossing one = crossings.get(k);
      for (Checkpoint.Permit permit : one.checkpoint().permits()) {
        boolean ours = permit.direction() == null || permit.direction() == one.direction();
        boolean limited = permit.perWeek() != null || permit.state().equals("exhausted");
        List<Integer> group =
            ours && limited
                ? groups.computeIfAbsent(
                    country(one, true) + " " + country(one, false), _ -> new ArrayList<>())
                : List.of();
        if (ours && limited && !group.contains(k)) {
          group.add(k);
        }
      }
    }
    groups
        .values()
        .forEach(group -> {
          Crossings.Crossing one = crossings.get(group.getFirst());
          all.add(new Bottleneck.Permits(country(one, true), country(one, false), group));
        });
  }

  /// Where a crossing comes from, or where it goes.
  private String country(Crossings.Crossing one, boolean from) {
    boolean side = from == (one.direction() == Checkpoint.Direction.AB);
    return network.place(side ? one.checkpoint().a() : one.checkpoint().b()).country();
  }

  private void add(Link link, boolean forward) {
    double from = network.place(link.from()).longitude();
    double to = network.place(link.to()).longitude();
    lines.put(link.id() + " " + forward, all.size());
    all.add(new Bottleneck.OnLine(link, forward, forward == to > from));
  }

  /// What a pipe carries in a week; infinite where that is not stated or the link is none.
  double pipeTonnes(String link) {
    Integer line = lines.get(link + " " + true);
    return line != null
            && all.get(line) instanceof Bottleneck.OnLine one
            && one.link().mode() == Mode.PIPELINE
        ? CorridorParameters.pipe(one.link()).capacity()
        : Double.POSITIVE_INFINITY;
  }

  int size() {
    return all.size();
  }

  Bottleneck get(int k) {
    return all.get(k);
  }

  /// Those that a commodity takes room of on a way over a crossing (-1 for none) and some links. A
  /// truck takes some of its checkpoint the other way too, for it comes or goes there without this
  /// load ([Backloads]).
  int[] of(Commodity commodity, int crossing, List<FreightNetwork.Carried> links) {
    List<Integer> passed = new ArrayList<>();
    var goods = new Goods(commodity.cargo(), commodity.id());
    int back = crossing >= 0 && crossings.get(crossing).byTruck() ? crossings.back(crossing) : -1;
    if (back >= 0) {
      passed.add(back);
    }
    for (int k = 0; k < all.size() && crossing >= 0; k++) {
      boolean takes =
          switch (all.get(k)) {
            case Bottleneck.AtBorder border -> {
              Traffic kind = border.kind();
              yield border.crossing() == crossing && (kind == null || kind.includes(goods));
            }
            case Bottleneck.Permits permits ->
                permits.at().contains(crossing) || permits.at().contains(back);
            case Bottleneck.OnLine _ -> false;
          };
      if (takes) {
        passed.add(k);
      }
    }
    for (FreightNetwork.Carried carried : links) {
      Integer line = lines.get(carried.link() + " " + carried.forward());
      if (line != null && !passed.contains(line)) {
        passed.add(line);
      }
    }
    return passed.stream().mapToInt(Integer::intValue).toArray();
  }

  /// A week of all of them; what each crossing can pass, by crossing, and how all fill up.
  record Week(List<WeekIntake> intakes, List<FillingUp> limits) {}

  Week week(CorridorParameters parameters, LocalDate monday) {
    List<WeekIntake> intakes = new ArrayList<>();
    List<FillingUp> limits = new ArrayList<>();
    for (Bottleneck one : all) {
      switch (one) {
        case Bottleneck.AtBorder border -> {
          Crossings.Crossing crossing = crossings.get(border.crossing());
          Traffic kind = border.kind();
          WeekIntake intake = intake(crossing, kind, monday);
          if (kind == null && intake != null) {
            intakes.add(intake);
          }
          limits.add(
              intake == null ? FillingUp.NEVER : parameters.fillingUp(crossing, kind, intake));
        }
        case Bottleneck.Permits permits -> {
          Crossings.Crossing first = crossings.get(permits.at().getFirst());
          double blanks = borders.blanks(first.checkpoint(), first.direction(), monday);
          limits.add(parameters.fillingUp(first, blanks));
        }
        case Bottleneck.OnLine line -> limits.add(parameters.fillingUp(line));
      }
    }
    return new Week(intakes, limits);
  }

  private @Nullable WeekIntake intake(
      Crossings.Crossing crossing, @Nullable Traffic kind, LocalDate monday) {
    CargoClass usual = CargoClass.CONTAINER;
    Checkpoint checkpoint = crossing.checkpoint();
    return kind == null
        ? borders.week(checkpoint, crossing.direction(), usual, monday)
        : borders.week(checkpoint, crossing.direction(), usual, kind, monday);
  }
}
