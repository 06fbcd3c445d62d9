package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Iterate;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.runs.TraceBudget;
import thalweg.schedules.Schedule;
import thalweg.schedules.Silver;
import thalweg.searches.Backtracking;
import thalweg.searches.ExactQuadratic;
import thalweg.searches.MoreThuente;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.Subgradient;
import thalweg.solvers.stochastic.Saga;
import thalweg.solvers.stochastic.Svrg;
import thalweg.theory.guarantees.Condition.Verdict;

/** A guarantee is about a method with certain settings, and a run knows which made it. */
class RunConditionsTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);
  private static final Quantities KNOWN = Quantities.of(BOWL);
  private static final String SAID = "the run is one of ";

  private static Trace run(Solver<? super Quadratic> solver) {
    return solver.minimize(BOWL, new double[] {4, 1}, Stop.after(12)).trace();
  }

  @Test
  void exactLineSearchIsHeldToRunsThatSearchedExactly() {
    Guarantee exact = StepGuarantees.EXACT_SEARCH;
    BoundCheck searched = exact.check(run(new GradientDescent(new ExactQuadratic())), KNOWN);
    assertThat(searched.holds() && searched.applies()).as(searched.toString()).isTrue();
    // 2/(L+μ) is what the search comes to here, but not what a search promises elsewhere.
    BoundCheck fixed = exact.check(run(new GradientDescent(0.25)), KNOWN);
    assertThat(fixed.unmet())
        .containsExactly(
            "the run is one of gradient descent with exact line search does not hold (it was made by GradientDescent[search=FixedStep[stepSize=Constant[value=0.25]]])");
    assertThat(fixed.toString()).contains("It does not cover this run: the run is one of");
    for (Solver<? super Quadratic> other :
        List.<Solver<? super Quadratic>>of(
            new GradientDescent(new Backtracking(1)),
            new GradientDescent(new MoreThuente()),
            new HeavyBall(0.25, 0))) {
      assertThat(exact.check(run(other), KNOWN).unmet())
          .singleElement()
          .asString()
          .contains(other.getClass().getSimpleName());
    }
  }

  /** Gradient descent that divides by the curvature along the gradient, written by hand. */
  private record Mine() implements Solver<Quadratic> {
    @Override
    public Solution minimize(Quadratic f, double[] start, Stop stop, Listener listener) {
      Run run = new Run(this, f, start, stop, listener);
      double[] w = start.clone();
      double[] g = f.gradient(w);
      double[] hg = new double[g.length];
      double alpha = 0;
      while (run.goesOn(w, f.value(w), Vectors.norm2(g), alpha)) {
        f.hessianVector(w, g, hg);
        alpha = Vectors.dot(g, g) / Vectors.dot(g, hg);
        Vectors.axpy(-alpha, g, w);
        g = f.gradient(w);
      }
      return run.solution();
    }
  }

  /** A trace without a method, or with one that the library has not, leaves it to who asks. */
  @Test
  void ofAMethodOfOnesOwnNothingIsKnownUntilItIsSaid() {
    Trace unsaid = new Trace();
    unsaid.add(new Iterate(0, new double[] {4, 1}, 10, 5.65, 0, 0));
    for (Trace trace : List.of(unsaid, run(new Mine()))) {
      assertThat(StepGuarantees.EXACT_SEARCH.check(trace, KNOWN).unmet())
          .containsExactly(SAID + "gradient descent with exact line search is not known to hold");
      assertThat(
              StepGuarantees.EXACT_SEARCH.check(trace, KNOWN.assuming(Assumption.METHOD)).applies())
          .isTrue();
    }
    Trace fixed = run(new GradientDescent(0.25));
    assertThat(
            StepGuarantees.EXACT_SEARCH.check(fixed, KNOWN.assuming(Assumption.METHOD)).applies())
        .as("what is said does not overrule what the run knows")
        .isFalse();
  }

  @Test
  void theMomentumIsThatOfTheRun() {
    double alpha = 0.2;
    double beta = Math.sqrt((1 - alpha) * (1 - 4 * alpha));
    assertThat(MomentumGuarantees.HEAVY_BALL.check(run(new HeavyBall(alpha, beta)), KNOWN).unmet())
        .isEmpty();
    assertThat(
            MomentumGuarantees.HEAVY_BALL
                .check(run(new HeavyBall(alpha, 0.9)), KNOWN.with(Quantity.MOMENTUM, beta))
                .unmet())
        .containsExactly(
            "β = √((1 − αμ)(1 − αL)) does not hold (β = 0.900000, √((1 − αμ)(1 − αL)) = 0.400000)");
  }

  /** With the right step sizes along other directions a method is another one. */
  @Test
  void theStepSizesAloneDoNotMakeTheMethod() {
    Trace heavy = run(new HeavyBall(new Silver(0.25), 0.5));
    assertThat(StepGuarantees.SILVER.check(heavy, KNOWN).unmet())
        .singleElement()
        .asString()
        .startsWith("every move is −α∇f(w) does not hold (move 2 ");
    Schedule harmonic = k -> 1.0 / (k + 1);
    assertThat(ConvexSetGuarantees.FRANK_WOLFE.conditions())
        .anySatisfy(
            condition -> {
              Trace trace = new Trace(TraceBudget.STANDARD, new FrankWolfe(harmonic));
              trace.add(new Iterate(0, new double[1], 1, 1, 0, 0));
              trace.add(new Iterate(1, new double[1], 1, 1, 1, 0));
              trace.add(new Iterate(2, new double[1], 1, 1, 0.5, 0));
              assertThat(condition.test().of(KNOWN, trace).numbers())
                  .isEqualTo("step 2 was 0.500000, not 0.666667");
            });
  }

  @Test
  void polyakStepsForTheValueAreToldFromOthers() {
    assertThat(StepGuarantees.POLYAK_VALUE.check(run(new GradientDescent(0.25)), KNOWN).unmet())
        .singleElement()
        .asString()
        .startsWith(
            "every step is (2 − ‖∇f(w)‖²/(2L(f(w) − f*)))/L does not hold (step 1 was 0.25");
  }

  private static Stream<Arguments> methods() {
    double l = 4;
    var descent = new GradientDescent(1 / l);
    var nesterov = new Nesterov(1 / l);
    var fista = new Fista(1 / l);
    var exact = new GradientDescent(new ExactQuadratic());
    return Stream.of(
        of(StepGuarantees.EXACT_SEARCH, exact, descent),
        of(MomentumGuarantees.NESTEROV, nesterov, new Nesterov(1 / l, Momentum.fixed(4))),
        of(MomentumGuarantees.NESTEROV_SHARP, nesterov, descent),
        of(
            MomentumGuarantees.NESTEROV_STRONGLY_CONVEX,
            new Nesterov(1 / l, Momentum.fixed(4)),
            new Nesterov(1 / l, Momentum.fixed(5))),
        of(MomentumGuarantees.HEAVY_BALL, new HeavyBall(0.1, 0.5), nesterov),
        of(MomentumGuarantees.HEAVY_BALL_QUADRATIC, new HeavyBall(0.1, 0.5), nesterov),
        of(
            MomentumGuarantees.HEAVY_BALL_CYCLE,
            new HeavyBall(1 / 9.0, 4 / 9.0),
            new HeavyBall(1 / 9.0, 0.4)),
        of(MomentumGuarantees.TRIPLE_MOMENTUM, new TripleMomentum(4, 1), new TripleMomentum(4, 2)),
        of(AcceleratedGuarantees.OPTIMIZED, new OptimizedGradientMethod(1 / l), nesterov),
        of(
            AcceleratedGuarantees.OPTIMIZED_FOR_GRADIENT,
            new OptimizedGradientForGradient(1 / l),
            new OptimizedGradientMethod(1 / l)),
        of(AcceleratedGuarantees.SUBSPACE_SEARCH, new ConjugateGradient(), exact),
        of(AcceleratedGuarantees.CONJUGATE_GRADIENT, new ConjugateGradient(), exact),
        of(AcceleratedGuarantees.LOWER_BOUND, nesterov, new Newton()),
        of(ProximalGuarantees.PROXIMAL_POINT, new ProximalPoint(1), descent),
        of(ProximalGuarantees.PROXIMAL_POINT_STRONGLY_CONVEX, new ProximalPoint(1), descent),
        of(ProximalGuarantees.PROXIMAL_GRADIENT_CONVEX, new ProximalGradient(1 / l), fista),
        of(ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX, descent, fista),
        of(
            ProximalGuarantees.PROJECTED_GRADIENT,
            new ProjectedGradient(Schedule.constant(1)),
            descent),
        of(ProximalGuarantees.FISTA, fista, fista.restarting()),
        of(ProximalGuarantees.FISTA_SHARP, nesterov, fista.restarting()),
        of(
            ProximalGuarantees.FISTA_SIMPLE,
            new Nesterov(1 / l, SmoothConvexGuaranteesTest.simple()),
            nesterov),
        of(
            ProximalGuarantees.DOUGLAS_RACHFORD,
            new DouglasRachford(0.1),
            new DouglasRachford(0.1, 1.5)),
        of(ConvexSetGuarantees.SUBGRADIENT, new Subgradient(0.1), fista),
        of(ConvexSetGuarantees.SUBGRADIENT_BEST_STEP, new Subgradient(0.1), fista),
        of(ConvexSetGuarantees.MIRROR_DESCENT, new MirrorDescent(0.1), new Subgradient(0.1)),
        of(ConvexSetGuarantees.FRANK_WOLFE, new FrankWolfe(), new Subgradient(0.1)),
        of(LocalGuarantees.NEWTON, new Newton(), new NewtonCg()),
        of(LocalGuarantees.BFGS, new Bfgs(), new Bfgs(new Backtracking(1))),
        of(StochasticGuarantees.COORDINATES_CONVEX, null, new CoordinateDescent()),
        of(StochasticGuarantees.COORDINATES_STRONGLY_CONVEX, null, new CoordinateDescent()),
        of(StochasticGuarantees.COORDINATES_DISTANCE, null, new CoordinateDescent()),
        of(StochasticGuarantees.SGD_CONVEX, descent, nesterov),
        of(StochasticGuarantees.SGD_STRONGLY_CONVEX, descent, nesterov),
        of(StochasticGuarantees.SGD_INTERPOLATION, descent, nesterov),
        of(StochasticGuarantees.SGD_STEP, descent, nesterov),
        of(StochasticGuarantees.SVRG, null, new Svrg(0.1, 1)),
        of(StochasticGuarantees.SAGA, new Saga(0.1, 1), new Svrg(0.1, 1)));
  }

  private static Arguments of(Guarantee guarantee, @Nullable Solver<?> its, Solver<?> another) {
    return Arguments.of(guarantee, its, another);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void itsOwnMethodIsAcceptedAndAnotherIsNamed(
      Guarantee guarantee, @Nullable Solver<?> its, Solver<?> another) {
    if (its != null) {
      assertThat(verdict(guarantee, its).verdict()).isEqualTo(Verdict.HOLDS);
    }
    assertThat(verdict(guarantee, another).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(verdict(guarantee, another).numbers())
        .startsWith("it was made by " + another.getClass().getSimpleName());
  }

  private static Condition.Finding verdict(Guarantee guarantee, Solver<?> solver) {
    Trace trace = new Trace(TraceBudget.STANDARD, solver);
    trace.add(new Iterate(0, new double[] {1, 1}, 1, 1, 0, 0));
    Condition said =
        guarantee.conditions().stream().filter(RunConditionsTest::says).findAny().orElseThrow();
    return said.test().of(KNOWN.completedBy(trace), trace);
  }

  private static boolean says(Condition condition) {
    return condition.statement().startsWith(SAID);
  }

  @Test
  void everyGuaranteeThatAsksForItsMethodIsListed() {
    List<Guarantee> asking =
        Guarantees.all().stream()
            .filter(g -> g.conditions().stream().anyMatch(RunConditionsTest::says))
            .toList();
    assertThat(methods().map(row -> row.get()[0]).toList())
        .containsExactlyInAnyOrderElementsOf(asking);
  }
}
