package org.zhol.network;

/// Track gauge in millimetres; `NONE` for anything that is not a railway.
public enum Gauge {
  NONE,
  MM1435,
  MM1520
}
