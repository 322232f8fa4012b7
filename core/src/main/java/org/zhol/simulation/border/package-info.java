/// Checkpoints, yards and terminals event by event, on the kernel's stages. A checkpoint is built
/// from the same dated records as the delay model in `queueing`, so both speak of one object: hours
/// of both sides, closures, intake, slots, permits, inspection steps, queues on record. Where the
/// gauge changes, `simulation.rail` plays both directions with their yards. What the record does
/// not hold is listed as an assumption with every answer.
@NullMarked
package org.zhol.simulation.border;

import org.jspecify.annotations.NullMarked;
