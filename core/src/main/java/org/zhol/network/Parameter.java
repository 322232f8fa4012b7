package org.zhol.network;

import org.zhol.quantity.Evidence;

/// A general figure of the pack, by name.
public record Parameter(String name, double value, String unit, Evidence evidence) {}
