package thalweg.theory.problemclasses;

import static thalweg.theory.problemclasses.Need.CONVEX;
import static thalweg.theory.problemclasses.Need.HESSIAN;
import static thalweg.theory.problemclasses.Need.LIPSCHITZ_GRADIENT;
import static thalweg.theory.problemclasses.Need.NOT_CONVEX;
import static thalweg.theory.problemclasses.Need.NOT_STRONGLY_CONVEX;
import static thalweg.theory.problemclasses.Need.NO_PENALTY;
import static thalweg.theory.problemclasses.Need.QUADRATIC;
import static thalweg.theory.problemclasses.Need.SMOOTH;
import static thalweg.theory.problemclasses.Need.STRONGLY_CONVEX;
import static thalweg.theory.problemclasses.Need.UNCONSTRAINED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.TrustRegion;
import thalweg.theory.constants.StepSizes;
import thalweg.theory.guarantees.AcceleratedGuarantees;
import thalweg.theory.guarantees.GradientGuarantees;
import thalweg.theory.guarantees.Guarantee;
import thalweg.theory.guarantees.MomentumGuarantees;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;

/** Methods for smooth objectives on the whole space. */
final class SmoothMethods {
  private static final List<Need> BASE =
      List.of(UNCONSTRAINED, NO_PENALTY, SMOOTH, LIPSCHITZ_GRADIENT);

  private SmoothMethods() {}

  static List<Method> all() {
    return List.of(
        gradientDescent(GradientGuarantees.BEST_STEP, StepSizes::fastest, STRONGLY_CONVEX),
        gradientDescent(GradientGuarantees.STRONGLY_CONVEX_VALUE, StepSizes::safe, STRONGLY_CONVEX),
        gradientDescent(GradientGuarantees.CONVEX, StepSizes::safe, CONVEX, NOT_STRONGLY_CONVEX),
        gradientDescent(
            GradientGuarantees.POLYAK_LOJASIEWICZ_VALUE,
            StepSizes::safe,
            Need.POLYAK_LOJASIEWICZ,
            NOT_STRONGLY_CONVEX),
        gradientDescent(GradientGuarantees.NONCONVEX, StepSizes::safe, NOT_CONVEX),
        fixed(
            Nesterov.class,
            MomentumGuarantees.NESTEROV_STRONGLY_CONVEX,
            StepSizes::safe,
            SmoothMethods::nesterov,
            STRONGLY_CONVEX),
        fixed(
            Nesterov.class,
            MomentumGuarantees.NESTEROV,
            StepSizes::safe,
            s -> new Made("new Nesterov(%s)", new Nesterov(s.safe()), s.safe()),
            CONVEX,
            NOT_STRONGLY_CONVEX),
        fixed(
            TripleMomentum.class,
            MomentumGuarantees.TRIPLE_MOMENTUM,
            s -> (2 - Math.sqrt(1 / s.conditionNumber())) / s.smoothness(),
            s -> made("TripleMomentum", s, new TripleMomentum(s.smoothness(), s.strongConvexity())),
            STRONGLY_CONVEX),
        heavyBall(),
        optimized(),
        conjugateGradient(),
        unproven(
            Newton.class, "quadratic near the minimizer", new Newton(), SMOOTH, HESSIAN, CONVEX),
        unproven(
            TrustRegion.class, "leaves saddles", new TrustRegion(), SMOOTH, HESSIAN, NOT_CONVEX),
        method(
            Lbfgs.class,
            List.of(UNCONSTRAINED, NO_PENALTY, SMOOTH),
            s ->
                Promise.without(
                    s,
                    Lbfgs.class,
                    "no bound is known that is worth having; mostly the fastest",
                    gradientBound(s, "new Lbfgs()", Double.NaN, new Lbfgs()))));
  }

  /**
   * A solver that was made, and the text that makes it, with {@code %s} for its step size.
   *
   * @param text the expression
   * @param solver the solver
   * @param stepSize α
   */
  private record Made(String text, Solver<Differentiable> solver, double stepSize) {}

  private static Made made(String name, StepSizes s, Solver<Differentiable> solver) {
    String text = "new %s(%s, %s)".formatted(name, s.smoothness(), s.strongConvexity());
    return new Made(text, solver, Double.NaN);
  }

  private static Made nesterov(StepSizes s) {
    double kappa = s.conditionNumber();
    return new Made(
        "new Nesterov(%s, Momentum.fixed(" + kappa + "))",
        new Nesterov(s.safe(), Momentum.fixed(kappa)),
        s.safe());
  }

