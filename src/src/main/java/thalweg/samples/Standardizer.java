package thalweg.samples;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Moments;

/**
 * Shifts and scales every feature to mean 0 and standard deviation 1, as seen on the training part.
 *
 * <p>\[ z_{ij} = \frac{x_{ij} - \mu_j}{\sigma_j}, \qquad \mu_j = \frac1n \sum_i x_{ij}, \qquad
 * \sigma_j^2 = \frac1n \sum_i (x_{ij} - \mu_j)^2 \]
 *
 * <p>\(\sigma\) is the population's (divisor n), as in scikit-learn's StandardScaler. A column that
 * is constant on the training part carries no information: its σ is set to 1, so it becomes 0
 * there. Learning μ and σ from the training part only is what keeps the test part unseen.
 * Standardizing lowers the condition number κ that gradient descent suffers from.
 *
 * <pre>{@code
 * Standardizer units = Standardizer.fit(train);
 * Examples scaledTrain = units.transform(train);
 * Examples scaledTest = units.transform(test);  // with the μ and σ of the training part
 * }</pre>
 *
 * @param mean μ, one number a feature, in its unit. Not modified.
 * @param scale σ, one positive number a feature, in its unit. Not modified.
 */
public record Standardizer(double[] mean, double[] scale) {

  /** Checks that each feature has a finite mean and a positive, finite scale. */
  public Standardizer {
    Check.length("scale", scale, mean.length);
    for (int j = 0; j < mean.length; j++) {
      if (!Double.isFinite(mean[j]) || !(scale[j] > 0 && scale[j] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "mean must be finite and scale positive but those of feature %d are %s and %s"
                .formatted(j, mean[j], scale[j]));
      }
    }
  }

  /** Learns μ and σ from the training part. */
  public static Standardizer fit(Examples train) {
    return fit(train.x());
  }

  /**
   * Learns μ and σ from the training part, whatever the features' units: numbers of 1e200 do not overflow, a large mean
   * does not swallow a small spread, and a column counts as constant only if all its numbers are equal (see {@link
   * Moments}).
   *
   * @param train n×d with n ≥ 1, finite, one example a row. Not modified.
   */
  public static Standardizer fit(DMatrixRMaj train) {
    Check.atLeast("the number of training rows", train.numRows, 1);
    double[] mean = new double[train.numCols];
    double[] scale = new double[train.numCols];
    for (int j = 0; j < train.numCols; j++) {
      Moments column = Moments.ofColumn(train, j);
      mean[j] = column.mean();
      scale[j] = column.deviation() == 0 ? 1 : column.deviation();
    }
    return new Standardizer(mean, scale);
  }

  /**
   * A standardized copy.
   *
   * @param x n×d, one example a row, with the features this standardizer learned from. Not
   *     modified.
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    requireDimension("x has", x.numCols);
    DMatrixRMaj z = new DMatrixRMaj(x.numRows, x.numCols);
    for (int i = 0; i < x.numRows; i++) {
      for (int j = 0; j < x.numCols; j++) {
        z.unsafe_set(i, j, score(x.unsafe_get(i, j), j));
      }
    }
    return z;
  }

  /** \((x-\mu_j)/\sigma_j\), halved where the difference is beyond the largest number. */
  private double score(double x, int j) {
    double difference = x - mean[j];
    return Double.isInfinite(difference) && Double.isFinite(x)
        ? (x / 2 - mean[j] / 2) / scale[j] * 2
        : difference / scale[j];
  }

  /** A standardized copy; targets stay as they are. */
  public Examples transform(Examples examples) {
    return new Examples(transform(examples.x()), examples.y());
  }

  /**
   * The weights in raw units, \(w_j / \sigma_j\): with {@link #rawIntercept} they give on raw
   * features the score that w gives on standardized ones.
   *
   * @param w weights on standardized features. Not modified.
   */
  public double[] rawWeights(double[] w) {
    requireDimension("w has", w.length);
    double[] raw = new double[w.length];
    for (int j = 0; j < w.length; j++) {
      raw[j] = w[j] / scale[j];
    }
    return raw;
  }

  /**
   * The intercept that belongs to {@link #rawWeights}, \(b - \sum_j w_j \mu_j / \sigma_j\).
   *
   * @param w weights on standardized features. Not modified.
   * @param intercept b, the score where all standardized features are 0
   */
  public double rawIntercept(double[] w, double intercept) {
    requireDimension("w has", w.length);
    double raw = intercept;
    for (int j = 0; j < w.length; j++) {
      raw -= w[j] * (mean[j] / scale[j]);
    }
    return raw;
  }

  @Override
  public String toString() {
    return "Standardizer of %d features".formatted(mean.length);
  }

  private void requireDimension(String what, int found) {
    if (found != mean.length) {
      throw new IllegalArgumentException(
          "this standardizer learned %d features but %s %d".formatted(mean.length, what, found));
    }
  }
}
