package thalweg.autodiff;

/** The vector whose entry k is the k-th input, a number. */
record Stack() implements LinearMap {

  @Override
  public String symbol() {
    return "vector";
  }

  @Override
  public void apply(int k, double[] x, double[] y) {
    y[k] += x[0];
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    x[0] += y[k];
  }
}
