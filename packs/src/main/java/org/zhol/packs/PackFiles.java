package org.zhol.packs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The files of a pack by name, out of a folder, a zip or the class path. Nothing is ever unpacked
/// to disk, and what is larger than any honest pack is refused before it fills the memory.
final class PackFiles {
  static final String MANIFEST = "datapackage.json";

  /// Half a million links fill about 60 MB.
  private static final int MOST_BYTES = 256 << 20;

  private static final long MOST_BYTES_TOGETHER = 1L << 30;
  private static final int MOST_FILES = 500;

  /// Text packs to about a tenth; a zip that packs to less than a two-hundredth is a bomb.
  private static final int MOST_INFLATION = 200;

  private static final int HARMLESS_BYTES = 1 << 20;

  private final Map<String, byte[]> files;

  private PackFiles(Map<String, byte[]> files) {
    this.files = files;
  }

  static PackFiles of(Map<String, byte[]> files) {
    return new PackFiles(new HashMap<>(files));
  }

  /// Hands over a file's bytes, once, so that they can be freed; null when the pack lacks it.
  byte @Nullable [] take(String name) {
    return files.remove(name);
  }

  /// SHA-256 over names and bytes, the manifest first and then the tables in their order.
  String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String name : names()) {
        byte[] bytes = files.get(name);
        if (bytes != null) {
          sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
          sha256.update(bytes);
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256; this one does not", e);
    }
  }

  /// Names of all the files that a pack may have.
  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(MANIFEST));
    for (Table table : Table.values()) {
      names.add(table.file());
    }
    return names;
  }

  /// The files of a pack inside this code.
  static PackFiles ofResources(String folder) {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : names()) {
      try (InputStream in = PackFiles.class.getResourceAsStream(folder + "/" + name)) {
        if (in != null) {
          files.put(name, in.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the built-in pack " + folder + " cannot be read", e);
      }
    }
    return new PackFiles(files);
  }

  static PackFiles of(Path folderOrZip, Problems problems) {
    Map<String, byte[]> files = new HashMap<>();
    String name = String.valueOf(folderOrZip);
    try {
      if (Files.isDirectory(folderOrZip)) {
        readFolder(folderOrZip, files, problems);
      } else if (Files.isRegularFile(folderOrZip)) {
        try (InputStream in = Files.newInputStream(folderOrZip)) {
          readZip(name, in, Files.size(folderOrZip), files, problems);
        }
      } else {
        problems.add(name, 0, null, "is not there", "name a folder or a zip with a pack in it");
      }
    } catch (IOException | SecurityException e) {
      problems.add(name, 0, null, "cannot be read", "check that it exists and may be read");
    }
    return new PackFiles(files);
  }

  static PackFiles ofZip(byte[] zip, Problems problems) {
    Map<String, byte[]> files = new HashMap<>();
    try {
      readZip("zip", new ByteArrayInputStream(zip), zip.length, files, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return new PackFiles(files);
  }

  private static void readFolder(Path folder, Map<String, byte[]> files, Problems problems)
      throws IOException {
    long together = 0;
    int count = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!isWanted(name, problems) || !Files.isRegularFile(entry)) {
          continue;
        }
        byte[] bytes = readFile(entry, name, problems);
        together += bytes.length;
        if (++count > MOST_FILES || together > MOST_BYTES_TOGETHER) {
          reportTooMuch(folder.toString(), problems);
          return;
        }
        files.put(name, bytes);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static byte[] readFile(Path file, String name, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        reportTooLarge(name, problems);
        return new byte[0];
      }
      return bytes;
    } catch (IOException e) {
      problems.add(name, 0, null, "cannot be read", "check that the file may be read");
      return new byte[0];
    }
  }

  /// Tables and the manifest; other files (a licence, a readme) may lie beside them. A table that
  /// nobody knows is reported, since it may be a misspelled one.
  private static boolean isWanted(String name, Problems problems) {
    if (name.equals(MANIFEST) || Table.ofFile(name) != null) {
      return true;
    }
    if (name.endsWith(".csv") && !name.startsWith(".")) {
      String near = Nearest.to(name, names());
      problems.add(
          name,
          0,
          null,
          "is no table of a pack",
          near == null ? "remove it from the pack" : "did you mean " + near + "?");
    }
    return false;
  }

  private static void reportTooLarge(String name, Problems problems) {
    problems.add(
        name, 0, null, "is larger than " + (MOST_BYTES >> 20) + " MB", "split or shorten the pack");
  }

  private static void reportTooMuch(String name, Problems problems) {
    problems.add(
        name,
        0,
        null,
        "holds more than %d files or %d MB".formatted(MOST_FILES, MOST_BYTES_TOGETHER >> 20),
        "leave only the tables of one pack in it");
  }

  // --- Zip
  // ------------------------------------------------------------------------------------------

  private static void readZip(
      String name, InputStream in, long packedBytes, Map<String, byte[]> files, Problems problems)
      throws IOException {
    long most =
        Math.min(MOST_BYTES_TOGETHER, Math.max(HARMLESS_BYTES, packedBytes * MOST_INFLATION));
    int count = 0;
    String folder = null;
    byte[] packed = in.readNBytes(MOST_BYTES + 1);
    if (packed.length > MOST_BYTES) {
      reportTooMuch(name, problems);
      return;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_FILES) {
          reportTooMuch(name, problems);
          return;
        }
        String path = entry.getName();
        if (!isInside(path)) {
          problems.add(name, 0, path, "leads out of the zip", "pack the folder's own files only");
          return;
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (entry.isDirectory() || !isWanted(file, problems)) {
          continue;
        }
        String itsFolder = path.substring(0, path.length() - file.length());
        if ((folder != null && !folder.equals(itsFolder)) || files.containsKey(file)) {
          problems.add(name, 0, path, "is a second pack or file", "put one pack into one zip");
          return;
        }
        folder = itsFolder;
        byte[] bytes = zip.readNBytes((int) Math.min(MOST_BYTES, most) + 1);
        most -= bytes.length;
        if (most < 0 || bytes.length > MOST_BYTES) {
          problems.add(
              name, 0, path, "unpacks to far more than a table holds", "zip the tables anew");
          return;
        }
        files.put(file, bytes);
      }
    } catch (IOException | IllegalArgumentException e) { // the latter for names that are no text
      problems.add(name, 0, null, "is neither a folder nor a sound zip", "zip the tables anew");
      return;
    }
    if (count == 0) {
      problems.add(name, 0, null, "is neither a folder nor a zip with files in it", "zip a pack");
    } else if (count != filesPromised(packed)) {
      problems.add(name, 0, null, "is neither a folder nor a sound zip", "zip the tables anew");
    }
  }

  /// How many files the record at the end of a zip names; -1 where the end is missing, as in a zip
  /// cut between two files, which a reader from the front takes for a smaller pack.
  private static int filesPromised(byte[] zip) {
    for (int at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
        return (zip[at + 10] & 0xff) | (zip[at + 11] & 0xff) << 8;
      }
    }
    return -1;
  }

  private static boolean isInside(String path) {
    return !path.startsWith("/")
        && path.indexOf('\\') < 0
        && path.indexOf(':') < 0
        && !List.of(path.split("/", -1)).contains("..");
  }
}
