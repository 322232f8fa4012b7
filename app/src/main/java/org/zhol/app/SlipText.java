package org.zhol.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.zhol.trade.project.Imprint;
import org.zhol.trade.project.Slip;
import org.zhol.trade.project.SlipRemark;

/// What looks wrong in the register, in words for the command line.
final class SlipText {
  private static final RemarkText ENGLISH = RemarkText.in("en");

  private SlipText() {}

  static String line(Slip slip) {
    String rule = slip.rule().name().toLowerCase(Locale.ROOT);
    return rule + ": " + printed(slip) + ": " + why(slip.why());
  }

  static String why(SlipRemark why) {
    return ENGLISH.text(why);
  }

  static String printed(Slip slip) {
    return slip.printed().stream().map(SlipText::printed).collect(Collectors.joining("; "));
  }

  private static String printed(Imprint one) {
    Object note = RemarkParts.values(one).get(RemarkParts.NOTE);
    return ENGLISH.sentence(one) + (note == null ? "" : " (" + note + ")");
  }
}
