package thalweg.solvers.newton;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * What is known of the curvature before a run: a symmetric positive definite matrix M near the Hessian, as far as
 * \(M^{-1}x\) can be had. The nearer, the fewer iterations; with M the Hessian itself a step would be Newton's.
 *
 * <pre>{@code
 * Preconditioner known = Preconditioner.of(f.hessian(w));
 * Solution solution = new PreconditionedLbfgs(known).minimize(f, w, Stop.standard());
 * }</pre>
 */
@FunctionalInterface
public interface Preconditioner {

  /**
   * \(x\leftarrow M^{-1}x\).
   *
   * @param x d numbers. Modified.
   */
  void apply(double[] x);

  /**
   * A matrix, factored once; d³/3 multiplications, and d² for each use.
   *
   * @param m M, d×d and symmetric. Where it is not positive definite, its diagonal is raised until it is. Not modified.
   */
  static Preconditioner of(DMatrixRMaj m) {
    if (m.numRows != m.numCols) {
      throw new IllegalArgumentException(
          "a preconditioner must be square but is " + m.numRows + "×" + m.numCols);
    }
    Check.finite("the preconditioner", m.data);
    return new ModifiedCholesky(m)::solve;
  }
}
