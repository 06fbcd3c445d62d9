package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.constrained.AugmentedLagrangian;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticPenalty;
import thalweg.solvers.constrained.SequentialQuadraticProgramming;
import thalweg.solvers.proximal.ActiveSetDescent;
import thalweg.solvers.proximal.Admm;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.solvers.sets.AwayFrankWolfe;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.sets.Subgradient;

/** What the solvers keep whose problem is more than a smooth function, each on a small problem of its kind. */
@ParameterizedClass
@MethodSource("all")
class ConstrainedSolverContractTest {

  /**
   * A solver, how it is asked to minimize a smooth function under the constraint of its kind, where that leads from (½, ½)
   * with BOWL, and how close; {@code set} is the set that function must never be asked outside of.
   */
  record Case(
      Solver<?> solver,
      ConvexSet set,
      double tolerance,
      Solver<Differentiable> smooth,
      double... minimizer) {
    @Override
    public String toString() {
      return solver.toString();
    }
  }

  private static final Quadratic BOWL =
      new Quadratic(new DMatrixRMaj(new double[][] {{1, 0}, {0, 8}}), new double[] {0.9, 0.4});

  private static final Simplex SIMPLEX = new Simplex(2);
  private static final Box BOX = Box.uniform(2, 0, 0.5);

  static List<Case> all() {
    var projected = new ProjectedGradient(0.1);
    var spectral = new SpectralProjectedGradient();
    var frankWolfe = new FrankWolfe();
    // With L = 8 the first step in the box would be exact.
    var away = new AwayFrankWolfe(10);
    var mirror = new MirrorDescent(0.1);
    var subgradient = new Subgradient(k -> 0.1);
    return List.of(
        new Case(projected, BOX, 1e-9, over(projected, BOX), 0.5, 0.4),
        new Case(projected, SIMPLEX, 1e-9, over(projected, SIMPLEX), 19 / 30.0, 11 / 30.0),
        new Case(spectral, BOX, 1e-9, over(spectral, BOX), 0.5, 0.4),
        new Case(spectral, SIMPLEX, 1e-9, over(spectral, SIMPLEX), 19 / 30.0, 11 / 30.0),
        new Case(
            frankWolfe,
            SIMPLEX,
            1e-2,
            (f, start, stop, listener) ->
                frankWolfe.minimize(new OverSet<>(f, SIMPLEX), start, stop, listener),
            19 / 30.0,
            11 / 30.0),
        new Case(
            away,
            SIMPLEX,
            1e-6,
            (f, start, stop, listener) ->
                away.minimize(new OverSet<>(f, SIMPLEX), start, stop, listener),
            19 / 30.0,
            11 / 30.0),
        new Case(
            away,
            BOX,
            1e-6,
            (f, start, stop, listener) ->
                away.minimize(new OverSet<>(f, BOX), start, stop, listener),
            0.5,
            0.4),
        new Case(
            mirror,
            SIMPLEX,
            1e-6,
            (f, start, stop, listener) ->
                mirror.minimize(new OverSet<>(f, SIMPLEX), start, stop, listener),
            19 / 30.0,
            11 / 30.0),
        new Case(subgradient, BOX, 1e-6, over(subgradient, BOX), 0.5, 0.4));
  }

  /** The solvers that this contract or a test of their own holds instead of {@link SolverContractTest}. */
  static List<Solver<?>> others() {
    List<Solver<?>> others = new ArrayList<>(all().stream().<Solver<?>>map(Case::solver).toList());
    others.add(new CoordinateDescent());
    others.add(new ActiveSetDescent());
    others.add(new AugmentedLagrangian());
    others.add(new SequentialQuadraticProgramming());
    others.add(new QuadraticPenalty());
    others.add(new InteriorPoint());
    others.add(new Admm(1));
    others.add(new DouglasRachford(1));
    others.add(new ProximalPoint(1)); // in ProximalPointTest
    return others;
  }

  private static Solver<Differentiable> over(
      Solver<OverSet<? extends ConvexSet>> solver, ConvexSet set) {
    return (f, start, stop, listener) ->
        solver.minimize(new OverSet<>(f, set), start, stop, listener);
  }

