package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.trade.Mirror;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers about trade: which figure holds under which reporter, valuation and release.
@Command(
    customSynopsis = {
      "./zhol trade mirror A B [--by year|month|hs2] [--year YEAR]",
      "./zhol trade rank A [--year YEAR] [--flow turnover|export|import]",
      "./zhol trade structure A B [--flow export|import] [--period PERIOD]",
      "./zhol trade modes A B [--period PERIOD]",
      "./zhol trade growth A B [--flow FLOW]",
      "./zhol trade diff RELEASE RELEASE",
      "./zhol trade outliers | releases | series A B"
    },
    description = {
      "Trade as each side reports it. A and B are country codes (KZ, CN; WLD is the world)."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol trade mirror KZ CN --by year",
      "  ./zhol trade rank KZ --year 2021",
      "  ./zhol trade diff wits-2019 wits-2021"
    })
final class TradeVerb extends Verb {
  private static final List<String> ACTIONS =
      List.of(
          "mirror",
          "rank",
          "structure",
          "modes",
          "growth",
          "diff",
          "outliers",
          "releases",
          "series");

  /// That nothing looks wrong, and that nothing changed, is an answer.
  private static final Set<String> MAY_BE_EMPTY = Set.of("outliers", "diff");

  @picocli.CommandLine.Parameters(index = "0", paramLabel = "WHAT", description = "See above.")
  String action = "";

  @picocli.CommandLine.Parameters(
      index = "1..*",
      paramLabel = "A B",
      description = "Country codes, or releases.")
  List<String> names = new ArrayList<>();

  @Option(names = "--by", paramLabel = "BY", description = "year (default), month or hs2.")
  Mirror.By by = Mirror.By.YEAR;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
  @Nullable Integer year;

  @Option(names = "--period", paramLabel = "PERIOD", description = "Such as 2021 or 2021-04.")
  @Nullable String period;

  @Option(names = "--flow", paramLabel = "FLOW", description = "export, import or turnover.")
  @Nullable TradeFlow flow;

  @Option(names = "--release", paramLabel = "ID", description = "Only values of this release.")
  @Nullable String release;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print CSV.")
  boolean csv;

  @Option(names = "--sources", description = "List the sources with address and date.")
  boolean sources;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  TradeVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!ACTIONS.contains(action)) {
      throw new BadInput(
          new Problem(
              "trade",
              action,
              "is nothing one can ask about trade",
              Nearest.hint(
                  Nearest.to(action, ACTIONS), "say one of " + String.join(", ", ACTIONS))));
    }
    Pack read = World.read(pack);
    TradeBook book = read.trade();
    var asked = new TradeQuestion.Asked(action, names, by, year, period, flow, release);
    TradeQuestion.Reply reply = new TradeQuestion(asked, read.network()).answer(book);
    if (reply.grid().isEmpty() && !MAY_BE_EMPTY.contains(action)) {
      console.complain(
          "trade",
          "nothing of that is at hand; ./zhol trade series A B lists what is, and ./zhol trade"
              + " ingest FILE adds more");
      return Main.NO_ANSWER;
    }
    var whole =
        TradeAnswer.of(reply.answer(), book, read.sources(), reply.releases(), reply.cited());
    if (json) {
      console.out().print(Json.text(whole));
    } else if (csv) {
      console.out().print(reply.grid().csv());
    } else {
      String foot = TradeText.foot(whole.releases(), whole.sources(), sources);
      console.out().print(reply.text() + foot);
    }
    return Main.DONE;
  }
}
