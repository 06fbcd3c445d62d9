package thalweg.autodiff;

/** The sum of all entries times a factor: 1 for a sum, 1/n for a mean. */
record Sum(String symbol, double factor) implements LinearMap {

  @Override
  public void apply(int k, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    y[0] += factor * sum;
  }

  @Override
  public void applyTransposed(int k, double[] y, double[] x) {
    double share = factor * y[0];
    for (int i = 0; i < x.length; i++) {
      x[i] += share;
    }
  }
}
