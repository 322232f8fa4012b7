package org.zhol.app.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What a long run answers. The same question over the same input to the same code is the same job.
///
/// @param kind what sort of run, such as `flows`
/// @param address where it is asked by POST, such as `/v1/flows`
/// @param body the question itself, as JSON: text, numbers, and lists of them
/// @param inputHash identifies everything else that the answer depends on: pack, scenarios, code
public record Question(String kind, String address, Map<String, Object> body, String inputHash) {
  private static final int ID_BYTES = 10;

  public Question {
    body = Map.copyOf(body);
  }

  /// The job's id: the beginning of the SHA-256 of the question.
  String id() {
    String text = kind + '\n' + address + '\n' + new TreeMap<>(body) + '\n' + inputHash;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("this JDK lacks SHA-256", absent);
    }
  }
}
