package org.zhol.assignment;

/// One pair of places and commodity in one week, for the solver: tonnes that choose among chains,
/// routes and ports, with costs in hours (money over the value of a tonne's hour).
///
/// @param tonnes that want to go
/// @param first first nest of each chain, and after the last chain the number of nests
/// @param nests first route of each nest, and after the last nest the number of routes: ways that
///   differ by the port alone
/// @param cost hours-worth of each route before any queue; infinite where it is shut this week
/// @param limits what each route must pass that can fill up, each once
/// @param shares of each of these: the room that a tonne takes there and the part of its time that
///   a tonne is kept, 0 to 1
/// @param portScale per hour, within a nest
/// @param routeScale per hour, between nests of a chain
/// @param chainScale per hour, between chains
record Choice(
    double tonnes,
    int[] first,
    int[] nests,
    double[] cost,
    int[][] limits,
    double[][] shares,
    double portScale,
    double routeScale,
    double chainScale) {
  int chains() {
    return first.length - 1;
  }
}
