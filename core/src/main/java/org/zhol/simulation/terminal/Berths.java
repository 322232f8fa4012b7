package org.zhol.simulation.terminal;

import java.util.ArrayList;
import java.util.List;
import org.zhol.simulation.Load;

/// The calls of one side that are worked on, and their cranes: whoever berthed first has as many as
/// may work at one call. A call is worked box by box.
final class Berths {
  /// A call at a berth.
  static final class Call {
    final int unit;
    final long came;
    int toDischarge;
    int mayLoad;
    int loaded;
    int working;

    Call(int unit, long came, int toDischarge, int mayLoad) {
      this.unit = unit;
      this.came = came;
      this.toDischarge = toDischarge;
      this.mayLoad = mayLoad;
    }
  }

  TerminalPlan.Side side;
  final List<Call> calls = new ArrayList<>();
  final Load busy = new Load();

  Berths(TerminalPlan.Side side) {
    this.side = side;
  }

  /// Other cranes work here from now on.
  void become(TerminalPlan.Side other) {
    side = other;
  }

  boolean hasCrane(Call call) {
    return busy.now() < side.cranes() && call.working < side.mostCranes();
  }

  /// Boxes that came with the calls and are on them still, those that cranes are taking off not.
  int toDischarge() {
    int sum = 0;
    for (Call call : calls) {
      sum += call.toDischarge;
    }
    return sum;
  }

  int loaded() {
    int sum = 0;
    for (Call call : calls) {
      sum += call.loaded;
    }
    return sum;
  }
}
