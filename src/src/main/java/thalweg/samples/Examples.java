package thalweg.samples;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Moments;

/**
 * What a model learns from: examples \((x_i, y_i)\), i = 0, …, n−1, one a row of the matrix.
 *
 * <p>The record keeps the arrays it is given, without a copy, and nobody modifies them afterwards.
 * Every number is finite: a NaN or an infinity is refused here, once, so that no model or solver
 * has to ask again.
 *
 * @param x the features, n×d with n, d ≥ 1, one example a row. Not modified.
 * @param y the targets, n numbers: what to predict, or the labels of the classes. Not modified.
 */
public record Examples(DMatrixRMaj x, double[] y) implements Selectable<Examples> {

  /**
   * Checks shapes and numbers.
   *
   * @throws IllegalArgumentException if x is empty, if y has another length than x has rows, or if
   *     a number is NaN or infinite; the message names its row, its column and its value
   */
  public Examples {
    if (x.numRows < 1 || x.numCols < 1) {
      throw new IllegalArgumentException(
          "x must have at least one row and one column but is %d×%d"
              .formatted(x.numRows, x.numCols));
    }
    if (y.length != x.numRows) {
      throw new IllegalArgumentException(
          "y must hold one target for each of the %d rows of x but holds %d"
              .formatted(x.numRows, y.length));
    }
    for (int i = 0; i < x.numRows; i++) {
      for (int j = 0; j < x.numCols; j++) {
        if (!Double.isFinite(x.unsafe_get(i, j))) {
          throw notFinite(x.unsafe_get(i, j), i, "column " + j + " of x");
        }
      }
      if (!Double.isFinite(y[i])) {
        throw notFinite(y[i], i, "y");
      }
    }
  }

  /** The number of examples n. */
  @Override
  public int size() {
    return x.numRows;
  }

  /** The number of features d. */
  public int dimension() {
    return x.numCols;
  }

  /**
   * The given examples, in the given order, as copies.
   *
   * @param rows row numbers in [0, n), at least one; a row may come more than once (a bootstrap
   *     sample). Not modified.
   */
  @Override
  public Examples select(int... rows) {
    Rows.requireValid("rows", rows, size());
    DMatrixRMaj xs = new DMatrixRMaj(rows.length, dimension());
    double[] ys = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(x.data, rows[i] * x.numCols, xs.data, i * x.numCols, x.numCols);
      ys[i] = y[rows[i]];
    }
    return new Examples(xs, ys);
  }

  /**
   * The same examples with the given features only, in the given order; the features are copied.
   *
   * @param columns column numbers in [0, d), at least one; a column may come more than once. Not
   *     modified.
   */
  public Examples columns(int... columns) {
    Rows.requireValid("columns", columns, dimension());
    DMatrixRMaj xs = new DMatrixRMaj(size(), columns.length);
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        xs.unsafe_set(i, j, x.unsafe_get(i, columns[j]));
      }
    }
    return new Examples(xs, y);
  }

  /**
   * The mean of the targets, \(\bar y = \frac1n \sum_i y_i\): the best constant guess in squared
   * error.
   */
  public double meanTarget() {
    return Moments.of(y).mean();
  }

  /**
   * The same features with targets \(y_i - \bar y\), so that a linear model needs no intercept.
   *
   * @param meanTarget ȳ, learned from the training part: {@code test.centred(train.meanTarget())}
   */
  public Examples centred(double meanTarget) {
    double[] centred = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      centred[i] = y[i] - meanTarget;
    }
    return new Examples(x, centred);
  }

  @Override
  public String toString() {
    return "%d examples with %d features".formatted(size(), dimension());
  }

  /** The refusal of a number that is not finite, with its row and the words for its column. */
  public static IllegalArgumentException notFinite(double value, int row, String place) {
    return new IllegalArgumentException(
        ("every number must be finite but row %d, %s is %s (rows count from 0); drop the row or"
                + " fill the gap from the training part")
            .formatted(row, place, value));
  }
}
