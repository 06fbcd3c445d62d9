package thalweg.optimizers;

/** The mean of the points added so far; two vectors of a run's memory. */
final class RunningMean {
  private final double[] mean;
  private final double[] count;

  RunningMean(Memory memory) {
    mean = memory.vector("mean");
    count = memory.vector("count", 1, 0);
  }

  /** Adds the n-th point; n = 1 starts over. */
  void add(double[] w, double n) {
    count[0] = n;
    double keep = 1 - 1 / n;
    for (int i = 0; i < w.length; i++) {
      mean[i] = keep * mean[i] + w[i] / n;
    }
  }

  /** The mean, or w if nothing was added. */
  double[] orElse(double[] w) {
    return count[0] == 0 ? w : mean;
  }
}
