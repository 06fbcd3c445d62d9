package thalweg.experiments;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A record as a row of the table {@code runs}, with a checksum of everything else in it. */
final class RunRow {
  static final String CREATE =
      """
      CREATE TABLE IF NOT EXISTS runs (
        experiment TEXT NOT NULL,
        setting TEXT NOT NULL,
        seed INTEGER NOT NULL,
        budget INTEGER NOT NULL,
        data TEXT NOT NULL,
        java TEXT NOT NULL,
        thalweg TEXT NOT NULL,
        value REAL,
        failure TEXT NOT NULL,
        seconds REAL NOT NULL,
        checksum TEXT NOT NULL,
        finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
        PRIMARY KEY (experiment, setting, seed, budget, data, java, thalweg))""";

  static final String COLUMNS =
      "experiment, setting, seed, budget, data, java, thalweg, value, failure, seconds, checksum";

  static final String SELECT = "SELECT " + COLUMNS + " FROM runs";

  static final String INSERT =
      "INSERT OR REPLACE INTO runs (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String WHERE_KEY =
      " WHERE experiment = ? AND setting = ? AND seed = ? AND budget = ? AND data = ? AND java = ? AND thalweg = ?";

  private RunRow() {}

  /** Fills in the first seven places. */
  static void bind(PreparedStatement statement, RunKey key) throws SQLException {
    statement.setString(1, key.experiment());
    statement.setString(2, key.setting().toJson());
    statement.setLong(3, key.seed());
    statement.setInt(4, key.budget());
    statement.setString(5, key.data());
    statement.setString(6, key.java());
    statement.setString(7, key.thalweg());
  }

  /** Fills in all places of an insertion. */
  static void bind(PreparedStatement insert, RunRecord run) throws SQLException {
    bind(insert, run.key());
    insert.setObject(8, run.failed() ? null : (Double) run.value());
    insert.setString(9, run.failure());
    insert.setDouble(10, run.seconds());
    insert.setString(11, checksum(run));
  }

  /** The record of a row; null if the row does not fit its checksum. */
  static @Nullable RunRecord read(ResultSet row) throws SQLException {
    try {
      RunKey key =
          new RunKey(
              text(row, "experiment"),
              Setting.ofJson(text(row, "setting")),
              row.getLong("seed"),
              row.getInt("budget"),
              text(row, "data"),
              text(row, "java"),
              text(row, "thalweg"));
      RunRecord run =
          new RunRecord(
              key, row.getDouble("value"), text(row, "failure"), row.getDouble("seconds"));
      return checksum(run).equals(text(row, "checksum")) ? run : null;
    } catch (IllegalArgumentException e) {
      return null; // no setting, no budget: damaged as well
    }
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return String.valueOf(row.getString(column));
  }

  /** Of everything, numbers to the bit: SQLite checks its pages but not what is in them. */
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
}
