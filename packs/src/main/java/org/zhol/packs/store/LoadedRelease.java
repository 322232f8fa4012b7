package org.zhol.packs.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release that users loaded: its provenance as kept beside its rows.
///
/// @param loaded when, ISO 8601
/// @param left rows of the files that repeat totals or are of other flows, and were left out
/// @param partial series whose values look like a part of a total, as `KZ export CN 2021`
public record LoadedRelease(
    String id,
    String title,
    String format,
    @Nullable String published,
    String licence,
    String loaded,
    List<FileOf> files,
    long rows,
    long left,
    List<String> revisions,
    List<String> partial,
    List<String> warnings) {
  public LoadedRelease {
    files = List.copyOf(files);
    revisions = List.copyOf(revisions);
    partial = List.copyOf(partial);
    warnings = List.copyOf(warnings);
  }

  /// One file that went into it.
  public record FileOf(String name, long bytes, String sha256) {
    static FileOf of(Path path) throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 20];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
          digest.update(block, 0, read);
        }
        return new FileOf(
            String.valueOf(path.getFileName()),
            Files.size(path),
            HexFormat.of().formatHex(digest.digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256; this one does not", e);
      }
    }
  }
}
