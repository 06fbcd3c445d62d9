package thalweg.functions;

import java.util.function.BiConsumer;
import org.ejml.data.DMatrixRMaj;

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
   * Writes the Jacobian \(J_{ij}=\partial r_i/\partial w_j\), here by {@link Differences}: eight to eleven digits for as a rule
   * 3d + 1 evaluations of the residuals. Override where there is a formula.
   *
   * @param w d parameters. Not modified.
   * @param j receives the m×d Jacobian. Modified.
   */
  default void jacobian(double[] w, DMatrixRMaj j) {
    new NumericalJacobian(this).jacobian(w, j);
  }

  /**
   * Residuals from a formula, with the Jacobian by {@link Differences}.
   *
   * <pre>{@code
   * Residuals rosenbrock = Residuals.of(2, 2, (w, r) -> {
   *   r[0] = 10 * (w[1] - w[0] * w[0]);
   *   r[1] = 1 - w[0];
   * });
   * }</pre>
   *
   * @param size the number m of residuals; at least 1
   * @param dimension the number d of parameters; at least 1
   * @param formula writes every residual at its first argument into its second; must not modify the first
   */
  static NumericalJacobian of(int size, int dimension, BiConsumer<double[], double[]> formula) {
    return new NumericalJacobian(new ResidualsFormula(size, dimension, formula));
  }

  /**
   * Residuals from formulas for them and for their Jacobian.
   *
   * <pre>{@code
   * Residuals rosenbrock = Residuals.of(2, 2,
   *     (w, r) -> {
   *       r[0] = 10 * (w[1] - w[0] * w[0]);
   *       r[1] = 1 - w[0];
   *     },
   *     (w, j) -> {
   *       j.set(0, 0, -20 * w[0]);
   *       j.set(0, 1, 10);
   *       j.set(1, 0, -1);
   *     });
   * }</pre>
   *
   * <p>{@code Autodiff.residuals} needs the residuals only.
   *
   * @param size the number m of residuals; at least 1
   * @param dimension the number d of parameters; at least 1
   * @param formula writes every residual at its first argument into its second; must not modify the first
   * @param jacobian writes the m×d Jacobian at its first argument into its second, where every entry is 0 before; must not
   *     modify the first
   */
  static Residuals of(
      int size,
      int dimension,
      BiConsumer<double[], double[]> formula,
      BiConsumer<double[], DMatrixRMaj> jacobian) {
    return new JacobianFormula(new ResidualsFormula(size, dimension, formula), jacobian);
  }
}
