package org.zhol.assignment;

/// One pair of places and commodity in one week, for the solver: tonnes that choose among chains
/// and routes, with costs in hours (money over the value of a tonne's hour).
///
/// @param tonnes that want to go
/// @param first first route of each chain, and after the last chain the number of routes
/// @param cost hours-worth of each route before any queue; infinite where it is shut this week
/// @param limits what each route must pass that can fill up, each once
/// @param shares of each of these: the room that a tonne takes there and the part of its time that
///   a tonne is kept, 0 to 1
/// @param routeScale per hour, within a chain
/// @param chainScale per hour, between chains
record Choice(
    double tonnes,
    int[] first,
    double[] cost,
    int[][] limits,
    double[][] shares,
    double routeScale,
    double chainScale) {
  int chains() {
    return first.length - 1;
  }
}
