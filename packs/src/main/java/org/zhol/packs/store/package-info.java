/// What users add to a pack, kept in their data folder and never in the pack: changes to the
/// register of projects, and releases of trade. What was acknowledged is on disk; what was
/// interrupted is wholly absent.
@NullMarked
package org.zhol.packs.store;

import org.jspecify.annotations.NullMarked;
