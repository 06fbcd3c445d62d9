package thalweg.theory.convexity;

import java.util.ArrayList;
import java.util.List;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Objective;
import thalweg.losses.Loss;
import thalweg.losses.VectorLoss;
import thalweg.models.LinearModel;
import thalweg.penalties.Penalty;

/**
 * Whether a function is convex, strongly convex, quasiconvex, smooth and Polyak–Łojasiewicz on a box, each with its reason.
 *
 * <p>A claim is <em>proved</em> by the rules of disciplined convex programming and their like, which look at the formula: the sign,
 * monotonicity and curvature of every operation over the values that its arguments take. It is <em>refuted</em> by points that
 * violate it by more than evaluation can be wrong; for formulas that error is bounded by interval arithmetic. Otherwise it is not
 * refuted in so many trials, which is evidence and no proof. Proofs allow for rounding, too: a quadratic form is decided by
 * elimination in exact arithmetic or with a margin.
 *
 * <p>A formula is looked at where it is defined, as far as that is a convex set: −log(1 − x²) is convex on (−1, 1).
 *
 * <pre>{@code
 * Autodiff f = Autodiff.of(2, w -> logSumExp(w).plus(sum(w.squared()).times(0.5)));
 * ConvexityReport report = ConvexityReport.of(f);
 * report.strongConvexity().constant(); // 1
 * System.out.println(report.convexity()); // the rules as a tree
 * }</pre>
 *
 * @param subject the function in words
 * @param convexity \(f(\lambda x+(1-\lambda)y)\le\lambda f(x)+(1-\lambda)f(y)\)
 * @param strongConvexity \(f-\tfrac\mu2\lVert\cdot\rVert^2\) is convex; the constant is a μ that holds, not always the largest
 * @param quasiconvexity \(f(\lambda x+(1-\lambda)y)\le\max(f(x),f(y))\)
 * @param smoothness \(\lVert\nabla f(x)-\nabla f(y)\rVert\le L\lVert x-y\rVert\); the constant is an L that holds, not always the least
 * @param polyakLojasiewicz \(\tfrac12\lVert\nabla f(x)\rVert^2\ge\mu(f(x)-\inf f)\)
 * @param notes what else to know of the domain
 * @see <a href="https://doi.org/10.1007/0-387-30528-9_7">Grant, Boyd and Ye, Disciplined Convex Programming (2006)</a>
 */
public record ConvexityReport(
    String subject,
    Conclusion convexity,
    Conclusion strongConvexity,
    Conclusion quasiconvexity,
    Conclusion smoothness,
    Conclusion polyakLojasiewicz,
    List<String> notes) {
  private static final int TRIALS = 2000;

  /** Copies the list. */
  public ConvexityReport {
    notes = List.copyOf(notes);
  }

  /** Of a formula on the whole space, with 2000 trials where the rules leave a question. */
  public static ConvexityReport of(Autodiff f) {
    return of(f, Box.unbounded(f.dimension()));
  }

  /** Of a formula on a box, with 2000 trials where the rules leave a question. */
  public static ConvexityReport of(Autodiff f, Box domain) {
    return of(f, domain, TRIALS, 1);
  }

  /**
   * Of a formula.
   *
   * @param f the formula
   * @param domain where it is looked at; bounds may be infinite
   * @param trials how many triples of points are tried where the rules leave a question; at least 1
   * @param seed of the random points
   * @throws IllegalArgumentException if the formula is defined nowhere on the domain, or fails there
   */
  public static ConvexityReport of(Autodiff f, Box domain, int trials, long seed) {
    return Investigation.ofFormula(f, domain, trials, seed);
  }

  /**
   * Of a sum of squares, on the whole space. Rules apply to residuals from a formula.
   *
   * @param f the least-squares objective
   */
  public static ConvexityReport of(LeastSquares f) {
    return of(f, Box.unbounded(f.dimension()), TRIALS, 1);
  }

  /**
   * Of a sum of squares.
   *
   * @param f the least-squares objective
   * @param domain where it is looked at; bounds may be infinite
   * @param trials how many triples of points are tried where the rules leave a question; at least 1
   * @param seed of the random points
   */
  public static ConvexityReport of(LeastSquares f, Box domain, int trials, long seed) {
    return Investigation.ofLeastSquares(f, domain, trials, seed);
  }

  /**
   * Of a function known by its values only, about which nothing can be proved; the error of values is estimated.
   *
   * @param f the function
   * @param domain where it is looked at; bounds may be infinite
   * @param trials how many triples of points are tried; at least 1
   * @param seed of the random points
   */
  public static ConvexityReport of(Objective f, Box domain, int trials, long seed) {
    return f instanceof Autodiff formula
        ? of(formula, domain, trials, seed)
        : Investigation.ofValues(f, domain, trials, seed);
  }

  /** Of a linear model: the mean over examples of its loss of affine scores, plus its penalty, with μ and L from its data. */
  public static ConvexityReport of(LinearModel f) {
    return DeclaredConvexity.of(f);
  }

  /**
   * Of a loss as a function of the score.
   *
   * @param loss the loss
   * @param target the target y, one that the loss is defined for
   */
  public static ConvexityReport of(Loss loss, double target) {
    return DeclaredConvexity.of(loss, target);
  }

  /**
   * Of a loss as a function of the scores.
   *
   * @param loss the loss
   * @param scores how many scores it takes; at least 1
   * @param target the target y, one that the loss is defined for. Not modified.
   */
  public static ConvexityReport of(VectorLoss loss, int scores, double... target) {
    return DeclaredConvexity.of(loss, scores, target);
  }

  /**
   * Of a penalty; that of a set is its indicator, {@code of(new Indicator(set), d)}.
   *
   * @param penalty the penalty
   * @param dimension the number of weights; at least 1
   */
  public static ConvexityReport of(Penalty penalty, int dimension) {
    return DeclaredConvexity.of(penalty, dimension);
  }

  /** The five conclusions in the order of the components. */
  public List<Conclusion> conclusions() {
    return List.of(convexity, strongConvexity, quasiconvexity, smoothness, polyakLojasiewicz);
  }

  /** A sentence a claim, then the notes, then the tree that proves convexity. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(subject);
    conclusions().forEach(conclusion -> lines.add("  " + conclusion.sentence()));
    notes.forEach(note -> lines.add("  " + note));
    if (convexity.reason() != null) {
      lines.add(convexity.reason().toString());
    }
    return String.join("\n", lines);
  }
}
