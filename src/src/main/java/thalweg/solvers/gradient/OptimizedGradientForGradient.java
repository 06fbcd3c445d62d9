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
 * The optimized gradient method for the gradient (OGM-G): of the methods with fixed steps, the one with the smallest
 * gradient in the worst case after N steps on smooth convex functions,
 *
 * <p>\[y_{k+1}=w_k-\alpha\nabla f(w_k),\qquad
 * w_{k+1}=y_{k+1}+\frac{2\theta_{k+1}-1}{2\theta_k-1}\Bigl(\frac{\theta_k-1}{\theta_k}(y_{k+1}-y_k)+(y_{k+1}-w_k)\Bigr),\]
 *
 * <p>with \(y_0=w_0\) and θ counted from the end: \(\theta_N=1\), \(\theta_k=\frac{1+\sqrt{1+4\theta_{k+1}^2}}2\), and in the first step
 * \(\theta_0=\frac{1+\sqrt{1+8\theta_1^2}}2\). They are those of {@link OptimizedGradientMethod} backwards. With α = 1/L,
 * \(\lVert\nabla f(w_N)\rVert^2\le\frac{2L(f(w_0)-f^*)}{\theta_0^2}\le\frac{4L(f(w_0)-f^*)}{(N+1)^2}\), where gradient descent has 1/N. Equality is met
 * by a Huber function.
 *
 * <p>N is the limit of {@link Stop#after}, at most ten million, and the promise is about the last of these steps. One gradient an iteration;
 * memory 3d + N.
 *
 * @param stepSize α; 1/L, positive
 * @see <a href="https://doi.org/10.1007/s10957-020-01770-2">Kim and Fessler, Optimizing the Efficiency of First-Order Methods for Decreasing the Gradient of Smooth Convex Functions (2021), §6</a>
 */
public record OptimizedGradientForGradient(double stepSize) implements Solver<Differentiable> {
  private static final int MOST_STEPS = 10_000_000;

  /** Checks the step size. */
  public OptimizedGradientForGradient {
    Check.positive("stepSize", stepSize);
  }

  /** \(\theta_0,\dots,\theta_N\). */
  private static double[] thetas(int steps) {
    if (steps > MOST_STEPS) {
      throw new IllegalArgumentException(
          "the most iterations must be at most "
              + MOST_STEPS
              + ", since all factors are computed beforehand, but was "
              + steps);
    }
    double[] theta = new double[steps + 1];
    theta[steps] = 1;
    for (int k = steps - 1; k >= 0; k--) {
      theta[k] = (1 + Math.sqrt(1 + (k == 0 ? 8 : 4) * theta[k + 1] * theta[k + 1])) / 2;
    }
    return theta;
  }

  @Override
  public Solution minimize(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    double[] theta = thetas(stop.limits().iterations());
    double[] w = start.clone();
    double[] y = start.clone();
    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    double alpha = 0;
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      alpha = stepSize;
      int k = run.steps();
      double ratio = (2 * theta[k + 1] - 1) / (2 * theta[k] - 1);
      double momentum = (theta[k] - 1) / theta[k];
      for (int i = 0; i < w.length; i++) {
        double ahead = w[i] - alpha * g[i];
        w[i] = ahead + ratio * (momentum * (ahead - y[i]) + (ahead - w[i]));
        y[i] = ahead;
      }
      value = f.valueAndGradient(w, g);
    }
    return run.solution();
  }
}
