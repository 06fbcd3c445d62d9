package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
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
