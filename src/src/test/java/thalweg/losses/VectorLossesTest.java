package thalweg.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

/** Each loss of several scores by hand. */
class VectorLossesTest {

  private static double[] gradient(VectorLoss loss, double[] scores, double[] target) {
    double[] g = new double[scores.length];
    loss.gradient(scores, target, g);
    return g;
  }

  @Test
  void softmaxMakesADistributionOfScores() {
    double[] p = new double[3];
    Softmax.probabilities(new double[] {Math.log(2), Math.log(5), Math.log(3)}, p);
    assertThat(p).containsExactly(new double[] {0.2, 0.5, 0.3}, offset(1e-15));
    Softmax.probabilities(new double[] {1e308, -1e308, 1e308}, p);
    assertThat(p).containsExactly(0.5, 0, 0.5);
  }

  @Test
  void crossEntropyIsTheLogarithmOfTheRightProbability() {
    double[] scores = {Math.log(2), Math.log(5), Math.log(3)};
    double[] target = VectorLoss.oneHot(1, 3);
    SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
    assertThat(loss.value(scores, target)).isCloseTo(Math.log(2), offset(1e-15));
    assertThat(gradient(loss, scores, target))
        .containsExactly(new double[] {0.2, -0.5, 0.3}, offset(1e-15));
  }

  @Test
  void crossEntropyOfAConfidentRightAnswerKeepsItsDigits() {
    double value = new SoftmaxCrossEntropy().value(new double[] {50, 0}, VectorLoss.oneHot(0, 2));
    assertThat(value).isCloseTo(Math.exp(-50), offset(1e-36));
  }

  @Test
  void ofTwoClassesItIsTheLogisticLossOfTheDifference() {
    double[] target = VectorLoss.oneHot(0, 2);
    assertThat(new SoftmaxCrossEntropy().value(new double[] {1.5, -0.25}, target))
        .isCloseTo(new LogisticLoss().value(1.75, 1), offset(1e-15));
  }

  @Test
  void labelSmoothingSpreadsAShareOfTheTarget() {
    double[] scores = {1, -2, 0.5, 0};
    double[] spread = {0.05, 0.05, 0.85, 0.05};
    assertThat(new SoftmaxCrossEntropy(0.2).value(scores, VectorLoss.oneHot(2, 4)))
        .isCloseTo(new SoftmaxCrossEntropy().value(scores, spread), offset(1e-15));
  }

  @Test
  void divergenceIsZeroWhereTheScoresSayTheTarget() {
    double[] target = {0.2, 0.5, 0.3};
    double[] scores = {Math.log(2), Math.log(5), Math.log(3)};
    assertThat(new KlDivergence().value(scores, target)).isCloseTo(0, offset(1e-15));
    assertThat(gradient(new KlDivergence(), scores, target))
        .containsExactly(new double[3], offset(1e-15));
  }

  @Test
  void multiclassHingeCountsWhatComesTooClose() {
    double[] scores = {2, 1.5, -3};
    MulticlassHinge loss = new MulticlassHinge();
    double[] target = VectorLoss.oneHot(0, 3);
    assertThat(loss.value(scores, target)).isCloseTo(0.5 / 3, offset(1e-16));
    assertThat(gradient(loss, scores, target)).containsExactly(-1.0 / 3, 1.0 / 3, 0);
  }

  @Test
  void focalLossWithoutFocusIsTheCrossEntropy() {
    double[] scores = {1, -2, 0.5};
    double[] target = VectorLoss.oneHot(2, 3);
    assertThat(new FocalLoss(0).value(scores, target))
        .isCloseTo(new SoftmaxCrossEntropy().value(scores, target), offset(1e-15));
    assertThat(gradient(new FocalLoss(0), scores, target))
        .containsExactly(gradient(new SoftmaxCrossEntropy(), scores, target), offset(1e-15));
  }

  @Test
  void focalLossTurnsRightExamplesDown() {
    // p = 0.8 of the right class: (1 − p)² = 0.04.
    double[] scores = {Math.log(4), 0};
    assertThat(new FocalLoss(2).value(scores, VectorLoss.oneHot(0, 2)))
        .isCloseTo(-0.04 * Math.log(0.8), offset(1e-16));
  }

  @Test
  void focalConstantsAreReachedByTwoClasses() {
    FocalLoss loss = new FocalLoss(2);
    double[] target = VectorLoss.oneHot(0, 2);
    double[] v = {Math.sqrt(0.5), -Math.sqrt(0.5)};
    double[] hv = new double[2];
    double steepest = 0;
    double lowest = 0;
    for (double s = -20; s <= 20; s += 1e-3) {
      double[] scores = {s, 0};
      double[] g = gradient(loss, scores, target);
      loss.hessianVector(scores, target, v, hv);
      steepest = Math.max(steepest, Math.hypot(g[0], g[1]));
      lowest = Math.min(lowest, v[0] * hv[0] + v[1] * hv[1]);
    }
    assertThat(loss.lipschitz()).isCloseTo(steepest, offset(1e-6));
    assertThat(loss.strongConvexity()).isCloseTo(lowest, offset(1e-6));
  }

