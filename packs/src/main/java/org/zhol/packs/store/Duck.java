package org.zhol.packs.store;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// DuckDB inside this program: a database in memory that reads and writes files. Its driver is a
/// library of 80 MB beside the jar, loaded only when trade data are read or loaded.
final class Duck implements AutoCloseable {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final String LIBRARY = "duckdb_jdbc.jar";

  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /// @param scratch a folder for what does not fit into memory
  static Duck open(Path scratch) {
    try {
      Connection connection = driver().connect("jdbc:duckdb:", new Properties());
      if (connection == null) {
        throw missing("it takes no connection");
      }
      Duck duck = new Duck(connection);
      duck.run("SET temp_directory = " + text(scratch.toString()));
      duck.run("SET preserve_insertion_order = false");
      duck.run("SET memory_limit = '2GB'");
      return duck;
    } catch (SQLException broken) {
      throw missing(String.valueOf(broken.getMessage()));
    }
  }

  private static Driver driver() {
    try {
      return (Driver) driverClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError broken) {
      throw missing(String.valueOf(broken.getMessage()));
    }
  }

  private static Class<?> driverClass() throws ClassNotFoundException {
    try {
      return Class.forName(DRIVER);
    } catch (ClassNotFoundException elsewhere) {
      URL library = library();
      if (library == null) {
        throw elsewhere;
      }
      // Lives as long as the program: the driver's native code cannot be unloaded.
      return new URLClassLoader(new URL[] {library}, Duck.class.getClassLoader()).loadClass(DRIVER);
    }
  }

  /// `lib/duckdb_jdbc.jar` beside the jar this code came from.
  private static @Nullable URL library() {
    try {
      var code = Duck.class.getProtectionDomain().getCodeSource();
      Path here = code == null ? null : Path.of(code.getLocation().toURI()).getParent();
      Path library = here == null ? null : here.resolve("lib").resolve(LIBRARY);
      return library != null && Files.exists(library) ? library.toUri().toURL() : null;
    } catch (java.net.URISyntaxException | MalformedURLException nowhere) {
      return null;
    }
  }

  private static StoreException missing(String why) {
    return new StoreException(
        "DuckDB", "cannot be loaded (" + why + ")", "keep lib/" + LIBRARY + " beside zhol.jar");
  }

  /// A text or path as SQL spells it.
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String list(List<String> texts) {
    return String.join(", ", texts.stream().map(Duck::text).toList());
  }

  static String name(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Rows of texts; null where SQL has none.
  List<List<@Nullable String>> rows(String sql) throws SQLException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(results.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  long count(String sql) throws SQLException {
    String one = rows(sql).getFirst().getFirst();
    return one == null ? 0 : Long.parseLong(one);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException late) {
      throw new StoreException(
          "DuckDB", "cannot be closed (" + late.getMessage() + ")", "try again");
    }
  }
}
