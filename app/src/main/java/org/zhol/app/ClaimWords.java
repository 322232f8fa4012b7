package org.zhol.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a sentence about an amount of trade in English, Russian, Kazakh or Chinese by tables of
/// words: two countries, a flow, a year, an amount in dollars and how it is compared. A word that
/// stands in no table is told and nothing is guessed around it, so that "not" or "euro" cannot be
/// passed over.
final class ClaimWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, Pattern> COUNTRIES =
      words(
          "KZ",
          "kz|kazakhstan(?:'s)?|kazakh|казахстан\\p{L}*|рк|қазақстан\\p{L}*|哈萨克斯坦|哈",
          "CN",
          "cn|china(?:'s)?|chinese|prc|кита[йяюе]\\p{L}*|китае?м|кнр|қытай\\p{L}*|中国|中",
          "RU",
          "ru|russia(?:'s)?|russian|росси\\p{L}*|рф|ресей\\p{L}*|俄罗斯",
          "UZ",
          "uz|uzbekistan(?:'s)?|узбекистан\\p{L}*|өзбекстан\\p{L}*|乌兹别克斯坦",
          "KG",
          "kg|kyrgyzstan(?:'s)?|к[иы]ргизи\\p{L}*|кыргызстан\\p{L}*|қырғызстан\\p{L}*|吉尔吉斯斯坦",
          "IT",
          "italy(?:'s)?|итали\\p{L}*|意大利",
          "DE",
          "germany(?:'s)?|германи\\p{L}*|德国",
          "TR",
          "turkey(?:'s)?|türkiye(?:'s)?|турци\\p{L}*|түркия\\p{L}*|土耳其");

  private static final Map<String, Pattern> FLOWS =
      words(
          "export",
          "exports?|exported|экспорт\\p{L}*|出口额?",
          "import",
          "imports?|imported|импорт\\p{L}*|进口额?",
          "turnover",
          "(?:trade )?turnover|trade|товарооборот\\p{L}*|торговл\\p{L}*|тауар"
              + " айналым\\p{L}*|сауда\\p{L}*|(?:双边)?贸易(?:总?额)?");

  /// Longer ones first: "not less than" is not "less than".
  private static final Map<String, Pattern> RELATIONS =
      words(
          "at_least",
          "at least|not less than|no less than|не менее|не меньше|кемінде|至少|不少于",
          "at_most",
          "at most|not more than|no more than|не более|не больше|至多|不超过",
          "more_than",
          "more than|over|above|exceed(?:s|ed)|более|больше|свыше|превы\\p{L}*|астам|асты|артық|超过",
          "less_than",
          "less than|under|below|менее|меньше|ниже|төмен|低于|不到",
          "about",
          "about|around|roughly|approximately|nearly|almost|около|примерно|почти|шамамен|大约|约|近");

  private static final Map<String, Pattern> UNITS =
      words(
          "9",
          "bn|billions?|млрд|миллиард\\p{L}*|十亿",
          "8",
          "亿",
          "6",
          "m|mln|millions?|млн|миллион\\p{L}*|百万");

  /// What may stand beside and changes nothing.
  private static final Pattern FILLING =
      Pattern.compile(
          "the|a|an|between|and|with|in|of|for|by|year|bilateral|mutual|total|annual|goods|value|"
              + "volume|usd|us|u\\.s|dollars?|reached|was|is|were|amounted|stood|at|to|from|"
              + "между|и|с|со|в|во|за|год|году|года|г|объ[её]м\\p{L}*|взаимн\\p{L}*|двусторонн\\p{L}*|"
              + "товар\\p{L}*|долл|доллар\\p{L}*|сша|составил\\p{L}*|достиг\\p{L}*|был\\p{L}*|до|из|на|"
              + "мен|пен|бен|және|арасындағы|жыл|жылы|жылғы|ақш|құрады|жетті|болды|"
              + "年|与|和|同|之间|间|的|达到?|为|是|美元|对|向|从|自|两国|额",
          FLAGS);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  /// Latin and Cyrillic words, numbers, and runs of Chinese that tables take apart from the left.
  private static final Pattern TOKEN =
      Pattern.compile("\\d[\\d.,]*|\\p{IsHan}+|[\\p{L}.']*\\p{L}|[^\\s\\p{L}\\d]", FLAGS);

  private final List<String> countries = new ArrayList<>();
  private final Set<String> flows = new LinkedHashSet<>();
  private final Set<String> relations = new LinkedHashSet<>();
  private final Set<String> years = new LinkedHashSet<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private @Nullable BigDecimal amount;
  private boolean second;
  private @Nullable String from;
  private @Nullable String to;
  private String before = "";

  private ClaimWords() {}

  private static Map<String, Pattern> words(String... codesAndWords) {
    Map<String, Pattern> words = new LinkedHashMap<>();
    for (int i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], Pattern.compile(codesAndWords[i + 1], FLAGS));
    }
    return words;
  }

  /// The measure with its terms that a sentence comes to; refused with what it lacks.
  static String terms(String sentence) {
    ClaimWords words = new ClaimWords();
    words.read(sentence);
    List<String> wrong = words.wrong();
    if (!wrong.isEmpty()) {
      throw new BadInput(
          new Problem(
              "text",
              sentence,
              "cannot be read: " + String.join(", ", wrong),
              "write it as KZ CN turnover 2021 about 25 bn; ./zhol claim form shows all ways"));
    }
    BigDecimal value = words.amount == null ? BigDecimal.ZERO : words.amount;
    return "amount pair=%s flow=%s period=%s is=%s value=%s unit=usd_bn"
        .formatted(
            words.pair(),
            words.flows.iterator().next(),
            words.years.iterator().next(),
            words.relations.isEmpty() ? "about" : words.relations.iterator().next(),
            value.toPlainString());
  }

  // --- Reading
  // --------------------------------------------------------------------------------------

  private void read(String sentence) {
    String text = sentence.strip().replaceAll("[.!。]$", "");
    int at = 0;
    while (at < text.length()) {
      int next = step(text, at);
      if (next == at) {
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        boolean any = token.lookingAt();
        String word = any ? token.group() : text.substring(at, at + 1);
        boolean below = word.equals("-") && text.substring(at).matches("(?s)-\\s*\\d.*");
        if (below || !word.matches("[\\s,;:$()\"«»“”，、-]")) {
          unread.add(word);
        }
        next = any ? token.end() : at + 1;
      }
      at = next;
    }
  }

  /// Where reading goes on after what is known here; the same place where nothing is.
  private int step(String text, int at) {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      return number(text, number);
    }
    String code = null;
    int end = at;
    for (var table : List.of(RELATIONS, COUNTRIES, FLOWS)) {
      for (var entry : table.entrySet()) {
        int after = after(entry.getValue(), text, at);
        if (after > end) {
          end = after;
          code = entry.getKey();
        }
      }
    }
    int filling = after(FILLING, text, at);
    if (code == null || filling > end) {
      before = filling > at ? text.substring(at, filling).toLowerCase(Locale.ROOT) : before;
      return filling;
    }
    note(code);
    return end;
  }

  private void note(String code) {
    if (RELATIONS.containsKey(code)) {
      relations.add(code);
    } else if (FLOWS.containsKey(code)) {
      flows.add(code);
    } else {
      if (!countries.contains(code)) {
        countries.add(code);
      }
      if (Set.of("from", "из", "从", "自").contains(before)) {
        from = code;
      } else if (Set.of("to", "в", "во", "对", "向").contains(before)) {
        to = code;
      }
    }
    before = "";
  }

  /// The end of the longest match that is a whole word; Chinese has no blanks between words.
  private static int after(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    int best = at;
    for (int end = text.length(); end > at; end--) {
      matcher.region(at, end);
      if (matcher.matches() && isBoundary(text, end)) {
        best = end;
        break;
      }
    }
    return best;
  }

  private static boolean isBoundary(String text, int end) {
    if (end >= text.length() || Character.isIdeographic(text.codePointAt(end - 1))) {
      return true;
    }
    return !Character.isLetterOrDigit(text.codePointAt(end))
        || Character.isIdeographic(text.codePointAt(end));
  }

  /// A year, or an amount if a unit follows.
  private int number(String text, Matcher number) {
    String digits = number.group().replaceAll("[.,]+$", "");
    int end = number.start() + digits.length();
    int unit = end;
    while (unit < text.length() && Character.isWhitespace(text.charAt(unit))) {
      unit++;
    }
    for (var entry : UNITS.entrySet()) {
      int after = after(entry.getValue(), text, unit);
      if (after > unit) {
        BigDecimal value = decimal(digits);
        if (value == null) {
          unread.add(digits);
        } else {
          second |= amount != null;
          amount = value.movePointLeft(9 - Integer.parseInt(entry.getKey()));
        }
        return after;
      }
    }
    if (YEAR.matcher(digits).matches()) {
      years.add(digits);
    } else {
      unread.add(digits);
    }
    return end;
  }

  /// A comma before three digits parts thousands, any other is decimal.
  private static @Nullable BigDecimal decimal(String digits) {
    String plain =
        digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")
            ? digits.replace(",", "")
            : digits.replace(',', '.');
    return plain.matches("\\d{1,12}(\\.\\d{1,9})?") ? new BigDecimal(plain) : null;
  }

  // --- What came of it
  // ------------------------------------------------------------------------------

  /// Exports go from the first to the second, imports come to the first from the second.
  private String pair() {
    String a = countries.get(0);
    String b = countries.get(1);
    boolean imports = flows.contains("import");
    boolean swapped = imports ? a.equals(from) || b.equals(to) : a.equals(to) || b.equals(from);
    return swapped ? b + "-" + a : a + "-" + b;
  }

  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (!unread.isEmpty()) {
      String words = unread.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
      wrong.add("no meaning is known here of " + words);
    }
    count(wrong, countries.size(), 2, "two countries");
    count(wrong, flows.size(), 1, "one flow (trade, exports or imports)");
    count(wrong, years.size(), 1, "one year");
    count(wrong, second ? 2 : amount == null ? 0 : 1, 1, "one amount in millions or billions");
    if (relations.size() > 1) {
      wrong.add("it compares in two ways: " + String.join(" and ", relations));
    }
    return wrong;
  }

  private static void count(List<String> wrong, int found, int needed, String what) {
    if (found != needed) {
      wrong.add("it needs " + what + (found == 0 ? "" : ", not " + found));
    }
  }
}
