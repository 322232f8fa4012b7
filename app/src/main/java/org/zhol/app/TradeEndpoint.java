package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;
import org.zhol.trade.Mirror;
import org.zhol.trade.Period;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeValue;

/// What the command line says of trade, over HTTP: the same records, asked by named parameters.
final class TradeEndpoint {
  /// What each question takes, by its last word of the address.
  static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "mirror", List.of("a", "b", "by", "year", "period", "release"),
          "rank", List.of("a", "year", "flow", "release"),
          "structure", List.of("a", "b", "flow", "year", "period", "release"),
          "modes", List.of("a", "b", "flow", "year", "period", "release"),
          "growth", List.of("a", "b", "flow", "year", "release"),
          "series", List.of("a", "b", "flow", "year", "period", "release"),
          "diff", List.of("old", "new"),
          "outliers", List.of("release"),
          "releases", List.of());

  /// Questions about parts of a year's trade, which are read from loaded releases when asked for.
  private static final Set<String> FINER = Set.of("structure", "modes", "series");

  private final World world;
  private final Path data;

  TradeEndpoint(World world, Path data) {
    this.world = world;
    this.data = data;
  }

  /// The endpoint of a question.
  Function<Request, Api.Answer> of(String question) {
    return request -> answer(question, request.query());
  }

  private Api.Answer answer(String question, Parameters given) {
    List<String> known = PARAMETERS.getOrDefault(question, List.of());
    given.allow(known, List.of());
    TradeBook book = StoredTrade.facts(world.pack(), data).book();
    String release = release("release", given, book, known);
    List<String> names = new ArrayList<>();
    TradeBook of = book.only(release);
    country("a", given, of, known, names);
    country("b", given, of, known, names);
    edition("old", given, book, known, names);
    edition("new", given, book, known, names);
    Mirror.By by = given.oneOf("by", given.text("by"), Mirror.By.values());
    TradeFlow flow = given.oneOf("flow", given.text("flow"), TradeFlow.values());
    Integer year = year(given);
    String period = period(given);
    given.refuseIfWrong();
    var asked =
        new TradeQuestion.Asked(
            question, names, by == null ? Mirror.By.YEAR : by, year, period, flow, release);
    TradeLoads loads = new TradeLoads(world.pack(), StoredTrade.folder(data));
    TradeBook fine =
        FINER.contains(question) || asked.by() != Mirror.By.YEAR ? loads.book(asked) : book;
    TradeQuestion.Reply reply =
        new TradeQuestion(asked, world.network(), loads.exports(asked)).answer(fine);
    return Api.Answer.json(
        TradeAnswer.of(
            reply.answer(), fine, world.pack().sources(), reply.releases(), reply.cited()));
  }

  /// The code of a country of which there are figures, added to the names.
  private static void country(
      String name, Parameters given, TradeBook book, List<String> known, List<String> names) {
    if (!known.contains(name)) {
      return;
    }
    Set<String> codes = new TreeSet<>();
    for (TradeValue value : book.values()) {
      codes.add(value.series().reporter());
      codes.add(value.series().partner());
    }
    Remark fix = Cure.oneOf(List.copyOf(codes));
    String typed = given.required(name, fix);
    if (typed == null) {
      return;
    }
    String code = typed.toUpperCase(Locale.ROOT);
    if (codes.contains(code)) {
      names.add(code);
    } else {
      given.wrong(name, typed, new Fault.NoTradeCountry(), fix);
    }
  }

  private static void edition(
      String name, Parameters given, TradeBook book, List<String> known, List<String> names) {
    if (known.contains(name)) {
      given.required(name, new Cure.NameRelease());
      String id = release(name, given, book, known);
      if (id != null) {
        names.add(id);
      }
    }
  }

  private static @Nullable String release(
      String name, Parameters given, TradeBook book, List<String> known) {
    String id = known.contains(name) ? given.text(name) : null;
    if (id != null && book.find(id) == null) {
      List<String> ids = book.releases().stream().map(each -> each.id()).toList();
      List<String> alike = Nearest.to(id, ids);
      Remark fix = Cure.alike(alike, new Cure.NameRelease());
      given.wrong(new Problem(name, id, new Fault.NoRelease(), fix, alike));
      return null;
    }
    return id;
  }

  private static @Nullable Integer year(Parameters given) {
    String text = given.text("year");
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{4}")) {
      given.wrong("year", text, new Fault.NoYear(), new Cure.WriteAs("2021"));
      return null;
    }
    return Integer.valueOf(text);
  }

  private static @Nullable String period(Parameters given) {
    String text = given.text("period");
    if (text != null && Period.find(text) == null) {
      Cure cure = new Cure.WriteAs("2021, 2021-04, 2021-01..2021-04");
      given.wrong("period", text, new Fault.NoPeriod(), cure);
    }
    return text;
  }
}
