package org.zhol.packs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.trade.project.Change;
import org.zhol.trade.project.Change.Action;

/// The changes to the register of projects, one JSON line each, only ever appended to.
///
/// A line is on disk before its change is acknowledged; a line cut short by a crash has no line
/// end, was never acknowledged, and is removed by the next append. Each line carries the hash of
/// the one before, so that a line altered by hand is found.
public final class ProjectLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST = "0".repeat(64);

  private final Path file;

  private ProjectLog(Path file) {
    this.file = file;
  }

  /// The log of a data folder, which need not be there yet.
  public static ProjectLog in(Path folder) {
    return new ProjectLog(folder.resolve("projects.jsonl"));
  }

  /// What is to be written; its number comes from its place in the log.
  public record Draft(
      Instant at,
      String author,
      Action action,
      String project,
      Map<String, String> fields,
      @Nullable Long undoes,
      @Nullable String source) {}

  /// A log as read: its changes, the bytes they fill, the hash of the last line.
  private record Read(List<Change> changes, long bytes, String hash) {}

  /// All changes in their order; none where there is no log.
  public List<Change> changes() {
    try {
      return Files.exists(file) ? read(Files.readAllBytes(file)).changes() : List.of();
    } catch (IOException unreadable) {
      throw broken(unreadable);
    }
  }

  private StoreException broken(IOException e) {
    return new StoreException(
        file.toString(),
        "cannot be used (" + e.getMessage() + ")",
        "check the folder and its rights");
  }

  /// Writes changes, all of them or none, and returns them once they are on disk. Other programs
  /// wait by the lock on the file, other threads of this one by the monitor.
  public List<Change> append(List<Draft> drafts) {
    synchronized (ProjectLog.class) {
      return appendAlone(drafts);
    }
  }

  private List<Change> appendAlone(List<Draft> drafts) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        List<Change> made = write(channel, drafts);
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        return made;
      }
    } catch (IOException unwritable) {
      throw broken(unwritable);
    }
  }

  /// Several changes are one line, so that a crash leaves all or none.
  private List<Change> write(FileChannel channel, List<Draft> drafts) throws IOException {
    ByteBuffer all = ByteBuffer.allocate((int) channel.size());
    while (all.hasRemaining() && channel.read(all) >= 0) {
      // until the whole file is in
    }
    Read before = read(all.array());
    long number = before.changes().size();
    List<Change> made = new ArrayList<>();
    ObjectNode line = JSON.createObjectNode();
    line.put("before", before.hash());
    var changes = line.putArray("changes");
    for (Draft draft : drafts) {
      Change change =
          new Change(
              ++number,
              draft.at(),
              draft.author(),
              draft.action(),
              draft.project(),
              draft.fields(),
              draft.undoes(),
              draft.source());
      made.add(change);
      changes.add(node(change));
    }
    byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    channel.truncate(before.bytes());
    channel.position(before.bytes());
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      channel.write(out);
    }
    channel.force(true);
    return made;
  }

  private static ObjectNode node(Change change) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", change.number());
    node.put("at", change.at().toString());
    node.put("author", change.author());
    node.put("action", change.action().name().toLowerCase(Locale.ROOT));
    node.put("project", change.project());
    ObjectNode fields = node.putObject("fields");
    change.fields().forEach(fields::put);
    Long undoes = change.undoes();
    if (undoes != null) {
      node.put("undoes", undoes);
    }
    String source = change.source();
    if (source != null) {
      node.put("source", source);
    }
    return node;
  }

  private Read read(byte[] bytes) {
    List<Change> changes = new ArrayList<>();
    String hash = FIRST;
    int start = 0;
    int line = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] != '\n') {
        continue;
      }
      line++;
      changes.addAll(
          changes(new String(bytes, start, end - start, StandardCharsets.UTF_8), hash, line));
      hash = sha256(bytes, start, end + 1 - start);
      start = end + 1;
    }
    return new Read(changes, start, hash);
  }

  private List<Change> changes(String text, String hash, int line) {
    List<Change> changes = new ArrayList<>();
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || !node.path("before").asText().equals(hash)) {
        throw altered(line, "does not follow from the line before it");
      }
      for (JsonNode each : node.path("changes")) {
        changes.add(change(each));
      }
    } catch (JsonProcessingException | RuntimeException notOne) {
      if (notOne instanceof StoreException known) {
        throw known;
      }
      throw altered(line, "is no change (" + notOne.getClass().getSimpleName() + ")");
    }
    return changes;
  }

  private StoreException altered(int line, String why) {
    return new StoreException(
        file + ":" + line, why + ", so the log was altered", "take the file from a backup");
  }

  private static Change change(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    node.path("fields")
        .properties()
        .forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
    return new Change(
        node.path("number").asLong(),
        Instant.parse(node.path("at").asText()),
        node.path("author").asText(),
        Action.valueOf(node.path("action").asText().toUpperCase(Locale.ROOT)),
        node.path("project").asText(),
        fields,
        node.has("undoes") ? (Long) node.path("undoes").asLong() : null,
        node.has("source") ? node.path("source").asText() : null);
  }

  private static String sha256(byte[] bytes, int from, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, from, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256; this one does not", e);
    }
  }
}
