package thalweg.searches;

import thalweg.schedules.Schedule;

/**
 * No search: the step size is given beforehand.
 *
 * <p>Along −∇f of an L-smooth function any α &lt; 2/L decreases f, and α = 1/L decreases it by at least
 * \(\lVert\nabla f\rVert^2/(2L)\).
 *
 * @param stepSize α as a function of the steps taken; cut to the longest step that the line allows
 */
public record FixedStep(Schedule stepSize) implements LineSearch {

  /** The same step size always; positive. */
  public FixedStep(double stepSize) {
    this(Schedule.constant(stepSize));
  }

  @Override
  public Step along(Line line, int t) {
    return Step.of(Math.min(stepSize.at(t), line.longest()));
  }
}
