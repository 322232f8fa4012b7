package org.zhol.packs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Bytes of a pack's file as text, or a problem that names the first line that is not UTF-8.
final class Utf8 {
  private static final String CURE = "save the file as UTF-8";

  private Utf8() {}

  /// Canonical bytes are known to be UTF-8. The text without byte order mark; null when the bytes
  /// are not UTF-8 and a problem was added.
  static @Nullable String text(String file, byte[] bytes, boolean canonical, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add(file, 1, null, "is UTF-16", CURE);
      return null;
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    int bad = canonical || text.indexOf('\uFFFD') < 0 ? -1 : firstBad(bytes);
    if (bad >= 0) {
      problems.add(
          file,
          lineAt(bytes, bad),
          null,
          "is not UTF-8 (byte 0x%02X)".formatted(bytes[bad] & 0xFF),
          CURE);
      return null;
    }
    return text;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Index of the first byte that is not UTF-8, or -1: U+FFFD itself is a lawful character.
  private static int firstBad(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      decoder.decode(in);
      return -1;
    } catch (CharacterCodingException e) {
      return Math.min(in.position(), bytes.length - 1);
    }
  }

  private static int lineAt(byte[] bytes, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
