package org.zhol.appraisal;

/// What a figure of a year measures, and in what unit.
public enum Measure {
  /// Tonnes of goods over a checkpoint, without empty boxes.
  CHECKPOINT_TONNES("t"),
  /// Load over capacity in the fullest week of a checkpoint.
  CHECKPOINT_FULLEST("share"),
  /// Mean wait for a turn at a checkpoint.
  CHECKPOINT_QUEUE_HOURS("h"),
  /// Tonnes of goods over all checkpoints of a mode.
  MODE_TONNES("t"),
  /// Tonnes of goods by chain of modes.
  CHAIN_TONNES("t"),
  /// Tonnes of goods that ships take or leave at a port.
  PORT_TONNES("t"),
  /// Tonnes through a pipeline.
  PIPELINE_TONNES("t"),
  /// Mean time from door to door of a commodity.
  HOURS_MEAN("h"),
  /// The time that nine of ten tonnes stay below, by the mean times of their ways and weeks.
  HOURS_P90("h"),
  /// Mean price of a commodity.
  USD_PER_TONNE("usd/t"),
  /// Mean CO2e of a commodity, well to wheel.
  CO2E_KG_PER_TONNE("kg/t"),
  /// What still waits when the year ends, or has no way.
  UNSERVED_TONNES("t");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }

  /// Whether what is absent is nothing, as tonnes are.
  boolean countsFromNothing() {
    return switch (this) {
      case CHECKPOINT_TONNES,
          CHECKPOINT_FULLEST,
          MODE_TONNES,
          CHAIN_TONNES,
          PORT_TONNES,
          PIPELINE_TONNES,
          UNSERVED_TONNES ->
          true;
      case CHECKPOINT_QUEUE_HOURS, HOURS_MEAN, HOURS_P90, USD_PER_TONNE, CO2E_KG_PER_TONNE -> false;
    };
  }
}
