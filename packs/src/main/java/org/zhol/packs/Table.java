package org.zhol.packs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of a pack with their columns, in the order in which they are read and written.
///
/// Columns are spelled `name:type!`: the type is text where none is given, and `!` says that every
/// row must fill it. `place` and `link` are GMNS node and link tables with further columns.
enum Table {
  SOURCE(true, "source_id! title! address date"),
  COUNTRY(true, "country! name! name_ru name_kk name_zh zone!"),
  PLACE(
      true,
      "node_id! name! name_ru name_kk name_zh city! country! x_coord:number! y_coord:number! mode!"
          + " gauge kind! locode",
      Ends.EVIDENCE),
  LINK(
      true,
      "link_id! from_node_id! to_node_id! directed:boolean! length:integer! mode! gauge"
          + " tracks:integer electrified:boolean free_speed:number capacity:number capacity_unit"
          + " facility_type medium opened:date closed:date",
      Ends.EVIDENCE),
  TARIFF(
      false,
      "tariff_id! mode! country direction! equipment! fixed_usd:number usd_per_km:number"
          + " usd_per_hour:number min_usd:number valid_from:date valid_to:date price_year:integer",
      Ends.EVIDENCE),
  EMISSION(
      false, "mode! country traction! cargo wtw_g_tkm:number! ttw_g_tkm:number!", Ends.EVIDENCE),
  COMMODITY(
      false,
      "commodity! name! name_ru name_kk name_zh cargo! value_usd_t:number carrying_rate_year:number"
          + " daily_rate:number t_per_teu:number",
      Ends.EVIDENCE),
  PARAMETER(false, "name! value:number! unit!", Ends.EVIDENCE),
  TERMINAL(
      false,
      "terminal_id! name! name_ru name_kk name_zh kind! from_node_id! to_node_id! from_gauge"
          + " to_gauge both_ways:boolean! cargo median_h:number! p90_h:number! fee_20_usd:number"
          + " fee_40_usd:number fee_t_usd:number free_days:number storage_40_usd_day:number"
          + " co2e_kg_teu:number cutoff_h:number opened:date closed:date",
      Ends.EVIDENCE),
  SERVICE(
      false,
      "service_id! name! mode! gauge kind! headway_h:number days departs cargo capacity:number"
          + " capacity_unit speed_factor:number cutoff_h:number tariff! valid_from:date"
          + " valid_to:date",
      Ends.EVIDENCE),
  SERVICE_STOP(false, "service_id! sequence:integer! node_id! run_h:number dwell_h:number"),
  NETWORK_SERVICE(
      false,
      "mode! gauge cargo board_median_h:number! board_p90_h:number! alight_median_h:number!"
          + " alight_p90_h:number! speed_factor:number! tariff!",
      Ends.EVIDENCE),
  CHECKPOINT(
      false,
      "checkpoint_id! name! name_ru name_kk name_zh mode! kind! a_node_id! b_node_id! link_id!"
          + " steps fee_ab_usd:number fee_ba_usd:number fee_unit median_h:number p90_h:number",
      Ends.EVIDENCE),
  CHECKPOINT_HOURS(
      false, "checkpoint_id! side! valid_from:date valid_to:date days! hours!", Ends.EVIDENCE),
  CLOSURE(false, "checkpoint_id! from:date! to:date! reason!", Ends.EVIDENCE),
  STATUS(false, "checkpoint_id! from:date! status! reason!", Ends.EVIDENCE),
  INTAKE(
      false,
      "checkpoint_id! direction! valid_from:date valid_to:date measure! low:number! high:number!"
          + " unit!",
      Ends.EVIDENCE),
  QUEUE(
      false, "checkpoint_id! direction! date:date! waiting:number! unit! measure!", Ends.EVIDENCE),
  STEP(
      false,
      "steps! side! direction! sequence:integer! step! step_ru step_kk step_zh share_low:number!"
          + " share_high:number! min_minutes:number! mode_minutes:number! max_minutes:number!"
          + " servers:integer cargo",
      Ends.EVIDENCE),
  PERMIT(
      false,
      "pair! direction! valid_from:date valid_to:date per_week:number state!",
      Ends.EVIDENCE),
  OBSERVATION(
      false,
      "observation_id! measure! from! to mode via cargo date:date! low:number! high:number! unit!"
          + " scope!",
      Ends.EVIDENCE);

  /// A column; `type` is the Frictionless field type.
  record Column(String name, String type, boolean filled) {
    static Column of(String spelled) {
      boolean filled = spelled.endsWith("!");
      String bare = filled ? spelled.substring(0, spelled.length() - 1) : spelled;
      int colon = bare.indexOf(':');
      return colon < 0
          ? new Column(bare, "string", filled)
          : new Column(bare.substring(0, colon), bare.substring(colon + 1), filled);
    }
  }

  /// What the tables of figures end with: whence, how far to trust it, and a remark.
  private static final class Ends {
    static final String EVIDENCE = " source! confidence! note";
  }

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which List does not say
  private final List<Column> columns;

  private final String file;

  Table(boolean required, String columns) {
    this(required, columns, "");
  }

  Table(boolean required, String columns, String ends) {
    this.required = required;
    this.columns = Stream.of((columns + ends).split(" ")).map(Column::of).toList();
    this.file = name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /// Whether no pack can do without it.
  boolean required() {
    return required;
  }

  List<Column> columns() {
    return columns;
  }

  /// File name inside a pack: `service_stop.csv`.
  String file() {
    return file;
  }

  static @Nullable Table ofFile(String file) {
    for (Table table : values()) {
      if (table.file.equals(file)) {
        return table;
      }
    }
    return null;
  }
}
