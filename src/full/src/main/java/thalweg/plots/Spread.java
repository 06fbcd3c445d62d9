package thalweg.plots;

import thalweg.math.Check;

/** Mean and standard deviation over runs, place by place. */
final class Spread {
  private Spread() {}

  /** The deviation divides by the number of runs less one; a single run has none. */
  static Mark.Band over(String name, double[] x, double[][] runs) {
    Check.atLeast("the number of runs of \"" + name + "\"", runs.length, 1);
    double[] mean = new double[x.length];
    double[] deviation = new double[x.length];
    for (double[] run : runs) {
      Check.length("each run of \"" + name + "\"", run, x.length);
      for (int i = 0; i < x.length; i++) {
        mean[i] += run[i] / runs.length;
      }
    }
    for (int i = 0; i < x.length; i++) {
      double squares = 0;
      for (double[] run : runs) {
        squares += (run[i] - mean[i]) * (run[i] - mean[i]);
      }
      deviation[i] = Math.sqrt(squares / Math.max(1, runs.length - 1));
    }
    return new Mark.Band(name, x, mean, deviation, runs.length);
  }
}