  private static Method gradientDescent(
      Guarantee theorem, ToDoubleFunction<StepSizes> alpha, Need... more) {
    DoubleFunction<Solver<Differentiable>> solver = GradientDescent::new;
    return fixed(
        GradientDescent.class,
        theorem,
        alpha,
        s -> {
          double step = alpha.applyAsDouble(s);
          return new Made("new GradientDescent(%s)", solver.apply(step), step);
        },
        more);
  }

  /** A method with settings that do not depend on the number of steps. */
  private static Method fixed(
      Class<?> type,
      Guarantee theorem,
      ToDoubleFunction<StepSizes> alpha,
      Function<StepSizes, Made> maker,
      Need... more) {
    return method(
        type,
        with(BASE, more),
        s -> {
          StepSizes sizes = s.constants().stepSizes();
          double step = alpha.applyAsDouble(sizes);
          Made made = maker.apply(sizes);
          Quantities q = Promise.quantities(s, step);
          return Promise.of(
              s,
              type,
              theorem,
              k -> q,
              k -> gradientBound(s, made.text().formatted(step), step, made.solver()));
        });
  }

  private static Method heavyBall() {
    return method(
        HeavyBall.class,
        with(BASE, STRONGLY_CONVEX, QUADRATIC),
        s -> {
          StepSizes sizes = s.constants().stepSizes();
          HeavyBall ball = HeavyBall.forQuadratic(sizes.smoothness(), sizes.strongConvexity());
          Quantities q =
              Promise.quantities(s, sizes.heavyBall())
                  .with(Quantity.MOMENTUM, sizes.heavyBallMomentum());
          String text =
              "HeavyBall.forQuadratic(%s, %s)"
                  .formatted(sizes.smoothness(), sizes.strongConvexity());
          return Promise.of(
              s,
              HeavyBall.class,
              MomentumGuarantees.HEAVY_BALL_QUADRATIC,
              k -> q,
              k -> gradientBound(s, text, sizes.heavyBall(), ball));
        });
  }

  private static Method optimized() {
    return method(
        OptimizedGradientMethod.class,
        with(BASE, CONVEX, NOT_STRONGLY_CONVEX),
        s -> {
          double alpha = s.constants().stepSizes().safe();
          Quantities q = Promise.quantities(s, alpha);
          return Promise.of(
              s,
              OptimizedGradientMethod.class,
              AcceleratedGuarantees.OPTIMIZED,
              k -> q.with(Quantity.STEPS, k),
              k ->
                  gradientBound(
                      s,
                      "new OptimizedGradientMethod(" + alpha + ")",
                      alpha,
                      new OptimizedGradientMethod(alpha)));
        });
  }

  private static Method conjugateGradient() {
    return method(
        ConjugateGradient.class,
        with(BASE, STRONGLY_CONVEX, QUADRATIC, HESSIAN),
        s -> {
          Quantities q = Promise.quantities(s, Double.NaN);
          return Promise.of(
              s,
              ConjugateGradient.class,
              AcceleratedGuarantees.CONJUGATE_GRADIENT,
              k -> q,
              k -> hessianBound(s, "new ConjugateGradient()", new ConjugateGradient()));
        });
  }

  private static Method unproven(
      Class<?> type, String remark, Solver<TwiceDifferentiable> solver, Need... more) {
    return method(
        type,
        with(List.of(UNCONSTRAINED, NO_PENALTY), more),
        s ->
            Promise.without(
                s, type, remark, hessianBound(s, "new " + type.getSimpleName() + "()", solver)));
  }

  private static Promise.Bound gradientBound(
      Setting s, String text, double stepSize, Solver<Differentiable> solver) {
    return new Promise.Bound(
        text + ".minimize(f", stepSize, (start, stop) -> solver.minimize(s.f(), start, stop));
  }

  private static Promise.Bound hessianBound(
      Setting s, String text, Solver<TwiceDifferentiable> solver) {
    return new Promise.Bound(
        text + ".minimize(f",
        Double.NaN,
        (start, stop) -> solver.minimize((TwiceDifferentiable) s.f(), start, stop));
  }

  private static Method method(Class<?> type, List<Need> needs, Function<Setting, Advice> set) {
    return new Method(type, needs, set);
  }

  private static List<Need> with(List<Need> base, Need... more) {
    List<Need> all = new ArrayList<>(base);
    all.addAll(List.of(more));
    return all;
  }
}
