package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Objective;
import thalweg.problems.Ackley;
import thalweg.problems.Beale;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.Griewank;
import thalweg.problems.Himmelblau;
import thalweg.problems.PowellSingular;
import thalweg.problems.Problem;
import thalweg.problems.Quadratic;
import thalweg.problems.Rastrigin;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

class CmaEsTest {

  private static CmaEs usual(int dimension) {
    return usual(dimension, 1);
  }

  private static CmaEs usual(int dimension, long seed) {
    return new CmaEs(0.5, CmaEs.defaultPopulation(dimension), seed);
  }

  /** As the first line of pycma 3 prints them: "(5_w,10)-aCMA-ES (mu_w=3.2,w_1=45%) in dimension 10". */
  @ParameterizedTest
  @CsvSource({"2, 6, 2.0, 0.64", "5, 8, 2.6, 0.53", "10, 10, 3.2, 0.46", "20, 12, 3.7, 0.40"})
  void weightsAreHansens(int dimension, int population, double muEff, double first) {
    assertThat(CmaEs.defaultPopulation(dimension)).isEqualTo(population);
    LearningRates rates = LearningRates.of(dimension, population);
    assertThat(rates.muEff()).isCloseTo(muEff, offset(0.05));
    assertThat(rates.weights()[0]).isCloseTo(first, offset(0.01));
    assertThat(Arrays.stream(rates.weights()).sum()).isCloseTo(1, offset(1e-15));
    assertThat(rates.c1() + rates.cMu()).isLessThan(1);
  }

  /**
   * Three generations of given populations, by an implementation of the tutorial's equations in NumPy: m, σ and the lower
   * triangle of C. In the third, far off, \(h_\sigma=0\).
   */
  private static final double[][] GENERATIONS = {
    {
      -0.1574251983080807,
      -0.08596440596960354,
      0.20921685508293392,
      0.4202749144534339,
      0.8958659761093235,
      0.011204863063608288,
      0.8710348559135611,
      -0.03578432222283159,
      -0.016485141464603843,
      0.9090550346550007
    },
    {
      0.0041378082654394965,
      -0.17992062541390152,
      -0.06934418337364312,
      0.3567447885428626,
      0.7950453242137995,
      -0.014344677720831962,
      0.791963063786149,
      -0.05343078990694923,
      -0.00025390077320801806,
      0.8480588784696476
    },
    {
      2.159772677779285,
      1.983891050339968,
      1.7514424997072053,
      2.671226540176255,
      2.196766743568071,
      1.3784049966240404,
      2.182886807024554,
      1.1284826367169871,
      1.197859249871807,
      1.8245146295585937
    }
  };

  @Test
  void threeGenerationsLearnWhatAnIndependentImplementationLearns() {
    SearchDistribution distribution =
        new SearchDistribution(new double[3], 0.5, LearningRates.of(3, 6));
    for (int g = 1; g <= 3; g++) {
      double[][] w = new double[6][3];
      for (int k = 1; k <= 6; k++) {
        for (int i = 0; i < 3; i++) {
          w[k - 1][i] = (g == 3 ? 2 : 0) + 0.4 * Math.cos(1 + 5 * g + 3 * k * k + 7 * i + k * i);
        }
      }
      distribution.learnFrom(w, 6);
      double[] learned = Arrays.copyOf(distribution.mean(), 10);
      learned[3] = distribution.sigma();
      for (int i = 0, at = 4; i < 3; i++) {
        for (int j = 0; j <= i; j++) {
          learned[at++] = distribution.shape().get(i, j);
        }
      }
      assertThat(learned).containsExactly(GENERATIONS[g - 1], offset(1e-13));
    }
  }

  static Stream<Problem> smooth() {
    return Stream.of(
        new Rosenbrock(),
        new Beale(),
        new PowellSingular(),
        new Himmelblau(),
        new ChainedRosenbrock(5));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void findsAMinimum(Problem problem) {
    Solution solution =
        usual(problem.dimension())
            .minimize(problem, problem.start(), Stop.after(2000).orValueBelow(1e-12));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.counts().values()).isLessThan(1500L * problem.dimension());
  }

