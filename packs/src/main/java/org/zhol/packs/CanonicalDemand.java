package org.zhol.packs;

import org.zhol.demand.Count;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Growth;
import org.zhol.demand.Profile;

/// The tables of what moves in their one spelling.
final class CanonicalDemand {
  private CanonicalDemand() {}

  /// The note of a profile stands in the row of its first week.
  static void profiles(Demand demand, CsvText csv) {
    for (Profile profile : demand.profiles()) {
      for (int week = 1; week <= Profile.WEEKS; week++) {
        csv.row(
            profile.evidence(),
            week == 1 ? profile.note() : null,
            profile.id(),
            Integer.toString(week),
            Figures.text(profile.share(week)));
      }
    }
  }

  static void flows(Demand demand, CsvText csv) {
    for (Flow flow : demand.flows()) {
      csv.row(
          flow.evidence(),
          flow.note(),
          flow.id(),
          flow.commodity(),
          flow.from(),
          flow.to(),
          Integer.toString(flow.year()),
          Figures.text(flow.tonnes()),
          flow.profile(),
          flow.mode() == null ? "" : Words.MODE.word(flow.mode()));
    }
  }

  static void growths(Demand demand, CsvText csv) {
    for (Growth growth : demand.growths()) {
      csv.row(
          growth.evidence(),
          growth.note(),
          growth.commodity(),
          growth.from(),
          growth.to(),
          Figures.text(growth.fromYear()),
          Figures.text(growth.toYear()),
          Figures.text(growth.rate()));
    }
  }

  static void counts(Demand demand, CsvText csv) {
    for (Count count : demand.counts()) {
      csv.row(
          count.evidence(),
          count.note(),
          count.id(),
          Words.COUNT_KIND.word(count.kind()),
          count.what(),
          count.direction() == null ? "" : Words.DIRECTION.word(count.direction()),
          Integer.toString(count.year()),
          Figures.text(count.low()),
          Figures.text(count.high()),
          Words.COUNT_UNIT.word(count.unit()),
          Words.COUNT_USE.word(count.use()));
    }
  }
}
