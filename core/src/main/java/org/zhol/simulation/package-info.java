/// The simulation kernel: an agenda of events in whole milliseconds, stages that units pass
/// through, named random streams, and the statistics to read the result with. It knows neither
/// borders nor packs and uses no other package of Zhol; the models built on it stand in packages
/// below.
@NullMarked
package org.zhol.simulation;

import org.jspecify.annotations.NullMarked;
