package org.zhol.routing;

import java.util.Locale;
import java.util.Map;

/// A Cyrillic name in Latin letters, as people type it who have no Cyrillic keyboard: `Moskva`,
/// `Lyanyungan`, `Qostanay`.
///
/// Russian letters follow BGN/PCGN (1947), Kazakh ones the Latin alphabet of 2021 without its dots
/// and tails; signs of hardness and softness fall away.
final class Latin {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('ә', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ғ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('і', "i"),
          Map.entry('й', "y"),
          Map.entry('к', "k"),
          Map.entry('қ', "q"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('ң', "n"),
          Map.entry('о', "o"),
          Map.entry('ө', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ұ', "u"),
          Map.entry('ү', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('һ', "h"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private Latin() {}

  /// The name in Latin letters; letters of other scripts stay.
  static String of(String name) {
    StringBuilder latin = new StringBuilder();
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      String known = LETTERS.get(letter);
      if (known == null) {
        latin.append(letter);
      } else {
        latin.append(known);
      }
    }
    return latin.toString();
  }

  /// Whether the name has a letter to be written anew.
  static boolean applies(String name) {
    return name.chars()
        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
  }
}
