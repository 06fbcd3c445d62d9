package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.ejml.data.BMatrixRMaj;
import org.ejml.data.CMatrix;
import org.ejml.data.Complex_F32;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrix;
import org.ejml.data.FMatrix;
import org.ejml.data.Matrix;
import org.ejml.data.MatrixSparse;
import org.ejml.data.ZMatrix;
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

  static View of(DMatrix matrix) {
    return view(name(matrix, "matrix"), matrix, (i, j) -> Numbers.precise(matrix.get(i, j)));
  }

  static View of(FMatrix matrix) {
    return view(name(matrix, "float matrix"), matrix, (i, j) -> Float.toString(matrix.get(i, j)));
  }

  static View of(ZMatrix matrix) {
    Complex_F64 entry = new Complex_F64();
    return view(
        "complex matrix",
        matrix,
        (i, j) -> {
          matrix.get(i, j, entry);
          return complex(entry.real, entry.imaginary);
        });
  }

  static View of(CMatrix matrix) {
    Complex_F32 entry = new Complex_F32();
    return view(
        "complex float matrix",
        matrix,
        (i, j) -> {
          matrix.get(i, j, entry);
          return complex(entry.real, entry.imaginary);
        });
  }

  static View of(BMatrixRMaj matrix) {
    return view("boolean matrix", matrix, (i, j) -> Boolean.toString(matrix.get(i, j)));
  }

  private static String name(Matrix matrix, String dense) {
    return matrix instanceof MatrixSparse sparse
        ? "sparse " + dense + " with " + sparse.getNonZeroLength() + " entries,"
        : dense;
  }

  private static String complex(double real, double imaginary) {
    String sign = imaginary < 0 ? " - " : " + ";
    return Numbers.precise(real) + sign + Numbers.precise(Math.abs(imaginary)) + "i";
  }

  private static View view(String type, Matrix matrix, Entry entry) {
    int rows = matrix.getNumRows();
    int columns = matrix.getNumCols();
    View table = view(type, rows, columns, entry);
    return new View(table.text(), table.html(), latex(rows, columns, entry), null);
  }

  /** The same matrix between brackets, as in a book. */
  private static String latex(int rows, int columns, Entry entry) {
    StringBuilder formula = new StringBuilder("$$\\begin{bmatrix}\n");
    for (int i : Cut.of(rows, MOST_ROWS)) {
      StringJoiner row = new StringJoiner(" & ", "", " \\\\\n");
      for (int j : Cut.of(columns, MOST_COLUMNS)) {
        if (i == Cut.GAP) row.add(j == Cut.GAP ? "\\ddots" : "\\vdots");
        else row.add(j == Cut.GAP ? "\\cdots" : number(entry.at(i, j)));
      }
      formula.append(row);
    }
    return formula.append("\\end{bmatrix}$$").toString();
  }

  private static String number(String text) {
    return text.replaceAll("NaN|true|false", "\\\\text{$0}")
        .replace("∞", "\\infty")
        .replaceAll("[eE]([+-]?\\d+)", " \\\\cdot 10^{$1}");
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
