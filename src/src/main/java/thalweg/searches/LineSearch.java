package thalweg.searches;

/** Decides how far to go along a direction; a record of settings. */
public interface LineSearch {

  /**
   * The step to take along a line.
   *
   * @param line the objective along the direction
   * @param t the steps taken so far in this run
   * @return the step, or why there is none
   */
  Step along(Line line, int t);
}
