package thalweg.solvers.newton;

import java.util.Arrays;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.FirstMove;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The trust-region Newton method: minimizes the model \(m(p)=f+g^\top p+\tfrac12p^\top\nabla^2f\,p\) within
 * \(\lVert p\rVert\le\Delta\) by Steihaug's conjugate gradients, and trusts it as far as it proves right.
 *
 * <p>With \(\rho=\frac{f(w)-f(w+p)}{m(0)-m(p)}\), Δ becomes ‖p‖/4 for ρ &lt; ¼, doubles for ρ &gt; ¾ on the boundary, and the step
 * is taken for ρ &gt; η. By default the first Δ is a {@link FirstMove}, and grows without limit. Directions of negative curvature are followed to the boundary, so it leaves saddles. Superlinear
 * near a minimizer with a positive definite Hessian. A refused step is a step of size 0 in the trace. Hessian–vector
 * products only; memory 6d. SciPy's {@code trust-ncg} is the same but for a first Δ of 1, a largest of 1000 and a residual that is
 * asked of \(\sqrt{\lVert g\rVert}\) instead of \(\sqrt{\lVert g\rVert/\lVert g_0\rVert}\).
 *
 * <pre>{@code
 * // Leaves the saddle of the double well between its two minimizers.
 * Solution solution = new TrustRegion().minimize(new DoubleWell(), new double[] {1e-6, 1e-6});
 * }</pre>
 *
 * @param radius Δ at the start; positive, or 0 for the length of a {@link FirstMove}
 * @param largest the largest Δ; positive, may be infinite
 * @param eta η, the share of the promised decrease a step must keep; in [0, 0.25)
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright, Numerical Optimization, algorithms 4.1 and 7.2</a>
 */
public record TrustRegion(double radius, double largest, double eta)
    implements Solver<TwiceDifferentiable> {

  /** Checks the settings. */
  public TrustRegion {
    Check.nonNegative("radius", radius);
    if (!(largest > 0)) {
      throw new IllegalArgumentException("largest must be positive but was " + largest);
    }
    Check.inHalfOpen("eta", eta, 0, 0.25);
  }

  /** Begins with a radius that suits the problem, and takes steps that keep 0.15 of their promise. */
  public TrustRegion() {
    this(0, Double.POSITIVE_INFINITY, 0.15);
  }

  @Override
  public Solution minimize(
      TwiceDifferentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    TwiceDifferentiable f = run.counting(objective);
    SteihaugCg cg = new SteihaugCg(f, run::mayGoOn);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] p = new double[w.length];
    double[] next = new double[w.length];
    double[] nextG = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double delta = radius > 0 ? radius : FirstMove.length(w, value, Vectors.norm2(g));
    delta = Math.min(delta, largest);
    double taken = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), taken)) {
      double promised = cg.solve(w, g, delta, p);
      Vectors.combine(1, w, 1, p, next);
      if (!run.mayGoOn() || Arrays.equals(w, next)) {
        return run.searchFailed(
            "the trust region shrank to a radius of "
                + delta
                + ", too short to change w, without a step that keeps its promise; either the Hessian or the gradient is"
                + " wrong (GradientCheck) or differences of f drown in rounding");
      }
      double there = f.valueAndGradient(next, nextG);
      double rho = ratio(value, there, promised, Vectors.isFinite(nextG));
      double length = Vectors.norm2(p);
      taken = 0;
      if (rho > eta) {
        System.arraycopy(next, 0, w, 0, w.length);
        System.arraycopy(nextG, 0, g, 0, g.length);
        value = there;
        taken = Double.NaN; // there is no α
      }
      // No trust either where the model is no number.
      if (!(rho >= 0.25)) {
        delta = 0.25 * (length < delta ? length : delta);
      } else if (rho > 0.75 && cg.onBoundary()) {
        delta = Math.min(2 * delta, largest);
      }
    }
    return run.solution();
  }

  /** ρ; 1 where both decreases are below rounding, −∞ where the point is not finite. */
  private static double ratio(double value, double there, double promised, boolean finite) {
    double rounding = 10 * Math.ulp(value);
    if (!finite || !Double.isFinite(there)) {
      return Double.NEGATIVE_INFINITY;
    }
    return promised <= rounding && Math.abs(value - there) <= rounding
        ? 1
        : (value - there) / promised;
  }
}
