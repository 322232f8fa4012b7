/// The faces of Zhol: the command line and, under `serve`, the REST API and the web files. A verb
/// is one small class; {@link org.zhol.app.Main} only picks the one that was asked for.
@NullMarked
package org.zhol.app;

import org.jspecify.annotations.NullMarked;
