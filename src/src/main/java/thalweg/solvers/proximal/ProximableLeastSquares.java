package thalweg.solvers.proximal;

import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.math.Lu;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * Least squares, \(f(w)=\frac1{2n}\lVert Xw-y\rVert^2\), by its proximal step
 * \((X^\top X/n+I/\alpha)^{-1}(X^\top y/n+w/\alpha)\).
 *
 * <p>The matrix is factorized once for each step size, d³ operations; as long as α stays the same a step costs 2d². An
 * instance keeps that factorization and room for the residuals, so share it between threads only by making another.
 *
 * @see <a href="https://doi.org/10.1561/2200000016">Boyd et al., Distributed Optimization and Statistical Learning via ADMM (2011), §6.4</a>
 */
public final class ProximableLeastSquares implements Proximable {
  private final DMatrixRMaj x;
  private final double[] y;
  private final DMatrixRMaj gram;
  private final double[] xty;
  private final double[] r;
  private double factorizedFor = Double.NaN;
  private @Nullable Lu factors;

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
    gram = Matrices.gram(x);
    xty = new double[x.numCols];
    r = new double[y.length];
    Matrices.multiplyTransposed(x, y, xty);
  }

  @Override
  public double value(double[] w) {
    Matrices.multiply(x, w, r);
    Vectors.axpy(-1, y, r);
    return Vectors.dot(r, r) / (2 * y.length);
  }

  @Override
  public void prox(double[] w, double stepSize) {
    Check.length("w", w, xty.length);
    Lu lu = factors;
    if (lu == null || stepSize != factorizedFor) {
      lu = factorize(Check.positive("stepSize", stepSize));
    }
    Vectors.combine(1.0 / y.length, xty, 1 / stepSize, w, w);
    lu.solve(w);
  }

  private Lu factorize(double stepSize) {
    DMatrixRMaj matrix = new DMatrixRMaj(gram.numRows, gram.numCols);
    for (int i = 0; i < gram.data.length; i++) {
      matrix.data[i] = gram.data[i] / y.length;
    }
    for (int i = 0; i < gram.numRows; i++) {
      matrix.add(i, i, 1 / stepSize);
    }
    Lu lu = new Lu(matrix);
    factors = lu;
    factorizedFor = stepSize;
    return lu;
  }

  @Override
  public String toString() {
    return "ProximableLeastSquares[%d×%d]".formatted(x.numRows, x.numCols);
  }
}
