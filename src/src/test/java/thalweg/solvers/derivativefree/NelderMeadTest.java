package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.problems.Beale;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.Himmelblau;
import thalweg.problems.PowellSingular;
import thalweg.problems.Problem;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

class NelderMeadTest {

  /** On f(w) = w from 1 and 1.05: reflected to 0.95, better than the best, so expanded to 0.9, better still. */
  @Test
  void firstStepReflectsAndExpands() {
    Solution solution =
        new NelderMead().minimize(Objective.of(1, w -> w[0]), new double[] {1}, Stop.after(1));
    assertThat(solution.point()[0]).isCloseTo(0.9, offset(1e-15));
    assertThat(solution.counts().values()).isEqualTo(4);
    assertThat(solution.trace().stepSizes()[1]).isCloseTo(0.1, offset(1e-15));
  }

  /** On f(w) = |w − 1|, from 1 and 1.05: 0.95 is no better than 1.05, so contracted to 1.025. */
  @Test
  void aBadReflectionIsDrawnIn() {
    Objective corner = Objective.of(1, w -> Math.abs(w[0] - 1));
    Solution solution = new NelderMead().minimize(corner, new double[] {1}, Stop.after(1));
    assertThat(solution.point()[0]).isEqualTo(1);
    assertThat(solution.trace().stepSizes()[1]).isCloseTo(0.025, offset(1e-15));
  }

  /** Evaluations of SciPy 1.17.1's {@code minimize(method='Nelder-Mead')}, with xatol = fatol. */
  static Stream<Arguments> scipy() {
    return Stream.of(
        Arguments.of(new Rosenbrock(), 1e-4, false, 159L),
        Arguments.of(new Beale(), 1e-4, false, 107L),
        Arguments.of(new PowellSingular(), 1e-4, false, 305L),
        Arguments.of(new ChainedRosenbrock(4), 1e-4, false, 431L),
        Arguments.of(new PowellSingular(), 1e-4, true, 353L),
        Arguments.of(new ChainedRosenbrock(4), 1e-4, true, 709L),
        Arguments.of(new Rosenbrock(), 1e-8, false, 219L),
        Arguments.of(new Beale(), 1e-8, false, 162L),
        Arguments.of(new PowellSingular(), 1e-8, false, 956L),
        Arguments.of(new ChainedRosenbrock(4), 1e-8, false, 568L),
        Arguments.of(new PowellSingular(), 1e-8, true, 1077L),
        Arguments.of(new ChainedRosenbrock(4), 1e-8, true, 888L));
  }

