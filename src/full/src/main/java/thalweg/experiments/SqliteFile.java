package thalweg.experiments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.ServiceLoader;

/** A file of SQLite: whether it is one, whether it is damaged, and a connection to it. */
final class SqliteFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Results of SQLite that mean damage: SQLITE_CORRUPT and SQLITE_NOTADB. */
  private static final int CORRUPT = 11;

  private static final int NO_DATABASE = 26;

  private SqliteFile() {}

  /**
   * The driver is looked for among the classes that the caller sees; in a notebook, {@code DriverManager} would not find one that a cell has
   * added.
   */
  static Connection connect(Path file) throws SQLException {
    for (Driver driver : ServiceLoader.load(Driver.class)) {
      Connection connection = driver.connect("jdbc:sqlite:" + file, settings());
      if (connection != null) {
        return connection;
      }
    }
    throw new IllegalStateException(
        "a store on disk needs SQLite's driver: add org.xerial:sqlite-jdbc:3.54.1.0 to the dependencies, or run %maven org.xerial:sqlite-jdbc:3.54.1.0 in a cell of its own");
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("busy_timeout", "20000"); // ms to wait for another program
    settings.setProperty("synchronous", "FULL"); // on the disk, not on its way there
    return settings;
  }

  /** Whether the file begins as one of SQLite, is empty or is not there yet. */
  static boolean isDatabaseOrNothing(Path file) {
    if (!Files.exists(file)) {
      return true;
    }
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      return head.length == 0 || Arrays.equals(head, MAGIC);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What SQLite's own check finds; empty if all is well. */
  static String damage(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String verdict = rows.next() ? rows.getString(1) : "ok";
      return verdict.equals("ok") ? "" : verdict.strip().replaceAll("\\s+", " ");
    } catch (SQLException e) {
      int code = e.getErrorCode() & 0xff;
      if (code == CORRUPT || code == NO_DATABASE) {
        return reason(e);
      }
      throw failed(file, "cannot be opened", e); // locked, not readable: nothing to repair
    }
  }

  /** Gives a damaged file another name, which it returns. */
  static Path moveAside(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged" + i);
    }
    try {
      return Files.move(file, aside);
    } catch (IOException e) {
      throw new IllegalStateException(
          file + " is damaged and cannot be moved aside: " + e.getMessage(), e);
    }
  }

  static IllegalStateException failed(Path file, String what, SQLException e) {
    Path folder = file.toAbsolutePath().getParent();
    String why =
        folder == null || Files.isDirectory(folder)
            ? reason(e)
            : "there is no folder %s; Files.createDirectories makes it".formatted(folder);
    return new IllegalStateException(file + " " + what + ": " + why, e);
  }

  /** The driver's message without the same again in brackets. */
  static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceFirst("^(\\[\\w+\\] )?The (.*) \\(\\2\\)$", "$1the $2");
  }
}
