package org.zhol.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.Journal;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderSimulation;

/// The moves of a run from the beginning of a day on, for a moving picture: who stands where when
/// it begins, and what each does from then, to the end of the days or as many as are kept.
final class SeenMoves implements BorderSimulation.Watcher {
  /// Moves kept of a direction beside those that say who stands where at first: about two days of
  /// Nur Zholy, and half a megabyte.
  static final int MOST = 30_000;

  private static final int ROW = 4;
  private static final int FIRST_ROOM = 1 << 12;

  private final ZoneId zone;
  private final long begin;
  private final long end;
  private final List<Seen> ways = new ArrayList<>();

  /// What was seen, as the API tells it.
  ///
  /// @param from when it begins: second 0 of all moves
  record Moves(String checkpoint, OffsetDateTime from, List<Way> ways) {}

  /// One direction, or a container terminal as a whole.
  ///
  /// @param direction null at a terminal
  /// @param towards country code; `all` at a terminal
  /// @param seconds for which all moves are there
  /// @param whole whether that is to the end of the days asked for
  /// @param moves four numbers each: second, unit, stage, and what it does there: 0 arrives, 1 is
  ///   begun on, 2 is done but held by a full next stage, 3 leaves for good
  record Way(
      Checkpoint.@Nullable Direction direction,
      String towards,
      List<String> stages,
      long seconds,
      boolean whole,
      int units,
      int[] moves) {}

  SeenMoves(DaysQuestion question, LocalDate day) {
    zone = question.zone();
    LocalDate last = question.from().plusDays(question.days());
    begin = day.atStartOfDay(zone).toInstant().toEpochMilli();
    end = last.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  @Override
  public Journal journal(Checkpoint.@Nullable Direction direction, List<String> stages) {
    Seen seen = new Seen(direction, stages);
    ways.add(seen);
    return seen;
  }

  Moves moves(BorderForecast forecast) {
    List<Way> told = new ArrayList<>();
    for (Seen seen : ways) {
      String towards = "all";
      for (BorderForecast.Way way : forecast.ways()) {
        if (seen.direction != null && seen.direction == way.direction()) {
          towards = way.towards();
        }
      }
      told.add(seen.told(towards));
    }
    OffsetDateTime from = Instant.ofEpochMilli(begin).atZone(zone).toOffsetDateTime();
    return new Moves(forecast.checkpoint(), from, told);
  }

  /// Layout: four numbers a move, as `Way` tells them. A second move of a unit within the second
  /// takes the place of the first, for nobody could see it.
  private final class Seen implements Journal {
    private final Checkpoint.@Nullable Direction direction;
    private final List<String> stages;

    /// Where those are that came before the day: stage and move, in the order in which they came.
    private final Map<Long, int[]> standing = new LinkedHashMap<>();

    private final Map<Long, Integer> names = new HashMap<>();

    /// By unit, where its last move is.
    private int[] last = new int[FIRST_ROOM];

    private int[] moves = new int[FIRST_ROOM];
    private int length;
    private boolean begun;
    private int mostLength;
    private long until = end;

    Seen(Checkpoint.@Nullable Direction direction, List<String> stages) {
      this.direction = direction;
      this.stages = List.copyOf(stages);
    }

    @Override
    public void hear(long time, Move move, long number, int stage) {
      if (time < begin) {
        if (move == Move.LEAVES) {
          standing.remove(number);
        } else {
          standing.put(number, new int[] {stage, move.ordinal()});
        }
        return;
      }
      if (time >= end || until < end) {
        return;
      }
      start();
      if (length >= mostLength) {
        until = time;
        return;
      }
      add((int) ((time - begin) / 1_000), number, stage, move.ordinal());
    }

    private void start() {
      if (!begun) {
        begun = true;
        standing.forEach((number, place) -> add(0, number, place[0], place[1]));
        standing.clear();
        mostLength = length + ROW * MOST;
      }
    }

    private void add(int second, long number, int stage, int move) {
      Integer known = names.get(number);
      int unit = known == null ? names.size() : known;
      if (known == null) {
        names.put(number, unit);
        if (unit == last.length) {
          last = Arrays.copyOf(last, 2 * unit);
        }
      } else if (moves[last[unit]] == second) {
        moves[last[unit] + 2] = stage;
        moves[last[unit] + 3] = move;
        return;
      }
      if (length == moves.length) {
        moves = Arrays.copyOf(moves, 2 * length);
      }
      last[unit] = length;
      moves[length] = second;
      moves[length + 1] = unit;
      moves[length + 2] = stage;
      moves[length + 3] = move;
      length += ROW;
    }

    Way told(String towards) {
      start();
      return new Way(
          direction,
          towards,
          stages,
          (until - begin) / 1_000,
          until == end,
          names.size(),
          Arrays.copyOf(moves, length));
    }
  }
}
