package org.zhol.packs.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release that users loaded: its provenance as kept beside its rows.
///
/// @param loaded when, ISO 8601
/// @param left rows of the files that repeat totals or are of other flows, and were left out
/// @param partial series whose values look like a part of a total, as `KZ export CN 2021`
public record LoadedRelease(
    String id,
    String title,
    String format,
    @Nullable String published,
    String licence,
    String loaded,
    List<FileOf> files,
    long rows,
    long left,
    List<String> revisions,
    List<String> partial,
    List<String> warnings) {
  public LoadedRelease {
    files = List.copyOf(files);
    revisions = List.copyOf(revisions);
    partial = List.copyOf(partial);
    warnings = List.copyOf(warnings);
  }

  /// One file that went into it.
  public record FileOf(String name, long bytes, String sha256) {}
}
