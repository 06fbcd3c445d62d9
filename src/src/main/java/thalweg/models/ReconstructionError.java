package thalweg.models;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.math.Check;

/**
 * Principal component analysis as an optimization problem: k directions, the columns of W, from whose span the centred examples
 * can be put together again with a small error,
 *
 * <p>\[f(W)=\frac1{2n}\sum_{i=1}^n\lVert x_i-WW^\top x_i\rVert_2^2,\qquad
 * \nabla f_i=-\bigl(e_ia_i^\top+x_i(W^\top e_i)^\top\bigr),\quad a_i=W^\top x_i,\ e_i=x_i-Wa_i.\]
 *
 * <p>No constraint is needed: at each minimizer W is orthonormal and spans the first k {@linkplain PrincipalComponents principal
 * components}, and the minimum is half the variance left, \(\frac12\sum_{c>k}\lambda_c\). f is not convex, yet every other point without
 * gradient is a saddle point or, at W = 0, a maximum; so begin at a {@linkplain #start random start}. Gradient steps on single examples
 * are Oja's rule with a second term. The variables are the k directions, one after the other, d numbers each.
 *
 * @see <a href="https://doi.org/10.1016/0893-6080(89)90014-2">Baldi and Hornik, Neural Networks and Principal Component Analysis: Learning from Examples Without Local Minima (1989)</a>
 */
public final class ReconstructionError implements FiniteSum {
  private final DMatrixRMaj x;
  private final int k;

  /**
   * The problem for some examples.
   *
   * @param x n×d, finite, one example a row; centred here. Not modified.
   * @param k how many directions, from 1 to d
   */
  public ReconstructionError(DMatrixRMaj x, int k) {
    Check.finite("x", x.data);
    Check.atLeast("k", k, 1);
    if (k > x.numCols) {
      throw new IllegalArgumentException(
          "k must be at most the number of features, %d, but was %d".formatted(x.numCols, k));
    }
    this.x = PrincipalComponents.centred(x, PrincipalComponents.mean(x));
    this.k = k;
  }

  @Override
  public int dimension() {
    return k * x.numCols;
  }

  @Override
  public int size() {
    return x.numRows;
  }

  /** k. */
  public int directions() {
    return k;
  }

  /** A start with normal numbers, directions of length about 1. */
  public double[] start(long seed) {
    Random random = new Random(seed);
    double[] w = new double[dimension()];
    Arrays.setAll(w, i -> random.nextGaussian() / Math.sqrt(x.numCols));
    return w;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    int[] all = new int[x.numRows];
    Arrays.setAll(all, i -> i);
    return batchGradient(all, 0, all.length, w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("w", w, dimension());
    Check.length("g", g, dimension());
    int batch = Check.atLeast("batch size", to - from, 1);
    Arrays.fill(g, 0);
    double[] e = new double[x.numCols];
    double[] a = new double[k];
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += add(examples[at] * x.numCols, w, batch, e, a, g);
    }
    return sum / (2 * batch);
  }

  /** Adds the gradient of one example, divided by the size of the batch, and returns its squared error. */
  private double add(int row, double[] w, int batch, double[] e, double[] a, double[] g) {
    int d = x.numCols;
    System.arraycopy(x.data, row, e, 0, d);
    for (int c = 0; c < k; c++) {
      a[c] = dot(w, c * d, x.data, row);
    }
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        e[j] -= a[c] * w[c * d + j];
      }
    }
    for (int c = 0; c < k; c++) {
      double we = dot(w, c * d, e, 0);
      for (int j = 0; j < d; j++) {
        g[c * d + j] -= (e[j] * a[c] + x.data[row + j] * we) / batch;
      }
    }
    return dot(e, 0, e, 0);
  }

  private double dot(double[] p, int fromP, double[] q, int fromQ) {
    double sum = 0;
    for (int j = 0; j < x.numCols; j++) {
      sum += p[fromP + j] * q[fromQ + j];
    }
    return sum;
  }

  /**
   * Applies the covariance matrix to each direction, \(W \leftarrow CW\).
   *
   * @param w k·d numbers. Modified.
   */
  void timesCovariance(double[] w) {
    int d = x.numCols;
    double[] product = new double[w.length];
    for (int i = 0; i < x.numRows; i++) {
      for (int c = 0; c < k; c++) {
        double a = dot(w, c * d, x.data, i * d) / x.numRows;
        for (int j = 0; j < d; j++) {
          product[c * d + j] += a * x.data[i * d + j];
        }
      }
    }
    System.arraycopy(product, 0, w, 0, w.length);
  }

  @Override
  public String toString() {
    return "reconstruction error of %d examples of %d features from %d directions"
        .formatted(x.numRows, x.numCols, k);
  }
}
