package org.zhol.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pack says of itself in `datapackage.json` (Frictionless Data Package).
public record Manifest(
    String name,
    String version,
    @Nullable String title,
    @Nullable String description,
    List<Licence> licences) {
  /// A licence by its Open Definition id or SPDX name, address and title.
  public record Licence(String name, @Nullable String path, @Nullable String title) {}

  public Manifest {
    licences = List.copyOf(licences);
  }
}
