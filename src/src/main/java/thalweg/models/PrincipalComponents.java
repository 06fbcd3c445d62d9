package thalweg.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Moments;
import thalweg.math.Svd;

/**
 * Principal component analysis: the k directions in which the examples vary most, by the singular value decomposition of the
 * centred data \(X-\mathbf 1\bar x^\top=U\,\mathrm{diag}(\sigma)V^\top\),
 *
 * <p>\[v_c=\text{column }c\text{ of }V,\qquad\lambda_c=\sigma_c^2/n,\]
 *
 * <p>the eigenvectors and eigenvalues of the covariance matrix \(C=\frac1n\sum_i(x_i-\bar x)(x_i-\bar x)^\top\). They maximize
 * the variance \(v^\top Cv\) among unit vectors orthogonal to those before, and their span minimizes {@link ReconstructionError}.
 * The divisor is n, as in {@link thalweg.samples.Standardizer}; scikit-learn's is n − 1. Of v and −v it is the one whose largest
 * entry is positive.
 *
 * <pre>{@code
 * PrincipalComponents pca = PrincipalComponents.of(new DMatrixRMaj(new double[][] {{0, 1}, {2, 3}, {4, 5}}), 1);
 * pca.shares();                 // {1}: one direction, (1, 1)/√2, holds all variance
 * DMatrixRMaj z = pca.transform(x);   // n×k
 * DMatrixRMaj near = pca.inverse(z);  // n×d
 * }</pre>
 *
 * @param mean \(\bar x\), d numbers
 * @param components k×d, orthonormal rows, by falling variance
 * @param variances \(\lambda_1\ge\dots\ge\lambda_k\), the variance along each
 * @param totalVariance the sum of all d eigenvalues, the trace of C
 * @see <a href="https://doi.org/10.1007/978-0-387-84858-7">Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, §14.5.1</a>
 */
public record PrincipalComponents(
    double[] mean, DMatrixRMaj components, double[] variances, double totalVariance) {

  /**
   * The first k components.
   *
   * @param x n×d, finite, one example a row, in comparable units. Not modified.
   * @param k how many; at most n and d
   */
  public static PrincipalComponents of(DMatrixRMaj x, int k) {
    Check.atLeast("k", k, 1);
    if (k > Math.min(x.numRows, x.numCols)) {
      throw new IllegalArgumentException(
          "k must be at most %d, the smaller side of the %d×%d matrix, but was %d"
              .formatted(Math.min(x.numRows, x.numCols), x.numRows, x.numCols, k));
    }
    double[] mean = mean(x);
    Svd svd = Svd.of(centred(x, mean));
    double[] variances = Arrays.stream(svd.values()).map(s -> s * s / x.numRows).toArray();
    DMatrixRMaj components = new DMatrixRMaj(k, x.numCols);
    for (int c = 0; c < k; c++) {
      double sign = sign(svd.v(), c);
      for (int j = 0; j < x.numCols; j++) {
        components.set(c, j, sign * svd.v().get(j, c));
      }
    }
    double total = Arrays.stream(variances).sum();
    return new PrincipalComponents(mean, components, Arrays.copyOf(variances, k), total);
  }

  static double[] mean(DMatrixRMaj x) {
    return IntStream.range(0, x.numCols).mapToDouble(j -> Moments.ofColumn(x, j).mean()).toArray();
  }

  static DMatrixRMaj centred(DMatrixRMaj x, double[] mean) {
    DMatrixRMaj centred = new DMatrixRMaj(x.numRows, x.numCols);
    for (int k = 0; k < centred.data.length; k++) {
      centred.data[k] = x.data[k] - mean[k % mean.length];
    }
    return centred;
  }

  private static double sign(DMatrixRMaj v, int column) {
    double largest = 0;
    for (int j = 0; j < v.numRows; j++) {
      largest = Math.abs(v.get(j, column)) > Math.abs(largest) ? v.get(j, column) : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  /** The share of the total variance that each component explains; all 0 if there is no variance. */
  public double[] shares() {
    double total = totalVariance == 0 ? 1 : totalVariance;
    return Arrays.stream(variances).map(v -> v / total).toArray();
  }

  /**
   * The coordinates \(z=V^\top(x-\bar x)\) of examples along the components, n×k.
   *
   * @param x n×d, one example a row. Not modified.
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    Check.shape("x", x, x.numRows, mean.length);
    double[] z = new LinearScores(centred(x, mean), variances.length, false).of(components.data);
    return DMatrixRMaj.wrap(x.numRows, variances.length, z);
  }

  /**
   * The examples \(\bar x+Vz\) with these coordinates, n×d: the nearest that the components can give.
   *
   * @param z n×k, one example a row. Not modified.
   */
  public DMatrixRMaj inverse(DMatrixRMaj z) {
    Check.shape("z", z, z.numRows, variances.length);
    double[] x = new LinearScores(z, mean.length, false).of(Matrices.transposed(components).data);
    for (int k = 0; k < x.length; k++) {
      x[k] += mean[k % mean.length];
    }
    return DMatrixRMaj.wrap(z.numRows, mean.length, x);
  }

  /** A row for each component: its variance, its share and the share so far. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("component    variance   share  so far");
    double soFar = 0;
    for (int c = 0; c < variances.length; c++) {
      soFar += shares()[c];
      table.append(
          String.format(
              Locale.ROOT, "\n%9d  %10.5g  %.4f  %.4f", c + 1, variances[c], shares()[c], soFar));
    }
    return table.toString();
  }
}
