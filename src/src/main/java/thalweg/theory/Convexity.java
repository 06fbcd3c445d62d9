package thalweg.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * What a search for a violation of convexity found: a witness that proves a function is not convex, or no
 * violation, which is evidence and not a proof.
 *
 * @param refuted whether a violation was found
 * @param worst the largest violation, or minus the nearest miss: for chords
 *     \(f(\lambda x+(1-\lambda)y)-\lambda f(x)-(1-\lambda)f(y)\), for tangents
 *     \(f(x)+\nabla f(x)^\top(y-x)-f(y)\), for curvature \(-\lambda_{\min}\)
 * @param witness the points it was found at: for chords the ends x, y and the point between them, for
 *     tangents the point x it touches at and y, for curvature the one point
 * @param trials how many chords, tangents or points were tried
 * @param what the test in words
 */
public record Convexity(
    boolean refuted, double worst, List<double[]> witness, int trials, String what) {

  /** At most this many numbers of a point are worth printing. */
  private static final int SHORT = 4;

  /**
   * Tries random chords between points of a ball's enclosing box: a convex function never lies above one.
   *
   * @param f the function
   * @param center the middle of the box. Not modified.
   * @param radius half its width; positive
   * @param trials how many chords; at least 1
   * @param seed of the random chords
   */
  public static Convexity byChords(
      Objective f, double[] center, double radius, int trials, long seed) {
    Region region = new Region(center, radius, trials, seed, f.dimension());
    Search search = new Search();
    for (int k = 0; k < trials; k++) {
      double[] x = region.point();
      double[] y = region.point();
      double lambda = region.random.nextDouble();
      double[] between = new double[x.length];
      Vectors.combine(lambda, x, 1 - lambda, y, between);
      double fx = f.value(x);
      double fy = f.value(y);
      double gap = f.value(between) - (lambda * fx + (1 - lambda) * fy);
      search.offer(gap, 1e-12 * magnitude(fx, fy), x, y, between);
    }
    return search.result(trials, "chord");
  }

  /**
   * Tries random tangents: a convex function never lies below one, \(f(y)\ge f(x)+\nabla f(x)^\top(y-x)\).
   *
   * @param f the function
   * @param center the middle of the box. Not modified.
   * @param radius half its width; positive
   * @param trials how many pairs of points; at least 1
   * @param seed of the random pairs
   */
  public static Convexity byTangents(
      Differentiable f, double[] center, double radius, int trials, long seed) {
    Region region = new Region(center, radius, trials, seed, f.dimension());
    Search search = new Search();
    double[] g = new double[center.length];
    for (int k = 0; k < trials; k++) {
      double[] x = region.point();
      double[] y = region.point();
      double[] way = new double[x.length];
      Vectors.combine(1, y, -1, x, way);
      double fx = f.valueAndGradient(x, g);
      double fy = f.value(y);
      double rise = Vectors.dot(g, way);
      search.offer(fx + rise - fy, 1e-12 * magnitude(magnitude(fx, fy), rise), x, y);
    }
    return search.result(trials, "tangent");
  }

  /**
   * Looks at the smallest Hessian eigenvalue at random points: a convex function has none below zero.
   *
   * @param f the function
   * @param center the middle of the box of points. Not modified.
   * @param radius half its width; positive
   * @param trials how many points; at least 1
   * @param seed of the random points
   */
  public static Convexity byCurvature(
      TwiceDifferentiable f, double[] center, double radius, int trials, long seed) {
    Region region = new Region(center, radius, trials, seed, f.dimension());
    Search search = new Search();
    for (int k = 0; k < trials; k++) {
      double[] x = region.point();
      Curvature curvature = Curvature.at(f, x);
      search.offer(-curvature.smallest(), 1e-10 * magnitude(curvature.largest(), 1), x);
    }
    return search.result(trials, "smallest Hessian eigenvalue");
  }

  /** The scale of rounding errors: the larger magnitude, but at least 1. */
  private static double magnitude(double a, double b) {
    return Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  @Override
  public String toString() {
    return refuted
        ? String.format(
            Locale.ROOT, "not convex: the %s test is violated by %.4g%s", what, worst, where())
        : String.format(
            Locale.ROOT,
            "no violation in %d trials of the %s test (evidence, not a proof); the nearest was off by %.4g",
            trials,
            what,
            -worst);
  }

  private String where() {
    return witness.get(0).length > SHORT
        ? ", see witness()"
        : witness.stream().map(Arrays::toString).collect(Collectors.joining(", ", " at ", ""));
  }

  /** Keeps the largest violation; one above rounding size outranks any that is not. */
  private static final class Search {
    private double worst = Double.NEGATIVE_INFINITY;
    private List<double[]> witness = List.of();
    private boolean refuted;

    void offer(double violation, double rounding, double[]... points) {
      boolean refutes = violation > rounding;
      if (refutes == refuted ? violation > worst : refutes) {
        worst = violation;
        witness = List.of(points);
        refuted = refutes;
      }
    }

    Convexity result(int trials, String what) {
      return new Convexity(refuted, worst, witness, trials, what);
    }
  }

  /** Uniform points of a box. */
  private record Region(double[] center, double radius, Random random) {
    Region(double[] center, double radius, int trials, long seed, int dimension) {
      this(
          Check.finite("center", Check.length("center", center, dimension)),
          Check.positive("radius", radius),
          new Random(seed));
      Check.atLeast("trials", trials, 1);
    }

    double[] point() {
      double[] x = center.clone();
      for (int i = 0; i < x.length; i++) {
        x[i] += radius * (2 * random.nextDouble() - 1);
      }
      return x;
    }
  }
}
