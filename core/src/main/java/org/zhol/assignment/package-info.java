/// User equilibrium: trips by class and origin spread over a network of links whose cost grows with
/// their flow, until no trip could be made more cheaply. `Equilibrium` is the door; the answer is
/// certified by its gap, which is recomputed from shortest paths in every round.
///
/// Engines are functions of their input: the same links and trips, in any order and on any number
/// of threads, give the same bits.
@NullMarked
package org.zhol.assignment;

import org.jspecify.annotations.NullMarked;
