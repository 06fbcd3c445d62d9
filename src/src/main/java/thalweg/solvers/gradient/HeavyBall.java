package thalweg.solvers.gradient;

import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * Polyak's heavy ball, a gradient step and a share of the last move:
 *
 * <p>\[w_{k+1}=w_k-\alpha\nabla f(w_k)+\beta(w_k-w_{k-1}),\qquad w_{-1}=w_0.\]
 *
 * <p>On a quadratic with spectrum in [μ, L] the settings of {@link #forQuadratic} make the error shrink like
 * \(\sqrt\beta^{\,k}\) up to a factor that grows like k, with \(\sqrt\beta=\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\) the best rate any
 * first-order method can have there. Off quadratics there is no such promise: on a smooth, strongly convex function
 * with κ = 25 the same settings run in a circle (Lessard, Recht and Packard, §4.6). One gradient an iteration;
 * memory 3d. {@link Nesterov} differs by one thing: it takes its gradient after the share of the last move.
 *
 * @param stepSize α
 * @param momentum β, the share of the last move; in [0, 1)
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak, Some methods of speeding up the convergence of iteration methods (1964)</a>
 * @see <a href="https://doi.org/10.1137/15M1009597">Lessard, Recht and Packard, Analysis and Design of Optimization Algorithms via Integral Quadratic Constraints (2016)</a>
 */
public record HeavyBall(Schedule stepSize, double momentum) implements Solver<Differentiable> {

  /** Checks the momentum. */
  public HeavyBall {
    Check.inHalfOpen("momentum", momentum, 0, 1);
  }

  /** Steps of a fixed size α; positive. */
  public HeavyBall(double stepSize, double momentum) {
    this(Schedule.constant(stepSize), momentum);
  }

  /**
   * The fastest settings for quadratics, \(\alpha=\frac4{(\sqrt L+\sqrt\mu)^2}\) and
   * \(\beta=\bigl(\frac{\sqrt L-\sqrt\mu}{\sqrt L+\sqrt\mu}\bigr)^2\).
   *
   * @param smoothness L, the largest curvature; at least μ
   * @param strongConvexity μ, the smallest curvature; positive
   */
  public static HeavyBall forQuadratic(double smoothness, double strongConvexity) {
    Check.positive("strongConvexity", strongConvexity);
    if (!(smoothness >= strongConvexity && Double.isFinite(smoothness))) {
      throw new IllegalArgumentException(
          "smoothness must be finite and at least strongConvexity "
              + strongConvexity
              + " but was "
              + smoothness);
    }
    double sum = Math.sqrt(smoothness) + Math.sqrt(strongConvexity);
    double root = (Math.sqrt(smoothness) - Math.sqrt(strongConvexity)) / sum;
    return new HeavyBall(4 / (sum * sum), root * root);
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] move = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double alpha = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      alpha = stepSize.at(run.steps());
      Vectors.combine(momentum, move, -alpha, g, move);
      Vectors.axpy(1, move, w);
      value = f.valueAndGradient(w, g);
    }
    return run.solution();
  }
}
