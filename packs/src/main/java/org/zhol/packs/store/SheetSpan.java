package org.zhol.packs.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time that words of a title, heading or cell name: a year, a month, or a sum over several
/// months, which is neither.
///
/// @param year null where none or several are named
/// @param month 1 to 12, 0 where the words name no month
/// @param several whether it is a sum over some months of a year
record SheetSpan(@Nullable Integer year, int month, boolean several) {
  private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(19|20)\\d{2}(?!\\d|[.,]\\d)");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2}) ?[-./年] ?(0?[1-9]|1[0-2])(?!\\d|[-./]\\d)");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?<!\\d)(?<!\\d[./])(0?[1-9]|1[0-2]) ?[./] ?((?:19|20)\\d{2})(?!\\d)");

  /// Names of months in Russian, whatever their case, in Kazakh and English.
  private static final List<Pattern> MONTHS =
      months(
          "январ\\p{L}*|қаңтар\\p{L}*|jan(uary)?",
          "феврал\\p{L}*|ақпан\\p{L}*|feb(ruary)?",
          "март\\p{L}?|наурыз\\p{L}*|mar(ch)?",
          "апрел\\p{L}*|сәуір\\p{L}*|apr(il)?",
          "ма[йяе]|мамыр\\p{L}*|may",
          "июн\\p{L}*|маусым\\p{L}*|june?",
          "июл\\p{L}*|шілде\\p{L}*|july?",
          "август\\p{L}?|тамыз\\p{L}*|aug(ust)?",
          "сентябр\\p{L}*|қыркүйек\\p{L}*|sept?(ember)?",
          "октябр\\p{L}*|қазан|қазанда\\p{L}*|oct(ober)?",
          "ноябр\\p{L}*|қараша\\p{L}*|nov(ember)?",
          "декабр\\p{L}*|желтоқсан\\p{L}*|dec(ember)?");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "квартал|(?<!\\p{L})тоқсан|полугод|жартыжыл|нарастающ|с начала года|жыл басынан");
  private static final Pattern COUNT_OF_MONTHS =
      Pattern.compile("(?<!\\d)(\\d{1,2}) ?(?:месяц|мес\\.|мес |ай(?!\\p{L}))");

  private static List<Pattern> months(String... names) {
    List<Pattern> months = new ArrayList<>();
    for (String each : names) {
      months.add(Pattern.compile("(?<!\\p{L})(?:" + each + ")(?!\\p{L})"));
    }
    return months;
  }

  /// The time that a text names.
  static SheetSpan of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher ordered = YEAR_MONTH.matcher(lower);
    Matcher turned = MONTH_YEAR.matcher(lower);
    if (ordered.find()) {
      return single(ordered.group(1), ordered.group(2));
    }
    if (turned.find()) {
      return single(turned.group(2), turned.group(1));
    }
    Set<Integer> years = new LinkedHashSet<>();
    Matcher year = YEAR.matcher(lower);
    while (year.find()) {
      years.add(Integer.valueOf(year.group()));
    }
    Set<Integer> months = new LinkedHashSet<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).matcher(lower).find()) {
        months.add(i + 1);
      }
    }
    Matcher count = COUNT_OF_MONTHS.matcher(lower);
    boolean some = count.find() && Integer.parseInt(count.group(1)) != 12;
    // January to December are the year.
    boolean whole = months.equals(Set.of(1, 12));
    boolean several = some || SEVERAL.matcher(lower).find() || (months.size() > 1 && !whole);
    Integer one = years.size() == 1 ? years.iterator().next() : null;
    return new SheetSpan(
        one, months.size() == 1 && !several ? months.iterator().next() : 0, several);
  }

  private static SheetSpan single(String year, String month) {
    return new SheetSpan(Integer.valueOf(year), Integer.parseInt(month), false);
  }

  /// This span, what it leaves open as another tells: a year below a title of months is a part of
  /// that year.
  SheetSpan within(SheetSpan title) {
    return new SheetSpan(
        year == null ? title.year : year,
        month == 0 && !several ? title.month : month,
        several || (month == 0 && title.several));
  }

  /// `2021` or `2021-04`; null where it is neither a year nor a month.
  @Nullable String period() {
    if (year == null || several) {
      return null;
    }
    return month == 0 ? year.toString() : "%d-%02d".formatted(year, month);
  }
}
