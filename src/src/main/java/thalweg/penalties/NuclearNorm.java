package thalweg.penalties;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/**
 * The nuclear norm of a matrix of weights, \(r(W)=\lambda\sum_j\sigma_j(W)\): L1 on the singular values, which makes
 * the matrix one of low rank.
 *
 * <p>W is r×c and lies row by row in w. Convex, with a kink where a singular value is zero. With \(W=U\Sigma V^\top\)
 * the gradient is \(\lambda UV^\top\), and the proximal step soft thresholds the singular values. Every call
 * decomposes W: O(rc·min(r, c)), with memory of its own.
 *
 * @param lambda the strength λ; non-negative
 * @param rows r; at least 1
 * @param columns c; at least 1
 * @see <a href="https://doi.org/10.1137/080738970">Cai, Candès and Shen, A Singular Value Thresholding Algorithm for Matrix Completion (2010)</a>
 */
public record NuclearNorm(double lambda, int rows, int columns) implements Penalty {

  /** Checks the settings. */
  public NuclearNorm {
    Check.nonNegative("lambda", lambda);
    Check.atLeast("rows", rows, 1);
    Check.atLeast("columns", columns, 1);
  }

  private DMatrixRMaj matrix(String name, double[] w) {
    return DMatrixRMaj.wrap(rows, columns, Check.length(name, w, rows * columns));
  }

  @Override
  public double value(double[] w) {
    DMatrixRMaj matrix = matrix("w", w);
    return Vectors.isFinite(w) ? lambda * Arrays.stream(Svd.of(matrix).values()).sum() : Double.NaN;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    DMatrixRMaj matrix = matrix("w", w);
    if (!Vectors.isFinite(w)) {
      Arrays.fill(g, Double.NaN);
      return;
    }
    Svd svd = Svd.of(matrix);
    double[] signs = new double[svd.values().length];
    Arrays.fill(signs, 0, svd.rank(), 1);
    svd.addTo(lambda, signs, g);
  }

  /**
   * Adds the derivative of \(\lambda UV^\top\) along v. With \(Z=U^\top XV\) for the matrix X of v, its part between
   * the singular vectors is \(U\bigl[\frac{Z_{ij}-Z_{ji}}{\sigma_i+\sigma_j}\bigr]V^\top\); what of X lies outside
   * them is divided by the σ it meets.
   */
  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {
    Svd svd = Svd.of(matrix("w", w));
    double[] sigma = svd.values();
    int rank = svd.rank();
    int k = sigma.length;
    DMatrixRMaj x = matrix("v", v);
    double[][] z = new double[k][k];
    double[][] xv = new double[rows][k];
    double[][] ux = new double[k][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int p = 0; p < k; p++) {
          xv[i][p] += x.get(i, j) * svd.v().get(j, p);
          ux[p][j] += svd.u().get(i, p) * x.get(i, j);
        }
      }
    }
    for (int p = 0; p < k; p++) {
      for (int q = 0; q < k; q++) {
        for (int i = 0; i < rows; i++) {
          z[p][q] += svd.u().get(i, p) * xv[i][q];
        }
      }
    }
    double[][] between = new double[k][k];
    for (int p = 0; p < k; p++) {
      for (int q = 0; q < k; q++) {
        boolean kink = p >= rank || q >= rank;
        between[p][q] = kink ? 0 : (z[p][q] - z[q][p]) / (sigma[p] + sigma[q]);
      }
    }
    svd.addTo(lambda, between, hv);
    addOutside(svd, rank, z, xv, ux, hv);
  }

  private void addOutside(
      Svd svd, int rank, double[][] z, double[][] xv, double[][] ux, double[] hv) {
    for (int p = 0; p < rank; p++) {
      for (int i = 0; i < rows; i++) {
        double left = xv[i][p];
        for (int q = 0; q < z.length; q++) {
          left -= svd.u().get(i, q) * z[q][p];
        }
        for (int j = 0; j < columns; j++) {
          double right = ux[p][j];
          for (int q = 0; q < z.length; q++) {
            right -= z[p][q] * svd.v().get(j, q);
          }
          double both = left * svd.v().get(j, p) + svd.u().get(i, p) * right;
          hv[i * columns + j] += lambda * (both / svd.values()[p]);
        }
      }
    }
  }

  /** Lowers the singular values; a point with NaN or infinite entries stays, so that the run it belongs to can report it. */
  @Override
  public void prox(double[] w, double stepSize) {
    double threshold = Check.positive("stepSize", stepSize) * lambda;
    DMatrixRMaj matrix = matrix("w", w);
    if (!Vectors.isFinite(w)) {
      return;
    }
    Svd svd = Svd.of(matrix);
    double[] shrunk = Arrays.stream(svd.values()).map(s -> Math.max(s - threshold, 0)).toArray();
    Arrays.fill(w, 0);
    svd.addTo(1, shrunk, w);
  }

  @Override
  public double smoothness() {
    return lambda == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}
