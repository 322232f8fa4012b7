package org.zhol.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.app.ClaimLexicon.Kind;

/// Takes a sentence in plain words apart by the tables of [ClaimLexicon]. A word that stands in no
/// table is told and nothing is guessed around it, so that "not" or "euro" cannot be passed over.
final class ClaimWords {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  private static final Pattern COMPARED =
      Pattern.compile("than|levels?|чем|по сравнению|уров.*|қарағанда|деңгей.*|比|较|水平");

  /// Latin and Cyrillic words, numbers, and runs of Chinese that tables take apart from the left.
  private static final Pattern TOKEN =
      Pattern.compile("\\d[\\d.,]*|\\p{IsHan}+|[\\p{L}.']*\\p{L}|[^\\s\\p{L}\\d]");

  private final List<Word> words = new ArrayList<>();
  private final List<Year> years = new ArrayList<>();
  private final List<BigDecimal> amounts = new ArrayList<>();
  private final List<BigDecimal> percents = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private String before = "";
  private boolean compared;

  /// A word that a table knows.
  ///
  /// @param form as written, in small letters
  /// @param before the word that was passed over just before, such as "from"
  /// @param at its place among words and years
  record Word(Kind kind, String code, String form, String before, int at) {}

  /// A year.
  ///
  /// @param compared whether "than" or "the level of" stands before it
  record Year(int year, boolean compared) {}

  private ClaimWords() {}

  /// The measure with its terms that a sentence comes to; refused with what it lacks.
  ///
  /// @param said the day, whose last whole year is meant where none is named
  static String terms(String sentence, LocalDate said) {
    ClaimWords read = new ClaimWords();
    read.read(sentence);
    return new ClaimSense(sentence, said, read).terms();
  }

  List<Word> of(Kind kind) {
    return words.stream().filter(word -> word.kind() == kind).toList();
  }

  boolean has(Kind kind) {
    return words.stream().anyMatch(word -> word.kind() == kind);
  }

  List<Year> years() {
    return years;
  }

  /// In billions of dollars.
  List<BigDecimal> amounts() {
    return amounts;
  }

  List<BigDecimal> percents() {
    return percents;
  }

  /// Numbers without a unit that are no years.
  List<String> plain() {
    return plain;
  }

  Set<String> unread() {
    return unread;
  }

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
        if (below || !word.matches("[\\s,;:$()\"«»“”，、–—-]")) {
          unread.add(word);
        }
        next = any ? token.end() : at + 1;
      }
      at = next;
    }
  }

  /// Where reading goes on after what is known here; the same place where nothing is.
  private int step(String text, int at) {
    Kind kind = null;
    String code = null;
    int end = at;
    for (var table : ClaimLexicon.TABLES.entrySet()) {
      for (var entry : table.getValue().entrySet()) {
        int after = after(entry.getValue(), text, at);
        if (after > end) {
          end = after;
          kind = table.getKey();
          code = entry.getKey();
        }
      }
    }
    int filling = after(ClaimLexicon.FILLING, text, at);
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (kind == null && number.lookingAt()) {
      return number(text, number);
    }
    if (kind == null || code == null || filling > end) {
      before = filling > at ? text.substring(at, filling).toLowerCase(Locale.ROOT) : before;
      compared |= filling > at && COMPARED.matcher(before).matches();
      return filling;
    }
    String form = text.substring(at, end).toLowerCase(Locale.ROOT);
    compared |= form.endsWith("than");
    words.add(new Word(kind, code, form, before, words.size() + years.size()));
    before = "";
    return end;
  }

  /// The end of the longest match that is a whole word; Chinese has no blanks between words.
  private static int after(Pattern pattern, String text, int at) {
    if (at > 0 && !isBoundary(text, at)) {
      return at;
    }
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    for (int end = Math.min(text.length(), at + 40); end > at; end--) {
      matcher.region(at, end);
      if (isBoundary(text, end) && matcher.matches()) {
        return end;
      }
    }
    return at;
  }

  private static boolean isBoundary(String text, int end) {
    if (end >= text.length() || Character.isIdeographic(text.codePointAt(end - 1))) {
      return true;
    }
    int left = text.codePointAt(end - 1);
    int right = text.codePointAt(end);
    return !Character.isLetterOrDigit(left)
        || !Character.isLetterOrDigit(right)
        || Character.isIdeographic(right)
        || Character.isDigit(left) != Character.isDigit(right);
  }

  /// A year, an amount or share if a unit follows, or a plain number.
  private int number(String text, Matcher number) {
    String digits = number.group().replaceAll("[.,]+$", "");
    int end = number.start() + digits.length();
    int unit = end;
    while (unit < text.length() && Character.isWhitespace(text.charAt(unit))) {
      unit++;
    }
    for (Map.Entry<String, Pattern> entry : ClaimLexicon.UNITS.entrySet()) {
      int after = after(entry.getValue(), text, unit);
      if (after > unit) {
        BigDecimal value = decimal(digits);
        if (value == null) {
          unread.add(digits);
        } else if (entry.getKey().equals("%")) {
          percents.add(value);
        } else {
          amounts.add(value.movePointLeft(9 - Integer.parseInt(entry.getKey())));
        }
        return after;
      }
    }
    if (YEAR.matcher(digits).matches()) {
      years.add(new Year(Integer.parseInt(digits), compared));
      compared = false;
    } else {
      plain.add(digits);
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
}
