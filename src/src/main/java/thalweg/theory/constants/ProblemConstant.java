package thalweg.theory.constants;

/**
 * One constant of a problem, such as L, with its error and how it was found.
 *
 * @param value the number; infinite where there is none, NaN where nothing is known
 * @param error how far the number that it stands for may be from it; of a bound, the rounding alone
 * @param certainty how sure it is
 * @param how it was found, as a clause
 */
public record ProblemConstant(double value, double error, Certainty certainty, String how) {

  /** Errors below this part of the value are rounding, which no step size need heed. */
  private static final double ROUNDING = 1e-10;

  /** Nothing is known, for this reason. */
  static ProblemConstant unknown(String why) {
    return new ProblemConstant(Double.NaN, Double.NaN, Certainty.UNKNOWN, why);
  }

  /** Whether there is a finite number. */
  public boolean isKnown() {
    return Double.isFinite(value);
  }

  /** The value with its error added, to take for L. */
  public double upper() {
    return error > ROUNDING * Math.abs(value) ? value + error : value;
  }

  /** The value with its error taken away, but not below 0, to take for μ. */
  public double lower() {
    return error > ROUNDING * Math.abs(value) ? Math.max(0, value - error) : value;
  }

  /** {@code 12.5 (upper bound: …)}. */
  @Override
  public String toString() {
    String number = Double.isNaN(value) ? "" : Sheet.number(value) + " ";
    return "%s(%s: %s)".formatted(number, certainty.word(), how);
  }
}
