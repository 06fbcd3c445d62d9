package thalweg.solvers.sets;

import java.util.Arrays;
import thalweg.constraints.ConvexSet;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The spectral projected gradient method (SPG2): projected gradient steps of Barzilai and Borwein's size, shortened until
 * the value falls below the highest of the last M.
 *
 * <p>\[d_k=P_C(w_k-\sigma_k\nabla f(w_k))-w_k,\qquad w_{k+1}=w_k+\lambda d_k,\qquad
 * \sigma_{k+1}=\frac{s^\top s}{s^\top y},\]
 *
 * <p>with \(f(w_{k+1})\le\max_{j\lt M}f(w_{k-j})+c\lambda\nabla f(w_k)^\top d_k\) and \(s=w_{k+1}-w_k\),
 * \(y=\nabla f(w_{k+1})-\nabla f(w_k)\). Needs no knowledge of L, and f may be nonconvex:
 * where \(s^\top y\le0\), σ is tenfold the last (the paper takes a fixed largest size, which would have a unit). Stationarity is measured by
 * \(\lVert w_k-P_C(w_k-\sigma_k\nabla f(w_k))\rVert/\sigma_k\). f is asked at points of C only. One gradient, two projections and a few values an
 * iteration; memory 6d + M.
 *
 * <pre>{@code
 * OverSet<L2Ball> problem = new OverSet<>(new Rosenbrock(), new L2Ball(2, 1));
 * Solution solution = new SpectralProjectedGradient().minimize(problem, new double[2]);
 * // (0.786, 0.618)
 * }</pre>
 *
 * @param memory M, how many values the new one is held to; 1 makes the values fall at every step; at least 1
 * @see <a href="https://doi.org/10.1137/S1052623497330963">Birgin, Martínez and Raydan, Nonmonotone Spectral Projected Gradient Methods on Convex Sets (2000)</a>
 */
public record SpectralProjectedGradient(int memory)
    implements Solver<OverSet<? extends ConvexSet>> {

  /** Steps any longer overflow. */
  private static final double FARTHEST = 1e300;

  private static final double SUFFICIENT_DECREASE = 1e-4;

  /** Checks the memory. */
  public SpectralProjectedGradient {
    Check.atLeast("memory", memory, 1);
  }

  /** With a memory of 10 values. */
  public SpectralProjectedGradient() {
    this(10);
  }

  @Override
  public Solution minimize(
      OverSet<? extends ConvexSet> problem, double[] start, Stop stop, Listener listener) {
    double[] w = problem.inside(start);
    Run run = new Run(this, problem, w, stop, listener);
    Differentiable f = run.counting(problem.objective());
    double[] g = new double[w.length];
    double[] target = new double[w.length];
    double[] next = new double[w.length];
    double[] gNext = new double[w.length];
    double[] recent = new double[memory];
    Arrays.fill(recent, Double.NEGATIVE_INFINITY);
    double value = f.valueAndGradient(w, g);
    double sigma = firstStep(w, value, g);
    double lambda = 0;
    while (true) {
      double measure = step(problem, w, g, sigma, target) / sigma;
      if (!run.goesOn(w, value, measure, lambda)) {
        return run.solution();
      }
      recent[run.steps() % memory] = value;
      lambda = search(run, f, w, value, g, target, highest(recent), next);
      if (lambda == 0) {
        return run.searchFailed("along the projected gradient no shorter step lowers the value");
      }
      value = f.valueAndGradient(next, gNext);
      double size = spectral(w, next, g, gNext, sigma);
      sigma = Math.max(Double.MIN_NORMAL, Math.min(size, FARTHEST / Vectors.normInf(gNext)));
      System.arraycopy(next, 0, w, 0, w.length);
      System.arraycopy(gNext, 0, g, 0, g.length);
    }
  }

  /**
   * A step that is rather too long, as the search only shortens: the length of w, or the way to 0 along the slope.
   * Both scale with the units of w and f.
   */
  private static double firstStep(double[] w, double value, double[] g) {
    double slope = Vectors.norm2(g);
    double size = Math.max(Math.abs(value) / slope, Vectors.norm2(w)) / slope;
    return size > 0 && size < Double.POSITIVE_INFINITY ? size : 1;
  }

  /** Projects a gradient step and returns how far it moved. */
  private static double step(
      OverSet<?> problem, double[] w, double[] g, double sigma, double[] target) {
    Vectors.combine(1, w, -sigma, g, target);
    problem.project(target);
    return Vectors.distance(w, target);
  }

  private static double search(
      Run run,
      Differentiable f,
      double[] w,
      double value,
      double[] g,
      double[] target,
      double highest,
      double[] next) {
    double slope = Segment.slope(g, w, target);
    for (double lambda = 1; lambda > 1e-20 && run.mayGoOn(); lambda /= 2) {
      Segment.point(w, target, lambda, next);
      if (f.value(next) <= highest + SUFFICIENT_DECREASE * lambda * slope + 4 * Math.ulp(value)) {
        return lambda;
      }
    }
    return 0;
  }

  private static double highest(double[] recent) {
    double highest = recent[0];
    for (double value : recent) {
      highest = Math.max(highest, value);
    }
    return highest;
  }

  /** \(s^\top s/s^\top y\), free of overflow and underflow; tenfold the last where the curvature is not positive. */
  private static double spectral(
      double[] w, double[] next, double[] g, double[] gNext, double last) {
    double length = Vectors.distance(w, next);
    double curvature = 0;
    for (int i = 0; i < w.length; i++) {
      curvature += (next[i] - w[i]) / length * (gNext[i] - g[i]) / length;
    }
    return curvature > 0 ? 1 / curvature : Math.min(10 * last, Double.MAX_VALUE);
  }
}
