package org.zhol.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Source;
import org.zhol.queueing.CheckpointState;
import org.zhol.queueing.Limit;
import org.zhol.routing.Plan;

/// An answer and, beside it, the sources that it names by id: their titles, addresses and dates, in
/// the order of the pack.
record Cited<T>(@JsonUnwrapped T answer, List<Source> sources) {
  Cited {
    sources = List.copyOf(sources);
  }

  static Cited<Plan> of(Plan plan, World world) {
    Set<String> ids = new HashSet<>();
    plan.options().forEach(option -> ids.addAll(option.sources()));
    plan.options().forEach(o -> o.legs().forEach(leg -> ids.addAll(leg.sources())));
    plan.excluded().forEach(excluded -> ids.addAll(excluded.sources()));
    return new Cited<>(plan, named(ids, world));
  }

  static Cited<Board> of(Board board, World world) {
    Set<String> ids = new HashSet<>();
    for (CheckpointState state : board.checkpoints()) {
      ids.addAll(state.sources());
      ids.addAll(state.a().sources());
      ids.addAll(state.b().sources());
      add(ids, state.closure());
      add(ids, state.nextClosure());
      add(ids, state.ab());
      add(ids, state.ba());
    }
    return new Cited<>(board, named(ids, world));
  }

  private static void add(Set<String> ids, CheckpointState.@Nullable Shut shut) {
    if (shut != null) {
      ids.addAll(shut.sources());
    }
  }

  private static void add(Set<String> ids, CheckpointState.Flow flow) {
    for (Limit limit : flow.limits()) {
      ids.addAll(limit.sources());
    }
    CheckpointState.QueueRecord record = flow.record();
    if (record != null) {
      ids.addAll(record.sources());
    }
  }

  private static List<Source> named(Collection<String> ids, World world) {
    return world.pack().sources().stream().filter(source -> ids.contains(source.id())).toList();
  }
}
