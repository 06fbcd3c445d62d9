package thalweg.theory;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Matrices;

/**
 * The extreme eigenvalues of the Hessian at one point: how curved a function is along its flattest and its
 * steepest direction, \(\lambda_{\min}=\min_{\lVert v\rVert=1}v^\top\nabla^2f(w)\,v\) and λ_max likewise.
 *
 * <p>For a quadratic they are μ and L themselves, the same everywhere. Found from all d² entries of the
 * Hessian; where d is large, {@link PowerIteration} finds the largest from products alone. Both are exact to rounding
 * of the larger magnitude, in any unit.
 *
 * <pre>{@code
 * Curvature.at(Quadratic.diagonal(1, 10), new double[2])
 * // eigenvalues of the Hessian from 1.00000 to 10.0000, condition number 10.0000
 * }</pre>
 *
 * @param smallest λ_min; negative at a point where the function is not convex
 * @param largest λ_max
 */
public record Curvature(double smallest, double largest) {

  /**
   * Looks at one point.
   *
   * @param f a function of few enough parameters that a d×d matrix fits
   * @param w the point, finite. Not modified.
   * @throws IllegalArgumentException if the Hessian there is not finite
   */
  public static Curvature at(TwiceDifferentiable f, double[] w) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    return of(f.hessian(w));
  }

  /** Of a Hessian. */
  static Curvature of(DMatrixRMaj hessian) {
    Check.finite("the Hessian", hessian.data);
    double[] ascending = Matrices.symmetricEigenvalues(hessian);
    return new Curvature(ascending[0], ascending[ascending.length - 1]);
  }

  /** The condition number \(\kappa=\lambda_{\max}/\lambda_{\min}\); infinite if λ_min ≤ 0. */
  public double conditionNumber() {
    return smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "eigenvalues of the Hessian from %.6g to %.6g, condition number %.6g",
        smallest,
        largest,
        conditionNumber());
  }
}
