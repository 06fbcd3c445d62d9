package thalweg.theory.constants;

import java.util.Locale;
import thalweg.models.RiskConstants;

/**
 * What standardizing the features would change of the problem: the condition number of \(\tilde X^\top\tilde X/n\), which decides how many
 * iterations gradient methods take whatever the loss, and L.
 *
 * @param before κ of the features as they are; infinite where columns depend on each other
 * @param after κ of features with mean 0 and standard deviation 1
 * @param smoothnessAfter L of the objective on those
 */
public record FeatureScaling(double before, double after, double smoothnessAfter) {

  static FeatureScaling of(RiskConstants now, RiskConstants scaled) {
    return new FeatureScaling(
        now.featureConditionNumber(), scaled.featureConditionNumber(), scaled.smoothness());
  }

  /** By what factor gradient descent would need fewer iterations, \(\kappa_{\text{before}}/\kappa_{\text{after}}\). */
  public double speedup() {
    return before / after;
  }

  /** One sentence. */
  @Override
  public String toString() {
    if (Double.isInfinite(after)) {
      return "scaling does not help: some columns depend on each other; drop them or add an L2 penalty";
    }
    String numbers =
        String.format(
            Locale.ROOT,
            "κ(XᵀX/n) would go from %.3g to %.3g, L to %.3g",
            before,
            after,
            smoothnessAfter);
    double factor = speedup();
    if (factor > 1.5) {
      return String.format(
          Locale.ROOT,
          "%s: about %.2g times fewer iterations of gradient descent",
          numbers,
          factor);
    }
    return numbers + ": little to gain";
  }
}
