package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which HS chapters a country exports more than the world's pattern would have it: revealed
/// comparative advantage (Balassa, Trade Liberalisation and "Revealed" Comparative Advantage,
/// 1965), the chapter's share in the country's exports over its share in the world's.
///
/// @param missing why there is none; null where there is one
/// @param exporters countries whose exports stand for the world's, the country itself among them
/// @param chapters by value, largest first; what the country does not export is left out
public record Advantage(
    @Nullable Missing missing,
    @Nullable Integer year,
    @Nullable String release,
    int exporters,
    List<Chapter> chapters) {
  /// Fewer exporters are a pull of some neighbours and not the world. The count stands beside each
  /// answer, so that a reader can judge.
  public static final int EXPORTERS = 50;

  public Advantage {
    chapters = List.copyOf(chapters);
  }

  /// Why nothing can be said.
  public enum Missing {
    /// No loaded release has the country's exports of a whole year by chapter.
    NO_CHAPTERS,
    /// Those that have them have too few other exporters to stand for the world.
    FEW_EXPORTERS
  }

  /// Exports of a year by chapter, in dollars.
  ///
  /// @param exporters whose exports the world's are the sum of
  public record WorldExports(
      int year,
      String release,
      int exporters,
      Map<String, Double> mine,
      Map<String, Double> world) {}

  /// @param share of the country's exports
  /// @param worldShare of all exporters' exports
  /// @param advantage share over worldShare; above 1 the country is specialised
  public record Chapter(
      String hs, double usdBn, double share, double worldShare, double advantage) {}

  /// From the latest year that enough exporters have, and of its releases the one with most.
  public static Advantage of(List<WorldExports> exports) {
    List<WorldExports> whole = new ArrayList<>(exports);
    whole.removeIf(each -> each.exporters() < EXPORTERS);
    whole.sort(
        Comparator.comparingInt(WorldExports::year)
            .thenComparingInt(WorldExports::exporters)
            .reversed());
    if (whole.isEmpty()) {
      int most = exports.stream().mapToInt(WorldExports::exporters).max().orElse(0);
      Missing why = exports.isEmpty() ? Missing.NO_CHAPTERS : Missing.FEW_EXPORTERS;
      return new Advantage(why, null, null, most, List.of());
    }
    WorldExports best = whole.getFirst();
    double mine = sum(best.mine());
    double world = sum(best.world());
    List<Chapter> chapters = new ArrayList<>();
    best.mine()
        .forEach((hs, usd) -> {
          double share = usd / mine;
          double worldShare = best.world().getOrDefault(hs, 0.0) / world;
          if (usd > 0 && worldShare > 0) {
            chapters.add(
                new Chapter(
                    hs,
                    Reported.billions(usd),
                    round(share),
                    round(worldShare),
                    round(share / worldShare)));
          }
        });
    chapters.sort(Comparator.comparingDouble(Chapter::usdBn).reversed().thenComparing(Chapter::hs));
    return new Advantage(null, best.year(), best.release(), best.exporters(), chapters);
  }

  private static double round(double share) {
    return Math.rint(share * 1e6) / 1e6;
  }

  private static double sum(Map<String, Double> amounts) {
    return amounts.values().stream().mapToDouble(each -> each).sum();
  }
}
