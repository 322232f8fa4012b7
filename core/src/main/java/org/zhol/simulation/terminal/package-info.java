/// A container terminal event by event, box by box: ships at berths and trains on tracks with their
/// cranes, a yard of finite room, trucks through gates. It knows neither packs nor dates. That
/// boxes which came are those that went, those in the yard and those on vehicles is checked at
/// every event.
@NullMarked
package org.zhol.simulation.terminal;

import org.jspecify.annotations.NullMarked;
