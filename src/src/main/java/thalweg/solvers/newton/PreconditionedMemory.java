package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.RecentPairs;

/** The directions \(-Hg\) of {@link PreconditionedLbfgs}, with H from \(\gamma M^{-1}\) and the last m pairs. */
final class PreconditionedMemory implements Directions {
  private final RecentPairs pairs;
  private final Preconditioner preconditioner;
  private final double[] solved;
  private double gamma = 1;

  PreconditionedMemory(int m, int d, Preconditioner preconditioner) {
    pairs = new RecentPairs(m, d);
    this.preconditioner = preconditioner;
    solved = new double[d];
  }

  @Override
  public boolean isInformed() {
    return pairs.size() > 0;
  }

  /** M knows how far to go. */
  @Override
  public void begin(double[] g, double length, double[] d) {
    Vectors.combine(-1, g, 0, g, d);
    preconditioner.apply(d);
  }

  @Override
  public void direction(double[] g, double[] d) {
    Vectors.combine(-1, g, 0, g, d);
    pairs.multiplyByInverse(d, this::multiplyByFirst);
  }

  private void multiplyByFirst(double[] x) {
    preconditioner.apply(x);
    Vectors.scale(gamma, x);
  }

  @Override
  public double firstTrial(Line line) {
    return 1;
  }

  @Override
  public void learn(double alpha, double slope, double[] step, double[] change) {
    if (pairs.learn(step, change)) {
      System.arraycopy(change, 0, solved, 0, solved.length);
      preconditioner.apply(solved);
      double curved = Vectors.dot(change, solved);
      gamma = curved > 0 ? Vectors.dot(step, change) / curved : 1;
    }
  }

  @Override
  public void forget() {
    pairs.forget();
  }
}
