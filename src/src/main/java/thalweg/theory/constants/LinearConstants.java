package thalweg.theory.constants;

import java.util.Optional;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.models.RiskConstants;
import thalweg.penalties.Penalty;

/**
 * The constants of a linear model, in closed form.
 *
 * @param risk of the model as it is
 * @param scaled of the model on standardized features
 * @param penalty of its weights
 * @param dimension the number of its parameters
 */
record LinearConstants(RiskConstants risk, RiskConstants scaled, Penalty penalty, int dimension) {

  static Optional<LinearConstants> of(Differentiable f) {
    if (f instanceof LinearModel model) {
      return Optional.of(
          new LinearConstants(
              model.constants(),
              model.standardized().constants(),
              model.penalty(),
              model.dimension()));
    }
    if (f instanceof MulticlassModel model) {
      return Optional.of(
          new LinearConstants(
              model.constants(),
              model.standardized().constants(),
              model.penalty(),
              model.dimension()));
    }
    return Optional.empty();
  }

  Survey.Everywhere everywhere(Structure structure) {
    Certainty above = risk.exact() ? Certainty.EXACT : Certainty.UPPER_BOUND;
    Certainty below = risk.exact() ? Certainty.EXACT : Certainty.LOWER_BOUND;
    String data = risk.exact() ? "eigenvalues of XᵀX/n" : "curvature of the loss times λ(XᵀX/n)";
    Optional<ProblemConstant> mu =
        structure.isConvex() || risk.strongConvexity() > 0
            ? Optional.of(constant(risk.strongConvexity(), below, flat(data)))
            : Optional.empty();
    return new Survey.Everywhere(
        Double.isFinite(risk.smoothness())
            ? Optional.of(constant(risk.smoothness(), above, data))
            : Optional.empty(),
        mu,
        risk.polyakLojasiewicz() > 0
            ? Optional.of(constant(risk.polyakLojasiewicz(), below, polyakLojasiewicz()))
            : Optional.empty());
  }

  /** Why there is no strong convexity, if there is none. */
  private String flat(String data) {
    if (risk.strongConvexity() > 0) {
      return data;
    }
    return penalty.strongConvexity() > 0
        ? "the penalty leaves the intercept free, and the loss alone is not strongly convex"
        : "loss and data leave a direction flat, and no penalty bends it";
  }

  private String polyakLojasiewicz() {
    return risk.strongConvexity() > 0
        ? risk.exact() ? "the strong convexity" : "at least the strong convexity"
        : "a strongly convex loss of Xw: the smallest positive eigenvalue of XᵀX/n";
  }

  /** Rounding of singular values is that of the largest. */
  private ProblemConstant constant(double value, Certainty certainty, String how) {
    double size = Double.isFinite(risk.smoothness()) ? Math.min(value, risk.smoothness()) : value;
    return new ProblemConstant(value, 2 * dimension * Math.ulp(size), certainty, how);
  }

  ProblemConstant termSmoothness() {
    return Double.isFinite(risk.termSmoothness())
        ? new ProblemConstant(
            risk.termSmoothness(),
            0,
            Certainty.UPPER_BOUND,
            "curvature of the loss times the largest ‖x‖²")
        : ProblemConstant.unknown("the curvature of the terms has no bound");
  }

  /** Of the whole risk on a ball: the loss's part, and the largest gradient of a smooth penalty. */
  double lipschitz(Ball ball) {
    double reach = Vectors.norm2(ball.center()) + ball.radius();
    double curvature = penalty.smoothness();
    double ofPenalty = curvature == 0 ? 0 : curvature * reach;
    return risk.lipschitz() + ofPenalty;
  }

  FeatureScaling scaling() {
    return FeatureScaling.of(risk, scaled);
  }
}
