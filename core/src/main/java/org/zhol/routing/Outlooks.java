package org.zhol.routing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The outlooks of one graph that were asked for last; what is dropped is made anew when asked for
/// again, and is the same.
final class Outlooks {
  /// Weights of the arcs of hierarchies kept at most, over all outlooks: about 400 MB.
  private static final long MOST_WEIGHTS = 100_000_000;

  private static final int MOST = 256;

  private final Stages stages;
  private final int most;
  private final Map<Outlook.Sort, Outlook> kept = new LinkedHashMap<>(16, 0.75f, true);

  Outlooks(Stages stages) {
    this.stages = stages;
    long each = 5L * (stages.hierarchy.upHead.length + stages.hierarchy.downTail.length + 1);
    most = Math.clamp(MOST_WEIGHTS / each, 2, MOST);
  }

  Outlook of(Outlook.Sort sort, Charges charges, Borders.View view) {
    synchronized (kept) {
      Outlook known = kept.get(sort);
      if (known == null) {
        known = new Outlook(stages, charges, view, sort);
        kept.put(sort, known);
        if (kept.size() > most) {
          Iterator<Outlook> oldest = kept.values().iterator();
          oldest.next();
          oldest.remove();
        }
      }
      return known;
    }
  }
}
