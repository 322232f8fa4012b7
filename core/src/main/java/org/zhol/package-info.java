/// What every part of Zhol shares: the version that results carry, so that any number can be re-run
/// with the code that made it. The model and the engines live in the packages below this one.
@NullMarked
package org.zhol;

import org.jspecify.annotations.NullMarked;
