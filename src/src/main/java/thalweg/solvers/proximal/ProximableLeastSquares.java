package thalweg.solvers.proximal;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;

/**
 * Least squares, \(f(w)=\frac1{2n}\lVert Xw-y\rVert^2\), by its proximal step
 * \((X^\top X/n+I/\alpha)^{-1}(X^\top y/n+w/\alpha)\).
 *
 * <p>The eigenvectors \(q_k\) of \(X^\top X/n\), with eigenvalues \(\lambda_k\), are computed once, some 10d³ operations; then a step costs
 * 4d² whatever α,
 *
 * <p>\[w\leftarrow w+\sum_k\frac{q_k^\top X^\top y/n-\lambda_kq_k^\top w}{\lambda_k+1/\alpha}\,q_k,\]
 *
 * <p>and what X does not see stays as it is, so dependent columns do no harm. An instance keeps room for the residuals, so share
 * it between threads only by making another.
 *
 * @see <a href="https://doi.org/10.1561/2200000016">Boyd et al., Distributed Optimization and Statistical Learning via ADMM (2011), §6.4</a>
 */
public final class ProximableLeastSquares implements Proximable {
  private final DMatrixRMaj x;
  private final double[] y;
  private final double[] eigenvalues;
  private final double[][] eigenvectors;
  private final double[] targets;
  private final double[] r;

  /**
   * Prepares the products of the data.
   *
   * @param x X, n×d. Not to be modified.
   * @param y n targets. Not to be modified.
   */
  public ProximableLeastSquares(DMatrixRMaj x, double[] y) {
    Check.finite("x", x.data);
    this.x = x;
    this.y = Check.finite("y", Check.length("y", y, x.numRows));
    r = new double[y.length];
    int d = x.numCols;
    double[] xty = new double[d];
    Matrices.multiplyTransposed(x, y, xty);
    SymmetricEigen eigen = SymmetricEigen.of(Matrices.gram(x));
    double rounding = d * Math.ulp(eigen.values()[d - 1]);
    eigenvalues = Arrays.stream(eigen.values()).filter(value -> value > rounding).toArray();
    eigenvectors = new double[eigenvalues.length][d];
    targets = new double[eigenvalues.length];
    for (int k = 0; k < eigenvalues.length; k++) {
      for (int j = 0; j < d; j++) {
        eigenvectors[k][j] = eigen.vectors().get(j, d - eigenvalues.length + k);
      }
      targets[k] = Vectors.dot(eigenvectors[k], xty) / y.length;
      eigenvalues[k] /= y.length;
    }
  }

  @Override
  public double value(double[] w) {
    Matrices.multiply(x, w, r);
    Vectors.axpy(-1, y, r);
    return Vectors.dot(r, r) / (2 * y.length);
  }

  @Override
  public void prox(double[] w, double stepSize) {
    Check.length("w", w, x.numCols);
    Check.positive("stepSize", stepSize);
    // The eigenvectors are orthogonal, so each may see the steps along those before.
    for (int k = 0; k < eigenvalues.length; k++) {
      double excess = targets[k] - eigenvalues[k] * Vectors.dot(eigenvectors[k], w);
      Vectors.axpy(excess / (eigenvalues[k] + 1 / stepSize), eigenvectors[k], w);
    }
  }

  @Override
  public String toString() {
    return "ProximableLeastSquares[%d×%d]".formatted(x.numRows, x.numCols);
  }
}
