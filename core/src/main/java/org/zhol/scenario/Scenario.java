package org.zhol.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.network.Source;
import org.zhol.quantity.Confidence;

/// A named patch over a pack.
///
/// @param name short id: letters, digits and dashes
/// @param title for people, in up to four languages
/// @param note what it assumes, in words
/// @param year the year it is about, in which a comparison looks by default
/// @param evidence ids of the sources of its changes, where they name none; empty: an assumption
/// @param confidence of its changes, where they say none
/// @param sources sources it brings along
public record Scenario(
    String name,
    @Nullable Names title,
    @Nullable String note,
    @Nullable Integer year,
    List<String> evidence,
    Confidence confidence,
    List<Source> sources,
    List<Change> changes) {
  public Scenario {
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
    changes = List.copyOf(changes);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "scenario name '" + name + "': use 1 to 60 letters, digits, dots and dashes");
    }
  }

  /// Whether a text can name a scenario.
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= 60
        && text.chars()
            .allMatch(c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_');
  }

  /// The source id under which its own assumptions stand.
  public String assumption() {
    return "scenario-" + name;
  }

  /// The title in English, or the name.
  public String shown() {
    Names names = title;
    return names == null ? name : names.en();
  }
}
