/// What the corridor is made of: places, links, terminals, services, checkpoints, and the tariff
/// and emission figures that belong to them. Plain immutable records, valid from birth; the engines
/// compile them into flat arrays. Every figure keeps its evidence.
@NullMarked
package org.zhol.network;

import org.jspecify.annotations.NullMarked;
