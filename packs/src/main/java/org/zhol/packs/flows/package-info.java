/// Flows in the files of other programs: OMX matrices (HDF5) for transport models, GeoPackage for
/// maps. The libraries behind them are loaded when a file is written, not before.
@NullMarked
package org.zhol.packs.flows;

import org.jspecify.annotations.NullMarked;
