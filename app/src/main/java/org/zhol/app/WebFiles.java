package org.zhol.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The files of the map page, from the `web/` folder on the class path. Each is read once and then
/// kept; only files that exist are kept, so the memory is bounded by the jar.
final class WebFiles {
  private static final String ROOT = "/web/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("pbf", "application/x-protobuf"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("yaml", "application/yaml"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, WebFile> kept = new ConcurrentHashMap<>();

  /// One file as it is sent.
  ///
  /// @param forever its name contains a hash of its content, so it never changes
  /// @param gzipped the same bytes compressed, for text
  record WebFile(
      byte[] bytes, String type, String etag, boolean forever, byte @Nullable [] gzipped) {}

  /// The file at a path such as `/assets/index-1a2b.js`. A path without an extension is a view of
  /// the one page, `index.html`. Null where there is none.
  @Nullable WebFile find(String path) {
    String name = path.isEmpty() ? "" : path.substring(1);
    boolean plain =
        path.startsWith("/")
            && name.matches("[A-Za-z0-9._@/-]*")
            && !name.contains("..")
            && !name.contains("//");
    if (!plain) {
      return null;
    }
    boolean view = name.substring(name.lastIndexOf('/') + 1).indexOf('.') < 0;
    return load(view ? "index.html" : name);
  }

  private @Nullable WebFile load(String name) {
    WebFile known = kept.get(name);
    if (known != null) {
      return known;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.get(extension);
    if (type == null) {
      return null;
    }
    try (InputStream stream = WebFiles.class.getResourceAsStream(resource(name))) {
      if (stream == null) {
        return null;
      }
      byte[] bytes = stream.readAllBytes();
      boolean text = !type.startsWith("image/") && !type.startsWith("font/");
      byte[] gzipped = text || extension.equals("svg") ? Api.gzip(bytes) : null;
      var file = new WebFile(bytes, type, etag(bytes), name.startsWith("assets/"), gzipped);
      kept.put(name, file);
      return file;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name + " from the jar", unreadable);
    }
  }

  private static String resource(String name) {
    return name.equals("openapi.yaml") ? "/openapi.yaml" : ROOT + name;
  }

  /// A strong entity tag: the beginning of the content's SHA-256.
  static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("this JDK lacks SHA-256", absent);
    }
  }
}