  @Test
  void gaussianLossIsLeastWhereTheVarianceIsTheSquaredError() {
    double[] scores = {1, Math.log(4)};
    double[] g = gradient(new GaussianLoss(), scores, new double[] {3});
    assertThat(new GaussianLoss().value(scores, new double[] {3}))
        .isCloseTo(0.5 * (Math.log(4) + 1), offset(1e-15));
    assertThat(g).containsExactly(new double[] {-0.5, 0}, offset(1e-15));
  }

  @Test
  void badArgumentsAreRefused() {
    refused("label must be from 0 to 2 but was 3", () -> VectorLoss.oneHot(3, 3));
    refused("labelSmoothing must be in [0, 1) but was 1", () -> new SoftmaxCrossEntropy(1));
    refused("margin must be positive and finite but was 0", () -> new MulticlassHinge(0));
    refused("gamma must be non-negative and finite but was -1", () -> new FocalLoss(-1));
    refused(
        "shares of the classes must sum to 1 but sum to 0.5",
        () -> new KlDivergence().checkTarget(new double[] {0.25, 0.25}));
    refused(
        "target must be 1 for one class and 0 for the others but was [0.5, 0.5]",
        () -> new FocalLoss(2).checkTarget(new double[] {0.5, 0.5}));
  }

  private static void refused(String message, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  /** Differences of 2e308 do not fit a double; their mean over the classes does. */
  @Test
  void aLossIsFiniteWhereItsValueIs() {
    double[] scores = {-1e308, 1e308, -1e308, -1e308};
    assertThat(new MulticlassHinge().value(scores, VectorLoss.oneHot(0, 4)))
        .isCloseTo(5e307, withPercentage(1e-12));
    assertThat(new SoftmaxCrossEntropy(0.4).value(scores, VectorLoss.oneHot(1, 4)))
        .isCloseTo(6e307, withPercentage(1e-12));
  }

  @Test
  void aGaussianOfAnyWidthWeighsAnyResidual() {
    GaussianLoss loss = new GaussianLoss();
    double[] g = new double[2];
    // r = 2e308, s² = e^1400: r²/s² is about 6e8.
    double[] wide = {-1e308, 1400};
    double ratio = Math.exp(2 * (Math.log(2) + 308 * Math.log(10)) - 1400);
    assertThat(loss.value(wide, new double[] {1e308}))
        .isCloseTo(0.5 * (1400 + ratio), withPercentage(1e-9));
    loss.gradient(wide, new double[] {1e308}, g);
    assertThat(g[1]).isCloseTo(0.5 * (1 - ratio), withPercentage(1e-9));
    double[] narrow = {0, -1400};
    loss.gradient(narrow, new double[] {1e-310}, g);
    assertThat(g[0]).isCloseTo(-1e-310 * Math.exp(700) * Math.exp(700), withPercentage(1e-9));
    double[] hv = new double[2];
    loss.hessianVector(new double[] {-1e308, 1e308}, new double[] {1e308}, new double[] {1, 1}, hv);
    assertThat(hv).containsExactly(0, 0);
  }

  /** Scores so far apart that the probability is 1 in all digits; what g and hv held before is of no account. */
  @Test
  void aCertainRightAnswerHasNoFocalSlope() {
    FocalLoss focal = new FocalLoss(2);
    double[] g = {7, 7};
    focal.gradient(new double[] {1000, 0}, new double[] {1, 0}, g);
    assertThat(g).containsExactly(0, 0);
    double[] hv = {7, 7};
    focal.hessianVector(new double[] {1000, 0}, new double[] {1, 0}, new double[] {1, 2}, hv);
    assertThat(hv).containsExactly(0, 0);
    assertThat(focal.value(new double[] {1000, 0}, new double[] {1, 0})).isZero();
  }

  @Test
  void theHingeHasKinksAndBetweenThemNoCurvature() {
    double[] hv = {7, 7};
    new MulticlassHinge().hessianVector(new double[2], new double[] {1, 0}, new double[2], hv);
    assertThat(hv).containsExactly(0, 0);
    assertThat(new MulticlassHinge().smoothness()).isInfinite();
  }

  /** The entropy of the smoothed shares, which the scores with those probabilities have as their value. */
  @Test
  void crossEntropyIsAtLeastTheEntropyOfItsTarget() {
    double[] half = {0.5, 0.5};
    assertThat(new SoftmaxCrossEntropy().infimum(half)).isCloseTo(Math.log(2), offset(1e-15));
    SoftmaxCrossEntropy smoothed = new SoftmaxCrossEntropy(0.2);
    double[] target = {1, 0};
    double entropy = -0.9 * Math.log(0.9) - 0.1 * Math.log(0.1);
    assertThat(smoothed.infimum(target)).isCloseTo(entropy, offset(1e-15));
    assertThat(smoothed.value(new double[] {Math.log(9), 0}, target))
        .isCloseTo(entropy, offset(1e-15));
  }

  @Test
  void theLogarithmOfOnePlusARatioKeepsItsDigits() {
    double[] ratios = {
      0, Double.MIN_VALUE, 1e-300, 1e-17, 1e-16, 2.3e-16, 1e-12, 1e-8, 0.1, 0.5, 1, 3, 1e5, 1e17
    };
    for (double ratio : ratios) {
      double exact = Math.log1p(ratio);
      assertThat(Softmax.logOnePlus(ratio)).isCloseTo(exact, offset(4 * Math.ulp(exact)));
    }
    assertThat(Softmax.logOnePlus(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Softmax.logOnePlus(Double.NaN)).isNaN();
  }
}
