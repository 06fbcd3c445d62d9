package thalweg.solvers.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.L1Ball;
import thalweg.constraints.NuclearBall;
import thalweg.constraints.Simplex;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/** Frank–Wolfe, with and without away steps: first step, bound, rate. */
class ConditionalGradientTest {

  private static final double L = 4;
  private static final Quadratic TARGET = centred(5, 3, 0.3, 0.2, 0.5, 0.1, -0.4);

  private static Quadratic centred(long seed, double spread, double... centre) {
    Random random = new Random(seed);
    double[] eigenvalues = random.doubles(centre.length, L - spread, L).toArray();
    eigenvalues[0] = L;
    return new Quadratic(Quadratic.diagonal(eigenvalues).matrix(), centre);
  }

  @Test
  void firstStepGoesAllTheWayToTheBestVertex() {
    Solution solution =
        new FrankWolfe()
            .minimize(
                new OverSet<>(Quadratic.diagonal(1, 2), new Simplex(2)),
                new double[] {0.2, 0.8},
                Stop.after(1));
    assertThat(solution.point()).containsExactly(1, 0);
  }

  /** Jaggi 2013, theorem 1. */
  @Test
  void theValueKeepsItsBoundAndTheGapIsAboveTheError() {
    L1Ball ball = new L1Ball(5, 0.8);
    var problem = new OverSet<>(TARGET, ball);
    double best =
        new SpectralProjectedGradient()
            .minimize(problem, new double[5], Stop.after(1000).orGradientBelow(1e-13))
            .value();
    var trace = new FrankWolfe().minimize(problem, new double[5], Stop.after(1000)).trace();
    for (int n = 1; n < trace.size(); n++) {
      double error = trace.values()[n] - best;
      assertThat(error).isLessThanOrEqualTo(2 * L * 4 * 0.64 / (n + 2));
      assertThat(trace.gradientNorms()[n]).isGreaterThanOrEqualTo(error - 1e-14);
    }
  }

  /** The minimizer lies inside a face, where the plain method cannot do better than 1/k. */
  @Test
  void awayStepsConvergeLinearlyWhereThePlainMethodCrawls() {
    var problem = new OverSet<>(TARGET, new L1Ball(5, 0.8));
    Stop stop = Stop.after(400).orGradientBelow(1e-12);
    Solution plain = new FrankWolfe().minimize(problem, new double[5], stop);
    Solution away = new AwayFrankWolfe(L).minimize(problem, new double[5], stop);
    assertThat(plain.converged()).isFalse();
    assertThat(plain.gradientNorm()).isGreaterThan(1e-4);
    assertThat(away.converged()).as(away.toString()).isTrue();
    double[] values = away.trace().values();
    double[] gaps = away.trace().gradientNorms();
    for (int k = 0; k + 1 < values.length; k++) {
      assertThat(values[k + 1]).isLessThanOrEqualTo(values[k] + 1e-15);
    }
    for (int k = 0; k + 60 < gaps.length; k++) {
      assertThat(gaps[k + 60])
          .as("60 steps gain a factor of ten")
          .isLessThan(0.1 * gaps[k] + 1e-12);
    }
  }

  @Test
  void aLowRankMatrixIsMadeOfFewCorners() {
    double[] low = {2, 1, 4, 2, 6, 3};
    var problem =
        new OverSet<>(
            new Quadratic(Quadratic.diagonal(1, 1, 1, 1, 1, 1).matrix(), low),
            new NuclearBall(3, 2, 1));
    Solution solution =
        new FrankWolfe().minimize(problem, new double[6], Stop.after(100).orGradientBelow(1e-9));
    assertThat(solution.converged()).isTrue();
    double norm = Math.sqrt(70);
    double[] expected = low.clone();
    Vectors.scale(1 / norm, expected);
    assertThat(solution.point()).containsExactly(expected, offset(1e-9));
  }

  /** By a plain implementation that keeps one weight for the start and one for each corner. */
  @Test
  void awayStepsAreThoseOfAPlainImplementation() {
    double[] c = {0.7, 0.5, -0.3, 0.1};
    double[] start = {0.1, 0.2, 0.3, 0.4};
    int steps = 25;
    List<double[]> points =
        new AwayFrankWolfe(1)
            .minimize(
                new OverSet<>(
                    new Quadratic(Quadratic.diagonal(1, 1, 1, 1).matrix(), c), new Simplex(4)),
                start,
                Stop.after(steps))
            .trace()
            .points();
    double[][] atoms = {start, {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    double[] weights = {1, 0, 0, 0, 0};
    int drops = 0;
    int aways = 0;
    for (int k = 0; k <= steps; k++) {
      double[] w = new double[4];
      for (int a = 0; a < 5; a++) {
        Vectors.axpy(weights[a], atoms[a], w);
      }
      assertThat(points.get(k)).as("step %d", k).containsExactly(w, offset(1e-12));
      double[] g = new double[4];
      Vectors.combine(1, w, -1, c, g);
      int best = 1;
      int worst = -1;
      for (int a = 0; a < 5; a++) {
        best = a > 0 && Vectors.dot(g, atoms[a]) < Vectors.dot(g, atoms[best]) ? a : best;
        boolean worse = worst < 0 || Vectors.dot(g, atoms[a]) > Vectors.dot(g, atoms[worst]);
        worst = weights[a] > 0 && worse ? a : worst;
      }
      double gap = Vectors.dot(g, w) - Vectors.dot(g, atoms[best]);
      double awayGap = Vectors.dot(g, atoms[worst]) - Vectors.dot(g, w);
      boolean away = gap < awayGap;
      double[] goal = away ? atoms[worst] : atoms[best];
      double full = Math.pow(Vectors.distance(w, goal), 2);
      double share = weights[worst];
      double most = away ? share / (1 - share) : 1;
      double gamma = Math.min((away ? awayGap : gap) / full, most);
      Vectors.scale(away ? 1 + gamma : 1 - gamma, weights);
      weights[away ? worst : best] += away ? -gamma : gamma;
      if (away && gamma == most) {
        weights[worst] = 0;
        drops++;
      }
      aways += away ? 1 : 0;
    }
    assertThat(drops).as("corners dropped").isPositive();
    assertThat(aways).as("steps away that were not cut off").isGreaterThan(drops);
  }

  /** The minimizer is the centre of a simplex with 40 corners, all of which the mixture needs. */
  @Test
  void awayStepsMixAsManyCornersAsThereAre() {
    int d = 40;
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    double[] start = new double[d];
    start[0] = 1;
    Solution solution =
        new AwayFrankWolfe(1)
            .minimize(
                new OverSet<>(
                    new Quadratic(Quadratic.diagonal(ones).matrix(), new double[d]),
                    new Simplex(d)),
                start,
                Stop.after(2000).orGradientBelow(1e-9));
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    for (double wi : solution.point()) {
      assertThat(wi).isCloseTo(1.0 / d, offset(1e-6));
    }
  }

  @Test
  void aSetOfAnotherDimensionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverSet<>(TARGET, new Simplex(2)))
        .withMessage("set must have the objective's dimension 5 but has 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new AwayFrankWolfe(0));
  }
}
