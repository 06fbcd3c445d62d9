package thalweg.theory.constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.theory.guarantees.Assumption;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;

/**
 * What a learner reads before choosing a step size: L, μ, κ, the Lipschitz and Polyak–Łojasiewicz constants of an objective, each with its
 * error and the word how it was found; and what follows from them.
 *
 * <p>\[\lVert\nabla f(x)-\nabla f(y)\rVert\le L\lVert x-y\rVert,\qquad f(y)\ge f(x)+\nabla f(x)^\top(y-x)+\tfrac\mu2\lVert y-x\rVert^2,\]
 * \[\tfrac12\lVert\nabla f(x)\rVert^2\ge\mu_{PL}(f(x)-f^*),\qquad|f(x)-f(y)|\le M\lVert x-y\rVert\ \text{on a ball}.\]
 *
 * <p>Models say theirs in closed form and test functions declare them. Where the Hessian is the same everywhere, its eigenvalues are L and μ; else
 * they are those at the point or the worst of a sample of a ball, and are called so: no theorem holds on such a number alone.
 *
 * <pre>{@code
 * LinearModel f = LinearModel.regression(train);
 * ProblemConstants sheet = ProblemConstants.of(f, f.zeros());
 * new GradientDescent(sheet.stepSizes().safe()).minimize(f, f.zeros());
 * }</pre>
 *
 * @param objective the objective in words
 * @param structure what is known of it without numbers
 * @param point where it was looked at. Not to be modified.
 * @param radius of the ball around it that M, and a sample, speak of
 * @param value f at the point
 * @param gradientNorm ‖∇f‖ at the point
 * @param smoothness L
 * @param strongConvexity μ
 * @param polyakLojasiewicz μ_PL
 * @param lipschitz M on the ball
 * @param termSmoothness L of every term of a finite sum
 * @param steepest the largest eigenvalue of the Hessian at the point
 * @param flattest the smallest one
 * @param scaling what scaling the features would change; empty where f has no features
 * @see <a href="https://doi.org/10.1007/978-3-319-91578-4">Nesterov, Lectures on Convex Optimization, §1.2 and §2.1</a>
 */
public record ProblemConstants(
    String objective,
    Structure structure,
    double[] point,
    double radius,
    double value,
    double gradientNorm,
    ProblemConstant smoothness,
    ProblemConstant strongConvexity,
    ProblemConstant polyakLojasiewicz,
    ProblemConstant lipschitz,
    ProblemConstant termSmoothness,
    ProblemConstant steepest,
    ProblemConstant flattest,
    Optional<FeatureScaling> scaling) {

  /**
   * The sheet of an objective at a point; M is that of the ball around it with the radius max(1, ‖w‖).
   *
   * @param f the objective
   * @param w the point, finite. Not modified.
   * @throws IllegalArgumentException if f throws or is not finite there, or if its Hessian is not symmetric
   */
  public static ProblemConstants of(Differentiable f, double[] w) {
    return of(f, w, Structure.of(f));
  }

  /** The same, with what you know of f yourself. */
  public static ProblemConstants of(Differentiable f, double[] w, Structure structure) {
    return of(f, w, structure, Math.max(1, Vectors.norm2(w)));
  }

  /**
   * The same with another ball for M.
   *
   * @param radius of the ball; positive
   */
  public static ProblemConstants of(
      Differentiable f, double[] w, Structure structure, double radius) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.positive("radius", radius);
    return Survey.of(f, w, structure, Ball.around(w, radius, 0, 0));
  }

  /**
   * The sheet over a ball. What is not known everywhere is the worst at the centre and at random points of the ball: a lower bound of the
   * true L there, and an upper bound of the true μ.
   *
   * @param f the objective
   * @param w the centre, finite. Not modified.
   * @param structure what is known of f
   * @param radius of the ball; positive
   * @param samples how many points; at least 1
   * @param seed of them
   * @throws IllegalArgumentException as {@link #of}, for any of the points
   */
  public static ProblemConstants over(
      Differentiable f, double[] w, Structure structure, double radius, int samples, long seed) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.positive("radius", radius);
    Check.atLeast("samples", samples, 1);
    return Survey.of(f, w, structure, Ball.around(w, radius, samples, seed));
  }

  /** The condition number \(\kappa=L/\mu\); infinite where μ is 0 or not known, NaN where L is not known. */
  public double conditionNumber() {
    double mu = strongConvexity.isKnown() ? strongConvexity.lower() : 0;
    return smoothness.isKnown() ? smoothness.upper() / mu : Double.NaN;
  }

  /**
   * The step sizes that follow from L and μ.
   *
   * @throws IllegalArgumentException if no positive L is known
   */
  public StepSizes stepSizes() {
    if (!smoothness.isKnown() || !(smoothness.upper() > 0)) {
      throw new IllegalArgumentException(
          "a step size needs a positive, finite L but L is "
              + smoothness
              + "; take a line search, or a method for functions with kinks");
    }
    double mu = strongConvexity.isKnown() ? strongConvexity.lower() : 0;
    return new StepSizes(smoothness.upper(), mu);
  }

  /** Whether L and μ hold everywhere, so that theorems apply. */
  public boolean isProven() {
    return smoothness.certainty().isProven() && strongConvexity.certainty().isProven();
  }

  /** The numbers and assumptions in the form that guarantees take: L and M as they are, see {@link #isProven}; μ only where it holds everywhere. */
  public Quantities quantities() {
    Quantities q = Quantities.none().with(Quantity.DIMENSION, point.length);
    q = smoothness.upper() > 0 ? known(q, Quantity.SMOOTHNESS, smoothness.upper()) : q;
    q = proven(q, Quantity.STRONG_CONVEXITY, strongConvexity);
    q = proven(q, Quantity.POLYAK_LOJASIEWICZ, polyakLojasiewicz);
    q = known(q, Quantity.LIPSCHITZ, lipschitz.upper());
    if (structure.terms() > 0) {
      q = q.with(Quantity.EXAMPLES, structure.terms());
    }
    if (structure.isConvex()) {
      q = q.assuming(Assumption.CONVEX);
      q = structure.quadratic() ? q.assuming(Assumption.QUADRATIC) : q;
    }
    return q;
  }

  private static Quantities proven(Quantities q, Quantity quantity, ProblemConstant constant) {
    return constant.certainty().isProven() ? known(q, quantity, constant.lower()) : q;
  }

  private static Quantities known(Quantities q, Quantity quantity, double value) {
    return Double.isFinite(value) ? q.with(quantity, value) : q;
  }

  /** The sheet as names and values, for a table. */
  public List<List<String>> rows() {
    return Sheet.rows(this);
  }

  /** Names and values, one pair a line. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("Constants of the " + objective);
    rows().forEach(row -> lines.add("  " + row.get(0) + ": " + row.get(1)));
    return String.join("\n", lines);
  }
}
