package org.zhol.packs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a pack says of itself in `datapackage.json` (Frictionless Data Package).
///
/// `more` holds its other members (attribution, contributors, sources …) as JSON text by name; they
/// are carried along unread.
public record Manifest(
    String name,
    String version,
    @Nullable String title,
    @Nullable String description,
    List<Licence> licences,
    Map<String, String> more) {
  /// A licence by its Open Definition id or SPDX name, address and title.
  public record Licence(String name, @Nullable String path, @Nullable String title) {}

  public Manifest {
    licences = List.copyOf(licences);
    more = Map.copyOf(more);
  }
}
