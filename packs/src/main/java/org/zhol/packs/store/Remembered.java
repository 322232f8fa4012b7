package org.zhol.packs.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Answers that are kept by their question until the room is used up; the one not asked for longest
/// goes first. An answer larger than half the room is not kept.
final class Remembered<T> {
  private final int room;
  private final ToIntFunction<T> size;
  private final Map<Object, T> answers = new LinkedHashMap<>(16, 0.75f, true);
  private int used;

  Remembered(int room, ToIntFunction<T> size) {
    this.room = room;
    this.size = size;
  }

  synchronized @Nullable T find(Object question) {
    return answers.get(question);
  }

  synchronized void keep(Object question, T answer) {
    int needs = size.applyAsInt(answer);
    if (needs > room / 2 || answers.containsKey(question)) {
      return;
    }
    var oldest = answers.values().iterator();
    while (used + needs > room && oldest.hasNext()) {
      used -= size.applyAsInt(oldest.next());
      oldest.remove();
    }
    answers.put(question, answer);
    used += needs;
  }
}
