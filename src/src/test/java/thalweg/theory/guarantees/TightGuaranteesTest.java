package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.problems.HuberWorst;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.searches.ExactQuadratic;
import thalweg.searches.PolyakStep;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.ProximalPoint;

/**
 * Tight guarantees meet their bound on a worst function. Where the worst function is known to a semidefinite program alone,
 * {@link GuaranteeReferenceTest} compares with its worst case.
 */
class TightGuaranteesTest {
  private static final double L = 2;
  private static final double MU = 0.5;
  private static final double R = 3;

  /** Huber's function of one variable, \(\tfrac L2w^2\) up to δ and a line beyond it. */
  private record Huber(double delta) implements Differentiable {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double size = Math.abs(w[0]);
      g[0] = L * Math.copySign(Math.min(size, delta), w[0]);
      return size <= delta ? L * size * size / 2 : L * delta * (size - delta / 2);
    }
  }

  private static Quantities q() {
    return Quantities.none()
        .with(Quantity.SMOOTHNESS, L)
        .with(Quantity.STRONG_CONVEXITY, MU)
        .with(Quantity.MINIMUM, 0)
        .minimizedAt(0)
        .assuming(Assumption.CONVEX);
  }

  private static <F extends Differentiable> Trace run(Solver<? super F> solver, F f, int steps) {
    return solver.minimize(f, new double[] {R}, Stop.after(steps)).trace();
  }

  /** The last row is at the bound, all others are below, and every condition holds. */
  private static void isMet(Guarantee guarantee, Trace trace, Quantities q) {
    BoundCheck check = guarantee.check(trace, q);
    assertThat(guarantee.tight()).isTrue();
    assertThat(check.holds()).as(check.toString()).isTrue();
    assertThat(check.unmet()).isEmpty();
    int last = check.bounds().length - 1;
    assertThat(check.measured()[last] / check.bounds()[last])
        .as("%s after %d steps", guarantee.name(), check.iterations()[last])
        .isCloseTo(1, offset(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 50})
  void gradientDescentOnHubersFunction(int n) {
    for (double h : new double[] {0.3, 1}) {
      HuberWorst worst = new HuberWorst(1, L, n, h / L, R);
      isMet(
          GradientGuarantees.CONVEX,
          run(new GradientDescent(h / L), worst, n),
          Quantities.of(worst));
      isMet(
          GradientGuarantees.CONVEX_GRADIENT,
          run(new GradientDescent(h / L), new Huber(R / (1 + n * h)), n),
          q());
    }
  }

  /** With steps beyond 1/L, Huber's function is the worst up to some step, then the parabola over which they jump. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void longStepsOnHubersFunctionOrOnAParabola(int n) {
    isMet(
        GradientGuarantees.CONVEX_LONG_STEPS,
        run(new GradientDescent(1.5 / L), new Huber(R / (2 * n * 1.5 + 1)), n),
        q());
    isMet(
        GradientGuarantees.CONVEX_LONG_STEPS,
        run(new GradientDescent(1.99 / L), Quadratic.diagonal(L), n),
        q());
    isMet(
        GradientGuarantees.CONVEX_GRADIENT,
        run(new GradientDescent(1.99 / L), Quadratic.diagonal(L), n),
        q());
    isMet(
        GradientGuarantees.CONVEX_DISTANCE,
        run(new GradientDescent(1 / L), new Huber(1e-10), n),
        q());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void stronglyConvexBoundsOnAParabola(int n) {
    for (double alpha : new double[] {0.5 / L, 1 / L, 1.9 / L}) {
      double curvature = alpha < 2 / (L + MU) ? MU : L;
      TwiceDifferentiable f = Quadratic.diagonal(curvature);
      Trace trace = run(new GradientDescent(alpha), f, n);
      isMet(GradientGuarantees.STRONGLY_CONVEX_DISTANCE, trace, q());
      isMet(GradientGuarantees.STRONGLY_CONVEX_VALUE, trace, q());
      Trace proximal =
          new ProximalGradient(alpha)
              .minimize(new Composite(f, new NoPenalty()), new double[] {R}, Stop.after(n))
              .trace();
      isMet(ProximalGuarantees.PROXIMAL_GRADIENT_STRONGLY_CONVEX, proximal, q());
    }
    isMet(
        GradientGuarantees.BEST_STEP,
        run(new GradientDescent(2 / (L + MU)), Quadratic.diagonal(L), n),
        q());
  }

  /** The curvature in between for which n steps do the least good. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theQuadraticBoundOnItsWorstCurvature(int n) {
    double alpha = 0.8 / L;
    isMet(
        GradientGuarantees.QUADRATIC,
        run(new GradientDescent(alpha), Quadratic.diagonal(1 / (alpha * (2 * n + 1))), n),
        q().assuming(Assumption.QUADRATIC));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 20})
  void exactSearchFromTheWorstStart(int n) {
    Quadratic f = Quadratic.diagonal(MU, L);
    Trace trace =
        new GradientDescent(new ExactQuadratic())
            .minimize(f, new double[] {1 / MU, 1 / L}, Stop.after(n))
            .trace();
    isMet(StepGuarantees.EXACT_SEARCH, trace, Quantities.of(f));
  }

  /** Along the same quadratic, Polyak's steps come out as 2/(L+μ) each time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 20})
  void polyakStepsFromTheirWorstStart(int n) {
    Quadratic f = Quadratic.diagonal(MU, L);
    double[] start = {Math.sqrt(L), Math.sqrt(MU)};
    Trace trace =
        new GradientDescent(new PolyakStep(0, 2)).minimize(f, start, Stop.after(n)).trace();
    isMet(StepGuarantees.POLYAK_DISTANCE, trace, Quantities.of(f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20})
  void optimizedMethodsOnHubersFunctionAndOnAParabola(int n) {
    double theta = OptimizedGradientMethod.lastTheta(n);
    var method = new OptimizedGradientMethod(1 / L);
    isMet(AcceleratedGuarantees.OPTIMIZED, run(method, new Huber(R / (theta * theta)), n), q());
    isMet(AcceleratedGuarantees.OPTIMIZED, run(method, Quadratic.diagonal(L), n), q());
    var forGradient = new OptimizedGradientForGradient(1 / L);
    isMet(
        AcceleratedGuarantees.OPTIMIZED_FOR_GRADIENT,
        run(forGradient, Quadratic.diagonal(L), n),
        q());
    // On the line, all N steps together go as far as (θ₀² − 1)/2 gradients, down to the kink.
    isMet(
        AcceleratedGuarantees.OPTIMIZED_FOR_GRADIENT,
        run(forGradient, new Huber(2 * R / (theta * theta + 1)), n),
        q());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 40})
  void theFastHeavyBallOnAParabola(int n) {
    HeavyBall ball = HeavyBall.forQuadratic(L, MU);
    isMet(
        MomentumGuarantees.HEAVY_BALL_QUADRATIC,
        run(ball, Quadratic.diagonal(L), n),
        q().assuming(Assumption.QUADRATIC).with(Quantity.MOMENTUM, ball.momentum()));
  }

  /** c|w| whose n steps lead half the way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 30})
  void proximalPointOnAMultipleOfTheNormAndOnAParabola(int n) {
    double gamma = 0.7;
    Proximal norm = new Proximal(1, Proximable.of(new L1(R / (2 * gamma * n))));
    Solver<Proximal> method = new ProximalPoint(gamma);
    isMet(
        ProximalGuarantees.PROXIMAL_POINT,
        method.minimize(norm, new double[] {R}, Stop.after(n)).trace(),
        q());
    Proximal parabola = new Proximal(1, Proximable.of(new L2(MU)));
    isMet(
        ProximalGuarantees.PROXIMAL_POINT_STRONGLY_CONVEX,
        method.minimize(parabola, new double[] {R}, Stop.after(n)).trace(),
        q());
  }
}
