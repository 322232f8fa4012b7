package org.zhol.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence in English with values in it, for what is wrong with things people write: there are
/// hundreds of such sentences, each said in one place. A face that speaks another language finds
/// its words by the pattern and puts the same values in; without words it shows the English.
///
/// @param pattern the sentence, with `{1}`, `{2}` … where the values stand
public record Phrase(String pattern, List<String> values) implements Remark {
  public Phrase {
    values = List.copyOf(values);
  }

  public static Phrase say(String pattern, @Nullable Object... values) {
    List<String> texts = new ArrayList<>(values.length);
    for (Object value : values) {
      texts.add(String.valueOf(value));
    }
    return new Phrase(pattern, texts);
  }

  /// The sentence of another pattern, in whatever language, with the values of this one.
  public String in(String words) {
    StringBuilder text = new StringBuilder(words.length() + 40);
    int at = 0;
    while (at < words.length()) {
      int open = words.indexOf('{', at);
      int number = open < 0 ? -1 : words.charAt(Math.min(open + 1, words.length() - 1)) - '0';
      boolean blank =
          number >= 1
              && number <= values.size()
              && open + 2 < words.length()
              && words.charAt(open + 2) == '}';
      int end = open < 0 ? words.length() : open + (blank ? 0 : 1);
      text.append(words, at, end);
      if (blank) {
        text.append(values.get(number - 1));
      }
      at = blank ? open + 3 : end;
    }
    return text.toString();
  }

  /// The sentence in English.
  @Override
  public String toString() {
    return in(pattern);
  }
}
