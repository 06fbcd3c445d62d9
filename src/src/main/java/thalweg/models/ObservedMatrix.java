package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * A matrix of which some entries are known, such as the ratings that people gave to films.
 *
 * @param rows the number of its rows
 * @param columns the number of its columns
 * @param row the row of each known entry, from 0. Not modified.
 * @param column the column of each. Not modified.
 * @param values the entries, finite, at least one. Not modified.
 */
public record ObservedMatrix(int rows, int columns, int[] row, int[] column, double[] values) {

  /** Checks places and values. */
  public ObservedMatrix {
    int m = Check.atLeast("the number of known entries", values.length, 1);
    if (row.length != m || column.length != m) {
      throw new IllegalArgumentException(
          "row, column and values must be equally long but have %d, %d and %d entries"
              .formatted(row.length, column.length, m));
    }
    Check.finite("values", values);
    for (int e = 0; e < m; e++) {
      if (row[e] < 0 || row[e] >= rows || column[e] < 0 || column[e] >= columns) {
        throw new IllegalArgumentException(
            "entry %d must be inside the %d×%d matrix but is at row %d, column %d (both count from 0)"
                .formatted(e, rows, columns, row[e], column[e]));
      }
    }
  }

  /**
   * The entries of a matrix that are not NaN.
   *
   * @param matrix with NaN where nothing is known. Not modified.
   */
  public static ObservedMatrix of(DMatrixRMaj matrix) {
    int[] known = new int[matrix.getNumElements()];
    int m = 0;
    for (int k = 0; k < known.length; k++) {
      if (!Double.isNaN(matrix.data[k])) {
        known[m++] = k;
      }
    }
    int[] places = Arrays.copyOf(known, m);
    return new ObservedMatrix(
        matrix.numRows,
        matrix.numCols,
        Arrays.stream(places).map(k -> k / matrix.numCols).toArray(),
        Arrays.stream(places).map(k -> k % matrix.numCols).toArray(),
        Arrays.stream(places).mapToDouble(k -> matrix.data[k]).toArray());
  }

  /** The number m of known entries. */
  public int size() {
    return values.length;
  }

  @Override
  public String toString() {
    return "%d known entries of a %d×%d matrix".formatted(size(), rows, columns);
  }
}
