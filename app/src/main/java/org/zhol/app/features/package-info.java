/// Features as geographic information systems read them: places, links, checkpoints and joint
/// projects with a shape, plain properties and a time, chosen by box, time and property. Knows
/// neither HTTP nor JSON; {@code FeaturesEndpoint} serves them by OGC API – Features.
@NullMarked
package org.zhol.app.features;

import org.jspecify.annotations.NullMarked;
