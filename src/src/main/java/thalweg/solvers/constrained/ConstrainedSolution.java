package thalweg.solvers.constrained;

import java.util.Optional;
import thalweg.runs.Solution;

/**
 * Where a constrained run ended, and how well the point satisfies the conditions of optimality there.
 *
 * @param solution point, value, cost and reason to end
 * @param kkt the conditions of Karush, Kuhn and Tucker there, with the multipliers found
 * @param certificate the proof that there is no solution, where the run ended with one
 */
public record ConstrainedSolution(
    Solution solution, KktReport kkt, Optional<Certificate> certificate) {

  /** Without a certificate. */
  public ConstrainedSolution(Solution solution, KktReport kkt) {
    this(solution, kkt, Optional.empty());
  }

  @Override
  public String toString() {
    String proof = certificate.map(c -> System.lineSeparator() + c).orElse("");
    return solution + System.lineSeparator() + kkt + proof;
  }
}
