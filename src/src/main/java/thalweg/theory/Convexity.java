package thalweg.theory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * What a search for a violation of convexity found: a witness that proves a function is not convex, or no
 * violation, which is evidence and not a proof.
 *
 * @param refuted whether a violation was found
 * @param worst the largest violation, or how far the nearest miss stayed away: for chords
 *     \(f(\lambda x+(1-\lambda)y)-\lambda f(x)-(1-\lambda)f(y)\), for curvature \(-\lambda_{\min}\)
 * @param witness the point where it was found
 * @param trials how many chords or points were tried
 * @param what the test in words
 */
public record Convexity(boolean refuted, double worst, double[] witness, int trials, String what) {

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
    double worst = Double.NEGATIVE_INFINITY;
    double[] witness = center.clone();
    boolean refuted = false;
    for (int k = 0; k < trials; k++) {
      double[] x = region.point();
      double[] y = region.point();
      double lambda = region.random.nextDouble();
      double[] between = new double[x.length];
      Vectors.combine(lambda, x, 1 - lambda, y, between);
      double fx = f.value(x);
      double fy = f.value(y);
      double gap = f.value(between) - (lambda * fx + (1 - lambda) * fy);
      if (gap > worst) {
        worst = gap;
        witness = between;
        // A gap of rounding size is no violation.
        refuted = gap > 1e-12 * Math.max(1, Math.max(Math.abs(fx), Math.abs(fy)));
      }
    }
    return new Convexity(refuted, worst, witness, trials, "chord");
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
    double worst = Double.NEGATIVE_INFINITY;
    double[] witness = center.clone();
    boolean refuted = false;
    for (int k = 0; k < trials; k++) {
      double[] x = region.point();
      Curvature curvature = Curvature.at(f, x);
      if (-curvature.smallest() > worst) {
        worst = -curvature.smallest();
        witness = x;
        refuted = worst > 1e-10 * Math.max(1, curvature.largest());
      }
    }
    return new Convexity(refuted, worst, witness, trials, "smallest Hessian eigenvalue");
  }

  @Override
  public String toString() {
    return refuted
        ? String.format(
            Locale.ROOT,
            "not convex: the %s test is violated by %.4g at %s",
            what,
            worst,
            Arrays.toString(witness))
        : String.format(
            Locale.ROOT,
            "no violation in %d trials of the %s test (evidence, not a proof); the nearest was off by %.4g",
            trials,
            what,
            -worst);
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
