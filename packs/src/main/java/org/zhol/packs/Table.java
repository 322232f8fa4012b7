package org.zhol.packs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of a pack with their columns, in the order in which they are read and written.
///
/// Columns are spelled `name:type@table*!`: the type is text where none is given, `@` names the
/// table it refers to, `*` marks the key, and `!` says that every row must fill it. `place` and
/// `link` are GMNS node and link tables with further columns.
enum Table {
  SOURCE(true, "Sources", "source_id*! title! address date"),
  COUNTRY(true, "Countries and their clocks", "country*! name! name_ru name_kk name_zh zone!"),
  PLACE(
      true,
      "Places: GMNS nodes with names in four languages",
      "node_id*! name! name_ru name_kk name_zh city! country@country! x_coord:number!"
          + " y_coord:number! mode! gauge kind! locode",
      Ends.EVIDENCE),
  LINK(
      true,
      "Links: GMNS links, length in metres, speed in km/h",
      "link_id*! from_node_id@place! to_node_id@place! directed:boolean! length:integer! mode!"
          + " gauge tracks:integer electrified:boolean free_speed:number capacity:number"
          + " capacity_unit facility_type medium opened:date closed:date",
      Ends.EVIDENCE),
  TARIFF(
      false,
      "Tariffs in US dollars; the most specific row wins",
      "tariff_id! mode! country@country direction! equipment! fixed_usd:number usd_per_km:number"
          + " usd_per_hour:number min_usd:number valid_from:date valid_to:date price_year:integer",
      Ends.EVIDENCE),
  EMISSION(
      false,
      "CO2e factors, well to wheel and tank to wheel, grams per tonne-kilometre",
      "mode! country@country traction! cargo wtw_g_tkm:number! ttw_g_tkm:number!",
      Ends.EVIDENCE),
  COMMODITY(
      false,
      "Commodities",
      "commodity*! name! name_ru name_kk name_zh cargo! value_usd_t:number"
          + " carrying_rate_year:number daily_rate:number t_per_teu:number hs",
      Ends.EVIDENCE),
  PARAMETER(false, "General figures", "name*! value:number! unit!", Ends.EVIDENCE),
  TERMINAL(
      false,
      "Terminals: timed, priced transfers between two facilities",
      "terminal_id*! name! name_ru name_kk name_zh kind! from_node_id@place! to_node_id@place!"
          + " from_gauge to_gauge both_ways:boolean! cargo median_h:number! p90_h:number!"
          + " fee_20_usd:number fee_40_usd:number fee_t_usd:number free_days:number"
          + " storage_40_usd_day:number co2e_kg_teu:number cutoff_h:number opened:date closed:date",
      Ends.EVIDENCE),
  SERVICE(
      false,
      "Services: timetables and headways",
      "service_id*! name! mode! gauge kind! headway_h:number meets_h:number days departs cargo"
          + " capacity:number capacity_unit speed_factor:number cutoff_h:number tariff@tariff! valid_from:date"
          + " valid_to:date",
      Ends.EVIDENCE),
  SERVICE_STOP(
      false,
      "Stops of services in order",
      "service_id@service*! sequence:integer*! node_id@place! run_h:number dwell_h:number"),
  NETWORK_SERVICE(
      false,
      "Carriage on demand over the links of a mode",
      "mode! gauge cargo board_median_h:number! board_p90_h:number! alight_median_h:number!"
          + " alight_p90_h:number! speed_factor:number! tariff@tariff!",
      Ends.EVIDENCE),
  CHECKPOINT(
      false,
      "Checkpoints and gateways",
      "checkpoint_id*! name! name_ru name_kk name_zh mode! kind! a_node_id@place! b_node_id@place!"
          + " link_id@link! steps median_h:number p90_h:number",
      Ends.EVIDENCE),
  CHECKPOINT_HOURS(
      false,
      "Opening hours of each side in its own clock",
      "checkpoint_id@checkpoint! side@country! valid_from:date valid_to:date days! hours!",
      Ends.EVIDENCE),
  CLOSURE(false, "Closed days", "checkpoint_id! side from:date! to:date! reason!", Ends.EVIDENCE),
  STATUS(
      false,
      "Status history",
      "checkpoint_id@checkpoint! from:date! status! reason!",
      Ends.EVIDENCE),
  INTAKE(
      false,
      "Daily intake and arrivals",
      "checkpoint_id@checkpoint! direction! valid_from:date valid_to:date measure! low:number!"
          + " high:number! unit! cargo",
      Ends.EVIDENCE),
  QUEUE(
      false,
      "Queues seen",
      "checkpoint_id@checkpoint! direction! date:date! waiting:number! unit! measure! cargo",
      Ends.EVIDENCE),
  STEP(
      false,
      "Inspection steps, triangular minutes",
      "steps! side! direction! sequence:integer! step! step_ru step_kk step_zh share_low:number!"
          + " share_high:number! min_minutes:number! mode_minutes:number! max_minutes:number!"
          + " servers:integer cargo look",
      Ends.EVIDENCE),
  PERMIT(
      false,
      "Permits delivered a week",
      "pair! direction! valid_from:date valid_to:date per_week:number state!",
      Ends.EVIDENCE),
  FEE(
      false,
      "Border fees in US dollars, both sides together",
      "checkpoint_id@checkpoint! direction! valid_from:date valid_to:date usd:number! unit!",
      Ends.EVIDENCE),
  CROSSING_TIME(
      false,
      "Simulated minutes from the queue to the exit, made by ./zhol pack times",
      "checkpoint_id@checkpoint! direction! inputs! per_day:number! load:number! minute:integer!"
          + " p10:integer! p30:integer! p50:integer! p70:integer! p90:integer!"),
  OBSERVATION(
      false,
      "Published transit times, prices and border times",
      "observation_id*! measure! from! to mode via cargo date:date! low:number! high:number! unit!"
          + " scope! use!",
      Ends.EVIDENCE),
  PROFILE(
      false,
      "Weekly profiles: shares of a year's tonnes that add up to 1",
      "profile*! week:integer*! share:number!",
      Ends.EVIDENCE),
  DEMAND(
      false,
      "Demand: tonnes of a commodity from a town to a town in a year",
      "flow_id*! commodity@commodity! from! to! year:integer! tonnes:number! profile@profile! mode",
      Ends.EVIDENCE),
  GROWTH(
      false,
      "Growth of demand a year beyond the years of the record; the most specific row counts",
      "commodity@commodity from to from_year:integer to_year:integer rate:number!",
      Ends.EVIDENCE),
  COUNT(
      false,
      "Yearly counts that the model's flows are held against",
      "count_id*! kind! what! direction year:integer! low:number! high:number! unit! use!",
      Ends.EVIDENCE),
  RELEASE(false, "Releases of statistics", "release_id*! title! published licence!", Ends.EVIDENCE),
  TRADE(
      false,
      "Trade as each side reports it: one published figure a row",
      "reporter! partner! flow! definition commodity! hs revision mode place period!"
          + " release@release! valuation value:number! unit! bound",
      Ends.EVIDENCE),
  PROJECT(
      false,
      "Joint projects",
      "project_id*! name! also sector! place region country@country! y_coord:number"
          + " x_coord:number position parties stage! capacity scenario",
      Ends.EVIDENCE),
  PROJECT_FIGURE(
      false,
      "Figures of projects as printed",
      "project_id@project! measure! value:number! unit! state! by",
      Ends.EVIDENCE),
  PROJECT_STEP(
      false,
      "Planned and actual dates of projects",
      "project_id@project! step! date! state!",
      Ends.EVIDENCE),
  PROJECT_LIST(
      false,
      "Lists of projects as published, with the totals claimed for them",
      "list_id*! date body! projects:integer low:number high:number unit bound launched:integer"
          + " launched_bn:number under_way:integer under_way_bn:number prepared:integer"
          + " prepared_bn:number jobs:integer",
      Ends.EVIDENCE),
  PROJECT_MEMBER(
      false,
      "Which project is on which list",
      "list_id@project_list! project_id@project!",
      Ends.EVIDENCE),
  CLAIM(
      false,
      "Claims and the terms by which they are checked",
      "claim_id*! collection! said:date! by text! measure! terms!",
      Ends.EVIDENCE);

