package org.zhol.assignment;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.routing.FreightNetwork;

/// Counts a solved year as the record counted the real one.
///
/// Tonnes are of goods; boxes are full and empty ones, of the commodities that travel in them. A
/// port, an airport or a dry port counts what is loaded, unloaded or reloaded there, a mode what
/// crosses its checkpoints, or, where it has none, the border of side a's country; with a direction
/// that of side b's.
final class Counted {
  private final CorridorYear year;
  private final Network network;
  private final Crossings crossings;
  private final CorridorFlows.@Nullable Week first;
  private final List<CorridorFlows.Week> weeks;

  Counted(CorridorYear year) {
    this.year = year;
    network = year.network();
    crossings = year.bottlenecks().crossings;
    weeks = year.table();
    first = weeks.isEmpty() ? null : weeks.getFirst();
  }

  /// In the count's unit; null where the model has nothing of the kind.
  @Nullable Double of(Count count) {
    return switch (count.kind()) {
      case CHECKPOINT -> crossed(count, k -> checkpoint(k).id().equals(count.what()));
      case MODE -> {
        Mode mode = mode(count.what());
        Double crossed = crossed(count, k -> checkpoint(k).mode() == mode);
        yield crossed != null || mode == null ? crossed : overBorder(count, mode);
      }
      case PIPELINE -> count.unit() == Count.Unit.T ? (Double) onLink(count.what()) : null;
      case PORT, AIRPORT -> handled(count);
    };
  }

  private static @Nullable Mode mode(String word) {
    for (Mode mode : Mode.values()) {
      if (mode.name().equalsIgnoreCase(word)) {
        return mode;
      }
    }
    return null;
  }

  private Checkpoint checkpoint(int k) {
    return crossings.get(k).checkpoint();
  }

  private @Nullable Double crossed(Count count, IntPredicate ours) {
    boolean found = false;
    double sum = 0;
    for (int k = 0; first != null && k < crossings.size(); k++) {
      boolean way = count.direction() == null || count.direction() == crossings.get(k).direction();
      if (way && ours.test(k)) {
        found = true;
        sum += count.unit() == Count.Unit.TEU ? boxes(k) : crossed(k, count.unit());
      }
    }
    return found ? (Double) sum : null;
  }

  private double crossed(int k, Count.Unit unit) {
    double sum = 0;
    for (CorridorFlows.Week week : weeks) {
      CorridorFlows.CrossingFlow flow = week.crossings().get(k);
      sum += unit == Count.Unit.T ? flow.tonnes() : flow.units();
    }
    return sum;
  }

  private double boxes(int crossing) {
    double sum = 0;
    for (int i = 0; i < year.streams().size(); i++) {
      Stream stream = year.streams().get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        if (stream.routes().get(p).crossing() == crossing) {
          sum += teu(stream, year.tonnes(i, p));
        }
      }
    }
    return sum;
  }

  /// Boxes of so many tonnes; none of what does not travel in them.
  static double teu(Stream stream, double tonnes) {
    CargoClass cargo = stream.commodity().cargo();
    Double perTeu = stream.commodity().tonnesPerTeu();
    boolean boxed = cargo == CargoClass.CONTAINER || cargo == CargoClass.REEFER;
    return boxed && perTeu != null ? tonnes / perTeu : 0;
  }

  private double onLink(String link) {
    double sum = 0;
    for (CorridorYear.LinkWeeks one : year.linkWeeks()) {
      if (one.link().equals(link)) {
        for (double tonnes : one.tonnes()) {
          sum += tonnes;
        }
      }
    }
    return sum;
  }

  private @Nullable Double overBorder(Count count, Mode mode) {
    if (count.unit() != Count.Unit.T || crossings.size() == 0) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < year.streams().size(); i++) {
      Stream stream = year.streams().get(i);
      for (int p = 0; p < stream.routes().size() && !stream.isEmpties(); p++) {
        List<FreightNetwork.Carried> links = stream.routes().get(p).links();
        if (links.stream().anyMatch(one -> isBorder(one, mode, count.direction()))) {
          sum += year.tonnes(i, p);
        }
      }
    }
    return sum;
  }

  private boolean isBorder(
      FreightNetwork.Carried carried, Mode mode, Checkpoint.@Nullable Direction direction) {
    Link link = network.findLink(carried.link());
    if (link == null || link.mode() != mode) {
      return false;
    }
    String from = country(carried.forward() ? link.from() : link.to());
    String to = country(carried.forward() ? link.to() : link.from());
    String a = country(checkpoint(0).a());
    String b = country(checkpoint(0).b());
    if (direction == null) {
      return from.equals(a) != to.equals(a);
    }
    return switch (direction) {
      case AB -> to.equals(b) && !from.equals(b);
      case BA -> from.equals(b) && !to.equals(b);
    };
  }

  private String country(String place) {
    return network.place(place).country();
  }

  private @Nullable Double handled(Count count) {
    if (count.unit() != Count.Unit.T && count.unit() != Count.Unit.TEU) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < year.streams().size(); i++) {
      Stream stream = year.streams().get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        if (stream.routes().get(p).stops().contains(count.what())) {
          double tonnes = year.tonnes(i, p);
          sum +=
              count.unit() == Count.Unit.TEU
                  ? teu(stream, tonnes)
                  : stream.isEmpties() ? 0 : tonnes;
        }
      }
    }
    return sum;
  }
}
