package thalweg.solvers.newton;

import thalweg.math.Vectors;
import thalweg.searches.Line;
import thalweg.solvers.CurvaturePair;

/** The last m pairs (s, y) that {@link Lbfgs} keeps, and the two-loop recursion over them. */
final class RecentPairs implements Directions {
  private final CurvaturePair[] pairs;
  private final double[] a;
  private int size;
  private int newest = -1;

  RecentPairs(int m, int d) {
    pairs = new CurvaturePair[m];
    for (int i = 0; i < m; i++) {
      pairs[i] = new CurvaturePair(d);
    }
    a = new double[m];
  }

  @Override
  public boolean isInformed() {
    return size > 0;
  }

  /** Nocedal and Wright, Numerical Optimization, algorithm 7.4, with s and y of length 1. */
  @Override
  public void direction(double[] g, double[] d) {
    Vectors.combine(-1, g, 0, g, d);
    for (int age = 0; age < size; age++) {
      CurvaturePair pair = pair(age);
      a[age] = Vectors.dot(pair.s(), d) / pair.cosine();
      Vectors.axpy(-a[age], pair.y(), d);
    }
    // γ is the inverse curvature along the newest step, so that the first trial 1 is of the right
    // length; positive,
    // because sᵀy > 0, so that d descends.
    Vectors.scale(pair(0).cosine() * pair(0).ratio(), d);
    for (int age = size - 1; age >= 0; age--) {
      CurvaturePair pair = pair(age);
      double b = Vectors.dot(pair.y(), d) / pair.cosine();
      Vectors.axpy(a[age] * pair.ratio() - b, pair.s(), d);
    }
  }

  private CurvaturePair pair(int age) {
    return pairs[Math.floorMod(newest - age, pairs.length)];
  }

  @Override
  public double firstTrial(Line line) {
    return 1;
  }

  @Override
  public void learn(double alpha, double slope, double[] step, double[] change) {
    int next = (newest + 1) % pairs.length;
    if (pairs[next].learn(step, change)) {
      newest = next;
      size = Math.min(size + 1, pairs.length);
    }
  }

  @Override
  public void forget() {
    size = 0;
  }
}
