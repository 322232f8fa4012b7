package org.zhol.packs.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Which of the encodings that statistics come in a text is likely to have that is not UTF-8.
final class Encoding {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private Encoding() {}

  /// Chinese where all of it can be read so: a Cyrillic word of an odd number of letters before a
  /// blank or a comma cannot. Cyrillic where letters beyond ASCII stand side by side; single ones
  /// among Latin letters, as in Türkiye, are Western.
  static String guess(byte[] text) {
    if (isChinese(text)) {
      return "GB18030";
    }
    int high = 0;
    int beside = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] < 0) {
        high++;
        boolean left = i > 0 && text[i - 1] < 0;
        boolean right = i + 1 < text.length && text[i + 1] < 0;
        beside += left || right ? 1 : 0;
      }
    }
    return beside * 2 > high ? "WINDOWS-1251" : "WINDOWS-1252";
  }

  private static boolean isChinese(byte[] text) {
    var decoder =
        CHINESE
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(text.length);
    // The last character may be cut by the end of what was read.
    CoderResult result = decoder.decode(ByteBuffer.wrap(text), out, false);
    out.flip();
    long han =
        out.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return !result.isError() && han > 0 && isCommon(out.toString());
  }

  /// Letters of Latin text read as Chinese give rare characters; the word for trade, goods,
  /// country, code, name, amount or unit stands in any header.
  private static boolean isCommon(String text) {
    return text.codePoints().anyMatch(c -> "贸易商品国家编码名称数量单位美元人民币".indexOf(c) >= 0);
  }
}
