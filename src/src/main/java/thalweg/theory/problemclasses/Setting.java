package thalweg.theory.problemclasses;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thalweg.constraints.AffineSet;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.LinearOracle;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.penalties.Penalty;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.sets.OverSet;
import thalweg.theory.constants.ProblemConstant;
import thalweg.theory.constants.ProblemConstants;
import thalweg.theory.constants.Structure;

/**
 * A problem with all that advice depends on.
 *
 * @param whole the problem to minimize, in the form that its solver takes
 * @param f the objective without penalty and constraints
 * @param penalty r, or null
 * @param set C, or null
 * @param constants of f, on a ball that holds C if C is bounded
 * @param start where runs begin, in C. Not to be modified.
 * @param radius R that somebody stated; NaN if nobody did
 * @param tolerance how small what a guarantee bounds is to become
 */
record Setting(
    Objective whole,
    Differentiable f,
    @Nullable Penalty penalty,
    @Nullable ConvexSet set,
    ProblemConstants constants,
    double[] start,
    double radius,
    double tolerance) {

  /** What tolerance is asked for unless somebody says otherwise. */
  static final double TOLERANCE = 1e-6;

  Setting from(double[] other) {
    return again(structure(), other, Double.NaN, tolerance);
  }

  Setting within(double other) {
    return again(structure(), start, other, tolerance);
  }

  Setting to(double other) {
    return again(structure(), start, radius, other);
  }

  Setting where(Structure other) {
    return again(other, start, radius, tolerance);
  }

  private Setting again(Structure structure, double[] from, double r, double small) {
    if (whole instanceof ConstrainedProblem) {
      ProblemConstants at = ProblemConstants.of(f, from, structure);
      return new Setting(whole, f, null, null, at, from.clone(), r, small);
    }
    return of(f, penalty, set, structure, from, r, small);
  }

  static Setting of(
      Differentiable f,
      @Nullable Penalty penalty,
      @Nullable ConvexSet set,
      Structure structure,
      double[] start,
      double radius,
      double tolerance) {
    if (penalty != null || set != null) {
      requireFree(f);
    }
    Objective whole = penalty != null ? new Composite(f, penalty) : f;
    double[] w = start;
    if (set != null) {
      OverSet<ConvexSet> over = new OverSet<>(f, set);
      whole = over;
      w = over.inside(start);
    }
    double width = diameter(set);
    ProblemConstants constants =
        width > 0 && Double.isFinite(width)
            ? ProblemConstants.of(f, w, structure, width)
            : ProblemConstants.of(f, w, structure);
    return new Setting(whole, f, penalty, set, constants, w, radius, tolerance);
  }

  /** An objective that brings constraints of its own takes no second set, and no penalty. */
  private static void requireFree(Differentiable f) {
    boolean rows = f instanceof QuadraticProgram program && !isFree(program);
    if (rows || f instanceof OverSet<?>) {
      throw new IllegalArgumentException(
          "f must be without constraints where a penalty or a set is added, but it is %s; add the constraints to the program, or give the objective of the OverSet and one set"
              .formatted(f.getClass().getSimpleName()));
    }
  }

  private static boolean isFree(QuadraticProgram program) {
    return program.b().length + program.h().length == 0;
  }

  /** The largest distance between two points of a set; infinite where it is not known or there is no set. */
  static double diameter(@Nullable ConvexSet set) {
    return set instanceof LinearOracle oracle ? oracle.diameter() : Double.POSITIVE_INFINITY;
  }

  double diameter() {
    return diameter(set);
  }

  Structure structure() {
    return constants.structure();
  }

  boolean isConvex() {
    return structure().isConvex();
  }

  /** Whether f and r are without kinks. */
  boolean isSmooth() {
    return !structure().hasKinks() && (penalty == null || Double.isFinite(penalty.smoothness()));
  }

  boolean hasHessian() {
    return f instanceof TwiceDifferentiable;
  }

  Optional<FiniteSum> sum() {
    return f instanceof FiniteSum sum && sum.size() > 0 ? Optional.of(sum) : Optional.empty();
  }

  ConstraintKind constraints() {
    if (whole instanceof QuadraticProgram program) {
      return isFree(program) ? ConstraintKind.UNCONSTRAINED : ConstraintKind.LINEAR;
    }
    if (whole instanceof ConstrainedProblem) {
      return ConstraintKind.GENERAL;
    }
    if (set == null) {
      return ConstraintKind.UNCONSTRAINED;
    }
    return set instanceof AffineSet ? ConstraintKind.LINEAR : ConstraintKind.SIMPLE_SET;
  }

  /** μ of f, where it holds everywhere: the curvature at one point is no strong convexity. */
  double provenStrongConvexity() {
    ProblemConstant mu = constants.strongConvexity();
    return mu.isKnown() && mu.certainty().isProven() ? mu.lower() : 0;
  }

  /** μ of f and r together. */
  double strongConvexity() {
    double mu = provenStrongConvexity();
    return penalty == null ? mu : mu + penalty.strongConvexity();
  }

  /**
   * R: as stated; else no more than the diameter of C, and by strong convexity no more than \(\lVert g\rVert/\mu\) for a subgradient g of
   * the whole at the start. NaN where nothing is known.
   */
  double distance() {
    double known = radius;
    double mu = strongConvexity();
    if (Double.isNaN(known) && mu > 0) {
      known = subgradientNorm() / mu;
    }
    double width = diameter();
    return Double.isNaN(known) || known > width ? orNaN(width) : known;
  }

  private double orNaN(double width) {
    return Double.isFinite(width) ? width : radius;
  }

  /**
   * Δ: by strong convexity no more than \(\lVert g\rVert^2/(2\mu)\); of a smooth convex function on the whole space no more than
   * \(\frac L2R^2\); and no more than what lies above a lower bound of f. NaN where nothing is known.
   */
  double gap() {
    double norm = subgradientNorm();
    double gap = Lowest.gap(f, penalty, set, constants.value());
    double mu = strongConvexity();
    gap = mu > 0 ? least(gap, norm * norm / (2 * mu)) : gap;
    if (isConvex() && penalty == null && set == null && constants.smoothness().isKnown()) {
      double r = distance();
      gap = least(gap, constants.smoothness().upper() / 2 * r * r);
    }
    return gap;
  }

  private static double least(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  private double subgradientNorm() {
    double[] g = f.gradient(start);
    if (penalty != null) {
      penalty.addGradient(start, g);
    }
    return Vectors.norm2(g);
  }
}
