package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.problems.Rastrigin;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/** Random search, simulated annealing and SPSA: what is known of them, with fixed seeds. */
class RandomizedSearchTest {

  private static Quadratic sphere(int dimension) {
    double[] ones = new double[dimension];
    Arrays.fill(ones, 1);
    return Quadratic.diagonal(ones);
  }

  @Test
  void randomSearchFirstStepByHand() {
    Random same = new Random(3);
    double[] step = {0.5 * same.nextGaussian(), 0.5 * same.nextGaussian()};
    Objective falling = Objective.of(2, w -> -Vectors.norm2(w));
    Solution solution = new RandomSearch(0.5, 3).minimize(falling, new double[2], Stop.after(1));
    assertThat(solution.point()).containsExactly(step);
    assertThat(solution.trace().stepSizes()[1])
        .isCloseTo(0.5 * Math.exp(0.8 / Math.sqrt(3)), offset(1e-15));
  }

  /** Better, worse and equal points one after the other: the step grows, shrinks and grows. */
  @Test
  void randomSearchStepsByHand() {
    double up = Math.exp(0.8 / Math.sqrt(2));
    double down = Math.exp(-0.2 / Math.sqrt(2));
    double[] values = {5, 4, 6, 4, 3};
    int[] asked = new int[1];
    Objective told = Objective.of(1, w -> values[asked[0]++]);
    var trace = new RandomSearch(2, 1).minimize(told, new double[1], Stop.after(4)).trace();
    assertThat(trace.stepSizes())
        .containsExactly(
            new double[] {2, 2 * up, 2 * up * down, 2 * up * down * up, 2 * up * down * up * up},
            offset(1e-14));
    assertThat(trace.values()).containsExactly(5, 4, 4, 4, 3);
    Random same = new Random(1);
    double first = 2 * same.nextGaussian();
    same.nextGaussian();
    same.nextGaussian();
    assertThat(trace.points().get(3)).containsExactly(first);
    assertThat(trace.points().get(4)[0])
        .isCloseTo(first + 2 * up * down * up * same.nextGaussian(), offset(1e-14));
  }

  /** Downhill always, uphill by chance e^{−rise/T}, both from the same generator. */
  @Test
  void annealingStepsByHand() {
    Objective f = Objective.of(1, w -> w[0] * w[0]);
    List<double[]> points =
        new SimulatedAnnealing(2, 0.5, 1, 5)
            .minimize(f, new double[] {0.5}, Stop.after(8))
            .trace()
            .points();
    Random same = new Random(5);
    double w = 0.5;
    double temperature = 2;
    int climbs = 0;
    int refusals = 0;
    for (int k = 1; k <= 8; k++) {
      double z = w + same.nextGaussian();
      double rise = z * z - w * w;
      boolean accepted = rise < 0 || same.nextDouble() < Math.exp(-rise / temperature);
      climbs += accepted && rise > 0 ? 1 : 0;
      refusals += accepted ? 0 : 1;
      w = accepted ? z : w;
      temperature /= 2;
      assertThat(points.get(k)).containsExactly(w);
    }
    assertThat(climbs).as("steps up").isPositive();
    assertThat(refusals).isPositive();
  }

  /** On f(w) = w₀ + 3w₁, whose slope along ±(1, 1) is ±4 and along ±(1, −1) is ∓2. */
  @Test
  void spsaStepsByHand() {
    Objective f = Objective.of(2, w -> w[0] + 3 * w[1]);
    List<double[]> points =
        new Spsa(t -> 0.5 / (t + 1), t -> 0.25, 2)
            .minimize(f, new double[2], Stop.after(4))
            .trace()
            .points();
    Random same = new Random(2);
    double[] w = new double[2];
    for (int k = 1; k <= 4; k++) {
      double first = same.nextBoolean() ? 1 : -1;
      double second = same.nextBoolean() ? 1 : -1;
      double slope = first + 3 * second;
      w[0] -= 0.5 / k * slope * first;
      w[1] -= 0.5 / k * slope * second;
      assertThat(points.get(k)).containsExactly(w, offset(1e-13));
    }
  }

