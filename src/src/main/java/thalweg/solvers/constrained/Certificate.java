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
   * depend on the units of the program. Every equation of the proof must hold to 1e-9 of what it proves, or else to rounding, and what it
   * proves must be above the rounding of its terms.
   *
   * @param program the program. Not modified.
   */
  boolean proves(QuadraticProgram program);
}
