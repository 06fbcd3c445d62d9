package thalweg.autodiff;

/**
 * A row repeated in every row, or a column in every column, of a matrix; backward sums over the copies.
 *
 * @param from the shape of the row or column
 * @param to the shape of the matrix
 */
record Repeat(Shape from, Shape to) implements LinearMap {

  @Override
  public String symbol() {
    return from.rows() == 1 ? "in every row" : "in every column";
  }

  @Override
  public void apply(int k, double[] x, double[] y) {
    for (int i = 0; i < to.rows(); i++) {
      for (int j = 0; j < to.columns(); j++) {
        y[i * to.columns() + j] += x[from.rows() == 1 ? j : i];
      }
    }
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    for (int i = 0; i < to.rows(); i++) {
      for (int j = 0; j < to.columns(); j++) {
        x[from.rows() == 1 ? j : i] += y[i * to.columns() + j];
      }
    }
  }
}
