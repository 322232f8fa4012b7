/// A rail border crossing where the gauge changes, event by event: trains of both directions, the
/// tracks of both stations, paths over the border, reloading fronts with their cranes, empty wagons
/// of the other gauge, paths onward. It knows neither packs nor dates: a plan in milliseconds goes
/// in, what a run saw comes out. That trains, wagons and boxes which entered are those that left
/// and those inside is checked at every event.
@NullMarked
package org.zhol.simulation.rail;

import org.jspecify.annotations.NullMarked;
