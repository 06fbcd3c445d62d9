package thalweg.problems;

import java.util.Arrays;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.QuadraticProgram;

/**
 * A linear or quadratic program whose answer is known.
 *
 * @param name its name
 * @param program the program; bounds are rows of its inequalities
 * @param minimum the smallest value
 * @param solution where it is attained
 */
public record KnownProgram(
    String name, QuadraticProgram program, double minimum, double[] solution) {

  @Override
  public String toString() {
    return name;
  }

  /** The same with one function a row, started at 0. */
  public ConstrainedCase asConstrained() {
    ConstrainedProblem problem = program.constrained();
    int d = program.dimension();
    double[] upper = new double[d];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    double[] lower = new double[d];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    return new ConstrainedCase(
        name,
        program,
        problem.equalities(),
        problem.inequalities(),
        lower,
        upper,
        new double[d],
        minimum,
        solution);
  }
}
