package thalweg.schedules;

/**
 * The step size (learning rate) as a function of the steps taken so far.
 *
 * <p>A schedule is an immutable value. Whatever takes a step size takes a schedule.
 */
@FunctionalInterface
public interface Schedule {

  /**
   * The step size of the next step.
   *
   * @param t the steps taken so far; 0 for the first step
   */
  double at(int t);

  /** The same step size always. */
  static Schedule constant(double value) {
    return new Constant(value);
  }
}
