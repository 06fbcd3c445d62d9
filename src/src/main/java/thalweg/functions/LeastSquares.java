package thalweg.functions;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * Half the sum of squared residuals, \(f(w)=\tfrac12\|r(w)\|^2\), with the gradient \(\nabla f=J^\top r\).
 *
 * <p>The Hessian is \(J^\top J+\sum_i r_i\nabla^2 r_i\); Gauss–Newton and Levenberg–Marquardt drop the sum, which is
 * small where the residuals or their curvatures are. Convex where r is affine. A value costs one evaluation of r, a
 * gradient one of J as well and md multiplications. Collections of test problems often print ‖r‖² without the half.
 *
 * <pre>{@code
 * Residuals rosenbrock = Residuals.of(2, 2, (w, r) -> {
 *   r[0] = 10 * (w[1] - w[0] * w[0]);
 *   r[1] = 1 - w[0];
 * });
 * new LevenbergMarquardt().minimize(new LeastSquares(rosenbrock), new double[] {-1.2, 1}, Stop.after(50));
 * }</pre>
 *
 * <p>Holds the vector r and the m×d matrix J to work in, so one instance belongs to one thread.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, §10.1</a>
 */
public final class LeastSquares implements Differentiable {
  private final Residuals residuals;
  private final double[] r;
  private final DMatrixRMaj j;

  /**
   * The objective that belongs to the residuals.
   *
   * @param residuals r, with m ≥ 1 entries of d ≥ 1 parameters
   */
  public LeastSquares(Residuals residuals) {
    this.residuals = residuals;
    r = new double[Check.atLeast("size", residuals.size(), 1)];
    j = new DMatrixRMaj(r.length, Check.atLeast("dimension", residuals.dimension(), 1));
  }

  /** The residuals r whose squares are summed. */
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public int dimension() {
    return j.numCols;
  }

  @Override
  public double value(double[] w) {
    residuals.residuals(Check.length("w", w, dimension()), r);
    return 0.5 * Vectors.dot(r, r);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double value = value(w);
    residuals.jacobian(w, j);
    Matrices.multiplyTransposed(j, r, g);
    return value;
  }

  @Override
  public String toString() {
    return "half the sum of squares of %d residuals of %d parameters"
        .formatted(r.length, dimension());
  }
}
