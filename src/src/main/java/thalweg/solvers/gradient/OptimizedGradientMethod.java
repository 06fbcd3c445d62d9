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
 * The optimized gradient method: no method that sees only gradients has a better worst case on smooth convex
 * functions after N steps,
 *
 * <p>\[y_{k+1}=w_k-\alpha\nabla f(w_k),\qquad w_{k+1}=y_{k+1}+\frac{\theta_k-1}{\theta_{k+1}}(y_{k+1}-y_k)+\frac{\theta_k}{\theta_{k+1}}(y_{k+1}-w_k),\]
 *
 * <p>with \(y_0=w_0\), \(\theta_0=1\), \(\theta_{k+1}=\frac{1+\sqrt{1+4\theta_k^2}}2\), and in the last step
 * \(\theta_N=\frac{1+\sqrt{1+8\theta_{N-1}^2}}2\). With α = 1/L, \(f(w_N)-f^*\le\frac{LR^2}{2\theta_N^2}\le\frac{LR^2}{(N+1)^2}\): half of what
 * {@link Nesterov} promises, and equality is met by a Huber function and by \(\tfrac L2w^2\).
 *
 * <p>N is the limit of {@link Stop#after}: the promise is about the last of the steps you allow, and a run that ends
 * before has not made its last step. One gradient an iteration; memory 3d.
 *
 * @param stepSize α; 1/L, positive
 * @see <a href="https://doi.org/10.1007/s10107-015-0949-3">Kim and Fessler, Optimized first-order methods for smooth convex minimization (2016), §6</a>
 * @see <a href="https://doi.org/10.1016/j.jco.2016.11.001">Drori, The exact information-based complexity of smooth convex minimization (2017)</a>
 */
public record OptimizedGradientMethod(double stepSize) implements Solver<Differentiable> {

  /** Checks the step size. */
  public OptimizedGradientMethod {
    Check.positive("stepSize", stepSize);
  }

  /**
   * The last of the numbers θ, which the bound \(\frac{LR^2}{2\theta_N^2}\) is made of.
   *
   * @param steps N; 0 for 1
   */
  public static double lastTheta(int steps) {
    Check.atLeast("steps", steps, 0);
    double theta = 1;
    for (int k = 0; k < steps; k++) {
      theta = next(theta, k + 1 == steps);
    }
    return theta;
  }

  private static double next(double theta, boolean last) {
    return (1 + Math.sqrt(1 + (last ? 8 : 4) * theta * theta)) / 2;
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    double[] w = start.clone();
    double[] y = start.clone();
    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double theta = 1;
    double alpha = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      alpha = stepSize;
      double next = next(theta, run.steps() + 1 == stop.limits().iterations());
      for (int i = 0; i < w.length; i++) {
        double ahead = w[i] - alpha * g[i];
        w[i] = ahead + (theta - 1) / next * (ahead - y[i]) + theta / next * (ahead - w[i]);
        y[i] = ahead;
      }
      theta = next;
      value = f.valueAndGradient(w, g);
    }
    return run.solution();
  }
}
