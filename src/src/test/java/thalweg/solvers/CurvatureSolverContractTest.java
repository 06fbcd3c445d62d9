package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.HagerZhang;
import thalweg.searches.StrongWolfe;
import thalweg.searches.Wolfe;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.gradient.BarzilaiBorwein;
import thalweg.solvers.leastsquares.BoundedLevenbergMarquardt;
import thalweg.solvers.leastsquares.GaussNewton;
import thalweg.solvers.leastsquares.LevenbergMarquardt;
import thalweg.solvers.leastsquares.NormalEquations;
import thalweg.solvers.leastsquares.QrLeastSquares;
import thalweg.solvers.leastsquares.SvdLeastSquares;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.ConjugateGradient;
import thalweg.solvers.newton.FletcherReeves;
import thalweg.solvers.newton.HagerZhangBeta;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.PreconditionedLbfgs;
import thalweg.solvers.newton.TrustRegion;

/** What every solver keeps that learns or asks for curvature, and so may end within a few steps. */
@ParameterizedClass
@MethodSource("cases")
class CurvatureSolverContractTest {

  /** A function, and the residuals whose squares it is half the sum of. */
  private record Subject(TwiceDifferentiable f, Residuals residuals) {}

  /** How a solver is asked to minimize a subject. */
  private interface Minimization {
    Solution of(Subject subject, double[] start, Stop stop, Listener listener);
  }

  /** A solver and how it is asked. */
  private record Case(Solver<?> solver, Minimization minimization) {
    @Override
    public String toString() {
      return solver.toString();
    }
  }

  static List<Case> cases() {
    return List.of(
        smooth(new Bfgs()),
        smooth(new Bfgs(new Wolfe())),
        smooth(new Bfgs(new StrongWolfe())),
        smooth(new Lbfgs()),
        smooth(new Lbfgs(1, new HagerZhang())),
        smooth(new PreconditionedLbfgs(x -> {})),
        smooth(new LbfgsB(Box.unbounded(2))),
        smooth(new NonlinearConjugateGradient()),
        smooth(new NonlinearConjugateGradient(new FletcherReeves())),
        smooth(new NonlinearConjugateGradient(new HagerZhangBeta(), new HagerZhang())),
        smooth(new BarzilaiBorwein()),
        smooth(new BarzilaiBorwein(BarzilaiBorwein.Size.SHORT)),
        smooth(new ConjugateGradient()),
        smooth(new Newton()),
        smooth(new NewtonCg()),
        smooth(new TrustRegion()),
        squares(new LevenbergMarquardt()),
        squares(new BoundedLevenbergMarquardt(Box.unbounded(2))),
        squares(new GaussNewton()),
        squares(new NormalEquations()),
        squares(new QrLeastSquares()),
        squares(new SvdLeastSquares()));
  }

  static List<? extends Solver<?>> all() {
    return cases().stream().map(Case::solver).toList();
  }

  private static Case smooth(Solver<? super TwiceDifferentiable> solver) {
    return new Case(
        solver, (subject, start, stop, told) -> solver.minimize(subject.f, start, stop, told));
  }

  private static Case squares(Solver<LeastSquares> solver) {
    return new Case(
        solver,
        (subject, start, stop, told) ->
            solver.minimize(new LeastSquares(subject.residuals), start, stop, told));
  }

  private static final Quadratic QUADRATIC = Quadratic.diagonal(1, 8);
  private static final Subject BOWL =
      new Subject(
          QUADRATIC,
          Residuals.of(
              3,
              2,
              (w, r) -> {
                r[0] = w[0];
                r[1] = 2 * w[1];
                r[2] = 2 * w[1];
              }));
  private static final Subject VALLEY =
      new Subject(
          new Rosenbrock(),
          Residuals.of(
              2,
              2,
              (w, r) -> {
                r[0] = Math.sqrt(200) * (w[1] - w[0] * w[0]);
                r[1] = Math.sqrt(2) * (1 - w[0]);
              }));

  private static final Subject CLIFF =
      new Subject(
          new TwiceDifferentiable() {
            @Override
            public int dimension() {
              return 2;
            }

            @Override
            public double valueAndGradient(double[] w, double[] g) {
              g[0] = -1;
              g[1] = 0;
              return w[0] > 0.25 ? Double.NaN : -w[0];
            }

            @Override
            public void hessianVector(double[] w, double[] v, double[] hv) {
              hv[0] = 0;
              hv[1] = 0;
            }
          },
          Residuals.of(
              2,
              2,
              (w, r) -> {
                r[0] = w[0] > 0.25 ? Double.NaN : w[0] - 1;
                r[1] = 1e-3 * w[1];
              }));

