package thalweg.solvers.semidefinite;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Farkas' proof that no X satisfies all equations: multipliers with
 *
 * <p>\[-\sum_iy_iA_i\succeq0,\qquad b^\top y\gt0.\]
 *
 * <p>The equations, added up with these multipliers, say \(\langle\sum_iy_iA_i,X\rangle=b^\top y\), whose left side is at most 0 for each
 * \(X\succeq0\).
 *
 * @param y a multiplier for each equation. Not to be modified.
 * @see <a href="https://doi.org/10.1137/1038003">Vandenberghe and Boyd, Semidefinite Programming (1996), §3.1</a>
 */
public record InfeasibleRay(double[] y) implements Ray {

  /** Checks that all is finite. */
  public InfeasibleRay {
    Check.finite("y", y);
  }

  /** \(R=b^\top y/\lambda_{\max}(\sum_iy_iA_i)\): no X with a smaller trace satisfies the equations; 0 where nothing is proven.
   * To the eigenvalue the rounding of its computation is added. */
  @Override
  public double radius(SemidefiniteProgram program) {
    double sum = Vectors.dot(program.b(), Check.length("y", y, program.b().length));
    Blocks left = new LinearMap(program.sizes(), program.a()).adjoint(y);
    double largest = Math.max(0, -left.times(-1).smallestEigenvalue()) + left.rounding();
    return sum > 0 ? sum / largest : 0;
  }

  @Override
  public String toString() {
    return "these multipliers of the equations add up to a contradiction: "
        + Arrays.stream(y)
            .mapToObj(yi -> String.format(Locale.ROOT, "%.6g", yi))
            .collect(Collectors.joining(", ", "[", "]"));
  }
}
