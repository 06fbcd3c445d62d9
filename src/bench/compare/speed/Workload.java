package speed;

/** Something to be timed: the work, and what its result is worth, which is not timed. */
interface Workload {

  /**
   * Does the work once.
   *
   * @param tolerance how exact, where the work has such a thing
   * @return what it came to
   */
  double[] run(double tolerance);

  /** The objective there; smaller is better. */
  double value(double[] result);

  /** How far the result is from what the work was to reach: the value, if nothing else is said. */
  default double measure(double[] result) {
    return value(result);
  }
}
