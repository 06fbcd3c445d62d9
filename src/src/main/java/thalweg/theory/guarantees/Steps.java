package thalweg.theory.guarantees;

/** What a trace's column of step sizes says. */
final class Steps {
  /** How far two step sizes that count as equal may differ, relative. */
  static final double EQUAL = 1e-5;

  private Steps() {}

  /** The step size of all steps; NaN where they differ, or where there is no step or none is known. */
  static double common(double[] stepSizes) {
    if (stepSizes.length < 2) {
      return Double.NaN;
    }
    for (int i = 2; i < stepSizes.length; i++) {
      if (!equal(stepSizes[i], stepSizes[1])) {
        return Double.NaN;
      }
    }
    return stepSizes[1];
  }

  static boolean equal(double one, double other) {
    return Math.abs(one - other) <= EQUAL * Math.abs(other);
  }
}