  /// A column; `type` is the Frictionless field type, `refersTo` the table whose first column it
  /// names, `key` whether it tells rows apart.
  record Column(String name, String type, @Nullable String refersTo, boolean key, boolean filled) {
    static Column of(String spelled) {
      boolean filled = spelled.endsWith("!");
      boolean key = spelled.indexOf('*') > 0;
      String bare = spelled.substring(0, spelled.length() - (filled ? 1 : 0) - (key ? 1 : 0));
      int at = bare.indexOf('@');
      String typed = at < 0 ? bare : bare.substring(0, at);
      int colon = typed.indexOf(':');
      return new Column(
          colon < 0 ? typed : typed.substring(0, colon),
          colon < 0 ? "string" : typed.substring(colon + 1),
          at < 0 ? null : bare.substring(at + 1),
          key,
          filled);
    }
  }

  /// What the tables of figures end with: whence, how far to trust it, and a remark.
  private static final class Ends {
    static final String EVIDENCE = " source! confidence! note";
  }

  private final boolean required;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which List does not say
  private final List<Column> columns;

  private final String file;

  Table(boolean required, String title, String columns) {
    this(required, title, columns, "");
  }

  Table(boolean required, String title, String columns, String ends) {
    this.required = required;
    this.title = title;
    this.columns = Stream.of((columns + ends).split(" ")).map(Column::of).toList();
    this.file = name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /// Whether no pack can do without it.
  boolean required() {
    return required;
  }

  /// What it holds, for `datapackage.json`.
  String title() {
    return title;
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
