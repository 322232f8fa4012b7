package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.border.WhatIf;

/// What if single stages had other servers: `STAGE=N`, or `STAGE@SIDE=N` where stages of one name
/// stand on several sides; several parted by semicolons, for names have commas.
final class StageServers {
  static final String NAME = "servers";
  private static final int MOST = 10_000;

  private StageServers() {}

  /// Reads what is given; notes what is wrong, with the stages that there are.
  ///
  /// @param known stages as a forecast names them
  static List<WhatIf.Servers> of(Parameters given, List<WhatIf.Servers> known) {
    List<WhatIf.Servers> all = new ArrayList<>();
    for (String value : given.all(NAME)) {
      for (String text : value.split(";")) {
        if (!text.isBlank()) {
          WhatIf.Servers one = one(given, text.strip(), known);
          if (one != null && all.stream().anyMatch(other -> same(one, other))) {
            given.wrong(NAME, text.strip(), new Fault.GivenTwice(), new Cure.GiveOnce());
          } else if (one != null) {
            all.add(one);
          }
        }
      }
    }
    return all;
  }

  private static boolean same(WhatIf.Servers one, WhatIf.Servers other) {
    return one.stage().equals(other.stage()) && one.side().equals(other.side());
  }

  private static WhatIf.@Nullable Servers one(
      Parameters given, String text, List<WhatIf.Servers> known) {
    int equals = text.lastIndexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals).strip();
    Set<String> found = new LinkedHashSet<>();
    WhatIf.Servers stage = null;
    for (WhatIf.Servers one : known) {
      String full = named(one);
      if (one.stage().equalsIgnoreCase(name) || full.equalsIgnoreCase(name)) {
        found.add(full);
        stage = one;
      }
    }
    if (stage == null) {
      Set<String> names = new LinkedHashSet<>();
      known.forEach(one -> names.add(spelled(one, known)));
      String reason = equals < 0 ? "is no STAGE=NUMBER" : "names no stage that can be changed here";
      given.wrong(
          NAME, text, reason, "write NUMBER after = behind one of: " + String.join("; ", names));
      return null;
    }
    if (found.size() > 1) {
      String fix = "name the side: " + String.join(" or ", found);
      given.wrong(NAME, text, "stands on more than one side", fix);
      return null;
    }
    int fewest = WhatIf.fewest(stage.stage());
    try {
      int count = Integer.parseInt(text.substring(equals + 1).strip());
      if (equals > 0 && count >= fewest && count <= MOST) {
        return new WhatIf.Servers(stage.stage(), stage.side(), count);
      }
    } catch (NumberFormatException notWhole) {
      // falls through to the one complaint
    }
    String usual = spelled(stage, known) + "=" + stage.count();
    given.wrong(
        NAME,
        text,
        "gives no whole number from " + fewest + " to " + MOST,
        "write it as '" + usual + "', which is what there is");
    return null;
  }

  /// With its side.
  private static String named(WhatIf.Servers one) {
    return one.stage() + "@" + one.side();
  }

  /// With its side where others bear its name.
  private static String spelled(WhatIf.Servers one, List<WhatIf.Servers> known) {
    boolean alone =
        known.stream()
            .filter(other -> other.stage().equals(one.stage()))
            .allMatch(other -> other.side().equals(one.side()));
    return alone ? one.stage() : named(one);
  }

  /// As a question has them.
  static List<String> texts(WhatIf whatIf) {
    return whatIf.servers().stream().map(one -> named(one) + "=" + one.count()).toList();
  }
}
