package thalweg.solvers.constrained;

import thalweg.runs.Solution;

/**
 * Where a constrained run ended, and how well the point satisfies the conditions of optimality there.
 *
 * @param solution point, value, cost and reason to end
 * @param kkt the conditions of Karush, Kuhn and Tucker there, with the multipliers found
 */
public record ConstrainedSolution(Solution solution, KktReport kkt) {

  @Override
  public String toString() {
    return solution + System.lineSeparator() + kkt;
  }
}
