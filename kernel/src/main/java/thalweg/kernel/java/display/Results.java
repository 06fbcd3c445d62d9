package thalweg.kernel.java.display;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of database queries as tables. */
public final class Results {
  private Results() {}

  /** The rows that follow, read: at most 1000. */
  public static Grid read(ResultSet result) throws SQLException {
    return read(result, Grid.MOST_ROWS);
  }

  /** The first rows, if the result can go back to where it was; else only its columns, for the rows would be lost. */
  static Map<String, String> forms(ResultSet result) throws SQLException {
    if (isClosed(result)) return Map.of(RichForms.TEXT, "ResultSet, closed");
    if (result.getType() == ResultSet.TYPE_FORWARD_ONLY)
      return Map.of(
          RichForms.TEXT,
          "ResultSet with the columns "
              + String.join(", ", names(result))
              + "; its rows can be read only once and are left unread: pass it to table(…) to read and show them");
    Grid rows = peek(result);
    return Map.of(RichForms.HTML, rows.html(), RichForms.TEXT, PlainText.cut(rows.toString()));
  }

  private static boolean isClosed(ResultSet result) throws SQLException {
    try {
      return result.isClosed();
    } catch (SQLFeatureNotSupportedException e) { // as Java's own cached rows
      return false;
    }
  }

  private static Grid peek(ResultSet result) throws SQLException {
    int at = result.getRow();
    boolean after = result.isAfterLast();
    result.beforeFirst();
    try {
      return read(result, ValueTables.WHOLE);
    } finally {
      if (at > 0) result.absolute(at);
      else if (after) result.afterLast();
      else result.beforeFirst();
    }
  }

  private static Grid read(ResultSet result, int most) throws SQLException {
    List<String> names = names(result);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (rows.size() < most && result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) row.add(result.getObject(i));
      rows.add(row);
    }
    String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
    String caption = "ResultSet: " + (rows.size() < most ? count : "first " + count);
    return new Grid(caption, Grid.Head.ofAll(names), rows, false);
  }

  private static List<String> names(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) names.add(columns.getColumnLabel(i));
    return names;
  }
}
