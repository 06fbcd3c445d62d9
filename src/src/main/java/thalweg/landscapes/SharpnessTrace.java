package thalweg.landscapes;

import java.util.Arrays;
import java.util.Locale;
import thalweg.math.Check;

/**
 * The sharpness \(\lambda_{\max}(\nabla^2f(w_t))\) along a run, beside the step size.
 *
 * @param steps t, ascending
 * @param sharpness λ_max there; NaN where the Hessian was not finite
 * @param residuals some eigenvalue is within this of it
 * @param stepSizes η, the step size of the next step where a rule has a schedule, and of the last one in a solver's run; NaN where
 *     there is none
 */
public record SharpnessTrace(
    int[] steps, double[] sharpness, double[] residuals, double[] stepSizes) {

  /** 2/η at each: gradient descent on a quadratic diverges above it. Infinite for η = 0, NaN where there is no η. */
  public double[] limits() {
    return limits(0);
  }

  /**
   * (2 + 2β)/η at each: the limit of gradient descent with heavy-ball momentum β.
   *
   * @param beta in [0, 1)
   * @see <a href="https://arxiv.org/abs/2103.00065">Cohen et al., Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability (2021), §2 and appendix B</a>
   */
  public double[] limits(double beta) {
    Check.inHalfOpen("beta", beta, 0, 1);
    return Arrays.stream(stepSizes).map(eta -> (2 + 2 * beta) / eta).toArray();
  }

  /** The first step recorded at which λ_max is above 2/η; −1 if there is none. */
  public int firstAboveLimit() {
    double[] limits = limits();
    for (int i = 0; i < steps.length; i++) {
      if (sharpness[i] > limits[i]) {
        return steps[i];
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    int n = steps.length;
    if (n == 0) {
      return "no sharpness recorded";
    }
    int first = firstAboveLimit();
    return String.format(
        Locale.ROOT,
        "sharpness at %d steps, from %.4g to %.4g; 2/η at the end: %.4g, %s",
        n,
        sharpness[0],
        sharpness[n - 1],
        limits()[n - 1],
        first < 0 ? "never exceeded" : "first exceeded at step " + first);
  }
}
