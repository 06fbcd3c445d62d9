package thalweg.theory.optimality;

import java.util.Locale;
import java.util.function.Predicate;
import thalweg.models.LinearModel;
import thalweg.models.SparseLogistic;
import thalweg.models.SvmDual;
import thalweg.runs.Iterate;
import thalweg.solvers.constrained.ConstrainedSolution;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.semidefinite.SemidefiniteProgram;
import thalweg.solvers.semidefinite.SemidefiniteSolution;

/**
 * By how much the value at a point may exceed the minimum: a feasible point of the dual problem is a lower bound of every value, so
 *
 * <p>\[f(w)-\min f\ \le\ f(w)-D(\theta),\]
 *
 * <p>whatever method found w, and wherever θ comes from. For linear models
 * \(P(w,b)=\frac1n\sum_i\ell(w^\top x_i+b,y_i)+r(w)\), Fenchel's dual is
 *
 * <p>\[D(\theta)=-\frac1n\sum_i\ell^*(\theta_i,y_i)-r^*\Bigl(-\frac1nX^\top\theta\Bigr),\qquad\textstyle\sum_i\theta_i=0\ \text{ with an
 * intercept,}\]
 *
 * <p>and θ is made of the losses' derivatives at w: projected onto \(\sum_i\theta_i=0\) within the domain of \(\ell^*\), then, for the
 * 1-norm, shortened to \(\lVert X^\top\theta\rVert_\infty\le n\lambda\). It converges to the best θ as w does where the loss is smooth. The
 * hinge loss has a kink, at which its derivative tells little, so its gap need not vanish; take {@link #of(SvmDual, double[])}.
 *
 * <pre>{@code
 * SparseRegression lasso = SparseRegression.lasso(x, y, 0.1);
 * Solution solution = new CoordinateDescent().minimize(lasso, new double[3]);
 * DualityGap.of(lasso, solution.point()).words(); // f(w) is at most 3.1e-17 above the minimum, …
 * }</pre>
 *
 * @param value f(w)
 * @param dualValue D(θ), value − gap but for rounding
 * @param gap f(w) − D(θ), at least 0; for linear models a sum of terms none of which is below 0, so it keeps its digits where both
 *     values agree in most of theirs
 * @param residual how far the dual point misses its own equations, 0 where it was made to meet them; the gap is a bound only up to this times
 *     the size of the solution (of its trace, for a matrix)
 * @param dualPoint θ, or the multipliers
 * @param dual which dual problem
 * @see <a href="https://doi.org/10.1515/9781400873173">Rockafellar, Convex Analysis (1970), §31</a>
 * @see <a href="https://www.jmlr.org/papers/v18/16-577.html">Ndiaye et al., Gap Safe Screening Rules for Sparsity Enforcing Penalties (2017), §3</a>
 */
public record DualityGap(
    double value, double dualValue, double gap, double residual, double[] dualPoint, String dual) {

  /**
   * The gap of a linear model, for the squared, logistic, hinge, squared hinge and Huber losses and the penalties L1, L2, elastic net and,
   * with the squared loss, none.
   *
   * @param model the model
   * @param w the parameters, any finite ones. Not modified.
   * @throws IllegalArgumentException if the conjugate of the loss or of the penalty is not known here
   */
  public static DualityGap of(LinearModel model, double[] w) {
    return FenchelDual.of(model).gap(w);
  }

  /** The gap of the lasso or the elastic net. */
  public static DualityGap of(SparseRegression problem, double[] w) {
    return FenchelDual.of(problem).gap(w);
  }

  /** The gap of logistic regression with the elastic net's penalty. */
  public static DualityGap of(SparseLogistic problem, double[] w) {
    return FenchelDual.of(problem).gap(w);
  }

  /**
   * The gap between the weights w(α) of a support vector machine and α.
   *
   * @param alpha one variable an example, within its bounds. Not modified.
   */
  public static DualityGap of(SvmDual problem, double[] alpha) {
    return ProgramGaps.of(problem, alpha);
  }

  /**
   * The gap of a linear or quadratic program, by Lagrange's dual \(-\frac12w^\top Qw-b^\top y-h^\top z\) where
   * \(Qw+c+A^\top y+G^\top z=0\), with the multipliers of a run.
   *
   * @throws IllegalArgumentException if w is not feasible to 1e-6, where no gap is a bound, or the multipliers are not: of the wrong sign, or the
   *     dual equations missed by more than 1e-6
   */
  public static DualityGap of(QuadraticProgram program, ConstrainedSolution solution) {
    return ProgramGaps.of(
        program,
        solution.solution().point(),
        solution.kkt().equalityMultipliers(),
        solution.kkt().inequalityMultipliers());
  }

  /**
   * The gap \(\langle C,X\rangle-b^\top y\) of a semidefinite program.
   *
   * @throws IllegalArgumentException if X or y is not feasible to 1e-6
   */
  public static DualityGap of(SemidefiniteProgram program, SemidefiniteSolution solution) {
    return ProgramGaps.of(program, solution);
  }

  /**
   * A condition to end a run: {@code Stop.after(1000).orWhen(DualityGap.below(1e-6, model))}. Costs as much as a gradient, at each
   * iterate.
   *
   * @param tolerance the gap that is small enough, in units of f; non-negative
   */
  public static Predicate<Iterate> below(double tolerance, LinearModel model) {
    return FenchelDual.of(model).below(tolerance);
  }

  /** The same for the lasso and the elastic net. */
  public static Predicate<Iterate> below(double tolerance, SparseRegression problem) {
    return FenchelDual.of(problem).below(tolerance);
  }

  /** The gap in relation to the larger of |f(w)| and |D(θ)|; 0 if all are 0. */
  public double relative() {
    return gap == 0 ? 0 : gap / Math.max(Math.abs(value), Math.abs(dualValue));
  }

  /** How far f(w) may be from the minimum, and what says so. */
  public String words() {
    String bound =
        "f(w) is at most %s above the minimum, by the %s.".formatted(Wording.measure(gap), dual);
    return residual == 0
        ? bound
        : bound
            + " The dual point misses its own conditions by %s, so that this holds up to that much times the size of the solution."
                .formatted(Wording.measure(residual));
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "value %.10g, dual value %.10g, gap %s (relative %s): ",
            value,
            dualValue,
            Wording.measure(gap),
            Wording.measure(relative()))
        + words();
  }
}
