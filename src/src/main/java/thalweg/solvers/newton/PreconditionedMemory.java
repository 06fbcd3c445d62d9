package thalweg.solvers.newton;

import java.util.function.Function;
import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.RecentPairs;

/** The directions \(-Hg\) of {@link PreconditionedLbfgs}, with H from \(\gamma M^{-1}\) and the last m pairs. */
final class PreconditionedMemory implements Directions {
  private final RecentPairs pairs;
  private final Function<double[], Preconditioner> source;
  private final double[] point;
  private final double[] solved;
  private Preconditioner preconditioner;
  private double gamma = 1;
  private long steps;
  private long nextQuestion = 3;

  /**
   * @param point where the run starts; moves with it
   */
  PreconditionedMemory(int m, double[] point, Function<double[], Preconditioner> source) {
    pairs = new RecentPairs(m, point.length);
    this.source = source;
    this.point = point;
    solved = new double[point.length];
    preconditioner = source.apply(point.clone());
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
    Vectors.axpy(1, step, point);
    steps++;
    if (steps == nextQuestion) {
      preconditioner = source.apply(point.clone());
      nextQuestion *= 3;
    }
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
