package org.zhol.packs.store;

/// A form in which people have trade statistics.
public enum TradeFormat {
  COMTRADE_JSON(
      "UN Comtrade API v1 JSON", "raw UN Comtrade rows: passing them on needs the UN's permission"),
  COMTRADE_TEXT(
      "UN Comtrade bulk text", "raw UN Comtrade rows: passing them on needs the UN's permission"),
  COMTRADE_LEGACY(
      "UN Comtrade CSV of the old API",
      "raw UN Comtrade rows: passing them on needs the UN's permission"),
  BACI("CEPII BACI: reconciled flows", "Etalab Open Licence 2.0, with attribution to CEPII"),
  WITS_SUMMARY(
      "WITS country summary", "World Bank WITS, UN Comtrade data behind: with attribution"),
  WITS_PARTNER(
      "WITS partner time series", "World Bank WITS, UN Comtrade data behind: with attribution"),
  WITS_PRODUCT(
      "WITS download by product or partner",
      "World Bank WITS, UN Comtrade data behind: with attribution"),
  GACC("China customs (GACC) query", "not stated by the publisher: ask before passing on"),
  GACC_COUNTRY(
      "China customs (GACC) monthly table by country",
      "not stated by the publisher: ask before passing on"),
  BUREAU("Kazakhstan bureau of statistics", "not stated by the publisher: ask before passing on"),
  ROWS("rows in Zhol's own columns", "as the file's publisher says");

  private final String title;
  private final String licence;

  TradeFormat(String title, String licence) {
    this.title = title;
    this.licence = licence;
  }

  public String title() {
    return title;
  }

  public String licence() {
    return licence;
  }

  /// Whether its files always end with a line end, so that one without is cut short.
  boolean endsWithLine() {
    return switch (this) {
      case BACI, COMTRADE_TEXT, GACC -> true;
      case COMTRADE_JSON,
          COMTRADE_LEGACY,
          WITS_SUMMARY,
          WITS_PARTNER,
          WITS_PRODUCT,
          GACC_COUNTRY,
          BUREAU,
          ROWS ->
          false;
    };
  }

  /// How to get its totals from where it comes.
  String totals() {
    return switch (this) {
      case COMTRADE_JSON, COMTRADE_TEXT, COMTRADE_LEGACY ->
          "ask for partner2Code=0, customsCode=C00 and flows X and M";
      case WITS_SUMMARY -> "ask for All Products, with exports and imports in US$ Mil";
      case WITS_PARTNER -> "ask for exports and imports in US$ Thousand";
      case BACI, WITS_PRODUCT, GACC, GACC_COUNTRY, BUREAU, ROWS ->
          "load the table of exports and imports";
    };
  }

  /// Whether people save it from a sheet, so that titles and notes stand around the table.
  boolean isSheet() {
    return this == WITS_PRODUCT || this == GACC_COUNTRY || this == BUREAU;
  }
}
