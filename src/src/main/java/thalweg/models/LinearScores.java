package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.ExtremeSingularValues;
import thalweg.math.Matrices;
import thalweg.math.Products;
import thalweg.math.RowProducts;

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

  /** The length of a row of \(\tilde X\) and \(\tilde W\): the features, and a 1 or the intercept if there is one. */
  int width() {
    return x.numCols + (intercept ? 1 : 0);
  }

  /**
   * \(\tilde W=(W\;b)\), each class's weights and intercept side by side.
   *
   * @param w the parameters. Not modified.
   * @param packed K rows of {@link #width}. Modified.
   */
  double[] pack(double[] w, double[] packed) {
    int d = x.numCols;
    for (int c = 0; c < k; c++) {
      System.arraycopy(w, c * d, packed, c * width(), d);
      if (intercept) {
        packed[c * width() + d] = w[k * d + c];
      }
    }
    return packed;
  }

  /** The way back from {@link #pack}. */
  void unpack(double[] packed, double[] w) {
    int d = x.numCols;
    for (int c = 0; c < k; c++) {
      System.arraycopy(packed, c * width(), w, c * d, d);
      if (intercept) {
        w[k * d + c] = packed[c * width() + d];
      }
    }
  }

  /** Copies some of the examples to rows that lie side by side, \((X\;\mathbf 1)\), and says how many. */
  int load(int[] examples, int from, int to, double[] rows) {
    int d = x.numCols;
    for (int i = from, at = 0; i < to; i++, at += width()) {
      System.arraycopy(x.data, examples[i] * d, rows, at, d);
      if (intercept) {
        rows[at + d] = 1;
      }
    }
    return to - from;
  }

  /**
   * \(S \leftarrow \tilde X\tilde W^\top\) for a few examples.
   *
   * @param rows \(\tilde X\), so many rows. Not modified.
   * @param packed \(\tilde W\). Not modified.
   * @param s a row of K scores for each. Modified.
   */
  void of(double[] rows, int count, double[] packed, double[] s) {
    if (k == 1) {
      products().multiply(rows, 0, count, width(), packed, s);
    } else if (isSmall(count)) {
      for (int c = 0; c < k; c++) {
        ofClass(c, rows, count, packed, s);
      }
    } else {
      Arrays.fill(s, 0);
      Products.addTimesTransposed(rows, packed, s, count, width(), k);
    }
  }

  private RowProducts products() {
    return RowProducts.of((long) x.numRows * width());
  }

  /** Whether plain loops do as well as blocks of matrices, which pay for many classes only. */
  private boolean isSmall(int count) {
    return (long) count * width() * k < 1 << 14;
  }

  /** The scores of one class, four examples at a time, so that their sums overlap in the processor. */
  private void ofClass(int c, double[] rows, int count, double[] w, double[] s) {
    int d = width();
    int first = c * d;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      int row = i * d;
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int j = 0; j < d; j++, row++) {
        double wj = w[first + j];
        s0 += wj * rows[row];
        s1 += wj * rows[row + d];
        s2 += wj * rows[row + 2 * d];
        s3 += wj * rows[row + 3 * d];
      }
      s[i * k + c] = s0;
      s[(i + 1) * k + c] = s1;
      s[(i + 2) * k + c] = s2;
      s[(i + 3) * k + c] = s3;
    }
    for (; i < count; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += w[first + j] * rows[i * d + j];
      }
      s[i * k + c] = sum;
    }
  }

  /**
   * \(\tilde G \leftarrow \tilde G+T^\top\tilde X\), the chain rule from the scores of a few examples back.
   *
   * @param rows \(\tilde X\), so many rows. Not modified.
   * @param t T, a row of K numbers for each. Not modified.
   * @param g like \(\tilde W\). Modified.
   */
  void addTransposed(double[] rows, int count, double[] t, double[] g) {
    if (k == 1) {
      products().addTransposed(rows, 0, count, width(), t, g);
    } else if (isSmall(count)) {
      for (int c = 0; c < k; c++) {
        addClass(c, rows, count, t, g);
      }
    } else {
      Products.addTransposedTimes(t, rows, g, count, k, width());
    }
  }

  /**
   * The one score of each example from one place to another, without a copy of them.
   *
   * @param w the parameters. Not modified.
   * @param s a score for each. Modified.
   */
  void ofRange(int from, int to, double[] w, double[] s) {
    int d = x.numCols;
    products().multiply(x.data, from * d, to - from, d, w, s);
    for (int i = 0; i < to - from && intercept; i++) {
      s[i] += w[d];
    }
  }

  /**
   * The way back from {@link #ofRange}.
   *
   * @param t a number for each. Not modified.
   * @param g like the parameters. Modified.
   */
  void addTransposedOfRange(int from, int to, double[] t, double[] g) {
    int d = x.numCols;
    products().addTransposed(x.data, from * d, to - from, d, t, g);
    if (intercept) {
      g[d] += sum(t, to - from);
    }
  }

  /** The sum of the first so many numbers, four at a time, so that an addition does not wait for the last. */
  private static double sum(double[] t, int count) {
    double sum = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      sum += (t[i] + t[i + 1]) + (t[i + 2] + t[i + 3]);
    }
    for (; i < count; i++) {
      sum += t[i];
    }
    return sum;
  }

  /** One class, four examples at a time, so that a number of g is read and written once for them. */
  private void addClass(int c, double[] rows, int count, double[] t, double[] g) {
    int d = width();
    int first = c * d;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      double t0 = t[i * k + c];
      double t1 = t[(i + 1) * k + c];
      double t2 = t[(i + 2) * k + c];
      double t3 = t[(i + 3) * k + c];
      int row = i * d;
      for (int j = 0; j < d; j++) {
        g[first + j] +=
            t0 * rows[row + j]
                + t1 * rows[row + d + j]
                + t2 * rows[row + 2 * d + j]
                + t3 * rows[row + 3 * d + j];
      }
    }
    for (; i < count; i++) {
      for (int j = 0; j < d; j++) {
        g[first + j] += t[i * k + c] * rows[i * d + j];
      }
    }
  }

  /** \(XW^\top+\mathbf 1b^\top\) for all examples, as a new array. */
  double[] of(double[] w) {
    Check.length("w", w, dimension());
    double[] s = new double[x.numRows * k];
    for (int i = 0; i < x.numRows && intercept; i++) {
      System.arraycopy(w, weights(), s, i * k, k);
    }
    Products.addTimesTransposed(x.data, w, s, x.numRows, x.numCols, k);
    return s;
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

  /** The smallest eigenvalue of \(\tilde X^\top\tilde X/n\) above rounding; 0 if there is none. */
  double smallestPositiveEigenvalue() {
    DMatrixRMaj root = root(1, 0);
    double[] sigma = Matrices.singularValues(root);
    double rounding =
        Math.max(root.numRows, root.numCols)
            * Math.ulp(sigma.length == 0 ? 0 : sigma[sigma.length - 1]);
    for (double each : sigma) {
      if (each > rounding) {
        return each * each;
      }
    }
    return 0;
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
