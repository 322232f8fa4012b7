package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Emission;
import org.zhol.network.Equipment;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Phrase;
import org.zhol.trade.Bound;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.Valuation;
import org.zhol.trade.project.Stage;
import org.zhol.trade.project.Step;

/// A closed set of words that a column may hold, with the kind that each stands for.
final class Words<E extends Enum<E>> {
  static final Words<Mode> MODE = lowerCase(Mode.class);
  static final Words<CargoClass> CARGO = lowerCase(CargoClass.class);
  static final Words<Terminal.Kind> TERMINAL_KIND = lowerCase(Terminal.Kind.class);
  static final Words<Tariff.Direction> TARIFF_DIRECTION = lowerCase(Tariff.Direction.class);
  static final Words<Equipment> EQUIPMENT = new Words<>(Equipment.class, Equipment::code);
  static final Words<Emission.Traction> TRACTION = lowerCase(Emission.Traction.class);
  static final Words<Checkpoint.State> STATE = lowerCase(Checkpoint.State.class);
  static final Words<Checkpoint.Measure> MEASURE = lowerCase(Checkpoint.Measure.class);
  static final Words<Checkpoint.Direction> DIRECTION = lowerCase(Checkpoint.Direction.class);
  static final Words<Count.Kind> COUNT_KIND = lowerCase(Count.Kind.class);
  static final Words<Count.Unit> COUNT_UNIT = lowerCase(Count.Unit.class);
  static final Words<Count.Use> COUNT_USE = lowerCase(Count.Use.class);
  static final Words<Confidence> CONFIDENCE = new Words<>(Confidence.class, Enum::name);
  static final Words<TradeFlow> TRADE_FLOW = lowerCase(TradeFlow.class);
  static final Words<Stage> STAGE = lowerCase(Stage.class);
  static final Words<Step.Kind> PROJECT_STEP = lowerCase(Step.Kind.class);
  static final Words<TradeUnit> TRADE_UNIT = lowerCase(TradeUnit.class);

  /// The usual one is an empty cell.
  static final Words<Valuation> VALUATION = lowerCase(Valuation.class, Valuation.NONE);

  static final Words<Checkpoint.Look> LOOK =
      lowerCase(Checkpoint.Look.class, Checkpoint.Look.USUAL);
  static final Words<Bound> BOUND = lowerCase(Bound.class, Bound.EXACT);
  static final Words<Gauge> GAUGE =
      new Words<>(
          Gauge.class,
          gauge ->
              switch (gauge) {
                case NONE -> "";
                case MM1435 -> "1435";
                case MM1520 -> "1520";
              });

  private final Class<E> kind;
  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final Function<E, String> spelling;

  private Words(Class<E> kind, Function<E, String> spelling) {
    this.kind = kind;
    this.spelling = spelling;
    for (E one : kind.getEnumConstants()) {
      if (!spelling.apply(one).isEmpty()) {
        byWord.put(spelling.apply(one), one);
      }
    }
  }

  private static <E extends Enum<E>> Words<E> lowerCase(Class<E> kind) {
    return new Words<>(kind, one -> one.name().toLowerCase(Locale.ROOT));
  }

  /// One of the kinds is spelled by an empty cell.
  private static <E extends Enum<E>> Words<E> lowerCase(Class<E> kind, E unsaid) {
    return new Words<>(kind, one -> one == unsaid ? "" : one.name().toLowerCase(Locale.ROOT));
  }

  @Nullable E find(String word) {
    return byWord.get(word);
  }

  String word(E one) {
    return spelling.apply(one);
  }

  /// The words of a set in the order of the kind, whatever order the set has; all of them is empty.
  String words(Set<E> set, String separator) {
    if (set.size() == kind.getEnumConstants().length) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (E one : kind.getEnumConstants()) {
      if (set.contains(one) && !word(one).isEmpty()) {
        text.append(text.isEmpty() ? "" : separator).append(word(one));
      }
    }
    return text.toString();
  }

  E first() {
    return kind.getEnumConstants()[0];
  }

  Set<E> all() {
    return EnumSet.allOf(kind);
  }

  Set<E> none() {
    return EnumSet.noneOf(kind);
  }

  /// For a cure: `use one of road, rail, sea`.
  Phrase cure() {
    return say("use one of {1}", String.join(", ", byWord.keySet()));
  }
}
