package thalweg.theory.constants;

import java.util.Optional;
import thalweg.autodiff.Autodiff;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.MulticlassHinge;
import thalweg.losses.PiecewiseLinear;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.penalties.Penalty;
import thalweg.problems.NesterovWorst;
import thalweg.problems.Quadratic;
import thalweg.problems.TestFunction;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.sets.OverSet;
import thalweg.theory.convexity.Conclusion;
import thalweg.theory.convexity.ConvexityReport;

/**
 * What is known of an objective without a look at its numbers: from its type, its traits, the rules of convexity if it is a formula, or because
 * you say so.
 *
 * <pre>{@code
 * Structure.of(f)            // what the type tells
 * Structure.of(f).asConvex() // the same, and you know that f is convex
 * }</pre>
 *
 * @param convex whether it is convex; empty where nobody said
 * @param smooth whether it has a gradient everywhere, that is no kink; empty where nobody said
 * @param quadratic whether its Hessian is the same everywhere
 * @param terms n of a finite sum, else 0
 */
public record Structure(
    Optional<Boolean> convex, Optional<Boolean> smooth, boolean quadratic, int terms) {

  /** What the type of an objective, or its traits, tell. */
  public static Structure of(Objective f) {
    int terms = f instanceof FiniteSum sum ? sum.size() : 0;
    if (f instanceof LinearModel model) {
      boolean kink =
          model.loss() instanceof PiecewiseLinear
              || Double.isInfinite(model.penalty().smoothness());
      boolean quadratic =
          model.loss().smoothness() == model.loss().strongConvexity()
              && isQuadratic(model.penalty());
      return new Structure(claim(model.loss().convex()), Optional.of(!kink), quadratic, terms);
    }
    if (f instanceof MulticlassModel model) {
      boolean kink =
          model.loss() instanceof MulticlassHinge
              || Double.isInfinite(model.penalty().smoothness());
      return new Structure(claim(model.loss().convex()), Optional.of(!kink), false, terms);
    }
    if (f instanceof TestFunction known) {
      boolean quadratic = f instanceof Quadratic || f instanceof NesterovWorst;
      return new Structure(
          claim(quadratic || known.traits().convex()), Optional.of(true), quadratic, terms);
    }
    if (f instanceof Autodiff formula) {
      return wrapped(f, terms).convexity(verdict(ConvexityReport.of(formula).convexity()));
    }
    if (f instanceof QuadraticProgram) {
      return new Structure(Optional.of(true), Optional.of(true), true, 0);
    }
    return wrapped(f, terms);
  }

  /** Of an objective that holds another one, or of a stranger. */
  private static Structure wrapped(Objective f, int terms) {
    if (f instanceof Composite both) {
      return of(both.smooth()).plus(both.penalty());
    }
    if (f instanceof OverSet<?> over) {
      return of(over.objective());
    }
    if (f instanceof ConstrainedProblem constrained) {
      return of(constrained.objective());
    }
    if (f instanceof SparseRegression lasso) {
      boolean kink = lasso.lambda() * lasso.l1Ratio() > 0;
      return new Structure(Optional.of(true), Optional.of(!kink), !kink, 0);
    }
    Optional<Boolean> smooth =
        f instanceof TwiceDifferentiable ? Optional.of(true) : Optional.empty();
    return new Structure(Optional.empty(), smooth, false, terms);
  }

  /** The sum with a penalty, which is convex, as all of the library are. */
  private Structure plus(Penalty penalty) {
    Optional<Boolean> sum = Double.isInfinite(penalty.smoothness()) ? Optional.of(false) : smooth;
    return new Structure(convex, sum, quadratic && isQuadratic(penalty), terms);
  }

  private static boolean isQuadratic(Penalty penalty) {
    return penalty.smoothness() == penalty.strongConvexity();
  }

  private static Optional<Boolean> verdict(Conclusion convexity) {
    return convexity.isProved() || convexity.isRefuted()
        ? Optional.of(convexity.isProved())
        : Optional.empty();
  }

  private static Optional<Boolean> claim(boolean holds) {
    return holds ? Optional.of(true) : Optional.empty();
  }

  /** The same with what is known of convexity: a declaration of yours, or a verdict that was proved elsewhere. */
  public Structure convexity(Optional<Boolean> verdict) {
    return new Structure(verdict, smooth, quadratic, terms);
  }

  /** The same, where f is convex. */
  public Structure asConvex() {
    return convexity(Optional.of(true));
  }

  /** The same, where f has kinks, so that its gradient is a subgradient. */
  public Structure withKinks() {
    return new Structure(convex, Optional.of(false), false, terms);
  }

  /** The same, where the Hessian does not depend on the point. */
  public Structure asQuadratic() {
    return new Structure(convex, Optional.of(true), true, terms);
  }

  /** Whether it is known to be convex. */
  public boolean isConvex() {
    return convex.orElse(false);
  }

  /** Whether it is known to have kinks. */
  public boolean hasKinks() {
    return !smooth.orElse(true);
  }
}
