package thalweg.solvers.semidefinite;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.runs.Solution;

/**
 * Where a semidefinite run ended, on both sides.
 *
 * @param x the blocks of X. Not to be modified.
 * @param y the multipliers of the equations, the solution of the dual. Not to be modified.
 * @param z the blocks of \(Z=C-\sum_iy_iA_i\). Not to be modified.
 * @param value \(\langle C,X\rangle\)
 * @param dualValue \(b^\top y\), which no feasible X goes below
 * @param size the larger of the norms of X and of Z, in units in which \(A_i\), b and C are near 1; where it is huge, the program or
 *     its dual has hardly an interior
 * @param solution the run: cost, reason to end, trace
 * @param certificate the proof that there is no solution, where the run ended with one
 */
public record SemidefiniteSolution(
    List<DMatrixRMaj> x,
    double[] y,
    List<DMatrixRMaj> z,
    double value,
    double dualValue,
    double size,
    Solution solution,
    Optional<Ray> certificate) {

  private static final double HUGE = 1e6;
  private static final String THIN =
      "X or Z is more than a million times as large as the numbers of the program, which has hardly an interior, or whose dual has: "
          + "half of the digits may be lost";

  /** Whether the run reached what was asked for. */
  public boolean converged() {
    return solution.converged();
  }

  @Override
  public String toString() {
    String proof = certificate.map(c -> System.lineSeparator() + c).orElse("");
    return solution + (converged() && size > HUGE ? System.lineSeparator() + THIN : "") + proof;
  }
}
