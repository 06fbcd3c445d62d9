package thalweg.theory.constants;

import thalweg.math.Check;

/**
 * The step sizes that theory derives from L and μ, and how many iterations a decimal digit then takes.
 *
 * <p>With \(\kappa=L/\mu\): gradient descent with 1/L shrinks the distance to the minimizer by \(1-1/\kappa\) a step, a digit takes about
 * \(\kappa\ln10\) steps; Nesterov's method shrinks its bound on the gap by \(1-1/\sqrt\kappa\), a digit takes about
 * \(\sqrt\kappa\ln10\).
 *
 * @param smoothness L; positive
 * @param strongConvexity μ; at least 0, and at most L
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, theorems 2.1.15 and 2.2.3</a>
 */
public record StepSizes(double smoothness, double strongConvexity) {

  /** Checks both. */
  public StepSizes {
    Check.positive("smoothness", smoothness);
    Check.nonNegative("strongConvexity", strongConvexity);
    if (strongConvexity > smoothness) {
      throw new IllegalArgumentException(
          "strongConvexity must be at most smoothness %s but was %s"
              .formatted(smoothness, strongConvexity));
    }
  }

  /** κ; infinite where μ is 0. */
  public double conditionNumber() {
    return smoothness / strongConvexity;
  }

  /** \(1/L\): every step descends, and all accelerated methods take it. */
  public double safe() {
    return 1 / smoothness;
  }

  /** \(2/L\), which a fixed step size must stay below. */
  public double limit() {
    return 2 / smoothness;
  }

  /** \(2/(L+\mu)\), the fastest fixed step size of gradient descent; below the {@link #limit} only if μ &gt; 0. */
  public double fastest() {
    return 2 / (smoothness + strongConvexity);
  }

  /** Nesterov's momentum \(\beta=\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\), to go with 1/L; 1 where μ is 0. */
  public double momentum() {
    double root = Math.sqrt(strongConvexity / smoothness);
    return (1 - root) / (1 + root);
  }

  /** The heavy ball's step size on quadratics, \(4/(\sqrt L+\sqrt\mu)^2\). */
  public double heavyBall() {
    double sum = Math.sqrt(smoothness) + Math.sqrt(strongConvexity);
    return 4 / (sum * sum);
  }

  /** The heavy ball's momentum on quadratics, the square of {@link #momentum}. */
  public double heavyBallMomentum() {
    return momentum() * momentum();
  }

  /** Iterations of gradient descent with 1/L for a digit of the distance, \(\ln10/-\ln(1-1/\kappa)\); infinite where μ is 0. */
  public double iterationsPerDigit() {
    return perDigit(strongConvexity / smoothness);
  }

  /** Iterations of Nesterov's method for a digit of the gap, \(\ln10/-\ln(1-1/\sqrt\kappa)\); infinite where μ is 0. */
  public double acceleratedIterationsPerDigit() {
    return perDigit(Math.sqrt(strongConvexity / smoothness));
  }

  /** At least 1: where the rate is 0, one step is enough. */
  private static double perDigit(double shrinkage) {
    return Math.max(1, Math.log(10) / -Math.log1p(-shrinkage));
  }
}
