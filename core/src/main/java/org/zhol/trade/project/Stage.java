package org.zhol.trade.project;

/// Where a project stands.
public enum Stage {
  PLANNED,
  UNDER_CONSTRUCTION,
  DONE,
  SUSPENDED,
  CANCELLED,
  UNKNOWN
}
