package thalweg.runs;

/** Why a run ended, and what to try next. */
public enum Termination {
  /** The gradient is as small as asked for. */
  GRADIENT_SMALL(true, "the gradient is as small as you asked for"),
  /** The value is as small as asked for. */
  VALUE_REACHED(true, "the value is as small as you asked for"),
  /** The steps are as small as asked for. */
  STEP_SMALL(true, "the steps are as small as you asked for"),
  /** The value changes as little as asked for. */
  VALUE_CHANGE_SMALL(true, "the value changes as little as you asked for"),
  /** The minimizer is as near as asked for, by the run's estimate. */
  ERROR_SMALL(true, "the minimizer is as near as you asked for, by the run's estimate"),
  /** The caller's own condition holds. */
  CONDITION_MET(true, "the condition you gave holds"),
  /** All iterations were used. */
  ITERATION_LIMIT(
      false,
      "all iterations were used; if the loss still falls, allow more or condition the problem better"
          + " (standardize the features, add an L2 penalty)"),
  /** All evaluations were used. */
  EVALUATION_LIMIT(
      false,
      "the evaluations were used up; allow more, or take a method that needs fewer (L-BFGS where there is a gradient)"),
  /** All time was used. */
  TIME_LIMIT(false, "the time was used up; allow more, or take a faster method"),
  /** The thread was interrupted; everything up to there is kept. */
  INTERRUPTED(false, "you interrupted it; the trace up to there is kept"),
  /** The value or gradient became NaN or infinite. */
  NOT_FINITE(
      false,
      "the value or gradient is no longer a finite number; try a smaller step size (on an L-smooth function"
          + " below 2/L), or look for NaN, log(0) or division by 0 in the objective"),
  /** No acceptable step was found from here. */
  SEARCH_FAILED(
      false,
      "no acceptable step was found; check the gradient (GradientCheck), or accept this point if the gradient is at"
          + " rounding level"),
  /** No point satisfies all constraints. */
  INFEASIBLE(
      false,
      "no point satisfies all constraints, or none near here; look for two that contradict each other, for a"
          + " wrong sign, or start elsewhere if a constraint is curved"),
  /** The objective falls without end inside the constraints. */
  UNBOUNDED(
      false,
      "the value falls without end inside the constraints; look for a forgotten bound or for the wrong sign of the"
          + " objective");

  private final boolean success;
  private final String advice;

  Termination(boolean success, String advice) {
    this.success = success;
    this.advice = advice;
  }

  /** Whether the run ended because it reached what was asked for. */
  public boolean success() {
    return success;
  }

  /** One clause for the reader: what happened and what to try. */
  public String advice() {
    return advice;
  }
}