  /** Rechenberg: on a sphere the distance falls by a constant factor every d steps, here about e^{-0.2}. */
  @Test
  void randomSearchConvergesLinearlyOnASphereAndSlowerInMoreDimensions() {
    for (int d : new int[] {2, 5, 20}) {
      Quadratic f = sphere(d);
      double[] values =
          new RandomSearch(1, 1).minimize(f, f.start(), Stop.after(100 * d)).trace().values();
      double perDimension = Math.log(values[100 * d] / values[20 * d]) / (2 * 80);
      assertThat(perDimension).isBetween(-0.4, -0.1);
      for (int k = 1; k < values.length; k++) {
        assertThat(values[k]).isLessThanOrEqualTo(values[k - 1]);
      }
    }
  }

  /** Metropolis: at a fixed T the points follow the density e^{−f/T}, for f = ½w² a normal one of variance T. */
  @Test
  void annealingAtAFixedTemperatureSamplesBoltzmannsDensity() {
    double[] sums = new double[3];
    new SimulatedAnnealing(t -> 0.25, t -> 1, 4)
        .minimize(
            sphere(1),
            new double[1],
            Stop.after(200_000),
            iterate -> {
              double w = iterate.point()[0];
              sums[0] += w;
              sums[1] += w * w;
              sums[2] += w * w * w * w;
            });
    assertThat(sums[0] / 200_000).isCloseTo(0, offset(0.01));
    assertThat(sums[1] / 200_000).isCloseTo(0.25, withPercentage(3));
    assertThat(sums[2] / 200_000).isCloseTo(3 * 0.25 * 0.25, withPercentage(8));
  }

  @Test
  void annealingClimbsOutOfWhatHoldsASimplex() {
    Rastrigin f = new Rastrigin(2);
    Solution simplex = new NelderMead().minimize(f, f.start(), Stop.after(500));
    Solution cooled =
        new SimulatedAnnealing(10, 0.9995, 0.3, 1).minimize(f, f.start(), Stop.after(20_000));
    assertThat(simplex.value()).isGreaterThan(1);
    assertThat(cooled.value()).as("the next minimum is at 0.995").isLessThan(0.5);
    assertThat(cooled.value()).isEqualTo(f.value(cooled.point()));
  }

  @Test
  void annealingAtZeroTemperatureOnlyDescends() {
    double[] values =
        new SimulatedAnnealing(t -> 0, t -> 0.3, 1)
            .minimize(sphere(3), sphere(3).start(), Stop.after(500))
            .trace()
            .values();
    for (int k = 1; k < values.length; k++) {
      assertThat(values[k]).isLessThanOrEqualTo(values[k - 1]);
    }
  }

  /** On a quadratic the mean of the guess is the gradient itself. */
  @Test
  void theMeanOfSpsaIsAGradientStep() {
    Quadratic f = Quadratic.diagonal(1, 2, 3);
    double[] mean = new double[3];
    int runs = 5_000;
    for (int seed = 0; seed < runs; seed++) {
      double[] point =
          new Spsa(t -> 0.01, t -> 0.1, seed).minimize(f, f.start(), Stop.after(1)).point();
      Vectors.axpy(1.0 / runs, point, mean);
    }
    assertThat(mean).containsExactly(new double[] {0.99, 0.98, 0.97}, offset(2e-3));
  }

  @Test
  void spsaFollowsSpallsGainsAndPaysThreeValuesAStep() {
    Spsa spsa = new Spsa(0.5, 10, 0.1, 1);
    assertThat(spsa.stepSize().at(0)).isCloseTo(0.5 / Math.pow(11, 0.602), offset(1e-15));
    assertThat(spsa.perturbation().at(9)).isCloseTo(0.1 / Math.pow(10, 0.101), offset(1e-15));
    Quadratic f = sphere(50);
    assertThat(spsa.minimize(f, f.start(), Stop.after(10)).counts().values()).isEqualTo(31);
  }

  @Test
  void spsaConvergesThoughEveryValueIsNoisy() {
    Random noise = new Random(2);
    Quadratic f = sphere(4);
    Objective noisy = Objective.of(4, w -> f.value(w) + 0.1 * noise.nextGaussian());
    Solution solution = new Spsa(0.3, 500, 0.3, 1).minimize(noisy, f.start(), Stop.after(5000));
    assertThat(f.value(solution.point())).isLessThan(0.01);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomSearch(-1, 1))
        .withMessage("sigma must be positive and finite but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulatedAnnealing(1, 1, 0.1, 1))
        .withMessage("cooling must be in (0, 1) but was 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new SimulatedAnnealing(0, 0.9, 0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Spsa(0, 1, 0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Spsa(1, -1, 0.1, 1));
  }
}