  static Stream<Arguments> rough() {
    return Stream.of(
        Arguments.of(new Rastrigin(5), 2),
        Arguments.of(new Ackley(10), 2),
        Arguments.of(new Griewank(5), 100));
  }

  /** Dozens of local minima on each axis; the large population sees the bowl behind them. */
  @ParameterizedTest
  @MethodSource("rough")
  void aLargePopulationFindsTheLowestOfManyMinima(Problem problem, double sigma) {
    Solution solution =
        new CmaEs(sigma, 500, 1)
            .minimize(problem, problem.start(), Stop.after(500).orValueBelow(1e-9));
    assertThat(solution.value()).isLessThan(1e-9);
  }

  /** Mean evaluations to 1e-10 in ten dimensions, of ten runs of pycma 4 without negative weights: σ = ½, λ = 10. */
  static Stream<Arguments> pycma() {
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    double[] sphere = new double[10];
    Arrays.fill(sphere, 2);
    double[] needle = new double[10];
    Arrays.setAll(needle, i -> 2 * Math.pow(1e6, i / 9.0));
    return Stream.of(
        Arguments.of(Quadratic.diagonal(sphere), ones, 1666),
        Arguments.of(Quadratic.diagonal(needle), ones, 5785),
        Arguments.of(new ChainedRosenbrock(10), new double[10], 6152));
  }

  @ParameterizedTest
  @MethodSource("pycma")
  void takesAsManyValuesAsItsAuthorsProgram(Problem problem, double[] start, double values) {
    double mean = 0;
    for (int seed = 1; seed <= 5; seed++) {
      Stop stop = Stop.after(5000).orValueBelow(1e-10);
      Solution solution = usual(10, seed).minimize(problem, start, stop);
      assertThat(solution.converged()).isTrue();
      mean += solution.counts().values() / 5.0;
    }
    assertThat(mean).isCloseTo(values, withPercentage(12));
  }

  @Test
  void aSmallPopulationStopsAtOneOfThem() {
    Rastrigin f = new Rastrigin(5);
    assertThat(usual(5).minimize(f, f.start(), Stop.after(1000)).value()).isGreaterThan(0.9);
  }

  /** Only the order of the values is used: an increasing function of f gives the same points, to the last bit. */
  @Test
  void monotoneTransformsLeaveTheRunUnchanged() {
    Rosenbrock f = new Rosenbrock();
    Objective bent = Objective.of(2, w -> Math.cbrt(f.value(w)) - 5);
    Solution plain = usual(2).minimize(f, f.start(), Stop.after(80));
    Solution other = usual(2).minimize(bent, f.start(), Stop.after(80));
    assertThat(other.point()).containsExactly(plain.point());
  }

  /** The shape that is learned makes a condition number of 10⁶ cost a few times a sphere, not a million times. */
  @Test
  void aNeedleCostsHardlyMoreThanASphere() {
    double[] ones = new double[8];
    Arrays.fill(ones, 1);
    double[] spread = new double[8];
    Arrays.setAll(spread, i -> Math.pow(1e6, i / 7.0));
    Stop stop = Stop.after(10_000).orValueBelow(1e-10);
    Solution sphere = usual(8).minimize(Quadratic.diagonal(ones), ones, stop);
    Solution needle = usual(8).minimize(Quadratic.diagonal(spread), ones, stop);
    assertThat(needle.converged()).isTrue();
    assertThat(needle.iterations()).isLessThan(5 * sphere.iterations());
    assertThat(new RandomSearch(0.5, 1).minimize(Quadratic.diagonal(spread), ones, stop).value())
        .isGreaterThan(1e-3);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CmaEs(0, 10, 1))
        .withMessage("sigma must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CmaEs(1, 3, 1))
        .withMessage("population must be at least 4 but was 3");
  }
}
