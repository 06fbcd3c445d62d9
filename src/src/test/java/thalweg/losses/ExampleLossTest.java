package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What many examples at once give, which is what they give one by one. */
class ExampleLossTest {
  private static final int EXAMPLES = 40;

  static List<ExampleLoss> all() {
    double[] classes = new Random(1).ints(EXAMPLES, 0, 3).asDoubleStream().toArray();
    double[] signs = new Random(2).ints(EXAMPLES, 0, 2).mapToDouble(b -> 2 * b - 1).toArray();
    double[] numbers = new Random(3).doubles(3 * EXAMPLES, -2, 2).toArray();
    ExampleLoss softmax = new ExampleLoss.OfClass(new SoftmaxCrossEntropy(), 3, classes);
    return List.of(
        new ExampleLoss.OfNumber(new LogisticLoss(), signs),
        new ExampleLoss.OfNumber(new SquaredLoss(), numbers),
        new ExampleLoss.OfNumbers(new SquaredLoss(), DMatrixRMaj.wrap(EXAMPLES, 3, numbers)),
        softmax,
        new ExampleLoss.OfClass(new SoftmaxCrossEntropy(0.1), 3, classes),
        new ExampleLoss.OfClass(new FocalLoss(2), 3, classes),
        new ExampleLoss.OfMixture(softmax, 5, 0.3));
  }

  @ParameterizedTest
  @MethodSource("all")
  void manyAtOnceAreTheSumOfEach(ExampleLoss loss) {
    int k = loss.scores();
    int[] examples = new Random(4).ints(30, 0, EXAMPLES).toArray();
    int from = 3;
    int to = 28;
    double[] s = new Random(5).doubles((long) (to - from) * k, -5, 5).toArray();
    double[] t = new double[s.length];
    double sum =
        loss.valuesAndGradients(
            examples, from, to, s.clone(), t, new double[][] {new double[k], new double[k]});
    double expected = 0;
    for (int i = from; i < to; i++) {
      double[] row = Arrays.copyOfRange(s, (i - from) * k, (i - from + 1) * k);
      double[] g = new double[k];
      expected += loss.valueAndGradient(examples[i], row, g);
      for (int j = 0; j < k; j++) {
        assertThat(t[(i - from) * k + j]).isCloseTo(g[j], offset(1e-14));
      }
    }
    assertThat(sum).isCloseTo(expected, offset(1e-14 * expected));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theDiagonalOfTheHessianIsThatOfItsColumns(ExampleLoss loss) {
    int k = loss.scores();
    double[] s = new Random(6).doubles(k, -2, 2).toArray();
    double[] diagonal = new double[k];
    loss.hessianDiagonal(7, s, diagonal);
    for (int c = 0; c < k; c++) {
      double[] unit = new double[k];
      unit[c] = 1;
      double[] column = new double[k];
      loss.hessianVector(7, s, unit, column);
      assertThat(diagonal[c]).isCloseTo(column[c], offset(1e-15));
    }
  }

  private static double softmax(double[] scores, double[] g, double... labels) {
    int k = scores.length / labels.length;
    int[] examples = IntStream.range(0, labels.length).toArray();
    return SoftmaxCrossEntropy.ofLabels(examples, 0, labels.length, k, scores.clone(), labels, g);
  }

  /** A loss of 2e-22 is not 0, and a thousand of them are 2e-19. */
  @Test
  void lossesOfCertainExamplesKeepTheirDigits() {
    double[] scores = new double[3000];
    for (int i = 0; i < 3000; i += 3) {
      scores[i] = 50;
    }
    double sum = softmax(scores, new double[3000], new double[1000]);
    assertThat(sum).isCloseTo(2000 * Math.exp(-50), withPercentage(1e-12));
  }

  /** Six of eight classes share the largest score: the loss of one is log 6. */
  @Test
  void theLargestScoreMayComeManyTimes() {
    double[] g = new double[8];
    double loss = softmax(new double[] {-900, 3, 3, 3, 3, 3, 3, -900}, g, 4);
    assertThat(loss).isCloseTo(Math.log(6), offset(1e-15));
    assertThat(g)
        .containsExactly(
            new double[] {0, 1 / 6., 1 / 6., 1 / 6., -5 / 6., 1 / 6., 1 / 6., 0}, offset(1e-15));
  }

  /** A thousand doubtful examples: the product of their sums, 30 each, is far beyond the largest double. */
  @Test
  void theProductOfManySumsDoesNotOverflow() {
    double sum = softmax(new double[30_000], new double[30_000], new double[1000]);
    assertThat(sum).isCloseTo(1000 * Math.log(30), offset(1e-9));
  }

  @Test
  void extremeScoresGiveNoNan() {
    double[] g = new double[6];
    double loss = softmax(new double[] {1.7e308, -1.7e308, 0, 1e308, 0, -1e308}, g, 0, 2);
    assertThat(loss).isInfinite().isPositive(); // 2e308
    assertThat(g).containsExactly(0, 0, 0, 1, 0, -1);
    assertThat(softmax(new double[] {1, Double.NaN}, new double[2], 0)).isNaN();
  }
}
