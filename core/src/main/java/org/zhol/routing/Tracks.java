package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every way walked, place by place, to tell which of them another beats under way: one that is at
/// a place of it no later in any weather and no worse in anything else, and better in something. It
/// could let its cargo stand until then and go on as the other does.
final class Tracks {
  /// Where a way has come to.
  ///
  /// @param state five clocks, driving, price, grams
  /// @param left countries that it may enter no more
  /// @param done wishes fulfilled
  record Track(int vertex, long[] state, long left, long done, @Nullable Track before) {
    boolean beats(Track other) {
      if ((left & ~other.left) != 0 || (other.done & ~done) != 0) {
        return false;
      }
      boolean better = left != other.left || done != other.done;
      for (int i = 0; i < state.length; i++) {
        if (state[i] > other.state[i]) {
          return false;
        }
        better |= state[i] < other.state[i];
      }
      return better;
    }
  }

  private record Arrival(long[] values, Track track) {}

  private final List<List<Track>> at = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  Tracks(int vertices) {
    for (int v = 0; v < vertices; v++) {
      at.add(new ArrayList<>());
    }
  }

  Track add(int vertex, long[] state, long left, long done, @Nullable Track before) {
    Track track = new Track(vertex, state, left, done, before);
    at.get(vertex).add(track);
    return track;
  }

  void arrive(long[] values, Track track) {
    arrivals.add(new Arrival(values, track));
  }

  /// Criteria of the arrivals that no other beats, under way or at the door, in order.
  List<long[]> options() {
    arrivals.sort((a, b) -> Arrays.compare(a.values, b.values));
    List<long[]> front = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      boolean needed = front.stream().noneMatch(v -> Exhaustive.noWorse(v, arrival.values));
      if (needed && !beatenUnderWay(arrival.track)) {
        front.add(arrival.values);
      }
    }
    return front;
  }

  private boolean beatenUnderWay(Track last) {
    for (Track track = last; track != null; track = track.before) {
      Track here = track;
      if (at.get(track.vertex).stream().anyMatch(other -> other.beats(here))) {
        return true;
      }
    }
    return false;
  }
}
