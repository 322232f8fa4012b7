package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;
import org.zhol.simulation.border.WhatIf;

/// What if single stages had other servers: `STAGE=N`, or `STAGE@SIDE=N` where stages of one name
/// stand on several sides; several parted by semicolons, for names have commas.
final class StageServers {
  static final String NAME = "servers";
  private static final int MOST = 10_000;

  private StageServers() {}

  /// Reads what is given; notes what is wrong, with the stages that there are.
  ///
  /// @param sites stages as a forecast names them
  static List<WhatIf.Servers> of(Parameters given, List<WhatIf.Site> sites) {
    List<WhatIf.Servers> all = new ArrayList<>();
    for (String value : given.all(NAME)) {
      for (String text : value.split(";")) {
        if (!text.isBlank()) {
          WhatIf.Servers one = one(given, text.strip(), sites);
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
      Parameters given, String text, List<WhatIf.Site> sites) {
    List<WhatIf.Servers> known = sites.stream().flatMap(site -> site.servers().stream()).toList();
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
      Fault why = equals < 0 ? new Fault.NoStageAndNumber() : new Fault.NoSuchStage();
      List<String> alike = Nearest.to(name, names);
      Remark cure = Cure.alike(alike, new Cure.NameStage(list(sites, known)));
      given.wrong(new Problem(NAME, text, why, cure, alike));
      return null;
    }
    if (found.size() > 1) {
      Remark cure = Cure.oneOf(List.copyOf(found));
      given.wrong(NAME, text, new Fault.OnSeveralSides(), cure);
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
    given.wrong(NAME, text, new Fault.NoWholeNumber(fewest, MOST), new Cure.WriteUsual(usual));
    return null;
  }

  /// All stages, each direction's or side's after its name, in the order in which they are passed.
  private static String list(List<WhatIf.Site> sites, List<WhatIf.Servers> known) {
    return sites.stream()
        .map(site -> {
          Set<String> names = new LinkedHashSet<>();
          site.servers().forEach(one -> names.add(spelled(one, known)));
          String where = site.where().isEmpty() ? "" : site.where() + ": ";
          return where + String.join("; ", names);
        })
        .collect(Collectors.joining(" | "));
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
