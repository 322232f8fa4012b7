package org.zhol.simulation;

import org.jspecify.annotations.Nullable;

/// A place where units are worked on: so many at a time, and room for so many in all, those worked
/// on and those held because the next stage is full included. Work rests while the stage is shut.
///
/// @param servers at least 1
/// @param room at least 1; `UNLIMITED` for a park that is never full
/// @param open when work goes on; null for always
public record Stage(String name, int servers, int room, @Nullable OpenTimes open) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public Stage {
    if (servers < 1 || room < 1) {
      throw new IllegalArgumentException(
          "stage " + name + " needs a server and room for one; got " + servers + " and " + room);
    }
  }
}
