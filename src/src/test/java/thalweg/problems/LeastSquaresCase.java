package thalweg.problems;

import java.util.List;
import thalweg.functions.Residuals;

/**
 * A least-squares problem of a published collection.
 *
 * @param name its name there
 * @param residuals r with its exact Jacobian
 * @param starts the published starting points, hardest first
 * @param minima the published minima of ‖r‖² (without ½), the global one first; runs may end in any of them
 * @param solution the published parameters of the first minimum; empty where none are published
 */
public record LeastSquaresCase(
    String name, Residuals residuals, List<double[]> starts, double[] minima, double[] solution) {

  LeastSquaresCase(String name, Residuals residuals, double[] start, double... minima) {
    this(name, residuals, List.of(start), minima, new double[0]);
  }

  LeastSquaresCase(String name, LeastSquaresProblem problem) {
    this(name, problem, problem.starts(), new double[] {problem.minimum()}, problem.minimizer());
  }

  @Override
  public String toString() {
    return name;
  }
}
