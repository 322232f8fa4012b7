package org.zhol.simulation.rail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Equipment;

/// A crossing with its two stations for a stretch of days, both directions. Instants are epoch
/// milliseconds.
///
/// A train stands on the line until its station has a track, is worked on there, waits for a path
/// over the border, and takes it if the other station has a track free and the other side still
/// takes trains. There it is worked on, waits for a reloading front, for wagons of the other gauge,
/// is reloaded by cranes, and waits for a path onward. A station's tracks of one gauge serve those
/// that will cross and those that came over and were reloaded, so a full station blocks back both
/// ways.
///
/// @param begin the run begins; what is reported begins at `from` and ends at `end`
/// @param dayStart when each day begins, one more than there are days
/// @param ways there and back: each uses the other's emptied wagons and shares tracks with it
public record YardPlan(long begin, long from, long end, long[] dayStart, List<Way> ways) {
  /// Tracks that are never full.
  public static final int UNLIMITED = Integer.MAX_VALUE / 2;

  public YardPlan {
    ways = List.copyOf(ways);
    if (ways.size() != 2) {
      throw new IllegalArgumentException("a crossing has two ways; got " + ways.size());
    }
  }

  /// The same crossing with other opening times of border, crews and cranes.
  public YardPlan with(UnaryOperator<long[]> times) {
    return new YardPlan(
        begin, from, end, dayStart, ways.stream().map(way -> way.with(times)).toList());
  }

  /// The same crossing with the tracks, crews, fronts and cranes of another plan of it: what comes
  /// may change, what stands there does not grow by itself.
  public YardPlan equippedAs(YardPlan other) {
    List<Way> equipped = new ArrayList<>();
    for (int w = 0; w < ways.size(); w++) {
      equipped.add(ways.get(w).equippedAs(other.ways.get(w)));
    }
    return new YardPlan(begin, from, end, dayStart, equipped);
  }

  /// The same crossing with another way there or back.
  public YardPlan with(int index, Way way) {
    List<Way> other = new ArrayList<>(ways);
    other.set(index, way);
    return new YardPlan(begin, from, end, dayStart, other);
  }

  public static final String TRACKS_BEFORE = "tracks before the border";
  static final String TRACKS_BEYOND = "reception tracks";

  static String frontsOf(Yard yard) {
    return "fronts of " + yard.name();
  }

  static String cranesOf(Yard yard) {
    return "cranes of " + yard.name();
  }

  /// One direction.
  ///
  /// @param coming by kind of train
  /// @param scatterHours how far from its slot in the timetable a train may come, most often on
  ///   time; infinite where there is no timetable: then they come by chance alone
  /// @param homeTracks at the station before the border; two at least
  /// @param receptionTracks at the station beyond
  /// @param before work at the station before the border, in order
  /// @param after work at the station beyond, before reloading
  /// @param borderOpen when trains may cross
  /// @param takes what the other side takes a day: the least of these
  /// @param paths in the timetable a day; null where a train may cross at any time
  /// @param onward paths a day for reloaded trains; infinite where one is there at once
  public record Way(
      String name,
      List<Coming> coming,
      double scatterHours,
      int homeTracks,
      int receptionTracks,
      List<Work> before,
      List<Work> after,
      long[] borderOpen,
      List<Range> takes,
      @Nullable Range paths,
      double pathScatterMinutes,
      long runMillis,
      List<Yard> yards,
      @Nullable Wagons wagons,
      double onward) {
    public Way {
      coming = List.copyOf(coming);
      before = List.copyOf(before);
      after = List.copyOf(after);
      takes = List.copyOf(takes);
      yards = List.copyOf(yards);
      if (coming.size() != TrainKind.values().length) {
        throw new IllegalArgumentException("one row of arrivals for each kind of train");
      }
      if (homeTracks < 2 || receptionTracks < 1) {
        throw new IllegalArgumentException(
            "%s needs two tracks at home and one beyond; got %d and %d"
                .formatted(name, homeTracks, receptionTracks));
      }
    }

    Way with(UnaryOperator<long[]> times) {
      return new Way(
          name,
          coming,
          scatterHours,
          homeTracks,
          receptionTracks,
          before.stream().map(work -> work.with(times)).toList(),
          after.stream().map(work -> work.with(times)).toList(),
          times.apply(borderOpen),
          takes,
          paths,
          pathScatterMinutes,
          runMillis,
          yards.stream().map(yard -> yard.with(times)).toList(),
          wagons,
          onward);
    }

    Way equippedAs(Way other) {
      List<Work> works = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        works.add(before.get(i).with(other.before.get(i).servers()));
      }
      List<Work> worksBeyond = new ArrayList<>();
      for (int i = 0; i < after.size(); i++) {
        worksBeyond.add(after.get(i).with(other.after.get(i).servers()));
      }
      // The yards are those of the network, so the same in every plan; their hours are not.
      List<Yard> same = new ArrayList<>();
      for (int i = 0; i < yards.size(); i++) {
        long[] open = yards.get(i).open();
        same.add(other.yards.get(i).with(_ -> open));
      }
      return with(other.homeTracks, other.receptionTracks, works, worksBeyond, same, other.wagons);
    }

