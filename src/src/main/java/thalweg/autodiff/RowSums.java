package thalweg.autodiff;

/** The sum of each row of a matrix with so many columns. */
record RowSums(int columns) implements LinearMap {

  @Override
  public String symbol() {
    return "row sums";
  }

  @Override
  public void apply(int k, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i / columns] += x[i];
    }
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] += y[i / columns];
    }
  }
}
