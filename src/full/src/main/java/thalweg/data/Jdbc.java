package thalweg.data;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Reads the result of a query into a table: numbers as doubles, texts, booleans, days, and times of a day.
 *
 * <p>Tablesaw's own reader takes a decimal for a float, of some seven digits, and shifts a time by the zone of the machine.
 * Here a whole number beyond 2⁵³ that a double would change is refused, a decimal becomes the double closest to it, NaN is
 * a gap and infinity refused. A time with a zone becomes the same moment in UTC, one without stays as it is written.
 *
 * <p>DuckDB's driver reads Parquet, so a Parquet file is a query (in a cell after {@code %maven
 * org.duckdb:duckdb_jdbc:1.4.4.0}):
 *
 * <pre>{@code
 * try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
 *     Statement statement = database.createStatement()) {
 *   Table houses = Jdbc.read("houses", statement.executeQuery("SELECT * FROM 'houses.parquet'"));
 * }
 * }</pre>
 */
public final class Jdbc {

  private Jdbc() {}

  /**
   * The rows that are left of a result.
   *
   * @param name the table's name, and the result's in errors
   * @param result the answer to a query. Modified: read to its end, and left open.
   * @throws IllegalArgumentException if a value is neither number, text, boolean nor date, or does not fit a double, or if two
   *     columns have one name; the message names row and column
   * @throws SQLException if the database fails
   */
  public static Table read(String name, ResultSet result) throws SQLException {
    ResultSetMetaData header = result.getMetaData();
    List<JdbcColumn> columns = new ArrayList<>();
    for (int j = 1; j <= header.getColumnCount(); j++) {
      String label = header.getColumnLabel(j);
      if (columns.stream().anyMatch(other -> other.name().equalsIgnoreCase(label))) {
        throw new IllegalArgumentException(
            "%s has two columns '%s', capital letters aside; give one another name by AS in the query"
                .formatted(name, label));
      }
      columns.add(new JdbcColumn(name, label, j));
    }
    while (result.next()) {
      for (JdbcColumn column : columns) {
        column.append(result);
      }
    }
    Table table = Table.create(name);
    columns.forEach(column -> table.addColumns(column.column()));
    return table;
  }
}
