package thalweg.solvers.sets;

import thalweg.runs.Solution;
import thalweg.solvers.Run;

/** The iterate with the lowest value so far, for methods whose values rise in between. */
final class Best {
  private final double[] point;
  private double value = Double.POSITIVE_INFINITY;
  private double measure = Double.NaN;

  Best(int dimension) {
    point = new double[dimension];
  }

  /** Keeps the iterate if its value is the lowest so far; a value that is no number is not. */
  void observe(double[] w, double itsValue, double itsMeasure) {
    if (itsValue < value && itsValue > Double.NEGATIVE_INFINITY) {
      System.arraycopy(w, 0, point, 0, w.length);
      value = itsValue;
      measure = itsMeasure;
    }
  }

  /** The solution of a run that ended, at the best iterate if there is one. */
  Solution solution(Run run) {
    return value == Double.POSITIVE_INFINITY
        ? run.solution()
        : run.solutionAt(point, value, measure);
  }
}
