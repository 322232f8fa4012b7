package org.zhol.network;

/// A way of carrying freight.
public enum Mode {
  ROAD,
  RAIL,
  SEA,
  AIR,
  PIPELINE
}
