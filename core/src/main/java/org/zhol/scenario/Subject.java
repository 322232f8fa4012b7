package org.zhol.scenario;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a change is about: a table of the pack. Tables that record what was seen (queues, counts,
/// observations) are not among them, for a scenario does not change the past.
public enum Subject {
  SOURCE("source_id", false),
  COUNTRY("country", false),
  PLACE("node_id", true),
  LINK("link_id", true, "opened", "closed"),
  TARIFF("tariff_id mode country direction equipment", true, "valid_from", "valid_to"),
  EMISSION("mode country traction cargo", true),
  COMMODITY("commodity", true),
  PARAMETER("name", true),
  TERMINAL("terminal_id", true, "opened", "closed"),
  SERVICE("service_id", true, "valid_from", "valid_to"),
  SERVICE_STOP("service_id sequence", false),
  NETWORK_SERVICE("mode gauge cargo", true),
  CHECKPOINT("checkpoint_id", true),
  CHECKPOINT_HOURS("checkpoint_id side", true, "valid_from", "valid_to"),
  CLOSURE("checkpoint_id", true, "from", "to"),
  STATUS("checkpoint_id", true, "from", null),
  INTAKE("checkpoint_id direction measure", true, "valid_from", "valid_to"),
  STEP("steps side direction sequence", true),
  PERMIT("pair direction", true, "valid_from", "valid_to"),
  FEE("checkpoint_id direction", true, "valid_from", "valid_to"),
  PROFILE("profile week", true),
  DEMAND("flow_id", true),
  GROWTH("commodity from to from_year to_year", true);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which List does not say
  private final List<String> key;

  private final boolean evidenced;
  private final @Nullable String from;
  private final @Nullable String to;

  Subject(String key, boolean evidenced) {
    this(key, evidenced, null, null);
  }

  Subject(String key, boolean evidenced, @Nullable String from, @Nullable String to) {
    this.key = List.of(key.split(" "));
    this.evidenced = evidenced;
    this.from = from;
    this.to = to;
  }

  /// The table's name, without `.csv`.
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Columns that say which row, or which thing a dated row is about.
  public List<String> key() {
    return key;
  }

  /// Whether its rows end with source, confidence and note.
  public boolean evidenced() {
    return evidenced;
  }

  /// The column of a row's first day, if its rows are dated.
  public @Nullable String from() {
    return from;
  }

  /// The column of a row's last day; missing where a row holds until the next.
  public @Nullable String to() {
    return to;
  }

  /// Whether several rows follow each other in time for one thing, so that one can be made to hold.
  public boolean holds() {
    return switch (this) {
      case CHECKPOINT_HOURS, STATUS, INTAKE, PERMIT, FEE, TARIFF, GROWTH -> true;
      case SOURCE,
          COUNTRY,
          PLACE,
          LINK,
          EMISSION,
          COMMODITY,
          PARAMETER,
          TERMINAL,
          SERVICE,
          SERVICE_STOP,
          NETWORK_SERVICE,
          CHECKPOINT,
          CLOSURE,
          STEP,
          PROFILE,
          DEMAND ->
          false;
    };
  }

  /// The subject of a table's name, or null.
  public static @Nullable Subject of(String table) {
    for (Subject subject : values()) {
      if (subject.table().equals(table)) {
        return subject;
      }
    }
    return null;
  }
}
