package thalweg.theory.guarantees;

/**
 * What was measured of a run, at some of its steps.
 *
 * @param iterations the steps k, ascending
 * @param values what was measured after each
 * @param rounding how far rounding alone may move each value
 */
record Series(int[] iterations, double[] values, double[] rounding) {

  /** Exact numbers, by hand. */
  static Series exact(int[] iterations, double[] values) {
    return new Series(iterations, values, new double[values.length]);
  }
}
