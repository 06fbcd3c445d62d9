package thalweg.autodiff;

/** The transpose of a matrix with so many rows and columns. */
record Transpose(int rows, int columns) implements LinearMap {

  @Override
  public String symbol() {
    return "transpose";
  }

  @Override
  public void apply(int k, double[] x, double[] y) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        y[j * rows + i] += x[i * columns + j];
      }
    }
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    new Transpose(columns, rows).apply(k, y, x);
  }
}
