package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * From parameters to scores and back: \(s=\tilde X w\) and \(g=\tilde X^\top s\), where \(\tilde X\) is the n×d matrix of
 * examples, with a column of ones behind it if there is an intercept. The column is never stored.
 *
 * @param x the examples, n×d. Not modified.
 * @param intercept whether the last parameter is added to every score
 */
record AffineMap(DMatrixRMaj x, boolean intercept) {

  /** The number of parameters. */
  int dimension() {
    return x.numCols + (intercept ? 1 : 0);
  }

  /** \(s \leftarrow \tilde X w\). */
  void apply(double[] w, double[] s) {
    Check.length("w", w, dimension());
    int d = x.numCols;
    Matrices.multiply(x, intercept ? Arrays.copyOf(w, d) : w, s);
    if (intercept) {
      for (int i = 0; i < s.length; i++) {
        s[i] += w[d];
      }
    }
  }

  /** \(g \leftarrow \tilde X^\top s\), the chain rule from scores back to parameters. */
  void applyTransposed(double[] s, double[] g) {
    Check.length("g", g, dimension());
    if (!intercept) {
      Matrices.multiplyTransposed(x, s, g);
      return;
    }
    int d = x.numCols;
    double[] weights = new double[d];
    Matrices.multiplyTransposed(x, s, weights);
    System.arraycopy(weights, 0, g, 0, d);
    double sum = 0;
    for (double si : s) {
      sum += si;
    }
    g[d] = sum;
  }

  /** The eigenvalues of \(a\,\tilde X^\top\tilde X/n+c I_w\), ascending; \(I_w\) leaves the intercept out. */
  double[] spectrum(double a, double c) {
    int n = x.numRows;
    int d = x.numCols;
    DMatrixRMaj stored = new DMatrixRMaj(n, dimension());
    for (int i = 0; i < n; i++) {
      System.arraycopy(x.data, i * d, stored.data, i * stored.numCols, d);
      if (intercept) {
        stored.set(i, d, 1);
      }
    }
    DMatrixRMaj h = Matrices.gram(stored);
    Vectors.scale(a / n, h.data);
    for (int j = 0; j < d; j++) {
      h.add(j, j, c);
    }
    return Matrices.symmetricEigenvalues(h);
  }
}