  private static final double[] START = {0.5, 0.5};

  private final Case one;

  ConstrainedSolverContractTest(Case one) {
    this.one = one;
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  @Test
  void findsTheMinimizerInTheSet() {
    double[] start = START.clone();
    Solution solution = one.smooth().minimize(BOWL, start, Stop.after(2000).orGradientBelow(1e-11));
    assertThat(solution.point()).containsExactly(one.minimizer(), offset(one.tolerance()));
    assertThat(solution.value()).isEqualTo(BOWL.value(solution.point()));
    assertThat(start).as("the start is left as it is").containsExactly(START);
  }

  @Test
  void traceHasOneRowAnIterateAndStartsAtTheStart() {
    List<Integer> seen = new ArrayList<>();
    Solution solution =
        one.smooth().minimize(BOWL, START, Stop.after(1), iterate -> seen.add(iterate.k()));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.iterations()).isEqualTo(1);
    assertThat(solution.trace().method()).hasValue(one.solver());
    assertThat(seen).containsExactly(0, 1);
    assertThat(solution.trace().values()[0]).isEqualTo(BOWL.value(START));
    assertThat(solution.trace().stepSizes()[0]).isZero();
    assertThat(solution.counts().gradients()).isEqualTo(2);
  }

  @Test
  void equalRunsAreBitEqual() {
    Solution first = one.smooth().minimize(BOWL, START, Stop.after(20));
    Solution other = one.smooth().minimize(BOWL, START, Stop.after(20));
    assertThat(first.trace().values()).containsExactly(other.trace().values());
    assertThat(first.point()).containsExactly(other.point());
  }

  /** Asks far outside first, and moves the minimizer out of the set. */
  @Test
  void theFunctionIsNeverAskedOutsideTheSet() {
    assumeThat(one.solver()).isNotInstanceOf(MirrorDescent.class);
    for (int corner = 0; corner < 4; corner++) {
      double[] away = {corner % 2 == 0 ? -5 : 0.1, corner < 2 ? 0.3 : 7};
      Quadratic outside = new Quadratic(BOWL.matrix(), away);
      double allowed = one.set() instanceof Box ? 0 : 1e-12;
      Differentiable watched =
          new Differentiable() {
            @Override
            public int dimension() {
              return 2;
            }

            @Override
            public double valueAndGradient(double[] w, double[] g) {
              assertThat(one.set().residual(w)).isLessThanOrEqualTo(allowed);
              return outside.valueAndGradient(w, g);
            }
          };
      Solution solution = one.smooth().minimize(watched, new double[] {100, -3}, Stop.after(50));
      assertThat(one.set().residual(solution.point())).isLessThanOrEqualTo(allowed);
    }
  }

  @Test
  void anInterruptedRunKeepsItsTrace() {
    Listener impatient =
        iterate -> {
          if (iterate.k() == 1) {
            Thread.currentThread().interrupt();
          }
        };
    Solution solution = one.smooth().minimize(BOWL, START, Stop.after(1_000_000), impatient);
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(2);
  }

  @Test
  void aFunctionThatTurnsNaNEndsTheRunAtTheLastFinitePoint() {
    for (boolean gradientToo : new boolean[] {false, true}) {
      Differentiable cliff =
          new Differentiable() {
            @Override
            public int dimension() {
              return 2;
            }

            @Override
            public double valueAndGradient(double[] w, double[] g) {
              boolean beyond = w[1] < 0.49;
              g[0] = 0;
              g[1] = beyond && gradientToo ? Double.NaN : 1;
              return beyond ? Double.NaN : w[1];
            }
          };
      Solution solution = one.smooth().minimize(cliff, START, Stop.after(1000));
      assertThat(solution.converged()).isFalse();
      assertThat(solution.value()).isFinite();
      assertThat(solution.point()[1]).isBetween(0.49, 0.5);
    }
  }

  @Test
  void startsThatAreNoPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.smooth().minimize(BOWL, new double[3], Stop.after(1)))
        .withMessage("start must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.smooth().minimize(BOWL, new double[] {0, Double.NaN}, Stop.after(1)))
        .withMessage("start must be finite but entry 1 of 2 was NaN");
  }
}
