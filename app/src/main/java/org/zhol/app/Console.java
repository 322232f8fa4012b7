package org.zhol.app;

import java.io.PrintStream;
import java.time.Clock;

/// Where a verb speaks: answers to `out`, complaints and progress to `err`. The clock tells what
/// "now" is for questions that name no date.
record Console(PrintStream out, PrintStream err, Clock clock) {
  void complain(String verb, String line) {
    err.println("zhol " + verb + ": " + line);
  }
}
