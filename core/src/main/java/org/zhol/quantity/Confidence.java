package org.zhol.quantity;

/// How far a figure can be trusted: A several sources or an official one, B one source, C an
/// estimate.
public enum Confidence {
  A,
  B,
  C
}
