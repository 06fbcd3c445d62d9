package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.plots.Numbers;

/** Matrices: their shape and, of large ones, the outer rows and columns. */
final class MatrixView {
  static final int MOST_ROWS = 10;
  static final int MOST_COLUMNS = 10;

  private MatrixView() {}

  /** One entry of a matrix as text. */
  private interface Entry {
    String at(int row, int column);
  }

  static View of(DMatrixRMaj matrix) {
    return view(
        "matrix",
        matrix.numRows,
        matrix.numCols,
        (i, j) -> Numbers.precise(matrix.unsafe_get(i, j)));
  }

  /** Rows of different lengths are padded with nothing, and the shape says so. */
  static View of(double[][] rows) {
    int columns = 0;
    boolean ragged = false;
    for (double[] row : rows) {
      int length = row == null ? 0 : row.length;
      ragged |= row == null || length != rows[0].length;
      columns = Math.max(columns, length);
    }
    return view(
        ragged ? "double[][], rows of different lengths," : "double[][]",
        rows.length,
        columns,
        (i, j) -> rows[i] == null || j >= rows[i].length ? "" : Numbers.precise(rows[i][j]));
  }

  private static View view(String type, int rows, int columns, Entry entry) {
    String caption =
        type
            + " "
            + rows
            + "×"
            + columns
            + Cut.note(rows, MOST_ROWS, "rows")
            + Cut.note(columns, MOST_COLUMNS, "columns");
    int[] shownColumns = Cut.of(columns, MOST_COLUMNS);
    List<String> head = new ArrayList<>(List.of(""));
    for (int j : shownColumns) {
      head.add(j == Cut.GAP ? "…" : Integer.toString(j));
    }
    List<List<String>> body = new ArrayList<>();
    for (int i : Cut.of(rows, MOST_ROWS)) {
      List<String> row = new ArrayList<>(List.of(i == Cut.GAP ? "⋮" : Integer.toString(i)));
      for (int j : shownColumns) {
        row.add(i == Cut.GAP ? "⋮" : j == Cut.GAP ? "…" : entry.at(i, j));
      }
      body.add(row);
    }
    return View.of(Columns.of(caption, head, body), Html.table(caption, head, body));
  }
}
