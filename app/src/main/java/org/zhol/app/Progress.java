package org.zhol.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A progress bar on standard error, shown only on a terminal and only once the work has lasted a
/// second; also while a first step lasts long, so that nobody wonders whether anything happens.
final class Progress implements AutoCloseable {
  private static final int WIDTH = 40;
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final Console console;
  private final String work;
  private final int total;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private boolean shown;
  private boolean closed;
  private int last;

  Progress(Console console, String work, int total) {
    this.console = console;
    this.work = work;
    this.total = Math.max(1, total);
    this.terminal =
        Optional.ofNullable(System.console()).stream().anyMatch(java.io.Console::isTerminal);
    if (terminal) {
      Thread.ofVirtual().start(this::showOnceASecondIsOver);
    }
  }

  private void showOnceASecondIsOver() {
    try {
      Thread.sleep(Duration.ofNanos(PATIENCE));
    } catch (InterruptedException stopped) {
      return;
    }
    redraw();
  }

  private synchronized void redraw() {
    if (!closed) {
      done(last);
    }
  }

  synchronized void done(int count) {
    last = count;
    if (!terminal || System.nanoTime() - start < PATIENCE) {
      return;
    }
    shown = true;
    int filled = Math.min(WIDTH, count * WIDTH / total);
    console
        .err()
        .printf(
            Locale.ROOT,
            "\r%s [%s%s] %d of %d",
            work,
            "#".repeat(filled),
            " ".repeat(WIDTH - filled),
            count,
            total);
    console.err().flush();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (shown) {
      console.err().print("\r" + " ".repeat(work.length() + WIDTH + 24) + "\r");
      console.err().flush();
    }
  }
}
