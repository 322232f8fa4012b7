package org.zhol.packs.store;

import java.util.List;
import java.util.Map;

/// Columns of the Chinese edition of the customs' query, by what the English edition calls them;
/// both spell a column so ("Supplimentary").
final class ChineseCustoms {
  static final String DATE = "Date of data";

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("数据年月", DATE),
          Map.entry("贸易伙伴编码", "Trading partner code"),
          Map.entry("贸易伙伴名称", "Trading partner"),
          Map.entry("商品编码", "Commodity code"),
          Map.entry("商品名称", "Commodity"),
          Map.entry("贸易方式编码", "Customs Regime code"),
          Map.entry("贸易方式名称", "Customs Regime"),
          Map.entry("第一数量", "Quantity"),
          Map.entry("第一计量单位", "Unit"),
          Map.entry("第二数量", "Supplimentary Quantity"),
          Map.entry("第二计量单位", "Supplimentary Unit"),
          Map.entry("美元", "US dollar"));

  private ChineseCustoms() {}

  static List<String> inEnglish(List<String> columns) {
    return columns.stream().map(column -> ENGLISH.getOrDefault(column, column)).toList();
  }
}
