/// The kernel held against mathematics: queues whose answer is known in closed form, run on the
/// same stages and agenda as the checkpoints, with theory, estimate, interval and verdict for each.
/// It models nothing of freight.
@NullMarked
package org.zhol.simulation.selftest;

import org.jspecify.annotations.NullMarked;
