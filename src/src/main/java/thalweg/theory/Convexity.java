package thalweg.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.theory.Inequality.Gap;
import thalweg.theory.Inequality.Trial;

/**
 * What a search for a violation of convexity found: a witness that proves a function is not convex, or no
 * violation, which is evidence and not a proof.
 *
 * <p>Right in any units: a violation counts if it is above 1e-12 of the values it is made of and survives moving the
 * points by a few units in the last place. A trial where f is NaN or infinite, or where the points are one, shows
 * nothing and is not counted. An interrupt ends the search and stays set; the result says so.
 *
 * <pre>{@code
 * Objective dent = Objective.of(1, w -> w[0] * w[0] + 2.01 * Math.cos(w[0]));
 * Convexity.byChords(dent, new double[1], 10, 100, 3)   // no violation in 100 trials …: it is small
 * Convexity.byChords(dent, new double[1], 0.1, 100, 3)  // not convex: …
 * }</pre>
 *
 * @param refuted whether a violation was found
 * @param worst the largest violation, or minus the nearest miss: for chords
 *     \(f(\lambda x+(1-\lambda)y)-\lambda f(x)-(1-\lambda)f(y)\), for tangents
 *     \(f(x)+\nabla f(x)^\top(y-x)-f(y)\), for curvature \(-\lambda_{\min}\); −∞ if no trial showed anything
 * @param witness the points it was found at: for chords the ends x, y and the point between them, for
 *     tangents the point x it touches at and y, for curvature the one point
 * @param trials how many chords, tangents or points showed something
 * @param planned how many were asked for
 * @param interrupted whether an interrupt ended the search early
 * @param what the test in words
 */
public record Convexity(
    boolean refuted,
    double worst,
    List<double[]> witness,
    int trials,
    int planned,
    boolean interrupted,
    String what) {

  /** At most this many numbers of a point are worth printing. */
  private static final int SHORT = 4;

  /**
   * Tries random chords between points of a ball's enclosing box: a convex function never lies above one.
   *
   * @param f the function; +∞ at an end of a chord shows nothing, between two finite ends it refutes
   * @param center the middle of the box. Not modified.
   * @param radius half its width; positive
   * @param trials how many chords; at least 1
   * @param seed of the random chords
   */
  public static Convexity byChords(
      Objective f, double[] center, double radius, int trials, long seed) {
    Region region = Region.of(center, radius, seed, f.dimension());
    return search(
        region,
        trials,
        "chord",
        () -> {
          double[] x = region.point();
          double[] y = region.point();
          double lambda = region.random().nextDouble();
          double[] between = new double[x.length];
          Vectors.combine(lambda, x, 1 - lambda, y, between);
          return new Trial(points -> chord(f, lambda, points), x, y, between);
        });
  }

  private static Gap chord(Objective f, double lambda, double[]... points) {
    double fx = f.value(points[0]);
    double fy = f.value(points[1]);
    double between = f.value(points[2]);
    if (Arrays.equals(points[0], points[1]) || !Double.isFinite(fx) || !Double.isFinite(fy)) {
      return Gap.UNKNOWN;
    }
    double size = Math.max(Math.abs(fx), Math.abs(fy));
    return between == Double.NEGATIVE_INFINITY
        ? Gap.UNKNOWN
        : Gap.of(between - (lambda * fx + (1 - lambda) * fy), size);
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
    Region region = Region.of(center, radius, seed, f.dimension());
    return search(
        region,
        trials,
        "tangent",
        () -> new Trial(points -> tangent(f, points), region.point(), region.point()));
  }

  private static Gap tangent(Differentiable f, double[]... points) {
    double[] g = new double[points[0].length];
    double fx = f.valueAndGradient(points[0], g);
    double fy = f.value(points[1]);
    double rise = 0;
    double size = Math.max(Math.abs(fx), Math.abs(fy));
    for (int i = 0; i < g.length; i++) {
      double term = g[i] * (points[1][i] - points[0][i]);
      rise += term;
      size = Math.max(size, Math.abs(term));
    }
    double violation = fx + rise - fy;
    return Arrays.equals(points[0], points[1]) || !Double.isFinite(violation)
        ? Gap.UNKNOWN
        : Gap.of(violation, size);
  }

  /**
   * Looks at the smallest Hessian eigenvalue at random points: a convex function has none below zero. Whether it is
   * below zero is asked of the Hessian in units in which its rows are alike, which changes no sign.
   *
   * @param f the function
   * @param center the middle of the box of points. Not modified.
   * @param radius half its width; positive
   * @param trials how many points; at least 1
   * @param seed of the random points
   */
  public static Convexity byCurvature(
      TwiceDifferentiable f, double[] center, double radius, int trials, long seed) {
    Region region = Region.of(center, radius, seed, f.dimension());
    return search(
        region,
        trials,
        "smallest Hessian eigenvalue",
        () -> new Trial(points -> Inertia.gap(f.hessian(points[0])), region.point()));
  }

  private static Convexity search(Region region, int trials, String what, Supplier<Trial> next) {
    return new ViolationSearch(region).over(Check.atLeast("trials", trials, 1), what, next);
  }

  /** One sentence: the violation and where, or how much was tried in vain. */
  @Override
  public String toString() {
    if (refuted) {
      return String.format(
          Locale.ROOT, "not convex: the %s test is violated by %.4g%s", what, worst, where());
    }
    String tried = trials == planned ? trials + " trials" : trials + " of " + planned + " trials";
    String sentence =
        trials == 0
            ? String.format(
                "nothing is known: none of %d trials of the %s test showed anything", planned, what)
            : String.format(
                Locale.ROOT,
                "no violation in %s of the %s test (evidence, not a proof); the nearest was off by %.4g",
                tried,
                what,
                -worst);
    return interrupted ? sentence + " (interrupted)" : sentence;
  }

  private String where() {
    return witness.get(0).length > SHORT
        ? ", see witness()"
        : witness.stream().map(Convexity::brief).collect(Collectors.joining(", ", " near ", ""));
  }

  private static String brief(double[] point) {
    return Arrays.stream(point)
        .mapToObj(x -> String.format(Locale.ROOT, "%.4g", x))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
