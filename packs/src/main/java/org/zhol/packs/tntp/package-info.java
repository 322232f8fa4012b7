/// The text format of the public road assignment test networks (TransportationNetworks, "TNTP"):
/// networks, trip tables and flows, as they are found in the wild. What is read becomes columns for
/// the `assignment` engine; it is no part of a data pack.
@NullMarked
package org.zhol.packs.tntp;

import org.jspecify.annotations.NullMarked;
