package thalweg.experiments;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    if (!SqliteFile.isDatabaseOrNothing(file)) {
      throw refusal(file, "it does not begin as a file of SQLite does");
    }
    String damage = SqliteFile.damage(file);
    if (damage.isEmpty()) {
      return openIntact(file);
    }
    Path aside = SqliteFile.moveAside(file);
    SqliteStore store = openIntact(file);
    store.rescue(aside, damage);
    return store;
  }

  private static SqliteStore openIntact(Path file) {
    try {
      Connection connection = SqliteFile.connect(file);
      SqliteStore store = new SqliteStore(file, connection);
      try (Statement statement = connection.createStatement()) {
        store.requireOurs(statement);
        statement.execute(RunRow.CREATE);
        return store;
      } catch (SQLException | IllegalArgumentException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqliteFile.failed(file, "cannot be opened as a store of runs", e);
    }
  }

  /** Refuses a database of something else, so that nothing of ours gets into it. */
  private void requireOurs(Statement statement) throws SQLException {
    List<String> tables =
        names(statement, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    if (!tables.isEmpty() && !tables.contains("runs")) {
      throw refusal(file, "it has the tables " + tables);
    }
    List<String> columns = names(statement, "SELECT name FROM pragma_table_info('runs')");
    if (!columns.isEmpty() && !columns.containsAll(List.of(RunRow.COLUMNS.split(", ")))) {
      throw refusal(file, "its table 'runs' has the columns " + columns);
    }
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString("name"));
      }
    }
    return names;
  }

  private static IllegalArgumentException refusal(Path file, String why) {
    return new IllegalArgumentException(
        "%s is no store of runs: %s. It was left as it is; name another file".formatted(file, why));
  }

  /** Copies what can be read, row by row, as far as it goes. */
  private void rescue(Path damaged, String damage) {
    int rescued = 0;
    try (Connection old = SqliteFile.connect(damaged);
        Statement statement = old.createStatement();
        ResultSet rows = statement.executeQuery(RunRow.SELECT + " NOT INDEXED")) {
      while (rows.next()) {
        RunRecord run = intact(rows);
        if (run != null) {
          add(run);
          rescued++;
        }
      }
    } catch (SQLException e) {
      String why = SqliteFile.reason(e);
      damage += damage.contains(why) ? "" : "; " + why;
    }
    note(
        "%s was damaged (%s). It was moved to %s; %s"
            .formatted(
                file,
                damage,
                damaged,
                rescued == 0
                    ? "no run could be read from it, so all are done again"
                    : (rescued == 1 ? "1 run" : rescued + " runs")
                        + " could be read from it, and the others are done again"));
  }

  @Override
  public synchronized @Nullable RunRecord find(RunKey key) {
    try (PreparedStatement query = connection.prepareStatement(RunRow.SELECT + RunRow.WHERE_KEY)) {
      RunRow.bind(query, key);
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
    try (PreparedStatement insert = connection.prepareStatement(RunRow.INSERT)) {
      RunRow.bind(insert, run);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw SqliteFile.failed(file, "could not keep a run", e);
    }
  }

  @Override
  public synchronized List<RunRecord> runs(String experiment) {
    List<RunRecord> runs = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(RunRow.SELECT + " WHERE experiment = ? ORDER BY rowid")) {
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

  /** The record of a row; null, and a note, if the row is damaged. */
  private @Nullable RunRecord intact(ResultSet row) throws SQLException {
    RunRecord run = RunRow.read(row);
    if (run == null) {
      note(
          "a row of %s does not fit its checksum (setting %s, seed %s); that run is done again"
              .formatted(file, row.getString("setting"), row.getString("seed")));
    }
    return run;
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
      throw SqliteFile.failed(file, "cannot be closed", e);
    }
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return file.toString();
  }
}
