package org.zhol.quantity;

import java.util.List;

/// Where a figure comes from: source ids of the pack's `source` table, and how far to trust it.
public record Evidence(List<String> sources, Confidence confidence) {
  public Evidence {
    sources = List.copyOf(sources);
  }
}
