package thalweg.solvers.constrained;

/**
 * A proof that a program has no solution, which anyone can check with the program's own numbers.
 *
 * <p>Numbers that were rounded prove nothing beyond doubt; {@link #proves} says what is asked of them.
 */
public sealed interface Certificate permits FarkasRay, RecessionRay {

  /**
   * Whether this proves that the program has no solution.
   *
   * <p>It is measured in units of each row, variable and right-hand side in which their numbers are near 1, so that the answer does not
   * depend on the units of the program. What should be negative must exceed the rounding of its terms; what should be 0 must be
   * 1e-9 of that at the most, or 1e-3 if it is no more than rounding of the ray.
   *
   * @param program the program. Not modified.
   */
  boolean proves(QuadraticProgram program);
}
