package thalweg.models;

import java.util.Arrays;
import thalweg.math.Vectors;
import thalweg.penalties.Penalty;

/**
 * The constants of a regularized risk \(f(W,b)=\frac1n\sum_i\ell(Wx_i+b,y_i)+r(W)\), from those of its loss and penalty and from the
 * examples \(\tilde x_i=(x_i,1)\), \(\tilde X\) one a row.
 *
 * <p>All hold everywhere. Without an intercept \(\tilde x_i=x_i\).
 *
 * @param smoothness \(L=\lambda_{\max}(L_\ell\tilde X^\top\tilde X/n+L_rI_w)\); infinite where the loss or the penalty has none
 * @param strongConvexity \(\mu=\lambda_{\min}(\mu_\ell\tilde X^\top\tilde X/n+\mu_rI_w)\), or 0
 * @param polyakLojasiewicz μ of \(\tfrac12\lVert\nabla f\rVert^2\ge\mu(f-f^*)\): the strong convexity, or without a penalty \(\mu_\ell\)
 *     times the smallest positive eigenvalue of \(\tilde X^\top\tilde X/n\), or 0
 * @param lipschitz of the mean loss alone, \(M_\ell\,\frac1n\sum_i\lVert\tilde x_i\rVert\); infinite where the loss has no bound on its slope
 * @param termSmoothness of each term of the sum, \(L_\ell\max_i\lVert\tilde x_i\rVert^2+L_r\)
 * @param featureConditionNumber \(\kappa(\tilde X^\top\tilde X/n)\), whatever loss and penalty; infinite where columns depend on each other
 * @param exact whether loss and penalty are quadratic, so that L, μ and the Polyak–Łojasiewicz constant are the best there are
 * @see <a href="https://arxiv.org/abs/1608.04636">Karimi, Nutini and Schmidt (2016), the Polyak–Łojasiewicz condition, §2.3</a>
 */
public record RiskConstants(
    double smoothness,
    double strongConvexity,
    double polyakLojasiewicz,
    double lipschitz,
    double termSmoothness,
    double featureConditionNumber,
    boolean exact) {

  /**
   * Of a risk.
   *
   * @param curvature \(L_\ell\), the largest of the loss in its score
   * @param least \(\mu_\ell\), the smallest
   * @param slope \(M_\ell\), the largest
   */
  static RiskConstants of(
      LinearScores scores, Penalty penalty, double curvature, double least, double slope) {
    double rough = curvature + penalty.smoothness();
    double mu = scores.smallestEigenvalue(least, penalty.strongConvexity());
    double[] norms = norms(scores);
    double longest = Arrays.stream(norms).max().orElse(0);
    return new RiskConstants(
        Double.isInfinite(rough)
            ? rough
            : scores.largestEigenvalue(curvature, penalty.smoothness()),
        mu,
        mu == 0 && least > 0 && penalty.smoothness() == 0
            ? least * scores.smallestPositiveEigenvalue()
            : mu,
        slope * Arrays.stream(norms).average().orElse(0),
        Double.isInfinite(rough) ? rough : curvature * longest * longest + penalty.smoothness(),
        scores.largestEigenvalue(1, 0) / scores.smallestEigenvalue(1, 0),
        curvature == least && penalty.smoothness() == penalty.strongConvexity());
  }

  private static double[] norms(LinearScores scores) {
    int d = scores.x().numCols;
    double[] norms = new double[scores.x().numRows];
    for (int i = 0; i < norms.length; i++) {
      double norm = Vectors.norm2(scores.x().data, i * d, (i + 1) * d);
      norms[i] = scores.intercept() ? Math.hypot(norm, 1) : norm;
    }
    return norms;
  }
}
