package thalweg.theory.worstcase;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/** The step sizes of well-known methods, with the coefficients of their papers. */
public final class Methods {
  private Methods() {}

  /** Gradient descent with one step size, N times. */
  public static FixedStepMethod gradientDescent(double stepSize, int steps) {
    double[] all = new double[Check.atLeast("steps", steps, 1)];
    Arrays.fill(all, stepSize);
    return gradientDescent(all);
  }

  /** Gradient descent with these step sizes, \(x_{i+1}=x_i-\alpha_i\nabla f(x_i)\). */
  public static FixedStepMethod gradientDescent(double... stepSizes) {
    DMatrixRMaj h = new DMatrixRMaj(stepSizes.length, stepSizes.length);
    for (int i = 0; i < stepSizes.length; i++) {
      h.set(i, i, stepSizes[i]);
    }
    return new FixedStepMethod("gradient descent", h);
  }

  /** Polyak's heavy ball, \(x_{i+1}=x_i-\alpha\nabla f(x_i)+\beta(x_i-x_{i-1})\). */
  public static FixedStepMethod heavyBall(double alpha, double beta, int steps) {
    double[][] x = new double[Check.atLeast("steps", steps, 1) + 1][steps];
    for (int i = 0; i < steps; i++) {
      x[i + 1] = i == 0 ? x[0].clone() : plus(x[i], beta, x[i], x[i - 1]);
      x[i + 1][i] += alpha;
    }
    return FixedStepMethod.through("heavy ball", x);
  }

  /** Nesterov's method, \(w_{k+1}=x_k-\alpha\nabla f(x_k)\), \(x_{k+1}=w_{k+1}+\beta_k(w_{k+1}-w_k)\), with any momentum; ends at \(w_N\). */
  public static FixedStepMethod nesterov(double alpha, double... beta) {
    int n = beta.length;
    double[][] x = new double[n + 1][n];
    double[] before = x[0].clone();
    for (int k = 0; k < n; k++) {
      double[] w = x[k].clone();
      w[k] += alpha;
      x[k + 1] = k + 1 == n ? w : plus(w, beta[k], w, before);
      before = w;
    }
    return FixedStepMethod.through("Nesterov's method", x);
  }

  /**
   * Nesterov's method for convex functions with α = 1/L, \(\beta_k=\frac{t_k-1}{t_{k+1}}\), \(t_0=1\), \(t_{k+1}=\frac{1+\sqrt{1+4t_k^2}}2\).
   *
   * @see <a href="https://doi.org/10.1137/080716542">Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm (2009)</a>
   */
  public static FixedStepMethod nesterov(double smoothness, int steps) {
    double[] t = thetas(Check.atLeast("steps", steps, 1), false);
    double[] beta = new double[steps];
    for (int k = 0; k < steps; k++) {
      beta[k] = (t[k] - 1) / t[k + 1];
    }
    return nesterov(1 / Check.positive("smoothness", smoothness), beta);
  }

  /** Nesterov's method for strongly convex functions with α = 1/L, \(\beta=\frac{\sqrt L-\sqrt\mu}{\sqrt L+\sqrt\mu}\). */
  public static FixedStepMethod nesterov(FunctionClass functions, int steps) {
    double root =
        Math.sqrt(
            Check.nonNegative("strongConvexity", functions.strongConvexity())
                / functions.smoothness());
    double[] beta = new double[Check.atLeast("steps", steps, 1)];
    Arrays.fill(beta, (1 - root) / (1 + root));
    return nesterov(1 / functions.smoothness(), beta);
  }

  /**
   * The optimized gradient method, whose worst case no fixed-step method undercuts.
   *
   * @see <a href="https://doi.org/10.1007/s10107-015-0949-3">Kim and Fessler, Optimized first-order methods for smooth convex minimization (2016)</a>
   */
  public static FixedStepMethod optimizedGradient(double smoothness, int steps) {
    double[] theta = thetas(Check.atLeast("steps", steps, 1), true);
    double[][] x = new double[steps + 1][steps];
    double[] before = x[0].clone();
    for (int k = 0; k < steps; k++) {
      double[] y = x[k].clone();
      y[k] += 1 / Check.positive("smoothness", smoothness);
      x[k + 1] =
          plus(plus(y, (theta[k] - 1) / theta[k + 1], y, before), theta[k] / theta[k + 1], y, x[k]);
      before = y;
    }
    return FixedStepMethod.through("the optimized gradient method", x);
  }

  /**
   * The optimized gradient method for the gradient's norm, whose coefficients are those of {@link #optimizedGradient} read backwards:
   * \(h_{ik}\) of the one is \(h_{N-1-k,N-1-i}\) of the other.
   *
   * @see <a href="https://doi.org/10.1007/s10957-020-01770-2">Kim and Fessler, Optimizing the Efficiency of First-Order Methods for Decreasing the Gradient of Smooth Convex Functions (2021)</a>
   */
  public static FixedStepMethod optimizedGradientForGradient(double smoothness, int steps) {
    DMatrixRMaj h = optimizedGradient(smoothness, steps).h();
    DMatrixRMaj backwards = new DMatrixRMaj(steps, steps);
    for (int i = 0; i < steps; i++) {
      for (int k = 0; k <= i; k++) {
        backwards.set(i, k, h.get(steps - 1 - k, steps - 1 - i));
      }
    }
    return new FixedStepMethod("the optimized gradient method for the gradient", backwards);
  }

  /** The proximal gradient method with one step size. */
  public static ProximalMethod proximalGradient(double gamma, int steps) {
    return new ProximalMethod(gradientDescent(gamma, steps), gamma);
  }

  /** FISTA: {@link #nesterov(double, int)} with proximal steps. */
  public static ProximalMethod fista(double smoothness, int steps) {
    return new ProximalMethod(nesterov(smoothness, steps), 1 / smoothness);
  }

  /** \(\theta_0,\dots,\theta_N\); the last one longer for the optimized gradient method. */
  private static double[] thetas(int steps, boolean longLast) {
    double[] theta = new double[steps + 1];
    theta[0] = 1;
    for (int k = 0; k < steps; k++) {
      double four = longLast && k + 1 == steps ? 8 : 4;
      theta[k + 1] = (1 + Math.sqrt(1 + four * theta[k] * theta[k])) / 2;
    }
    return theta;
  }

  /** \(x+\beta(a-b)\). */
  private static double[] plus(double[] x, double beta, double[] a, double[] b) {
    double[] sum = x.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += beta * (a[k] - b[k]);
    }
    return sum;
  }
}
