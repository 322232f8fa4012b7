/// What wants to move: tonnes of a commodity from a town to a town in a year, their weekly profile,
/// and the yearly counts that the model's flows are held against. Which way and, unless the record
/// itself fixes it, by which mode they go is for the engines to find.
@NullMarked
package org.zhol.demand;

import org.jspecify.annotations.NullMarked;
