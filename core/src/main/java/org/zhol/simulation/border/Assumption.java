package org.zhol.simulation.border;

/// Something the record does not hold and the simulation needs: what was taken instead, and why.
public record Assumption(String what, String value, String reason) {}
