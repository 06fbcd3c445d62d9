package thalweg.autodiff;

/** The entries from a position on, as many as the result has. */
record Slice(int from) implements LinearMap {

  @Override
  public String symbol() {
    return "slice";
  }

  @Override
  public void apply(int k, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += x[from + i];
    }
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    for (int i = 0; i < y.length; i++) {
      x[from + i] += y[i];
    }
  }
}
