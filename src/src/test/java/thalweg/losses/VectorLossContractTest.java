package thalweg.losses;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.math.Vectors;

/** What every loss of several scores keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class VectorLossContractTest {
  private static final double[] SECOND = VectorLoss.oneHot(1, 4);
  private static final double[] LAST = VectorLoss.oneHot(3, 4);
  private static final double[] SOFT = {0.2, 0, 0.7, 0.1};

  /** A loss, how many scores it takes, and targets it is defined for. */
  record Case(VectorLoss loss, int scores, double[]... targets) {
    @Override
    public String toString() {
      return loss.toString();
    }
  }

  static List<Case> all() {
    return List.of(
        new Case(new SoftmaxCrossEntropy(), 4, SECOND, LAST, SOFT),
        new Case(new SoftmaxCrossEntropy(0.1), 4, SECOND, LAST, SOFT),
        new Case(new KlDivergence(), 4, SECOND, LAST, SOFT),
        new Case(new MulticlassHinge(), 4, SECOND, LAST),
        new Case(new MulticlassHinge(0.3), 4, SECOND, LAST),
        new Case(new FocalLoss(2), 4, SECOND, LAST),
        new Case(new FocalLoss(0.5), 4, SECOND, LAST),
        new Case(new FocalLoss(0), 4, SECOND, LAST),
        new Case(new FocalLoss(2), 2, VectorLoss.oneHot(0, 2)),
        new Case(new GaussianLoss(), 2, new double[] {-2}, new double[] {0.5}));
  }

  private final VectorLoss loss;
  private final int k;
  private final double[][] targets;

  VectorLossContractTest(Case one) {
    loss = one.loss();
    k = one.scores();
    targets = one.targets();
  }

  private double[] random(Random random, double scale) {
    double[] x = new double[k];
    for (int j = 0; j < k; j++) {
      x[j] = scale * random.nextGaussian();
    }
    return x;
  }

  private double[] gradient(double[] scores, double[] target) {
    double[] g = new double[k];
    loss.gradient(scores, target, g);
    return g;
  }

  private static double[] moved(double[] x, double h, double[] v) {
    double[] y = x.clone();
    Vectors.axpy(h, v, y);
    return y;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(VectorLoss.class, all().stream().map(Case::loss).toList());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(loss);
  }

  @Test
  void printsItsSettings() {
    assertThat(loss.toString())
        .startsWith(loss.getClass().getSimpleName() + "[")
        .doesNotContain("$");
  }

  @Test
  void gradientIsTheSlopeOfTheValue() {
    Random random = new Random(1);
    double h = 1e-6;
    for (double[] y : targets) {
      for (int trial = 0; trial < 50; trial++) {
        double[] s = random(random, 2);
        double[] v = random(random, 1);
        double slope = (loss.value(moved(s, h, v), y) - loss.value(moved(s, -h, v), y)) / (2 * h);
        assertThat(Vectors.dot(gradient(s, y), v))
            .isCloseTo(slope, offset(1e-7 * max(1, abs(slope))));
      }
    }
  }

  @Test
  void valueAndGradientTogetherAreWhatTheyAreAlone() {
    Random random = new Random(7);
    for (double[] y : targets) {
      double[] s = random(random, 3);
      double[] g = new double[k];
      assertThat(loss.valueAndGradient(s, y, g)).isEqualTo(loss.value(s, y));
      assertThat(g).containsExactly(gradient(s, y));
    }
  }

  @Test
  void theDiagonalOfTheHessianIsThatOfItsColumns() {
    Random random = new Random(8);
    for (double[] y : targets) {
      double[] s = random(random, 3);
      double[] diagonal = new double[k];
      loss.hessianDiagonal(s, y, diagonal);
      double[] column = new double[k];
      for (int c = 0; c < k; c++) {
        double[] unit = new double[k];
        unit[c] = 1;
        loss.hessianVector(s, y, unit, column);
        assertThat(diagonal[c]).isCloseTo(column[c], offset(1e-15));
      }
    }
  }

  @Test
  void hessianVectorIsTheSlopeOfTheGradient() {
    Random random = new Random(2);
    double h = 1e-6;
    for (double[] y : targets) {
      for (int trial = 0; trial < 50; trial++) {
        double[] s = random(random, 2);
        double[] v = random(random, 1);
        double[] hv = new double[k];
        loss.hessianVector(s, y, v, hv);
        double[] right = gradient(moved(s, h, v), y);
        double[] left = gradient(moved(s, -h, v), y);
        for (int j = 0; j < k; j++) {
          double slope = (right[j] - left[j]) / (2 * h);
          assertThat(hv[j]).isCloseTo(slope, offset(1e-6 * max(1, abs(slope))));
        }
      }
    }
  }

  @Test
  void statedConstantsBoundTheDerivatives() {
    Random random = new Random(3);
    double[] hv = new double[k];
    double steepest = loss.lipschitz();
    double sharpest = loss.smoothness();
    double lowest = loss.strongConvexity() - 1e-15;
    for (double[] y : targets) {
      for (int trial = 0; trial < 500; trial++) {
        double[] s = random(random, 5 * random.nextDouble());
        double[] v = random(random, 1);
        Vectors.scale(1 / Vectors.norm2(v), v);
        loss.hessianVector(s, y, v, hv);
        assertThat(Vectors.norm2(gradient(s, y))).isLessThanOrEqualTo(steepest);
        assertThat(Vectors.norm2(hv)).isLessThanOrEqualTo(sharpest);
        assertThat(Vectors.dot(v, hv)).isGreaterThanOrEqualTo(lowest);
      }
    }
  }

  @Test
  void exactlyTheConvexLossesLieBelowTheirChords() {
    Random random = new Random(4);
    boolean above = false;
    for (double[] y : targets) {
      for (int trial = 0; trial < 2000; trial++) {
        double[] a = random(random, 4);
        double[] b = random(random, 4);
        double[] middle = new double[k];
        Vectors.combine(0.5, a, 0.5, b, middle);
        double chord = 0.5 * loss.value(a, y) + 0.5 * loss.value(b, y);
        above |= loss.value(middle, y) > chord + 1e-12 * max(1, abs(chord));
      }
    }
    assertThat(above).isEqualTo(!loss.convex());
    assertThat(loss.strongConvexity() < 0).isEqualTo(!loss.convex());
  }

  @Test
  void noValueIsBelowTheInfimum() {
    Random random = new Random(5);
    for (double[] y : targets) {
      double infimum = loss.infimum(y) - 1e-15;
      for (int trial = 0; trial < 200; trial++) {
        assertThat(loss.value(random(random, 10), y)).isGreaterThanOrEqualTo(infimum);
      }
    }
  }

  @Test
  void hugeScoresGiveNoNaN() {
    double[] extremes = {-1e308, -1e4, 0, 1e4, 1e308};
    double[] s = new double[k];
    double[] hv = new double[k];
    double[] v = {1, 1, -1, 0.5};
    for (double[] y : targets) {
      for (int code = 0; code < 5 * 5 * 5 * 5; code++) {
        for (int j = 0, rest = code; j < k; j++, rest /= 5) {
          s[j] = extremes[rest % 5];
        }
        loss.hessianVector(s, y, Arrays.copyOf(v, k), hv);
        boolean numbers = !Double.isNaN(loss.value(s, y));
        numbers &= Arrays.stream(gradient(s, y)).noneMatch(Double::isNaN);
        numbers &= Arrays.stream(hv).noneMatch(Double::isNaN);
        assertThat(numbers).as(Arrays.toString(s)).isTrue();
      }
    }
  }

  @Test
  void wrongLengthsAreRefused() {
    double[] s = new double[k];
    double[] longer = new double[k + 1];
    assertThatIllegalArgumentException().isThrownBy(() -> loss.value(s, longer));
    assertThatIllegalArgumentException().isThrownBy(() -> loss.gradient(s, targets[0], longer));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loss.hessianVector(s, targets[0], longer, s.clone()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loss.hessianVector(s, targets[0], s, longer));
  }

  @Test
  void badTargetsAreRefusedWithTheirValue() {
    for (double[] target : targets) {
      loss.checkTarget(target);
      double[] bad = target.clone();
      bad[0] = Double.NaN;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> loss.checkTarget(bad))
          .withMessageContaining("must be")
          .withMessageContaining("NaN");
    }
  }
}
