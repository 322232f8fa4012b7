package org.zhol.app.jobs;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Jobs on disk, one folder each: `job.json` and, once it is done, `files`. Whatever happens to the
/// machine, a file is there whole or not at all: written beside, forced to the disk, and moved.
///
/// `lock` at the top is held by the server that uses the folder. Below `jobs` each job has a folder
/// named by its id: `job.json`, in `files` what it left, and in `work` what it is writing, or was
/// when the server ended.
final class JobFolder implements AutoCloseable {
  private static final String RECORD = "job.json";
  private static final String FILES = "files";
  private static final String WORK = "work";
  private static final String ID = "[0-9a-f]{20}";
  private static final ObjectMapper MAPPER = mapper();

  private final Path jobs;
  private final FileChannel channel;

  private JobFolder(Path jobs, FileChannel channel) {
    this.jobs = jobs;
    this.channel = channel;
  }

  /// Takes a folder, or gives null where another server has it.
  static @Nullable JobFolder take(Path folder) throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new JobFolder(jobs, channel);
      }
    } catch (OverlappingFileLockException ownServer) {
      // as much in use as by another
    }
    channel.close();
    return null;
  }

  /// All jobs that can be read, oldest first; what is left of others is cleared away.
  List<Job> read() throws IOException {
    List<Job> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(jobs)) {
      for (Path each : all) {
        Job job = read(each);
        if (job == null) {
          remove(each);
        } else {
          remove(each.resolve(WORK));
          found.add(job);
        }
      }
    }
    found.sort(Comparator.comparing(Job::asked).thenComparing(Job::id));
    return found;
  }

  private static @Nullable Job read(Path folder) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(RECORD));
      Job job = MAPPER.readValue(bytes, Job.class);
      boolean whole = job.state() != Job.State.DONE || Files.isDirectory(folder.resolve(FILES));
      return whole && folder.endsWith(job.id()) ? job : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// Keeps what is known of a job; once this returns, it is on the disk.
  void keep(Job job) throws IOException {
    Path folder = Files.createDirectories(folder(job.id()));
    Path beside = folder.resolve(RECORD + ".new");
    Files.write(beside, MAPPER.writeValueAsBytes(job));
    force(beside);
    move(beside, folder.resolve(RECORD));
    force(folder);
    force(jobs);
  }

  /// An empty folder to work in.
  Path work(String id) throws IOException {
    Path work = folder(id).resolve(WORK);
    remove(work);
    return Files.createDirectories(work);
  }

  /// Makes what was worked out the job's files, all at once, and lists them by name.
  List<Job.File> publish(String id) throws IOException {
    Path work = folder(id).resolve(WORK);
    List<Job.File> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(work)) {
      for (Path file : (Iterable<Path>) all.sorted()::iterator) {
        force(file);
        String name = file.getFileName().toString();
        files.add(new Job.File(name, Files.size(file), "/v1/jobs/" + id + "/files/" + name));
      }
    }
    force(work);
    Path target = folder(id).resolve(FILES);
    remove(target);
    move(work, target);
    force(folder(id));
    return files;
  }

  /// Drops what a run has written so far.
  void dropWork(String id) throws IOException {
    remove(folder(id).resolve(WORK));
  }

  Path file(String id, String name) {
    return folder(id).resolve(FILES).resolve(name);
  }

  void forget(String id) throws IOException {
    Files.deleteIfExists(folder(id).resolve(RECORD)); // first: without it the rest is litter
    remove(folder(id));
  }

  private Path folder(String id) {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("'" + id + "' is no id of a job; it has 20 hex digits");
    }
    return jobs.resolve(id);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException odd) {
      throw new IOException("the file system cannot move atomically: " + to.getParent(), odd);
    }
  }

  /// Waits until a file, or the list of files of a folder, is on the disk.
  private static void force(Path path) throws IOException {
    StandardOpenOption way =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel file = FileChannel.open(path, way)) {
      file.force(true);
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    }
  }

  private static ObjectMapper mapper() {
    var module = new SimpleModule("jobs");
    module.addSerializer(Instant.class, ToStringSerializer.instance);
    module.addDeserializer(Instant.class, new Moment());
    return JsonMapper.builder()
        .addModule(module)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private static final class Moment extends FromStringDeserializer<Instant> {
    Moment() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
      return Instant.parse(text);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close(); // lets the lock go
  }
}
