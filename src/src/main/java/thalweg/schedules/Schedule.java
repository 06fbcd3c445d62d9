package thalweg.schedules;

import thalweg.math.Check;

/**
 * The step size (learning rate) as a function of the steps taken so far.
 *
 * <p>A schedule is an immutable value. Whatever takes a step size takes a schedule, and so does whatever else
 * may change from step to step, such as a momentum. Schedules combine into schedules: {@code new
 * CosineDecay(0.1, 0, 1000).warmedUp(50)} rises for 50 steps and falls for 1000. A run resumes by asking for
 * the step it stopped at; {@link #resumedAt} gives what is left as a schedule of its own.
 */
@FunctionalInterface
public interface Schedule {

  /**
   * The step size of the next step.
   *
   * @param t the steps taken so far; 0 for the first step
   * @throws IllegalArgumentException if t is negative
   */
  double at(int t);

  /**
   * The step sizes of the first so many steps, as a plot wants them: {@code plot.line("cosine", schedule.first(100))}.
   *
   * @param steps how many; at least 0
   */
  default double[] first(int steps) {
    double[] values = new double[Check.atLeast("steps", steps, 0)];
    for (int t = 0; t < steps; t++) {
      values[t] = at(t);
    }
    return values;
  }

  /** The same step size always; positive. */
  static Schedule constant(double value) {
    return new Constant(Check.positive("step size", value));
  }

  /** This schedule for so many steps, then the next one from its own start. */
  default Schedule then(int steps, Schedule next) {
    return new Joined(this, steps, next);
  }

  /** A linear rise to this schedule's first value, begun at one {@code steps}-th of it; then this schedule. */
  default Schedule warmedUp(int steps) {
    return warmedUp(steps, at(0) / Check.atLeast("steps", steps, 1));
  }

  /** A linear rise from the given value to this schedule's first value; then this schedule. */
  default Schedule warmedUp(int steps, double from) {
    return new Linear(from, at(0), steps).then(steps, this);
  }

  /** This schedule's first value for so many steps, then this schedule from its start. */
  default Schedule delayedBy(int steps) {
    return new Constant(at(0)).then(steps, this);
  }

  /** What is left of this schedule after so many steps: a resumed run that counts from 0 again. */
  default Schedule resumedAt(int step) {
    return new Shifted(this, step);
  }

  /** This schedule, moving on once every so many steps: with the batches of an epoch, once an epoch. */
  default Schedule heldFor(int steps) {
    return new Held(this, steps);
  }

  /** This schedule times a factor. */
  default Schedule times(double factor) {
    return times(new Constant(factor));
  }

  /** The product of two schedules. */
  default Schedule times(Schedule other) {
    return new Product(this, other);
  }

  /** This schedule times \(\gamma^t\). */
  default Schedule decayedBy(double gamma) {
    return times(new Exponential(1, gamma));
  }

  /** This schedule times γ after each so many steps. */
  default Schedule decayedEvery(int steps, double gamma) {
    return times(new StepDecay(1, steps, gamma));
  }

  /** This schedule, but never below the floor. */
  default Schedule atLeast(double floor) {
    return new Clipped(this, floor, Double.POSITIVE_INFINITY);
  }

  /** This schedule, but never above the ceiling. */
  default Schedule atMost(double ceiling) {
    return new Clipped(this, 0, ceiling);
  }
}