    /// The same way with other tracks, crews, fronts and cranes.
    ///
    /// @param home names the side before the border, `beyond` the other
    public Way with(Equipment equipment, String home, String beyond) {
      return with(
          Math.max(2, equipment.places(TRACKS_BEFORE, home, homeTracks)),
          equipment.places(TRACKS_BEYOND, beyond, receptionTracks),
          before.stream()
              .map(one -> one.with(equipment.servers(one.name(), home, one.servers())))
              .toList(),
          after.stream()
              .map(one -> one.with(equipment.servers(one.name(), beyond, one.servers())))
              .toList(),
          yards.stream().map(yard -> yard.with(equipment, beyond)).toList(),
          wagons);
    }

    private Way with(
        int tracks,
        int tracksBeyond,
        List<Work> works,
        List<Work> worksBeyond,
        List<Yard> others,
        @Nullable Wagons empties) {
      return new Way(
          name,
          coming,
          scatterHours,
          tracks,
          tracksBeyond,
          works,
          worksBeyond,
          borderOpen,
          takes,
          paths,
          pathScatterMinutes,
          runMillis,
          others,
          empties,
          onward);
    }
  }

  /// Trains of one kind.
  ///
  /// @param perDay that come
  /// @param standing trains that waited at instants on record, in order of time: those the run
  ///   lacks then are added
  /// @param quota how many of this kind the other side takes a day; null where it is not told apart
  public record Coming(Range perDay, List<Standing> standing, @Nullable Range quota) {
    public Coming {
      standing = List.copyOf(standing);
    }
  }

  /// Trains on the line at an instant.
  public record Standing(long time, int trains) {}

  /// A number a day, by day: what is stated is the range of the mean, so a run has one level in it.
  public record Range(String name, double[] low, double[] high) {}

  /// Work on a train at a station, triangular minutes.
  public record Work(
      String name,
      String side,
      int servers,
      double share,
      double minMinutes,
      double modeMinutes,
      double maxMinutes,
      long[] open) {
    Work with(UnaryOperator<long[]> times) {
      return new Work(
          name, side, servers, share, minMinutes, modeMinutes, maxMinutes, times.apply(open));
    }

    Work with(int crews) {
      return new Work(name, side, crews, share, minMinutes, modeMinutes, maxMinutes, open);
    }
  }

  /// A place with reloading fronts, each a pair of tracks of both gauges that holds a train, and
  /// cranes that work at several of them.
  ///
  /// @param mostCranes at one front
  /// @param units boxes of a train, or 1 where it is reloaded as a whole
  /// @param minMinutes of one crane for a unit, triangular by train
  /// @param open when it works
  public record Yard(
      String name,
      Set<TrainKind> kinds,
      int fronts,
      int cranes,
      int mostCranes,
      int units,
      double minMinutes,
      double modeMinutes,
      double maxMinutes,
      long[] open) {
    public Yard {
      kinds = Set.copyOf(kinds);
      if (fronts < 1 || cranes < 1 || mostCranes < 1 || units < 1) {
        throw new IllegalArgumentException(name + " needs a front, a crane and a unit at least");
      }
    }

    /// Where all its cranes may work at one front, so may all others.
    Yard with(Equipment equipment, String side) {
      int otherFronts = equipment.servers(frontsOf(this), side, fronts);
      int other = units > 1 ? equipment.servers(cranesOf(this), side, cranes) : cranes;
      return new Yard(
          name,
          kinds,
          otherFronts,
          units > 1 ? other : otherFronts,
          units > 1 ? (mostCranes == cranes ? other : Math.min(mostCranes, other)) : mostCranes,
          units,
          minMinutes,
          modeMinutes,
          maxMinutes,
          open);
    }

    Yard with(UnaryOperator<long[]> times) {
      return new Yard(
          name,
          kinds,
          fronts,
          cranes,
          mostCranes,
          units,
          minMinutes,
          modeMinutes,
          maxMinutes,
          times.apply(open));
    }
  }

  /// Empty wagons for container trains beyond the border: those emptied by the other direction, and
  /// those ordered from the interior so that as many as `base` are at hand or on the way.
  ///
  /// @param perTrain wagons that a train's boxes need, and that are emptied by reloading it
  /// @param minHours from order to arrival, triangular
  /// @param returnHours from reloading on the other side to being at hand here
  public record Wagons(
      int perTrain,
      int base,
      double minHours,
      double modeHours,
      double maxHours,
      double returnHours) {}
}
