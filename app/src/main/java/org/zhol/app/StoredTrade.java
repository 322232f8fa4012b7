package org.zhol.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.packs.store.ProjectLog;
import org.zhol.packs.store.StoreException;
import org.zhol.trade.Mirror;
import org.zhol.trade.TradeBook;
import org.zhol.trade.claim.ClaimCheck;
import org.zhol.trade.project.Register;

/// What a pack says of trade and projects, with what users have added to it in their data folder.
final class StoredTrade {
  private StoredTrade() {}

  static ClaimCheck.Facts facts(Pack pack, @Nullable Path data) {
    var all = new TradeQuestion.Asked("claim", List.of(), Mirror.By.YEAR, null, null, null, null);
    TradeBook book = new TradeLoads(pack, folder(data)).book(all);
    return new ClaimCheck.Facts(book, register(pack, data), pack.network());
  }

  static Register register(Pack pack, @Nullable Path data) {
    try {
      return pack.projects().with(ProjectLog.in(folder(data)).changes());
    } catch (StoreException broken) {
      throw bad(broken);
    }
  }

  static BadInput bad(StoreException broken) {
    return new BadInput(new Problem(broken.place(), "", broken.reason(), broken.cure()));
  }

  /// The folder given, or the usual one of this user.
  static Path folder(@Nullable Path data) {
    return data != null
        ? data
        : DataFolder.usual(
            System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"));
  }
}
