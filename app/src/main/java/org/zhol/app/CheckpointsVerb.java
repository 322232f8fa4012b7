package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The status board of the checkpoints.
@Command(
    description = "The border checkpoints at an instant: open or not, hours, queue, what binds.",
    footer = {
      "",
      "Examples:",
      "  ./zhol checkpoints --on 2021-12-09",
      "  ./zhol checkpoints --on 2025-11-12T09:00 --as-of 2025-11-12 --json"
    })
final class CheckpointsVerb extends WorldVerb {
  @Option(
      names = "--on",
      paramLabel = "DATE|TIME",
      description = "A day (its noon) or a time, at the Kazakh side's clock. Default: now.")
  @Nullable String on;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Use only what was known on this day.")
  @Nullable String asOf;

  @Option(names = "--gateways", description = "Also the gateways with only a stated time.")
  boolean gateways;

  @Option(names = "--explain", description = "List the sources with title and address.")
  boolean explain;

  @Option(names = "--json", description = "Print JSON, as the API returns it.")
  boolean json;

  @Option(names = "--lang", paramLabel = "LANG", description = "Names in en, ru, kk or zh.")
  @Nullable String language;

  CheckpointsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "on", on);
    put(values, "asOf", asOf);
    put(values, "gateways", gateways ? "true" : null);
    String names = Languages.of(language);
    World world = world();
    Board board = Board.answer(Parameters.of(values), world, console.clock());
    Cited<Board> cited = Cited.of(board, world);
    console.out().print(json ? Json.text(cited) : new BoardText(names).text(cited, explain));
    return board.checkpoints().isEmpty() ? Main.NO_ANSWER : Main.DONE;
  }
}
