package thalweg.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.ExtremeSingularValues;

/**
 * From parameters to the K scores of an example and back, \(s_i=Wx_i+b\). Parameters are one vector: the K×d weights W
 * row by row, then the K intercepts b if there are any.
 *
 * @param x the examples, n×d. Not modified.
 * @param k K, the number of scores; at least 1
 * @param intercept whether there is a b
 */
record LinearScores(DMatrixRMaj x, int k, boolean intercept) {

  /** The number K·d of weights. */
  int weights() {
    return k * x.numCols;
  }

  /** The number of parameters. */
  int dimension() {
    return weights() + (intercept ? k : 0);
  }

  /** The same scores of other examples, which must have the same features. */
  LinearScores on(DMatrixRMaj other) {
    if (other.numCols != x.numCols) {
      throw new IllegalArgumentException(
          "x must have " + x.numCols + " columns but has " + other.numCols);
    }
    return new LinearScores(other, k, intercept);
  }

  /** \(S \leftarrow XW^\top+\mathbf 1b^\top\) for some of the examples, one a row. */
  void of(int[] examples, int from, int to, double[] w, double[] s) {
    double[] data = x.data;
    int d = x.numCols;
    for (int i = from, out = 0; i < to; i++) {
      int at = examples[i] * d;
      for (int c = 0; c < k; c++, out++) {
        int row = c * d;
        double sum = 0;
        for (int j = 0; j < d; j++) {
          sum += data[at + j] * w[row + j];
        }
        s[out] = intercept ? sum + w[k * d + c] : sum;
      }
    }
  }

  /** \(S \leftarrow XW^\top+\mathbf 1b^\top\) for all examples, as a new array. */
  double[] of(double[] w) {
    Check.length("w", w, dimension());
    double[] s = new double[x.numRows * k];
    of(IntStream.range(0, x.numRows).toArray(), 0, x.numRows, w, s);
    return s;
  }

  /** \((G, h) \leftarrow (G, h)+T^\top(X, \mathbf 1)\), the chain rule from the scores of some examples back. */
  void addTransposed(int[] examples, int from, int to, double[] t, double[] g) {
    double[] data = x.data;
    int d = x.numCols;
    for (int i = from, in = 0; i < to; i++) {
      int at = examples[i] * d;
      for (int c = 0; c < k; c++, in++) {
        int row = c * d;
        double slope = t[in];
        for (int j = 0; j < d; j++) {
          g[row + j] += slope * data[at + j];
        }
        if (intercept) {
          g[k * d + c] += slope;
        }
      }
    }
  }

  /** \(\lambda_{\max}(a\,\tilde X^\top\tilde X/n+c\,I_w)\), where \(I_w\) leaves the intercept out; a, c ≥ 0. */
  double largestEigenvalue(double a, double c) {
    double sigma = ExtremeSingularValues.largest(root(a, c));
    return sigma * sigma;
  }

  /** \(\lambda_{\min}(a\,\tilde X^\top\tilde X/n+c\,I_w)\) for c ≥ 0, but 0 where that is negative. */
  double smallestEigenvalue(double a, double c) {
    if (a < 0) {
      return intercept || Double.isInfinite(a) ? 0 : Math.max(0, c - largestEigenvalue(-a, 0));
    }
    double sigma = ExtremeSingularValues.of(root(a, c)).smallest();
    return sigma * sigma;
  }

  /**
   * The matrix A with \(A^\top A=a\,\tilde X^\top\tilde X/n+c\,I_w\). The rows of the second term come first, so that
   * Householder's reflections lose no digits where they are much longer than those of the data.
   */
  private DMatrixRMaj root(double a, double c) {
    int n = x.numRows;
    int d = x.numCols;
    int first = c > 0 ? d : 0;
    DMatrixRMaj root = new DMatrixRMaj(first + n, d + (intercept ? 1 : 0));
    for (int j = 0; j < first; j++) {
      root.set(j, j, Math.sqrt(c));
    }
    double scale = Math.sqrt(a / n);
    for (int i = 0; i < n; i++) {
      int row = (first + i) * root.numCols;
      Arrays.fill(root.data, row, row + root.numCols, scale);
      for (int j = 0; j < d; j++) {
        root.data[row + j] *= x.data[i * d + j];
      }
    }
    return root;
  }
}
