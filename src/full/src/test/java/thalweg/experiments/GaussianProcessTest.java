package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

  private static double[][] points(double... x) {
    return Arrays.stream(x).mapToObj(xi -> new double[] {xi}).toArray(double[][]::new);
  }

  @Test
  void withoutNoiseItGoesThroughTheValuesAndIsSureThere() {
    double[] x = {0, 0.2, 0.5, 0.9};
    double[] y = {1, -2, 3, 0.5};
    GaussianProcess process = new GaussianProcess(points(x), y, new double[] {0.3}, 0);
    for (int i = 0; i < x.length; i++) {
      assertThat(process.mean(new double[] {x[i]})).isCloseTo(y[i], offset(1e-9));
      assertThat(process.deviation(new double[] {x[i]})).isCloseTo(0, offset(1e-5));
    }
    assertThat(process.deviation(new double[] {0.7})).isGreaterThan(0.1);
  }

  @Test
  void farAwayItKnowsOnlyTheMeanAndTheSpread() {
    double[] y = {1, -2, 3, 0.5};
    GaussianProcess process =
        new GaussianProcess(points(0, 0.2, 0.5, 0.9), y, new double[] {0.3}, 1e-6);
    assertThat(process.mean(new double[] {100})).isCloseTo(0.625, offset(1e-12));
  }

  /** By hand, two points at distance r: k = (1 + √5 r + 5r²/3) exp(−√5 r), y = ±1 standardized, α = y/(1 − k), σ² = 1/(1 − k). */
  @Test
  void twoPointsByHand() {
    double r = 0.5;
    double k = (1 + Math.sqrt(5) * r + 5 * r * r / 3) * Math.exp(-Math.sqrt(5) * r);
    GaussianProcess process =
        new GaussianProcess(points(0, 0.5), new double[] {3, 1}, new double[] {1}, 0);
    double q = 0.25;
    double k1 = (1 + Math.sqrt(5) * q + 5 * q * q / 3) * Math.exp(-Math.sqrt(5) * q);
    double r3 = 0.75;
    double k3 = (1 + Math.sqrt(5) * r3 + 5 * r3 * r3 / 3) * Math.exp(-Math.sqrt(5) * r3);
    assertThat(process.mean(new double[] {0.25})).isCloseTo(2, offset(1e-12));
    assertThat(process.mean(new double[] {0.75})).isCloseTo(2 + (k3 - k1) / (1 - k), offset(1e-12));
    double explained = (k1 * k1 * 2 - 2 * k * k1 * k1) / (1 - k * k);
    assertThat(process.deviation(new double[] {0.25}))
        .isCloseTo(Math.sqrt((1 - explained) / (1 - k)), offset(1e-12));
    assertThat(process.logLikelihood())
        .isCloseTo(-Math.log(1 / (1 - k)) - 0.5 * Math.log(1 - k * k), offset(1e-12));
  }

  @Test
  void theFitPrefersALongScaleForANameThatDoesNotMatter() {
    Random random = new Random(4);
    double[][] x = new double[30][];
    double[] y = new double[30];
    for (int i = 0; i < 30; i++) {
      x[i] = random.doubles(2).toArray();
      y[i] = Math.sin(6 * x[i][0]);
    }
    GaussianProcess process = GaussianProcess.fit(x, y);
    double worst = 0;
    for (int i = 0; i < 50; i++) {
      double[] at = {0.1 + 0.8 * random.nextDouble(), random.nextDouble()};
      worst = Math.max(worst, Math.abs(process.mean(at) - Math.sin(6 * at[0])));
    }
    assertThat(worst).isLessThan(0.03);
  }

  @Test
  void pureNoiseIsTakenForNoise() {
    Random random = new Random(6);
    double[][] x = new double[40][];
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      x[i] = random.doubles(1).toArray();
      y[i] = random.nextGaussian();
    }
    GaussianProcess process = GaussianProcess.fit(x, y);
    double mean = Arrays.stream(y).average().orElseThrow();
    assertThat(process.mean(new double[] {0.5})).isCloseTo(mean, offset(0.6));
  }

  @Test
  void equalValuesAndEqualPointsDoNoHarm() {
    GaussianProcess flat = GaussianProcess.fit(points(0, 0.5, 1), new double[] {2, 2, 2});
    assertThat(flat.mean(new double[] {0.3})).isEqualTo(2);
    assertThat(flat.deviation(new double[] {0.3})).isFinite();
    GaussianProcess twice = GaussianProcess.fit(points(0.5, 0.5, 1), new double[] {1, 2, 3});
    assertThat(twice.mean(new double[] {0.5})).isBetween(1.0, 2.5);
  }

  /** EI is the mean of max(0, f* − f) for a normal f; by a sum of 100,000 steps. */
  @Test
  void expectedImprovementIsTheMeanOfTheImprovement() {
    double sum = 0;
    double step = 1e-4;
    for (double z = -8; z < 8; z += step) {
      double f = 0.7 + 0.4 * z;
      sum += Math.max(0, 0.5 - f) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
    }
    assertThat(GaussianProcessSearch.expectedImprovement(0.5, 0.7, 0.4))
        .isCloseTo(sum, offset(1e-7));
    assertThat(GaussianProcessSearch.expectedImprovement(0.5, 0.2, 0)).isEqualTo(0.3);
    assertThat(GaussianProcessSearch.expectedImprovement(0.5, 0.7, 0)).isZero();
  }
}
