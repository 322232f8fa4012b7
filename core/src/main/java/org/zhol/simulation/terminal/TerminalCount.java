package org.zhol.simulation.terminal;

import java.util.ArrayList;
import java.util.List;
import org.zhol.simulation.Load;
import org.zhol.simulation.StageAreas;
import org.zhol.simulation.Stages;
import org.zhol.simulation.WaitBins;

/// What a run of a terminal counts.
final class TerminalCount {
  /// Stages of trucks once there is room.
  private static final List<String> NAMES =
      List.of(TerminalPlan.GATE_IN, TerminalPlan.TRUCK_CRANES, TerminalPlan.GATE_OUT);

  private final TerminalPlan plan;
  private final Stages stages;
  private final Berths[] berths;
  private final Pile[] piles;
  private final Load slots;
  private final int road;
  private final int hours;
  private final int[][] queue;
  private final int[][] inside;
  private final long[] out;
  private final WaitBins[][] yardHours;
  private final WaitBins[][] stayHours;
  private final WaitBins[] waits;
  private final WaitBins[] turn;

  /// Boxes on calls that wait for a berth, by side.
  private final int[] afloat;

  private final List<TerminalSeen.Use> uses = new ArrayList<>();

  TerminalCount(TerminalPlan plan, Stages stages, Berths[] berths, Pile[] piles, Load slots) {
    this.plan = plan;
    this.stages = stages;
    this.berths = berths;
    this.piles = piles;
    this.slots = slots;
    road = berths.length;
    hours = (int) ((plan.end() - plan.from()) / TerminalRun.HOUR);
    queue = new int[road + 1][hours + 1];
    inside = new int[road + 1][hours + 1];
    out = new long[road + 1];
    afloat = new int[road + 1];
    yardHours = new WaitBins[road + 1][road + 1];
    stayHours = new WaitBins[road + 1][road + 1];
    waits = new WaitBins[road + 1];
    turn = new WaitBins[road + 1];
    for (int s = 0; s <= road; s++) {
      waits[s] = new WaitBins();
      turn[s] = new WaitBins();
      for (int t = 0; t <= road; t++) {
        yardHours[s][t] = new WaitBins();
        stayHours[s][t] = new WaitBins();
      }
    }
    slots.reset(plan.begin());
    for (Berths one : berths) {
      one.busy.reset(plan.begin());
    }
  }

  int hours() {
    return hours;
  }

  boolean read() {
    return !uses.isEmpty();
  }

  private boolean counted(long now) {
    return now >= plan.from() && now < plan.end();
  }

  void comes(int side, int boxes) {
    if (side < road) {
      afloat[side] += boxes;
    }
  }

  void berthed(int side, int boxes) {
    afloat[side] -= boxes;
  }

  int afloat(int side) {
    return afloat[side];
  }

  void waited(int side, long millis, long now) {
    if (counted(now)) {
      waits[side].add(millis);
    }
  }

  void turned(int side, long born, long now) {
    if (counted(now)) {
      turn[side].add(now - born);
    }
  }

  void loaded(Pile.Box box, int side, long now) {
    if (counted(now)) {
      yardHours[box.from()][side].add(now - box.stacked());
      stayHours[box.from()][side].add(now - box.came());
    }
  }

  void leaves(int side, int boxes, long now) {
    if (counted(now)) {
      out[side] += boxes;
    }
  }

  void hour(int hour, long now) {
    for (int s = 0; s <= road; s++) {
      queue[s][hour] = piles[s].size();
      inside[s][hour] = s < road ? berths[s].loaded() : stages.here(road + 3);
    }
    if (hour == 0) {
      stages.areas().reset();
      slots.reset(now);
      for (Berths one : berths) {
        one.busy.reset(now);
      }
    }
    if (hour == hours) {
      read(now);
    }
  }

  private void read(long now) {
    StageAreas areas = stages.areas();
    for (int s = 0; s < road; s++) {
      TerminalPlan.Side side = plan.sides().get(s);
      double busy = areas.meanServing(s) / side.berths();
      uses.add(
          new TerminalSeen.Use(side.berthsName(), s, side.berths(), busy, areas.meanWaiting(s)));
      double cranes = berths[s].busy.mean(now) / side.cranes();
      uses.add(new TerminalSeen.Use(side.cranesName(), s, side.cranes(), cranes, 0));
    }
    TerminalPlan.Road trucks = plan.road();
    double yard = slots.mean(now) / plan.yardBoxes();
    uses.add(
        new TerminalSeen.Use(TerminalPlan.YARD, -1, plan.yardBoxes(), yard, areas.meanHere(road)));
    for (int g = 1; g <= 3; g++) {
      String name = NAMES.get(g - 1);
      int servers = g == 1 ? trucks.lanes() : g == 2 ? trucks.cranes() : trucks.lanesOut();
      double busy = areas.meanServing(road + g) / servers;
      uses.add(new TerminalSeen.Use(name, road, servers, busy, areas.meanWaiting(road + g)));
    }
  }

  TerminalSeen seen(long events, long hash) {
    return new TerminalSeen(
        queue, inside, out, yardHours, stayHours, waits, turn, uses, events, hash);
  }
}