  private final Solver<?> solver;
  private final Minimization minimization;

  CurvatureSolverContractTest(Case one) {
    solver = one.solver;
    minimization = one.minimization;
  }

  private Solution minimize(Subject subject, double[] start, Stop stop) {
    return minimization.of(subject, start, stop, Listener.none());
  }

  private static double[] start(Subject subject) {
    return subject.equals(BOWL) ? QUADRATIC.start() : new Rosenbrock().start();
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  @Test
  void findsTheMinimizerOfABowlSoon() {
    double[] start = start(BOWL);
    Solution solution = minimize(BOWL, start, Stop.after(60).orGradientBelow(1e-8));
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.converged()).isTrue();
    assertThat(solution.gradientNorm()).isLessThanOrEqualTo(1e-8);
    assertThat(solution.value()).isLessThan(1e-15);
    assertThat(start).as("the start is left as it is").containsExactly(QUADRATIC.start());
  }

  @Test
  void traceHasOneRowAnIterateAndStartsAtTheStart() {
    List<Integer> seen = new ArrayList<>();
    Solution solution =
        minimization.of(VALLEY, start(VALLEY), Stop.after(1), iterate -> seen.add(iterate.k()));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(seen).containsExactly(0, 1);
    assertThat(solution.trace().size()).isEqualTo(2);
    assertThat(solution.trace().method()).hasValue(solver);
    assertThat(solution.trace().values()[0]).isBetween(24.199, 24.201);
    assertThat(solution.trace().values()[1]).isEqualTo(solution.value());
    assertThat(solution.trace().points().get(0)).containsExactly(-1.2, 1);
    assertThat(solution.trace().points().get(1)).containsExactly(solution.point());
    assertThat(solution.trace().stepSizes()[0]).isZero();
    assertThat(solution.trace().stepSizes()[1]).isNotNegative();
    assertThat(solution.counts().gradients()).isPositive();
  }

  @Test
  void equalRunsAreBitEqual() {
    Solution one = minimize(VALLEY, start(VALLEY), Stop.after(20));
    Solution other = minimize(VALLEY, start(VALLEY), Stop.after(20));
    assertThat(one.trace().values()).containsExactly(other.trace().values());
    assertThat(one.point()).containsExactly(other.point());
  }

  @Test
  void stopsAtTheTargetAndAtTheCondition() {
    Solution reached = minimize(BOWL, start(BOWL), Stop.after(1000).orValueBelow(0.01));
    // A step that hits the minimizer makes the gradient zero, too.
    assertThat(reached.termination()).isIn(Termination.VALUE_REACHED, Termination.GRADIENT_SMALL);
    assertThat(reached.value()).isLessThanOrEqualTo(0.01);
    Solution asked =
        minimize(VALLEY, start(VALLEY), Stop.after(1000).orWhen(iterate -> iterate.k() == 1));
    assertThat(asked.termination()).isEqualTo(Termination.CONDITION_MET);
    assertThat(asked.iterations()).isEqualTo(1);
  }

  @Test
  void anInterruptedRunKeepsItsTrace() {
    Listener impatient =
        iterate -> {
          if (iterate.k() == 1) {
            Thread.currentThread().interrupt();
          }
        };
    Solution solution = minimization.of(VALLEY, start(VALLEY), Stop.after(1_000_000), impatient);
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(2);
    assertThat(solution.detail()).isEqualTo("interrupted at iteration 1");
  }

  @Test
  void aFunctionThatTurnsNaNEndsTheRunAtTheLastFinitePoint() {
    Solution solution = minimize(CLIFF, new double[2], Stop.after(1000).orGradientBelow(1e-12));
    assertThat(solution.converged()).isFalse();
    assertThat(solution.value()).isFinite();
    assertThat(solution.point()[0]).isBetween(0.0, 0.25);
    assertThat(solution.toString()).contains(solution.detail(), solution.termination().advice());
  }

  @Test
  void aFunctionThatIsNoNumberAtTheStartEndsThere() {
    Solution solution = minimize(CLIFF, new double[] {1, 0}, Stop.after(10));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.iterations()).isZero();
    assertThat(solution.point()).containsExactly(1, 0);
  }

  @Test
  void startsThatAreNoPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimize(BOWL, new double[3], Stop.after(1)))
        .withMessage("start must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimize(BOWL, new double[] {0, Double.NaN}, Stop.after(1)))
        .withMessage("start must be finite but entry 1 of 2 was NaN");
  }

  @Test
  void aStartAtTheMinimizerTakesNoStep() {
    Solution solution = minimize(BOWL, QUADRATIC.minimizer(), Stop.after(10));
    assertThat(solution.iterations()).isZero();
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
  }
}