  @ParameterizedTest
  @MethodSource("scipy")
  void takesAsManyValuesAsSciPy(Problem problem, double tolerance, boolean adaptive, long values) {
    NelderMead solver = adaptive ? NelderMead.adaptive(problem.dimension()) : new NelderMead();
    Solution solution =
        solver.minimize(problem, problem.start(), Stop.after(100_000).orStepBelow(tolerance));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.counts().values()).isEqualTo(values);
    assertThat(solution.value()).isLessThan(100 * tolerance * tolerance + 2e-6);
  }

  @Test
  void findsOneOfHimmelblausMinima() {
    Himmelblau f = new Himmelblau();
    for (double[] start : f.starts()) {
      Solution solution = new NelderMead().minimize(f, start, Stop.after(1000).orStepBelow(1e-9));
      assertThat(solution.value()).isLessThan(1e-15);
      assertThat(f.minimizers())
          .anyMatch(minimizer -> Vectors.distance(minimizer, solution.point()) < 1e-7);
    }
  }

  /** SciPy's run is at 7893 after 20,000 values; a hundred dimensions are too many for a simplex. */
  @Test
  void oneHundredDimensionsAreTooMany() {
    ChainedRosenbrock valley = new ChainedRosenbrock(100);
    Solution solution = new NelderMead().minimize(valley, valley.start(), Stop.after(18_632));
    assertThat(solution.converged()).isFalse();
    assertThat(solution.value()).isGreaterThan(1000);
  }

  @Test
  void theTraceNeverRises() {
    double[] values =
        new NelderMead()
            .minimize(new Rosenbrock(), new Rosenbrock().start(), Stop.after(200))
            .trace()
            .values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1]);
    }
  }

  /** With eight kinks in eight dimensions the simplex flattens within 1,500 steps, far from the minimum 0. */
  @Test
  void aSimplexThatCollapsedIsUnfolded() {
    Objective ridges =
        Objective.of(
            8,
            w -> {
              double sum = 0;
              for (int i = 0; i < 8; i++) {
                sum += Math.abs(w[i] - 1) + 3 * Math.abs(w[i] - w[(i + 1) % 8]);
              }
              return sum;
            });
    double[] start = {3, -1, 4, 1, -5, 9, 2, 6};
    Solution once =
        new NelderMead().minimize(ridges, start, Stop.after(100_000).orStepBelow(1e-14));
    Solution on = new NelderMead().minimize(ridges, start, Stop.after(20_000));
    assertThat(once.value()).isGreaterThan(40);
    assertThat(on.value()).isLessThan(1);
  }

  /** 5% of 1e-10 is next to nothing, and of 1e-20 nothing that f could tell. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-10, 1e-20, 1e-150, 1e-300})
  void aStartNextToZeroIsNoMinimum(double w) {
    double[] start = {w, w};
    for (Stop stop : List.of(Stop.standard(), Stop.after(1000).orStepBelow(1e-8))) {
      Solution solution = new NelderMead().minimize(new Rosenbrock(), start, stop);
      assertThat(solution.converged()).isTrue();
      assertThat(solution.point()).containsExactly(new double[] {1, 1}, offset(1e-6));
    }
  }

  /** Corners of the unit square, of a triangle and of a narrow cone, infinite outside, and where f is lowest in there. */
  static Stream<Arguments> corners() {
    Objective bowl = Objective.of(2, w -> Math.pow(w[0] - 0.2, 2) + Math.pow(w[1] - 0.5, 2));
    double[] centre = {0.2, 0.5};
    Predicate<double[]> square = w -> w[0] >= 0 && w[1] >= 0 && w[0] <= 1 && w[1] <= 1;
    Predicate<double[]> triangle = w -> w[0] >= 0 && w[1] >= 0 && w[0] + w[1] <= 1;
    Predicate<double[]> cone = w -> Math.abs(w[1]) <= 0.1 * w[0];
    return Stream.of(
        Arguments.of(within(square, bowl), new double[] {0, 0}, centre),
        Arguments.of(within(square, bowl), new double[] {1, 1}, centre),
        Arguments.of(within(square, bowl), new double[] {0, 1}, centre),
        Arguments.of(within(triangle, bowl), new double[] {0, 1}, centre),
        Arguments.of(within(triangle, bowl), new double[] {1, 0}, centre),
        Arguments.of(
            within(cone, Objective.of(2, w -> w[0] * w[0] - 20 * w[1])),
            new double[2],
            new double[] {1, 0.1}));
  }

  private static Objective within(Predicate<double[]> region, Objective f) {
    return Objective.of(2, w -> region.test(w) ? f.value(w) : Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("corners")
  void aCornerWithInfiniteWallsIsNoMinimum(Objective f, double[] start, double[] minimizer) {
    for (Stop stop : List.of(Stop.standard(), Stop.after(1000).orStepBelow(1e-8))) {
      Solution solution = new NelderMead().minimize(f, start, stop);
      assertThat(solution.converged()).isTrue();
      assertThat(solution.point()).containsExactly(minimizer, offset(1e-6));
    }
  }

  @Test
  void adaptiveSettingsAreGaoAndHans() {
    assertThat(NelderMead.adaptive(2)).isEqualTo(new NelderMead());
    assertThat(NelderMead.adaptive(10)).isEqualTo(new NelderMead(1, 1.2, 0.7, 0.9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NelderMead.adaptive(1))
        .withMessage("dimension must be at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NelderMead(1, 1, 0.5, 0.5))
        .withMessageContaining("expansion");
  }
}
