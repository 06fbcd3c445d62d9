package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.models.AlternatingLeastSquares;
import thalweg.models.DualActiveSet;
import thalweg.models.DualCoordinateDescent;
import thalweg.models.Lloyd;
import thalweg.models.OrthogonalIteration;
import thalweg.optimizers.Sgd;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.runs.Iterate;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.searches.Backtracking;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Nesterov;
import thalweg.solvers.gradient.OptimizedGradientForGradient;
import thalweg.solvers.gradient.OptimizedGradientMethod;
import thalweg.solvers.gradient.TripleMomentum;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.stochastic.Saga;
import thalweg.solvers.stochastic.Sarah;
import thalweg.solvers.stochastic.Svrg;
import thalweg.training.FullBatch;

/** What every solver keeps that sees gradients, run over all of them; those that do not have a contract of their own. */
@ParameterizedClass
@MethodSource("all")
class SolverContractTest {

  /** A solver, and how it is asked to minimize a smooth function. */
  record Case(Solver<?> solver, Solver<Differentiable> smooth) {
    @Override
    public String toString() {
      return solver.toString();
    }
  }

  static List<Case> all() {
    var descent = new GradientDescent(0.1);
    var searching = new GradientDescent(new Backtracking(1));
    var batch = new FullBatch(new Sgd(0.1));
    var proximal = new ProximalGradient(0.1);
    var heavyBall = new HeavyBall(0.1, 0.2);
    var nesterov = new Nesterov(0.1);
    var svrg = new Svrg(0.1, 3);
    var saga = new Saga(0.1, 3);
    var sarah = new Sarah(0.1, 3);
    var optimized = new OptimizedGradientMethod(0.1);
    var forGradient = new OptimizedGradientForGradient(0.1);
    var triple = new TripleMomentum(8, 1);
    return List.of(
        new Case(descent, descent),
        new Case(searching, searching),
        new Case(batch, batch),
        new Case(heavyBall, heavyBall),
        new Case(nesterov, nesterov),
        new Case(optimized, optimized),
        new Case(triple, triple),
        new Case(forGradient, forGradient),
        new Case(svrg, onSums(svrg)),
        new Case(saga, onSums(saga)),
        new Case(sarah, onSums(sarah)),
        new Case(
            proximal,
            (f, start, stop, listener) ->
                proximal.minimize(new Composite(f, new NoPenalty()), start, stop, listener)),
        unpenalized(new Fista(0.1)),
        unpenalized(new Fista(0.1).restarting()),
        unpenalized(new ProximalBacktracking(1)));
  }

  private static Case unpenalized(Solver<Composite> solver) {
    return new Case(
        solver,
        (f, start, stop, listener) ->
            solver.minimize(new Composite(f, new NoPenalty()), start, stop, listener));
  }

  /** A sum solver, asked for a mean over the one example that f itself is. */
  private static Solver<Differentiable> onSums(Solver<FiniteSum> solver) {
    return (f, start, stop, listener) -> solver.minimize(new OneExample(f), start, stop, listener);
  }

  private static final Quadratic BOWL = Quadratic.diagonal(1, 8);

  private final Solver<?> solver;
  private final Solver<Differentiable> smooth;

  SolverContractTest(Case one) {
    solver = one.solver();
    smooth = one.smooth();
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  @Test
  void listIsComplete() {
    List<Solver<?>> listed = new ArrayList<>(all().stream().<Solver<?>>map(Case::solver).toList());
    listed.addAll(DerivativeFreeContractTest.all());
    listed.addAll(ConstrainedSolverContractTest.others());
    listed.addAll(CurvatureSolverContractTest.all());
    listed.add(new Lloyd()); // its contract is in KMeansTest
    listed.add(new DualCoordinateDescent(1)); // in SvmDualTest
    listed.add(new DualActiveSet()); // in DualActiveSetTest
    listed.add(new AlternatingLeastSquares()); // in MatrixFactorizationTest
    listed.add(new OrthogonalIteration()); // in PrincipalComponentsTest
    Implementations.assertAllListed(Solver.class, listed);
  }

  @Test
  void findsTheMinimizerOfABowl() {
    double[] start = BOWL.start();
    Solution solution = smooth.minimize(BOWL, start, Stop.after(1000).orGradientBelow(1e-8));
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.converged()).isTrue();
    assertThat(solution.gradientNorm()).isLessThanOrEqualTo(1e-8);
    assertThat(solution.value()).isLessThan(1e-16);
    assertThat(start).as("the start is left as it is").containsExactly(BOWL.start());
  }

