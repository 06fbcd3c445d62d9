package thalweg.searches;

/**
 * What a line search found.
 *
 * @param size the step size α, NaN if none was found
 * @param problem why none was found and what to try, as a clause; empty if one was
 */
public record Step(double size, String problem) {

  /** A step of this size. */
  public static Step of(double size) {
    return new Step(size, "");
  }

  /** No step, and the reason. */
  public static Step none(String problem) {
    return new Step(Double.NaN, problem);
  }

  /** Whether there is a step. */
  public boolean found() {
    return problem.isEmpty();
  }

  /** No step, because {@link Line#goesOn} said no: the run ends, whatever the line looks like. */
  public static Step ended() {
    return none(
        "the run ended during the line search: its time or its evaluations are spent, or it was interrupted");
  }
}
