package org.zhol.packs.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.zhol.trade.TradeBook;

/// A program that loads one file as release after release until it is killed, and says each time
/// when it begins and what is durable.
final class KilledLoad {
  private KilledLoad() {}

  public static void main(String[] arguments) {
    TradeStore store = TradeStore.in(Path.of(arguments[0]));
    List<Path> file = List.of(Path.of(arguments[1]));
    for (int i = 0; ; i++) {
      String id = arguments[2] + "-" + i;
      System.out.println("begin " + id);
      var options = new TradeIngest.Options(id, null, null, null);
      TradeIngest.load(store, file, options, TradeBook.empty(), Instant.EPOCH);
      System.out.println("done " + id);
      store.undo(arguments[2] + "-" + (i - 2));
      store.undo(id); // the same file may be loaded once only
    }
  }
}
