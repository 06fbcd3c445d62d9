package thalweg.functions;

import java.util.function.BiConsumer;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * The residuals \(r:\mathbb R^d\to\mathbb R^m\) of a least-squares problem with their Jacobian: what Gauss–Newton and
 * Levenberg–Marquardt take.
 *
 * <p>Residual i is usually a model's prediction for observation i minus that observation. {@link LeastSquares} is the
 * objective \(\tfrac12\|r(w)\|^2\) that belongs to them.
 *
 * @see LeastSquares
 */
public interface Residuals {

  /** The number d of parameters. */
  int dimension();

  /** The number m of residuals. */
  int size();

  /**
   * Writes r(w).
   *
   * @param w d parameters. Not modified.
   * @param r receives the m residuals. Modified.
   */
  void residuals(double[] w, double[] r);

  /**
   * Writes the Jacobian \(J_{ij}=\partial r_i/\partial w_j\), here by central differences with the step
   * \(h_j=\varepsilon^{1/3}|w_j|\), and \(\varepsilon^{1/3}\) at 0, so that parameters of any unit are treated alike: about
   * ten correct digits for 2d evaluations of the residuals. Override where there is a formula.
   *
   * @param w d parameters. Not modified.
   * @param j receives the m×d Jacobian. Modified.
   */
  default void jacobian(double[] w, DMatrixRMaj j) {
    double[] x = w.clone();
    double[] above = new double[size()];
    double[] below = new double[size()];
    for (int k = 0; k < x.length; k++) {
      double h = Math.cbrt(Math.ulp(1.0)) * (w[k] == 0 ? 1 : Math.abs(w[k]));
      double right = w[k] + h;
      double left = w[k] - h;
      x[k] = right;
      residuals(x, above);
      x[k] = left;
      residuals(x, below);
      x[k] = w[k];
      for (int i = 0; i < above.length; i++) {
        j.set(i, k, (above[i] - below[i]) / (right - left));
      }
    }
  }

  /**
   * Residuals from a formula, such as {@code Residuals.of(2, 1, (w, r) -> { r[0] = w[0]; r[1] = 1 - w[0]; })}, with the
   * Jacobian by central differences.
   *
   * @param size the number m of residuals; at least 1
   * @param dimension the number d of parameters; at least 1
   * @param formula writes the residuals at its first argument into its second; must not modify the first
   */
  static Residuals of(int size, int dimension, BiConsumer<double[], double[]> formula) {
    Check.atLeast("size", size, 1);
    Check.atLeast("dimension", dimension, 1);
    return new Residuals() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public void residuals(double[] w, double[] r) {
        formula.accept(Check.length("w", w, dimension), Check.length("r", r, size));
      }
    };
  }
}
