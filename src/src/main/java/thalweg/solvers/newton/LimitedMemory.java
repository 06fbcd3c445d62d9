package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.RecentPairs;

/** The directions \(-Hg\) of {@link Lbfgs}, with H from the last m pairs. */
final class LimitedMemory implements Directions {
  private final RecentPairs pairs;

  LimitedMemory(int m, int d) {
    pairs = new RecentPairs(m, d);
  }

  @Override
  public boolean isInformed() {
    return pairs.size() > 0;
  }

  @Override
  public void direction(double[] g, double[] d) {
    Vectors.combine(-1, g, 0, g, d);
    pairs.multiplyByInverse(d);
  }

  @Override
  public double firstTrial(Line line) {
    return 1;
  }

  @Override
  public void learn(double alpha, double slope, double[] step, double[] change) {
    pairs.learn(step, change);
  }

  @Override
  public void forget() {
    pairs.forget();
  }
}
