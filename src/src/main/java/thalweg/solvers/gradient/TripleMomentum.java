package thalweg.solvers.gradient;

import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * The triple momentum method, which on smooth, strongly convex functions contracts twice as fast as {@link Nesterov}'s:
 *
 * <p>\[\xi_{k+1}=\xi_k+\beta m_k-\alpha\nabla f(\xi_k+\gamma m_k),\qquad m_k=\xi_k-\xi_{k-1},\qquad w_k=\xi_k+\delta m_k,\]
 * \[\rho=1-\sqrt{\mu/L},\quad\alpha=\frac{1+\rho}L,\quad\beta=\frac{\rho^2}{2-\rho},\quad\gamma=\frac{\rho^2}{(1+\rho)(2-\rho)},\quad\delta=\frac{\rho^2}{1-\rho^2}.\]
 *
 * <p>From \(\xi_{-1}=\xi_0=w_0\), \(f(w_k)-f^*\le\rho^{2k}\frac{L\kappa}2R^2\) for k ≥ 1, with equality for some functions. The first iterates may lie
 * far above \(f(w_0)\): the constant has a factor κ. One gradient (at \(y_k=\xi_k+\gamma m_k\)) and one value (at \(w_k\)) an iteration; memory 5d.
 *
 * <p>The trace follows \(w_k\), which the theorem is about. Its measure of stationarity is
 * \(\lVert\nabla f(y_k)\rVert+L\lVert w_k-y_k\rVert\), which is at least \(\lVert\nabla f(w_k)\rVert\).
 *
 * @param smoothness L; at least μ
 * @param strongConvexity μ; positive
 * @see <a href="https://doi.org/10.1109/LCSYS.2017.2722406">Van Scoy, Freeman and Lynch, The Fastest Known Globally Convergent First-Order Method for Minimizing Strongly Convex Functions (2018), theorem 1</a>
 */
public record TripleMomentum(double smoothness, double strongConvexity)
    implements Solver<Differentiable> {

  /** Checks the constants. */
  public TripleMomentum {
    Check.positive("strongConvexity", strongConvexity);
    if (!(smoothness >= strongConvexity && Double.isFinite(smoothness))) {
      throw new IllegalArgumentException(
          "smoothness must be finite and at least strongConvexity "
              + strongConvexity
              + " but was "
              + smoothness);
    }
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    double rho = 1 - Math.sqrt(strongConvexity / smoothness);
    double alpha = (1 + rho) / smoothness;
    double beta = rho * rho / (2 - rho);
    double gamma = beta / (1 + rho);
    double delta = rho * rho / (1 - rho * rho);
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    double[] xi = start.clone();
    double[] move = new double[xi.length];
    double[] y = start.clone();
    double[] w = start.clone();
    double[] g = new double[xi.length];
    double value = f.valueAndGradient(y, g);
    double taken = 0;
    while (run.goesOn(w, value, Vectors.norm2(g) + smoothness * Vectors.distance(w, y), taken)) {
      taken = alpha;
      Vectors.combine(beta, move, -alpha, g, move);
      Vectors.axpy(1, move, xi);
      Vectors.combine(1, xi, gamma, move, y);
      Vectors.combine(1, xi, delta, move, w);
      f.valueAndGradient(y, g);
      value = f.value(w);
    }
    return run.solution();
  }
}
