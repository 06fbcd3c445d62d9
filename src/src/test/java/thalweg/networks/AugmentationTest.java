package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.GradientCheck;
import thalweg.losses.SquaredLoss;
import thalweg.math.Shape;
import thalweg.math.Vectors;
import thalweg.samples.Examples;

class AugmentationTest {
  private static final Shape IMAGE = Shape.of(1, 3, 4);
  private static final double[] PIXELS = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();

  static Stream<Augmentation> all() {
    return Stream.of(new Shift(1), new Rotate(20), new Flip(), new PixelNoise(0.1), new Cutout(2));
  }

  @Test
  void everyAugmentationIsListed() {
    Implementations.assertAllListed(Augmentation.class, all().toList());
    all().forEach(Implementations::assertRefusesNan);
    Implementations.assertRefusesNan(new Mixup(0.2));
  }

  private static double[] altered(Augmentation augmentation, long seed) {
    double[] x = PIXELS.clone();
    augmentation.apply(x, IMAGE, new Random(seed));
    return x;
  }

  @Test
  void aShiftMovesWholePixels() {
    double[][] expected = new double[9][12];
    for (int k = 0; k < 9; k++) {
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 4; c++) {
          int fromRow = r - (k / 3 - 1);
          int fromColumn = c - (k % 3 - 1);
          boolean inside = fromRow >= 0 && fromRow < 3 && fromColumn >= 0 && fromColumn < 4;
          expected[k][4 * r + c] = inside ? PIXELS[4 * fromRow + fromColumn] : 0;
        }
      }
    }
    boolean[] seen = new boolean[9];
    for (int seed = 0; seed < 200; seed++) {
      double[] x = altered(new Shift(1), seed);
      int which =
          IntStream.range(0, 9).filter(k -> Arrays.equals(expected[k], x)).findFirst().orElse(-1);
      assertThat(which).isNotNegative();
      seen[which] = true;
    }
    assertThat(seen).containsOnly(true);
  }

  @Test
  void aFlipMirrorsHalfOfThem() {
    double[] mirrored = {4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9};
    int flipped = 0;
    for (int seed = 0; seed < 400; seed++) {
      double[] x = altered(new Flip(), seed * 7919L);
      assertThat(x).isIn(PIXELS, mirrored);
      flipped += x[0] == 4 ? 1 : 0;
    }
    assertThat(flipped).isBetween(160, 240);
  }

  @Test
  void aTurnByAQuarterIsATransposition() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    Shape square = Shape.of(1, 3, 3);
    // A random number of 1 − 2⁻⁵³ turns by 90°.
    new Rotate(90).apply(x, square, () -> -1L);
    double[] turned = {7, 4, 1, 8, 5, 2, 9, 6, 3};
    assertThat(Vectors.distance(x, turned)).isLessThan(1e-12);
    double[] still = PIXELS.clone();
    new Rotate(0).apply(still, IMAGE, new Random(1));
    assertThat(still).isEqualTo(PIXELS);
  }

  @Test
  void noiseHasTheDeviationItNames() {
    double[] x = new double[10_000];
    new PixelNoise(0.3).apply(x, Shape.of(10_000), new Random(2));
    assertThat(Vectors.norm2(x) / 100).isCloseTo(0.3, within(0.01));
  }

  @Test
  void aCutoutIsASquareInAllChannels() {
    Shape shape = Shape.of(2, 6, 6);
    for (int seed = 0; seed < 50; seed++) {
      double[] x = new double[72];
      Arrays.fill(x, 1);
      new Cutout(3).apply(x, shape, new Random(seed));
      assertThat(Arrays.copyOf(x, 36)).isEqualTo(Arrays.copyOfRange(x, 36, 72));
      long zeros = Arrays.stream(x, 0, 36).filter(v -> v == 0).count();
      assertThat(zeros).isIn(4L, 6L, 9L);
    }
  }

  @Test
  void imagesAreNeededForWhatMovesPixels() {
    assertThatThrownBy(() -> new Shift(1).apply(PIXELS.clone(), Shape.of(12), new Random(1)))
        .hasMessageContaining("needs examples of channels×rows×columns but they are 12");
  }

  private static NetworkModel model() {
    Network network = Network.of(IMAGE, new Flatten(), new Dense(4), new Tanh(), new Dense(1));
    Random random = new Random(4);
    DMatrixRMaj x = new DMatrixRMaj(9, 12);
    Arrays.setAll(x.data, i -> random.nextGaussian());
    double[] y = random.doubles(9).toArray();
    return NetworkModel.regression(network, new Examples(x, y), new SquaredLoss());
  }

  @ParameterizedTest
  @MethodSource("all")
  void trainingSeesOtherExamplesInEveryStepAndEvaluationTheSame(Augmentation augmentation) {
    NetworkModel f = model();
    NetworkModel g = f.augmented(augmentation);
    double[] w = f.network().start(1);
    assertThat(g.value(w)).isNotEqualTo(f.value(w)).isEqualTo(g.value(w));
    assertThat(g.withNoise(3).value(w)).isNotEqualTo(g.value(w));
    assertThat(g.evaluating().value(w)).isEqualTo(f.evaluating().value(w));
    assertThat(GradientCheck.at(g, w).passed()).isTrue();
  }

  @Test
  void mixupIsTheLossOfMixedInputsUnderBothTargets() {
    NetworkModel f = model();
    NetworkModel g = f.mixed(new Mixup(0.4));
    double[] w = f.network().start(1);
    assertThat(g.value(w)).isNotEqualTo(f.value(w)).isEqualTo(g.value(w));
    assertThat(g.evaluating().value(w)).isEqualTo(f.value(w));
    assertThat(GradientCheck.at(g, w).passed()).isTrue();
    double[] v = f.network().start(2);
    double[] hv = new double[v.length];
    g.hessianVector(w, v, hv);
    double[] ahead = w.clone();
    double[] behind = w.clone();
    Vectors.axpy(1e-5, v, ahead);
    Vectors.axpy(-1e-5, v, behind);
    double[] rate = new double[v.length];
    Vectors.combine(5e4, g.gradient(ahead), -5e4, g.gradient(behind), rate);
    assertThat(Vectors.distance(hv, rate)).isLessThan(1e-8);
  }

  @Test
  void sharesOfMixturesHaveTheMomentsOfBeta() {
    Random random = new Random(8);
    double alpha = 0.4;
    double[] shares = new double[20_000];
    int[] partners = new int[5];
    for (int i = 0; i < shares.length; i++) {
      Mixup.Mixture mixture = new Mixup(alpha).draw(5, random);
      shares[i] = mixture.share();
      partners[mixture.partner()]++;
    }
    double mean = Arrays.stream(shares).average().orElseThrow();
    double variance = Arrays.stream(shares).map(s -> (s - 0.5) * (s - 0.5)).average().orElseThrow();
    assertThat(mean).isCloseTo(0.5, within(0.01));
    assertThat(variance).isCloseTo(1 / (4 * (2 * alpha + 1)), within(0.003));
    assertThat(partners)
        .satisfies(p -> Arrays.stream(p).forEach(n -> assertThat(n).isBetween(3800, 4200)));
  }
}
