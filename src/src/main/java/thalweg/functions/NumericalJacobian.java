package thalweg.functions;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Any residuals with their Jacobian by {@link Differences}, whatever Jacobian they have themselves.
 *
 * <pre>{@code
 * Residuals decay = Residuals.of(3, 2, (w, r) -> {
 *   for (int t = 0; t < 3; t++) {
 *     r[t] = w[0] * Math.exp(-w[1] * t) - observed[t];
 *   }
 * });
 * Residuals bounded = new NumericalJacobian(decay).within(new double[2], new double[] {10, 1});
 * }</pre>
 *
 * <p>A Jacobian costs as a rule 3d + 1 evaluations of the residuals. The step for a parameter suits the residuals that
 * depend most on it. Bounds are never left: outside, residuals and Jacobian are NaN.
 *
 * @param of the residuals to differentiate
 * @param differences how; by default without bounds and one parameter at a time
 */
public record NumericalJacobian(Residuals of, Differences differences) implements Residuals {

  /** Checks that there are bounds for each parameter. */
  public NumericalJacobian {
    Check.length("lower", differences.lower(), of.dimension());
  }

  /** Without bounds, one parameter at a time. */
  public NumericalJacobian(Residuals of) {
    this(of, Differences.unbounded(of.dimension()));
  }

  /**
   * The same without evaluating the residuals outside bounds.
   *
   * @param lower the bounds from below; may be −∞. Not to be modified.
   * @param upper the bounds from above; may be +∞. Not to be modified.
   */
  public NumericalJacobian within(double[] lower, double[] upper) {
    return new NumericalJacobian(of, new Differences(lower, upper, differences.order()));
  }

  /** The same with several parameters at a time; the residuals must allow several threads, the Jacobian is the same. */
  public NumericalJacobian inParallel() {
    return new NumericalJacobian(
        of,
        new Differences(differences.lower(), differences.upper(), Differences.Order.IN_PARALLEL));
  }

  @Override
  public int dimension() {
    return of.dimension();
  }

  @Override
  public int size() {
    return of.size();
  }

  @Override
  public void residuals(double[] w, double[] r) {
    Check.length("w", w, dimension());
    if (differences.contains(w)) {
      of.residuals(w, r);
    } else {
      Arrays.fill(Check.length("r", r, size()), Double.NaN);
    }
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    Check.shape("j", j, size(), dimension());
    differences.columns(
        of::residuals,
        Check.length("w", w, dimension()),
        new double[size()],
        (k, slope, stencil) -> {
          for (int i = 0; i < slope.length; i++) {
            j.set(i, k, slope[i]);
          }
        });
  }

  @Override
  public String toString() {
    return of + " with their Jacobian by differences";
  }
}
