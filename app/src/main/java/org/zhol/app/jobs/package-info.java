/// Long runs: asked for, waited for, cancelled, and kept. One door, {@link org.zhol.app.jobs.Jobs}:
/// whoever has a long run hands in a {@link org.zhol.app.jobs.Question} and a {@link
/// org.zhol.app.jobs.Work}, and gets a {@link org.zhol.app.jobs.Job} that outlives the server. What
/// the work is about is no concern of this package.
@NullMarked
package org.zhol.app.jobs;

import org.jspecify.annotations.NullMarked;
