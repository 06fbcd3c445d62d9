package thalweg.theory.guarantees;

/** What a guarantee assumes of f or of the run that is no number: known to hold, known not to hold, or not known. */
public enum Assumption {
  /** f is convex. */
  CONVEX("f is convex"),
  /** f is a quadratic with a positive semidefinite Hessian. */
  QUADRATIC("f is a convex quadratic"),
  /** Every term of the sum is convex and L-smooth. */
  CONVEX_TERMS("every term of the sum is convex and L-smooth"),
  /** Every term of the sum is L-smooth and μ-strongly convex. */
  STRONGLY_CONVEX_TERMS("every term of the sum is L-smooth and μ-strongly convex"),
  /** Some point minimizes every term of the sum. */
  INTERPOLATION("some point minimizes all terms of the sum"),
  /** The run, or what was measured, is of the guarantee's method; needs to be said where no trace tells by {@code Trace.method()}. */
  METHOD("the run is one of the guarantee's method"),
  /** R bounds the distance to the minimizers of every point that is no higher than the start. */
  LEVEL_SET("R bounds the distance of every point that is no higher than the start"),
  /** The run converges to a point with a positive definite Hessian. */
  CONVERGES("the run converges to a strict minimizer"),
  /** f is {@link thalweg.problems.NesterovWorst}. */
  NESTEROV_WORST("f is problems.NesterovWorst, from 0"),
  /** f is {@link thalweg.problems.HeavyBallCycle}. */
  HEAVY_BALL_CYCLE("f is problems.HeavyBallCycle, from 3.3"),
  /** The functions are those of {@link thalweg.problems.AdamDivergence}. */
  ADAM_DIVERGENCE(
      "the functions are problems.AdamDivergence(C), from 1, with β₁ = 0, β₂ = 1/(1 + C²), step sizes α/√t and no bias correction");

  private final String statement;

  Assumption(String statement) {
    this.statement = statement;
  }

  /** The assumption as a clause. */
  public String statement() {
    return statement;
  }
}
