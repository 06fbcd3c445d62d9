package thalweg.experiments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records in a file of SQLite, which any tool opens: a table {@code runs}, one row a run, written to the disk before the next result is awaited.
 *
 * <p>Each row has a checksum. A row that does not fit its own is passed over, so its run is done again; a file whose pages are damaged is moved aside,
 * and what can still be read of it goes into a new one. {@link #notes} says so. Several programs may use the file at once.
 *
 * <p>It needs SQLite's driver {@code org.xerial:sqlite-jdbc}, which the library does not bring: 12 MB, of use here alone.
 *
 * <pre>{@code
 * try (SqliteStore store = SqliteStore.open(Path.of("ridge.db"))) {
 *   PairedComparison comparison = experiment.storedIn(store).compare(10, base, alternatives);
 * }
 * }</pre>
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html">SQLite's file format</a>
 */
public final class SqliteStore implements RunStore, AutoCloseable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Results of SQLite that mean damage: SQLITE_CORRUPT and SQLITE_NOTADB. */
  private static final int CORRUPT = 11;

  private static final int NO_DATABASE = 26;

  private static final String KEY = "experiment, setting, seed, budget, data, java, thalweg";
  private static final String ALL = KEY + ", value, failure, seconds, checksum";
  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS runs (experiment TEXT NOT NULL, setting TEXT NOT NULL, seed INTEGER NOT NULL, budget INTEGER NOT NULL,"
          + " data TEXT NOT NULL, java TEXT NOT NULL, thalweg TEXT NOT NULL, value REAL, failure TEXT NOT NULL, seconds REAL NOT NULL,"
          + " checksum TEXT NOT NULL, finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY ("
          + KEY
          + "))";

  private final Path file;
  private final Connection connection;
  private final List<String> notes = new ArrayList<>();

  private SqliteStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file, or makes it.
   *
   * @throws IllegalArgumentException if the file is of something else; it is left as it is
   * @throws IllegalStateException if the driver is missing or the file cannot be opened
   */
  public static SqliteStore open(Path file) {
    if (!beginsAsDatabase(file)) {
      throw new IllegalArgumentException(
          file
              + " is no store of runs: it does not begin as a file of SQLite does. It was left as it is; name another file, or move this one away");
    }
    String damage = damage(file);
    if (damage.isEmpty()) {
      return fresh(file);
    }
    Path aside = aside(file);
    SqliteStore store = fresh(file);
    store.rescue(aside, damage);
    return store;
  }

  private static SqliteStore fresh(Path file) {
    try {
      return fresh(file, connect(file));
    } catch (SQLException e) {
      throw failed(file, "cannot be opened as a store of runs", e);
    }
  }

  private static SqliteStore fresh(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> columns = columns(statement);
      if (!columns.isEmpty() && !columns.containsAll(List.of(ALL.split(", ")))) {
        connection.close();
        throw new IllegalArgumentException(
            file
                + " is no store of runs: its table 'runs' has the columns "
                + columns
                + ". It was left as it is; name another file");
      }
      statement.execute(CREATE);
      return new SqliteStore(file, connection);
    }
  }

  private static List<String> columns(Statement statement) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("PRAGMA table_info(runs)")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    return columns;
  }

  /** The driver is asked for by the classes that the caller sees; in a notebook, {@code DriverManager} would not find one that a cell has added. */
  private static Connection connect(Path file) throws SQLException {
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

  private static boolean beginsAsDatabase(Path file) {
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
  private static String damage(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String verdict = rows.next() ? rows.getString(1) : "ok";
      return verdict.equals("ok") ? "" : verdict;
    } catch (SQLException e) {
      int code = e.getErrorCode() & 0xff;
      if (code == CORRUPT || code == NO_DATABASE) {
        return String.valueOf(e.getMessage());
      }
      throw failed(file, "cannot be opened", e); // locked, not readable: nothing to repair
    }
  }

  private static Path aside(Path file) {
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

  /** Copies what can be read, row by row, as far as it goes. */
  private void rescue(Path damaged, String damage) {
    int rescued = 0;
    try (Connection old = connect(damaged);
        Statement statement = old.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + ALL + " FROM runs NOT INDEXED")) {
      while (rows.next()) {
        RunRecord run = intact(rows);
        if (run != null) {
          add(run);
          rescued++;
        }
      }
    } catch (SQLException e) {
      damage += "; " + e.getMessage();
    }
    notes.add(
        "%s was damaged (%s). It was moved to %s; %s could be read from it, the others are done again"
            .formatted(
                file,
                damage.strip().replaceAll("\\s+", " "),
                damaged,
                rescued == 1 ? "1 run" : rescued + " runs"));
  }

  @Override
  public synchronized @Nullable RunRecord find(RunKey key) {
    String sql =
        "SELECT "
            + ALL
            + " FROM runs WHERE experiment = ? AND setting = ? AND seed = ? AND budget = ? AND data = ? AND java = ? AND thalweg = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, key);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? intact(rows) : null;
      }
    } catch (SQLException e) {
      note("%s cannot be read: %s".formatted(file, e.getMessage()));
      return null;
    }
  }

  @Override
  public synchronized void add(RunRecord run) {
    String sql =
        "INSERT OR REPLACE INTO runs (" + ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      bind(insert, run.key());
      insert.setObject(8, run.failed() ? null : (Double) run.value());
      insert.setString(9, run.failure());
      insert.setDouble(10, run.seconds());
      insert.setString(11, checksum(run));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(file, "could not keep a run", e);
    }
  }

  @Override
  public synchronized List<RunRecord> runs(String experiment) {
    List<RunRecord> runs = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + ALL + " FROM runs WHERE experiment = ? ORDER BY rowid")) {
      query.setString(1, experiment);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          RunRecord run = intact(rows);
          if (run != null) {
            runs.add(run);
          }
        }
      }
    } catch (SQLException e) {
      note("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
    return runs;
  }

  private static void bind(PreparedStatement statement, RunKey key) throws SQLException {
    statement.setString(1, key.experiment());
    statement.setString(2, key.setting().toJson());
    statement.setLong(3, key.seed());
    statement.setInt(4, key.budget());
    statement.setString(5, key.data());
    statement.setString(6, key.java());
    statement.setString(7, key.thalweg());
  }

  /** The record of a row; null, and a note, if the row does not fit its checksum. */
  private @Nullable RunRecord intact(ResultSet row) throws SQLException {
    String setting = String.valueOf(row.getString("setting"));
    long seed = row.getLong("seed");
    try {
      RunKey key =
          new RunKey(
              row.getString("experiment"),
              Setting.ofJson(setting),
              seed,
              row.getInt("budget"),
              row.getString("data"),
              row.getString("java"),
              row.getString("thalweg"));
      RunRecord run =
          new RunRecord(
              key, row.getDouble("value"), row.getString("failure"), row.getDouble("seconds"));
      if (checksum(run).equals(row.getString("checksum"))) {
        return run;
      }
    } catch (IllegalArgumentException e) {
      // The note below says it.
    }
    note(
        "a row of %s does not fit its checksum (setting %s, seed %d); that run is done again"
            .formatted(file, setting, seed));
    return null;
  }

  /** Of everything in a row, numbers to the bit. */
  private static String checksum(RunRecord run) {
    RunKey key = run.key();
    return Checksum.of(
        String.join(
            "\n",
            key.experiment(),
            key.setting().toJson(),
            Long.toString(key.seed()),
            Integer.toString(key.budget()),
            key.data(),
            key.java(),
            key.thalweg(),
            Double.toString(run.value()),
            run.failure(),
            Double.toString(run.seconds())));
  }

  private void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  @Override
  public synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  /** Closes the file. */
  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(file, "cannot be closed", e);
    }
  }

  private static IllegalStateException failed(Path file, String what, SQLException e) {
    return new IllegalStateException(file + " " + what + ": " + e.getMessage(), e);
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return file.toString();
  }
}
