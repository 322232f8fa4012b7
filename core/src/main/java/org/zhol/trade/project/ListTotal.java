package org.zhol.trade.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was claimed for a list beside what its named members add up to.
///
/// @param claimedBn lower end of the claim, billion dollars, slips of the unit mended
/// @param named members that the register knows by name
/// @param valued of them, those with a cost in dollars
/// @param lowBn sum of the smallest cost of each, billion dollars; `highBn` of the largest
/// @param restProjects claimed less named
/// @param restBn claimed less the larger sum
/// @param slip why the printed value was not taken as it stands
public record ListTotal(
    String list,
    @Nullable String date,
    String body,
    @Nullable Integer claimed,
    @Nullable Double claimedBn,
    int named,
    int valued,
    double lowBn,
    double highBn,
    @Nullable Integer restProjects,
    @Nullable Double restBn,
    @Nullable SlipRemark slip,
    List<String> sources) {
  public ListTotal {
    sources = List.copyOf(sources);
  }

  public static List<ListTotal> of(Register register) {
    Set<Slip.Spot> slips = Slip.spots(register);
    List<ListTotal> totals = new ArrayList<>();
    for (ProjectList list : register.lists()) {
      totals.add(of(register, list, slips));
    }
    return totals;
  }

  private static ListTotal of(Register register, ProjectList list, Set<Slip.Spot> slips) {
    int valued = 0;
    double low = 0;
    double high = 0;
    for (ProjectList.Member member : list.members()) {
      Project project = register.find(member.project());
      double least = Double.MAX_VALUE;
      double most = 0;
      for (Figure cost : project == null ? List.<Figure>of() : project.figures(Figure.COST)) {
        Double usd = cost.usd();
        if (usd != null
            && !slips.contains(new Slip.Spot(member.project(), cost.value(), cost.unit()))) {
          least = Math.min(least, usd);
          most = Math.max(most, usd);
        }
      }
      if (most > 0) {
        valued++;
        low += least;
        high += most;
      }
    }
    Slip slip = Slip.of(register, list);
    Double printed = list.lowUsd();
    Double claimed = printed == null ? null : billions(slip == null ? printed : printed * 1e3);
    int named = list.members().size();
    Integer projects = list.projects();
    var date = list.date();
    return new ListTotal(
        list.id(),
        date == null ? null : date.text(),
        list.body(),
        projects,
        claimed,
        named,
        valued,
        billions(low),
        billions(high),
        projects == null ? null : (Integer) (projects - named),
        claimed == null ? null : (Double) (Math.rint((claimed - billions(high)) * 1e6) / 1e6),
        slip == null ? null : slip.why(),
        list.evidence().sources());
  }

  private static double billions(double usd) {
    return Math.rint(usd / 1e3) / 1e6;
  }
}
