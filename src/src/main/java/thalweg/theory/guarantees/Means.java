package thalweg.theory.guarantees;

import java.util.List;

/** The mean of what several runs measured at the same steps. */
final class Means {
  private static final double STANDARD_ERRORS = 3;

  private Means() {}

  /** The mean at each step; what rounding may move it by includes three standard errors. */
  static Series of(List<Series> runs) {
    int[] k = runs.get(0).iterations();
    double[] means = new double[k.length];
    double[] allowance = new double[k.length];
    for (Series run : runs) {
      if (run.iterations().length != k.length) {
        throw new IllegalArgumentException(
            "traces must have equally many rows but have %d and %d"
                .formatted(k.length, run.iterations().length));
      }
    }
    int n = runs.size();
    for (int i = 0; i < k.length; i++) {
      double sum = 0;
      for (Series run : runs) {
        sum += run.values()[i];
      }
      means[i] = sum / n;
      double squares = 0;
      for (Series run : runs) {
        double off = run.values()[i] - means[i];
        squares += off * off;
      }
      double standardError = Math.sqrt(squares / (n - 1) / n);
      allowance[i] = runs.get(0).rounding()[i] + STANDARD_ERRORS * standardError;
    }
    return new Series(k, means, allowance);
  }
}
