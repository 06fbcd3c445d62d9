package thalweg.solvers.semidefinite;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Vectors;

/**
 * A proof that the value falls without end from every feasible point, and that the dual has none: a direction with
 *
 * <p>\[\langle A_i,D\rangle=0,\quad D\succeq0,\quad\langle C,D\rangle\lt0.\]
 *
 * @param d the blocks of D. Not to be modified.
 */
public record UnboundedRay(List<DMatrixRMaj> d) implements Ray {

  /** Copies the list. */
  public UnboundedRay {
    d = List.copyOf(d);
  }

  /** By how much the value changes along D, \(\langle C,D\rangle\). */
  public double slope(SemidefiniteProgram program) {
    return program.c().dot(new Blocks(d));
  }

  /**
   * How far the value is known to fall: with D a feasible X is left by rounding alone, \(R=-\langle C,D\rangle/\max(\lVert\mathcal
   * A(D)\rVert,-\lambda_{\min}(D))\); 0 where nothing is proven.
   */
  @Override
  public double radius(SemidefiniteProgram program) {
    Blocks direction = new Blocks(d);
    double left = Vectors.norm2(new LinearMap(program.sizes(), program.a()).apply(direction));
    double outside = Math.max(0, -direction.smallestEigenvalue()) + direction.rounding();
    double slope = slope(program);
    return slope < 0 ? -slope / Math.max(left, outside) : 0;
  }

  @Override
  public String toString() {
    return "the value falls without end along a positive semidefinite direction that the equations do not see";
  }
}
