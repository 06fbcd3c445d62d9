package thalweg.theory.problemclasses;

import java.util.Arrays;
import java.util.function.Predicate;
import thalweg.constraints.Box;
import thalweg.constraints.LinearOracle;
import thalweg.constraints.Simplex;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.QuadraticProgram;

/**
 * What a method demands of a problem, with the sentence that says so where it is not met.
 *
 * @param test whether a problem has it
 * @param sentence why a method does not fit one without it, as a clause
 */
record Need(Predicate<Setting> test, String sentence) {
  static final Need UNCONSTRAINED =
      new Need(
          s -> s.constraints() == ConstraintKind.UNCONSTRAINED,
          "it knows no constraints, and this problem is one %s");
  static final Need FREE_OR_SET =
      new Need(
          s -> s.set() != null || s.constraints() == ConstraintKind.UNCONSTRAINED,
          "it knows no constraints but one convex set, and this problem is one %s");
  static final Need NO_PENALTY =
      new Need(
          s -> s.penalty() == null, "it takes no proximal steps, and this problem has a penalty");
  static final Need PENALTY =
      new Need(
          s -> s.penalty() != null,
          "it is made for a penalty with a proximal step, and there is none");
  static final Need SMOOTH =
      new Need(
          s -> !s.structure().hasKinks(),
          "it needs a gradient everywhere, and this objective has kinks");
  static final Need KINKS =
      new Need(s -> s.structure().hasKinks(), "it is made for kinks, and this objective has none");
  static final Need LIPSCHITZ_GRADIENT =
      new Need(
          s -> s.constants().smoothness().isKnown() && s.constants().smoothness().upper() > 0,
          "its step size needs L, and no finite L above 0 is known");
  static final Need CONVEX =
      new Need(
          Setting::isConvex, "it needs a convex objective, and this one is not known to be convex");
  static final Need STRONGLY_CONVEX =
      new Need(
          s -> s.isConvex() && s.provenStrongConvexity() > 0,
          "it needs strong convexity, and no μ above 0 is known; an L2 penalty on all parameters gives one");
  static final Need STRONGLY_CONVEX_PART =
      new Need(
          s -> s.isConvex() && s.provenStrongConvexity() > 0,
          "it needs strong convexity of the smooth part, and no μ above 0 is known");
  static final Need SLOPE =
      new Need(
          s -> s.constants().lipschitz().isKnown() && s.constants().lipschitz().upper() > 0,
          "its step size needs a bound M on the subgradients, and none is known");
  static final Need NOT_STRONGLY_CONVEX =
      new Need(
          s -> !(s.strongConvexity() > 0),
          "on strongly convex problems it promises more than this");
  static final Need NOT_CONVEX =
      new Need(s -> !s.isConvex(), "on convex problems it promises more than this");
  static final Need POLYAK_LOJASIEWICZ =
      new Need(
          s ->
              s.constants().polyakLojasiewicz().certainty().isProven()
                  && s.constants().polyakLojasiewicz().lower() > 0,
          "it needs the Polyak–Łojasiewicz inequality, and no constant of it is known");
  static final Need QUADRATIC =
      new Need(
          s -> s.structure().quadratic(),
          "it needs a quadratic, and this objective is not known as one");
  static final Need HESSIAN =
      new Need(
          Setting::hasHessian, "it needs Hessian–vector products, and this objective has none");
  static final Need SET =
      new Need(
          s -> s.set() != null, "it is made for a convex set with a projection, and there is none");
  static final Need BOUNDED_ORACLE =
      new Need(
          s -> s.set() instanceof LinearOracle && Double.isFinite(s.diameter()),
          "it needs a bounded set over which linear functions are minimized, and there is none");
  static final Need BOUNDED_SET =
      new Need(
          s -> Double.isFinite(s.diameter()),
          "it needs a set of a known, finite diameter, and there is none");
  static final Need SIMPLEX =
      new Need(
          s ->
              s.set() instanceof Simplex simplex
                  && simplex.radius() == 1
                  && simplex.dimension() > 1,
          "it needs the simplex of radius 1, and there is another set or none");
  static final Need INSIDE =
      new Need(
          s -> Arrays.stream(s.start()).allMatch(w -> w > 0),
          "it must start where no entry is 0, and this start has one");
  static final Need BOX =
      new Need(
          s -> s.set() instanceof Box,
          "it needs a bound on each variable, and there is another set or none");
  static final Need SUM =
      new Need(
          s -> s.sum().isPresent(), "it needs a sum over examples, and this objective is none");
  static final Need TERMS =
      new Need(
          s -> s.constants().termSmoothness().isKnown(),
          "its step size needs the L of every term, and that is not known");
  static final Need PROGRAM =
      new Need(
          s -> s.whole() instanceof QuadraticProgram,
          "it takes a QuadraticProgram, and this is none");
  static final Need CONSTRAINED =
      new Need(
          s -> s.whole() instanceof ConstrainedProblem,
          "it takes a ConstrainedProblem, and this is none");
  static final Need FEW =
      new Need(
          s -> s.start().length <= 10,
          "it asks for values only, and this problem has too many variables");

  boolean isMet(Setting s) {
    return test.test(s);
  }

  /** Why a method does not fit, as a clause. */
  String refusal(Setting s) {
    return sentence.formatted(s.constraints().words());
  }
}