  @Test
  void traceHasOneRowAnIterateAndStartsAtTheStart() {
    List<Integer> seen = new ArrayList<>();
    Solution solution =
        smooth.minimize(BOWL, BOWL.start(), Stop.after(7), iterate -> seen.add(iterate.k()));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.iterations()).isEqualTo(7);
    assertThat(solution.trace().method()).hasValue(solver);
    assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(solution.trace().size()).isEqualTo(8);
    assertThat(solution.trace().values()[0]).isEqualTo(BOWL.value(BOWL.start()));
    assertThat(solution.trace().values()[7]).isEqualTo(solution.value());
    assertThat(solution.trace().points().get(7)).containsExactly(solution.point());
    assertThat(solution.trace().stepSizes()[0]).isZero();
    assertThat(solution.trace().stepSizes()[1]).isPositive();
    assertThat(solution.counts().gradients()).isEqualTo(8);
  }

  @Test
  void equalRunsAreBitEqual() {
    Solution one = smooth.minimize(BOWL, BOWL.start(), Stop.after(20));
    Solution other = smooth.minimize(BOWL, BOWL.start(), Stop.after(20));
    assertThat(one.trace().values()).containsExactly(other.trace().values());
    assertThat(one.point()).containsExactly(other.point());
  }

  @Test
  void stopsAtTheTargetAndAtTheCondition() {
    Solution reached = smooth.minimize(BOWL, BOWL.start(), Stop.after(1000).orValueBelow(0.01));
    assertThat(reached.termination()).isEqualTo(Termination.VALUE_REACHED);
    assertThat(reached.value()).isLessThanOrEqualTo(0.01);
    Solution asked =
        smooth.minimize(BOWL, BOWL.start(), Stop.after(1000).orWhen(iterate -> iterate.k() == 3));
    assertThat(asked.termination()).isEqualTo(Termination.CONDITION_MET);
    assertThat(asked.iterations()).isEqualTo(3);
  }

  @Test
  void anInterruptedRunKeepsItsTrace() {
    Listener impatient =
        iterate -> {
          if (iterate.k() == 5) {
            Thread.currentThread().interrupt();
          }
        };
    Solution solution = smooth.minimize(BOWL, BOWL.start(), Stop.after(1_000_000), impatient);
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(6);
    assertThat(solution.detail()).isEqualTo("interrupted at iteration 5");
  }

  @Test
  void aFunctionThatTurnsNaNEndsTheRunAtTheLastFinitePoint() {
    Differentiable cliff =
        new Differentiable() {
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
        };
    Solution solution = smooth.minimize(cliff, new double[2], Stop.after(1000));
    assertThat(solution.converged()).isFalse();
    assertThat(solution.value()).isFinite();
    assertThat(solution.point()[0]).isBetween(0.0, 0.25);
    assertThat(solution.toString()).contains(solution.detail(), solution.termination().advice());
  }

  @Test
  void startsThatAreNoPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> smooth.minimize(BOWL, new double[3], Stop.after(1)))
        .withMessage("start must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> smooth.minimize(BOWL, new double[] {0, Double.NaN}, Stop.after(1)))
        .withMessage("start must be finite but entry 1 of 2 was NaN");
  }

  @Test
  void aStartAtTheMinimizerTakesNoStep() {
    Solution solution = smooth.minimize(BOWL, BOWL.minimizer(), Stop.after(10));
    assertThat(solution.iterations()).isZero();
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
  }

  @Test
  void iteratesAreLiveAndTraceCopiesThem() {
    List<Iterate> kept = new ArrayList<>();
    Solution solution = smooth.minimize(BOWL, BOWL.start(), Stop.after(3), kept::add);
    assertThat(solution.trace().points().get(0)).containsExactly(BOWL.start());
  }
}
