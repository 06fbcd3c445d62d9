package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.derivativefree.*;

/** What every solver keeps that sees values only, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class DerivativeFreeContractTest {

  private static final Box BOX = Box.uniform(2, -5, 20);

  static List<Solver<Objective>> all() {
    return List.of(
        new NelderMead(),
        NelderMead.adaptive(2),
        new NelderMead().within(BOX),
        new CmaEs(0.5, 6, 7),
        new CmaEs(0.5, 6, 7).within(BOX),
        new SimulatedAnnealing(0.1, 0.98, 0.1, 7),
        new RandomSearch(0.5, 7),
        new Spsa(0.1, 50, 0.01, 7));
  }

  private static final Quadratic BOWL = Quadratic.diagonal(1, 8);

  private final Solver<Objective> solver;

  DerivativeFreeContractTest(Solver<Objective> solver) {
    this.solver = solver;
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  @Test
  void reachesATargetInABowl() {
    double[] start = BOWL.start();
    Solution solution = solver.minimize(BOWL, start, Stop.after(5000).orValueBelow(1e-3));
    assertThat(solution.termination()).isEqualTo(Termination.VALUE_REACHED);
    assertThat(solution.value()).isEqualTo(BOWL.value(solution.point())).isLessThan(1e-3);
    assertThat(solution.gradientNorm()).isNaN();
    assertThat(solution.toString()).doesNotContain("NaN");
    assertThat(start).as("the start is left as it is").containsExactly(BOWL.start());
  }

  @Test
  void countsValuesAndAsksForNothingElse() {
    long[] asked = new long[1];
    Objective counted =
        Objective.of(
            2,
            w -> {
              asked[0]++;
              return BOWL.value(w);
            });
    Solution solution = solver.minimize(counted, BOWL.start(), Stop.after(30));
    assertThat(solution.counts().values()).isEqualTo(asked[0]);
    assertThat(solution.counts().gradients()).isZero();
  }

  @Test
  void traceHasOneRowAnIterateAndStartsAtTheStart() {
    Solution solution = solver.minimize(BOWL, BOWL.start(), Stop.after(7));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.trace().size()).isEqualTo(8);
    assertThat(solution.trace().method()).hasValue(solver);
    assertThat(solution.trace().values()[0]).isEqualTo(BOWL.value(BOWL.start()));
    assertThat(solution.trace().points().get(0)).containsExactly(BOWL.start());
    assertThat(solution.trace().gradientNorms()).containsOnly(Double.NaN);
    assertThat(solution.trace().moves()[0]).isZero();
    assertThat(solution.value()).isLessThanOrEqualTo(solution.trace().values()[7]);
  }

  @Test
  void equalRunsAreBitEqual() {
    Solution one = solver.minimize(BOWL, BOWL.start(), Stop.after(50));
    Solution other = solver.minimize(BOWL, BOWL.start(), Stop.after(50));
    assertThat(one.trace().values()).containsExactly(other.trace().values());
    assertThat(one.point()).containsExactly(other.point());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aPointWithoutAFiniteValueIsNeverAccepted(double nothing) {
    Objective half = Objective.of(2, w -> w[0] < 0.5 ? nothing : BOWL.value(w));
    Solution solution = solver.minimize(half, BOWL.start(), Stop.after(2000));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.trace().values()).matches(Vectors::isFinite);
    assertThat(solution.point()[0]).isBetween(0.5, 0.75);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aStartWithoutAFiniteValueEndsTheRunAtOnce(double nothing) {
    Solution solution =
        solver.minimize(Objective.of(2, w -> nothing), new double[2], Stop.after(100));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.iterations()).isZero();
  }

  @Test
  void aFlatFunctionAndOneWithoutAMinimumAreSurvived() {
    Solution flat = solver.minimize(Objective.of(2, w -> 1), new double[2], Stop.after(500));
    assertThat(flat.value()).isEqualTo(1);
    Solution falling = solver.minimize(Objective.of(2, w -> w[0]), new double[2], Stop.after(3000));
    assertThat(falling.value()).isFinite().isNegative();
    assertThat(falling.point()).matches(Vectors::isFinite);
  }

  @Test
  void aLongRunIntoRoundingKeepsItsAnswer() {
    Solution solution = solver.minimize(BOWL, BOWL.start(), Stop.after(6000));
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(solution.value()).isLessThan(1e-3);
  }

  @Test
  void oneParameterIsEnough() {
    assumeThat(solver).isNotInstanceOfAny(BoundedNelderMead.class, BoundedCmaEs.class);
    Objective f = Objective.of(1, w -> Math.abs(w[0] - 3));
    assertThat(solver.minimize(f, new double[] {1}, Stop.after(3000)).point()[0])
        .isBetween(2.8, 3.2);
  }

  @Test
  void anInterruptedRunKeepsItsTrace() {
    Listener impatient =
        iterate -> {
          if (iterate.k() == 5) {
            Thread.currentThread().interrupt();
          }
        };
    Solution solution = solver.minimize(BOWL, BOWL.start(), Stop.after(1_000_000), impatient);
    assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.trace().size()).isEqualTo(6);
  }

  @Test
  void startsThatAreNoPointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.minimize(BOWL, new double[3], Stop.after(1)))
        .withMessage("start must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> solver.minimize(BOWL, new double[] {0, Double.NaN}, Stop.after(1)))
        .withMessage("start must be finite but entry 1 of 2 was NaN");
  }
}
