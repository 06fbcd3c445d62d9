package thalweg.math;

import org.ejml.data.DMatrixRMaj;

/**
 * The mean and the spread of n numbers in any unit, \(\bar x=x_1+\frac1n\sum_i(x_i-x_1)\) and
 *
 * <p>\[\sigma^2=\frac1n\sum_i(x_i-\bar x)^2,\qquad s^2=\frac1{n-1}\sum_i(x_i-\bar x)^2.\]
 *
 * <p>The mean is an offset from the first number and the spread is taken in a second pass, so that a large mean does
 * not swallow a small spread, and equal numbers have exactly their value as mean and a spread of 0; numbers that differ
 * never have one of 0. Sums are taken relative to the largest magnitude, rounded to a power of two, so that numbers of
 * 1e200 or 1e-200 neither overflow nor vanish and ordinary ones keep every bit.
 *
 * <pre>{@code
 * Moments.of(new double[] {2e200, 4e200, 6e200}).sampleDeviation()  // 2e200
 * }</pre>
 *
 * @param mean \(\bar x\); NaN or infinite if a number is
 * @param deviation σ, the population's (divisor n); NaN if a number is not finite
 * @param sampleDeviation s, the sample's (divisor n − 1); NaN also for one number
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub and LeVeque, Algorithms for Computing the Sample Variance (1983)</a>
 */
public record Moments(double mean, double deviation, double sampleDeviation) {

  /**
   * Of the numbers of an array.
   *
   * @param x at least one number. Not modified.
   */
  public static Moments of(double[] x) {
    return of(x, 0, 1, x.length);
  }

  /**
   * Of the numbers of a column.
   *
   * @param x a matrix with at least one row. Not modified.
   * @param column which of its columns, from 0
   */
  public static Moments ofColumn(DMatrixRMaj x, int column) {
    return of(x.data, column, x.numCols, x.numRows);
  }

  /** The root of the mean square, \(\sqrt{\frac1n\sum_ix_i^2}\), in any unit: the size of errors. */
  public static double rootMeanSquare(double[] x) {
    Check.atLeast("the number of values", x.length, 1);
    double scale = PowerOfTwo.toOne(Vectors.normInf(x));
    double sum = 0;
    for (double xi : x) {
      sum += (scale * xi) * (scale * xi);
    }
    return Math.sqrt(sum / x.length) / scale;
  }

  private static Moments of(double[] x, int from, int step, int n) {
    Check.atLeast("the number of values", n, 1);
    double largest = 0;
    double plain = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(x[from + i * step]));
      plain += x[from + i * step];
    }
    double scale = PowerOfTwo.toOne(largest);
    double first = scale * x[from];
    double shift = 0;
    for (int i = 0; i < n; i++) {
      shift += scale * x[from + i * step] - first;
    }
    double mean = (first + shift / n) / scale;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double deviation = scale * x[from + i * step] - scale * mean;
      sum += deviation;
      squares += deviation * deviation;
    }
    // The last term is what rounding left between x̄ and the mean; it matters where the spread is a
    // few ulps.
    double variation = squares - sum * sum / n;
    return new Moments(
        Double.isNaN(mean) ? plain : mean,
        root(variation / n, scale),
        n == 1 ? Double.NaN : root(variation / (n - 1), scale));
  }

  /** The root in the numbers' own unit; what is positive never becomes 0, and 0 and NaN stay. */
  private static double root(double variance, double scale) {
    return variance > 0 ? Math.max(Math.sqrt(variance) / scale, Double.MIN_VALUE) : variance;
  }
}
