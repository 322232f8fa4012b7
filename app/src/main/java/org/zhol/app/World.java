package org.zhol.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.packs.PackReader;
import org.zhol.queueing.BorderModel;

/// A pack with the engines over it, made once and then shared by all questions.
final class World {
  private final Pack pack;
  private final BorderModel borders;

  private World(Pack pack) {
    this.pack = pack;
    this.borders = new BorderModel(pack.network());
  }

  static World of(Pack pack) {
    return new World(pack);
  }

  /// The world of a pack in a folder or zip, or of the built-in pack.
  static World open(@Nullable Path folderOrZip) {
    return new World(read(folderOrZip));
  }

  /// Reads a pack; one that cannot be used is bad input with all its problems.
  static Pack read(@Nullable Path folderOrZip) {
    try {
      return folderOrZip == null ? PackReader.builtIn() : PackReader.read(folderOrZip);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  private static Problem problem(org.zhol.packs.Problem problem) {
    String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
    String value = problem.value() == null ? "" : problem.value();
    return new Problem(place, value, problem.reason(), problem.cure(), List.of());
  }

  Pack pack() {
    return pack;
  }

  Network network() {
    return pack.network();
  }

  BorderModel borders() {
    return borders;
  }
}
