package thalweg.theory.problemclasses;

import static thalweg.theory.problemclasses.Need.NO_PENALTY;
import static thalweg.theory.problemclasses.Need.SMOOTH;
import static thalweg.theory.problemclasses.Need.STRONGLY_CONVEX;
import static thalweg.theory.problemclasses.Need.SUM;
import static thalweg.theory.problemclasses.Need.TERMS;
import static thalweg.theory.problemclasses.Need.UNCONSTRAINED;

import java.util.List;
import java.util.function.Function;
import thalweg.functions.FiniteSum;
import thalweg.solvers.Solver;
import thalweg.solvers.constrained.AugmentedLagrangian;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.constrained.SequentialQuadraticProgramming;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.stochastic.Saga;
import thalweg.solvers.stochastic.Svrg;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;
import thalweg.theory.guarantees.StochasticGuarantees;

/** Methods for finite sums, for programs with constraints, and for what nothing else fits. */
final class OtherMethods {
  private static final List<Need> SUMS = List.of(UNCONSTRAINED, NO_PENALTY, SMOOTH, SUM, TERMS);

  private OtherMethods() {}

  static List<Method> all() {
    return List.of(
        new Method(
            Saga.class,
            List.of(UNCONSTRAINED, NO_PENALTY, SMOOTH, SUM, TERMS, STRONGLY_CONVEX),
            OtherMethods::saga),
        new Method(
            Saga.class,
            List.of(UNCONSTRAINED, NO_PENALTY, SMOOTH, SUM, TERMS, Need.NOT_STRONGLY_CONVEX),
            s ->
                Promise.without(
                    s,
                    Saga.class,
                    "no theorem of the library speaks of SAGA without strong convexity",
                    sagaBound(s))),
        new Method(
            Svrg.class,
            SUMS,
            s ->
                Promise.without(
                    s,
                    Svrg.class,
                    "the step size of the paper; its theorem is about snapshots drawn at random, and this is the usual variant",
                    svrgBound(s))),
        new Method(
            InteriorPoint.class,
            List.of(Need.PROGRAM),
            s ->
                Promise.without(
                    s,
                    InteriorPoint.class,
                    "mostly 10 to 30 iterations, whatever the size; ends with a certificate",
                    new Promise.Bound(
                        "new InteriorPoint().minimize(f",
                        Double.NaN,
                        (start, stop) ->
                            new InteriorPoint()
                                .minimize((QuadraticProgram) s.whole(), start, stop)))),
        constrained(
            SequentialQuadraticProgramming.class,
            "superlinear near a solution; the fewest evaluations",
            new SequentialQuadraticProgramming()),
        constrained(
            AugmentedLagrangian.class,
            "many constraints, or a rough start",
            new AugmentedLagrangian()),
        new Method(
            NelderMead.class,
            List.of(UNCONSTRAINED, NO_PENALTY, Need.KINKS, Need.NOT_CONVEX, Need.FEW),
            s ->
                Promise.without(
                    s,
                    NelderMead.class,
                    "asks for values only; nothing is promised without convexity and with kinks",
                    new Promise.Bound(
                        "new NelderMead().minimize(f",
                        Double.NaN,
                        (start, stop) -> new NelderMead().minimize(s.f(), start, stop)))));
  }

  private static FiniteSum sum(Setting s) {
    return s.sum().orElseThrow();
  }

  private static double terms(Setting s) {
    return s.constants().termSmoothness().upper();
  }

  private static Promise.Bound sagaBound(Setting s) {
    double alpha = 1 / (3 * terms(s));
    return new Promise.Bound(
        "new Saga(" + alpha + ", 1).minimize(f",
        alpha,
        (start, stop) -> new Saga(alpha, 1).minimize(sum(s), start, stop));
  }

  private static Promise.Bound svrgBound(Setting s) {
    double alpha = 1 / (10 * terms(s));
    return new Promise.Bound(
        "new Svrg(" + alpha + ", 1).minimize(f",
        alpha,
        (start, stop) -> new Svrg(alpha, 1).minimize(sum(s), start, stop));
  }

  /** SAGA's L is that of every term. */
  private static Advice saga(Setting s) {
    Quantities q = Promise.quantities(s, 1 / (3 * terms(s))).with(Quantity.SMOOTHNESS, terms(s));
    return Promise.noted(
        "on average over seeds; an iteration is a pass over all examples",
        Promise.of(s, Saga.class, StochasticGuarantees.SAGA, k -> q, k -> sagaBound(s)));
  }

  private static Method constrained(
      Class<?> type, String remark, Solver<ConstrainedProblem> solver) {
    Function<Setting, Advice> set =
        s ->
            Promise.without(
                s,
                type,
                remark,
                new Promise.Bound(
                    "new " + type.getSimpleName() + "().minimize(f",
                    Double.NaN,
                    (start, stop) -> solver.minimize((ConstrainedProblem) s.whole(), start, stop)));
    return new Method(type, List.of(Need.CONSTRAINED), set);
  }
}
