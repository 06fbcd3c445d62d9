package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.penalties.NoPenalty;
import thalweg.problems.HeavyBallCycle;
import thalweg.problems.NesterovWorst;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.schedules.Schedule;
import thalweg.schedules.Silver;
import thalweg.schedules.SilverStronglyConvex;
import thalweg.searches.ExactQuadratic;
import thalweg.searches.FixedStep;
import thalweg.searches.PolyakStep;
import thalweg.searches.Step;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalGradient;

/** Guarantees on smooth convex functions, at every step of runs on random functions of their class. */
class SmoothConvexGuaranteesTest {
  private static final int STEPS = 63;

  /** A guarantee and the method it is about, made for a function. */
  record Pair(Guarantee guarantee, double mu, Function<Known, Solver<Differentiable>> method) {
    @Override
    public String toString() {
      return guarantee.name() + ", μ = " + mu;
    }
  }

  static final List<Pair> PAIRS = pairs();

  private static Solver<Differentiable> composite(Solver<Composite> solver) {
    return (f, start, stop, listener) ->
        solver.minimize(new Composite(f, new NoPenalty()), start, stop, listener);
  }

  /** The momentum k/(k+3), in the shape that Nesterov's method asks for. */
  static Momentum simple() {
    return () -> {
      int[] k = {0};
      return (rise, slope) -> {
        int now = k[0]++;
        return now / (now + 3.0);
      };
    };
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (double mu : new double[] {0, 0.01, 1}) {
      for (double h : new double[] {0.4, 1}) {
        Function<Known, Solver<Differentiable>> descent =
            f -> new GradientDescent(h / f.smoothness());
        pairs.add(new Pair(GradientGuarantees.CONVEX, mu, descent));
        pairs.add(new Pair(GradientGuarantees.NONCONVEX, mu, descent));
        pairs.add(new Pair(GradientGuarantees.NONCONVEX_DESCENT, mu, descent));
        pairs.add(
            new Pair(
                ProximalGuarantees.PROXIMAL_GRADIENT_CONVEX,
                mu,
                f -> composite(new ProximalGradient(h / f.smoothness()))));
      }
      for (double h : new double[] {0.3, 1, 1.5, 1.95}) {
        Function<Known, Solver<Differentiable>> descent =
            f -> new GradientDescent(h / f.smoothness());
        pairs.add(new Pair(GradientGuarantees.CONVEX_LONG_STEPS, mu, descent));
        pairs.add(new Pair(GradientGuarantees.CONVEX_GRADIENT, mu, descent));
        pairs.add(new Pair(GradientGuarantees.CONVEX_DISTANCE, mu, descent));
        if (mu > 0) {
          pairs.add(new Pair(GradientGuarantees.STRONGLY_CONVEX_DISTANCE, mu, descent));
          pairs.add(new Pair(GradientGuarantees.STRONGLY_CONVEX_VALUE, mu, descent));
          pairs.add(new Pair(GradientGuarantees.POLYAK_LOJASIEWICZ_VALUE, mu, descent));
          pairs.add(
              new Pair(
                  ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX,
                  mu,
                  f -> composite(new ProximalGradient(h / f.smoothness()))));
        }
      }
      Function<Known, Solver<Differentiable>> nesterov = f -> new Nesterov(1 / f.smoothness());
      Function<Known, Solver<Differentiable>> fista = f -> composite(new Fista(1 / f.smoothness()));
      pairs.add(new Pair(MomentumGuarantees.NESTEROV, mu, nesterov));
      pairs.add(new Pair(MomentumGuarantees.NESTEROV_SHARP, mu, nesterov));
      pairs.add(new Pair(ProximalGuarantees.FISTA, mu, fista));
      pairs.add(new Pair(ProximalGuarantees.FISTA_SHARP, mu, fista));
      pairs.add(
          new Pair(
              ProximalGuarantees.FISTA_SIMPLE,
              mu,
              f -> new Nesterov(Schedule.constant(1 / f.smoothness()), simple())));
      pairs.add(
          new Pair(
              StepGuarantees.SILVER,
              mu,
              f -> new GradientDescent(new FixedStep(new Silver(1 / f.smoothness())))));
      pairs.add(
          new Pair(
              AcceleratedGuarantees.OPTIMIZED,
              mu,
              f -> new OptimizedGradientMethod(1 / f.smoothness())));
      pairs.add(
          new Pair(
              AcceleratedGuarantees.OPTIMIZED_FOR_GRADIENT,
              mu,
              f -> new OptimizedGradientForGradient(1 / f.smoothness())));
      if (mu > 0) {
        pairs.add(
            new Pair(
                GradientGuarantees.BEST_STEP,
                mu,
                f -> new GradientDescent(2 / (f.smoothness() + f.mu()))));
        pairs.add(
            new Pair(
                MomentumGuarantees.NESTEROV_STRONGLY_CONVEX,
                mu,
                f -> new Nesterov(1 / f.smoothness(), Momentum.fixed(f.smoothness() / f.mu()))));
        pairs.add(
            new Pair(
                MomentumGuarantees.TRIPLE_MOMENTUM,
                mu,
                f -> new TripleMomentum(f.smoothness(), f.mu())));
        pairs.add(
            new Pair(
                StepGuarantees.POLYAK_DISTANCE,
                mu,
                f -> new GradientDescent(new PolyakStep(0, 2))));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void holdsAtEveryStepOnRandomFunctions(Pair pair) {
    for (long seed = 0; seed < 40; seed++) {
      Known f = Known.random(seed, pair.mu());
      Trace trace = pair.method().apply(f).minimize(f, f.start(), Stop.after(STEPS)).trace();
      BoundCheck check = pair.guarantee().check(trace, f.quantities().with(Quantity.STEPS, STEPS));
      assertThat(check.holds()).as("seed %d: %s", seed, check).isTrue();
      assertThat(check.applies()).as("seed %d: %s", seed, check).isTrue();
    }
  }

  /** Blocks of eight steps, so that seven of eight rows are not spoken of. */
  @Test
  void silverBlocksContractStronglyConvexFunctions() {
    for (long seed = 0; seed < 40; seed++) {
      Known f = Known.random(seed, 0.1);
      double l = f.smoothness();
      var steps = new FixedStep(new SilverStronglyConvex(1 / l, l / 0.1, 8));
      Trace trace = new GradientDescent(steps).minimize(f, f.start(), Stop.after(64)).trace();
      BoundCheck check =
          StepGuarantees.SILVER_STRONGLY_CONVEX.check(
              trace, f.quantities().with(Quantity.STEPS, 8));
      assertThat(check.holds() && check.applies()).as("seed %d: %s", seed, check).isTrue();
      assertThat(check.iterations()).contains(0, 8, 16).doesNotContain(4);
    }
  }

  @Test
  void theSafeHeavyBallKeepsToItsBound() {
    for (long seed = 0; seed < 40; seed++) {
      Known f = Known.random(seed, 0.3);
      double alpha = 0.5 / f.smoothness();
      double beta = Math.sqrt((1 - alpha * f.mu()) * (1 - alpha * f.smoothness()));
      Trace trace = new HeavyBall(alpha, beta).minimize(f, f.start(), Stop.after(STEPS)).trace();
      BoundCheck check =
          MomentumGuarantees.HEAVY_BALL.check(trace, f.quantities().with(Quantity.MOMENTUM, beta));
      assertThat(check.holds() && check.applies()).as("seed %d: %s", seed, check).isTrue();
    }
  }

  /** The variant of Polyak's step for values is a line search of one line. */
  @Test
  void polyakStepsForTheValueKeepToTheirBound() {
    for (long seed = 0; seed < 40; seed++) {
      Known f = Known.random(seed, 0.3);
      double l = f.smoothness();
      GradientDescent method =
          new GradientDescent(
              (line, t) ->
                  line.value0() > 0
                      ? Step.of((2 + line.slope0() / (2 * l * line.value0())) / l)
                      : Step.none("the value is 0"));
      Trace trace = method.minimize(f, f.start(), Stop.after(STEPS)).trace();
      BoundCheck check = StepGuarantees.POLYAK_VALUE.check(trace, f.quantities());
      assertThat(check.holds() && check.applies()).as("seed %d: %s", seed, check).isTrue();
    }
  }

  @Test
  void onQuadraticsHeavyBallConjugateGradientsAndExactSearchKeepToTheirs() {
    Random random = new Random(5);
    for (int seed = 0; seed < 30; seed++) {
      double[] spectrum = random.doubles(1 + seed % 6, 0.05, 4).toArray();
      Quadratic f = Quadratic.rotated(seed, spectrum);
      Quantities q = Quantities.of(f);
      double l = f.traits().smoothness();
      double mu = f.traits().strongConvexity();
      HeavyBall ball = HeavyBall.forQuadratic(l, mu);
      holds(
          MomentumGuarantees.HEAVY_BALL_QUADRATIC,
          ball,
          f,
          q.with(Quantity.MOMENTUM, ball.momentum()));
      holds(AcceleratedGuarantees.CONJUGATE_GRADIENT, new ConjugateGradient(), f, q);
      holds(AcceleratedGuarantees.SUBSPACE_SEARCH, new ConjugateGradient(), f, q);
      holds(StepGuarantees.EXACT_SEARCH, new GradientDescent(new ExactQuadratic()), f, q);
      holds(GradientGuarantees.QUADRATIC, new GradientDescent(1.3 / l), f, q);
    }
  }

  private static void holds(
      Guarantee guarantee, Solver<? super TwiceDifferentiable> solver, Quadratic f, Quantities q) {
    BoundCheck check = guarantee.check(solver.minimize(f, f.start(), Stop.after(30)).trace(), q);
    assertThat(check.holds() && check.applies()).as("%s: %s", f, check).isTrue();
  }

  /** Off quadratics the heavy ball runs in a circle, and the check of the theorem for quadratics says why it may. */
  @Test
  void theHeavyBallCyclesOffQuadratics() {
    HeavyBallCycle f = new HeavyBallCycle();
    HeavyBall ball = HeavyBall.forQuadratic(25, 1);
    Trace trace = ball.minimize(f, f.start(), Stop.after(3000)).trace();
    Quantities q = Quantities.of(f).with(Quantity.MOMENTUM, ball.momentum());
    BoundCheck cycles = MomentumGuarantees.HEAVY_BALL_CYCLE.check(trace, q);
    assertThat(cycles.holds() && cycles.applies()).as(cycles.toString()).isTrue();
    BoundCheck promised = MomentumGuarantees.HEAVY_BALL_QUADRATIC.check(trace, q);
    assertThat(promised.holds()).isFalse();
    assertThat(promised.unmet()).containsExactly("f is a convex quadratic does not hold");
  }

  @Test
  void nothingGetsBelowTheLowerBound() {
    for (int k : new int[] {1, 5, 20}) {
      NesterovWorst f = new NesterovWorst(2 * k + 1, 4);
      for (Solver<? super TwiceDifferentiable> solver :
          List.<Solver<? super TwiceDifferentiable>>of(
              new ConjugateGradient(),
              new Nesterov(0.25),
              new OptimizedGradientMethod(0.25),
              new TripleMomentum(4, f.traits().strongConvexity()))) {
        Trace trace = solver.minimize(f, f.start(), Stop.after(k)).trace();
        BoundCheck check = AcceleratedGuarantees.LOWER_BOUND.check(trace, Quantities.of(f));
        assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
        assertThat(check.iterations()).containsExactly(k);
      }
    }
  }
}
