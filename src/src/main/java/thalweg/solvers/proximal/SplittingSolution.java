package thalweg.solvers.proximal;

import thalweg.math.Check;
import thalweg.runs.Solution;

/**
 * Where a splitting method ended, on both sides.
 *
 * @param solution point, value, cost and reason to end
 * @param multiplier u, the multiplier of x = z: a subgradient of g at the solution whose opposite is one of f
 */
public record SplittingSolution(Solution solution, double[] multiplier) {

  /** Checks the length. */
  public SplittingSolution {
    Check.length("multiplier", multiplier, solution.point().length);
  }

  @Override
  public String toString() {
    return solution.toString();
  }
}
