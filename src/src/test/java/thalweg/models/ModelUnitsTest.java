package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.penalties.L2;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.gradient.GradientDescent;

/** Models, their constants and their closed form, with features and targets in any units. */
class ModelUnitsTest {
  private static final int N = 12;
  private static final int D = 3;

  /** Features in the given units, one a column, and targets in theirs; the same numbers otherwise. */
  private static Examples examples(double[] units, double targetUnit) {
    Random random = new Random(8);
    DMatrixRMaj x = new DMatrixRMaj(N, D);
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < D; j++) {
        x.set(i, j, random.nextGaussian() * units[j]);
      }
      y[i] = (random.nextGaussian() + 1) * targetUnit;
    }
    return new Examples(x, y);
  }

  private static Examples examples(double unit, double targetUnit) {
    return examples(new double[] {unit, unit, unit}, targetUnit);
  }

  private static Examples labelled(Examples numbers, int classes) {
    double[] y = new double[N];
    Arrays.setAll(y, i -> classes == 2 ? i % 2 * 2 - 1 : i % classes);
    return new Examples(numbers.x(), y);
  }

  private static double[] times(double factor, double[] x) {
    return Arrays.stream(x).map(v -> v * factor).toArray();
  }

  private static void assertClose(double[] actual, double[] expected) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(actual).containsExactly(expected, within(1e-12 * scale));
  }

  /** f(w·v/u) in units u, v is v²f(w), its gradient uv times and its product with a vector u² times the plain one. */
  @Property(seed = "20261126", tries = 100)
  void regressionAndItsDerivativesFollowTheUnits(
      @ForAll @DoubleRange(min = -12, max = 12) double logU,
      @ForAll @DoubleRange(min = -12, max = 12) double logV) {
    double u = Math.pow(10, logU);
    double v = Math.pow(10, logV);
    LinearModel plain = LinearModel.regression(examples(1, 1), new L2(0.3)).withoutIntercept();
    LinearModel f = LinearModel.regression(examples(u, v), new L2(0.3 * u * u)).withoutIntercept();
    assertFollows(f, plain, v / u, v * v, u * v, u * u);
    assertThat(f.smoothness() / (u * u)).isCloseTo(plain.smoothness(), withPercentage(1e-10));
    assertThat(f.strongConvexity() / (u * u))
        .isCloseTo(plain.strongConvexity(), withPercentage(1e-10));
  }

  @Property(seed = "20261126", tries = 100)
  void classificationAndItsDerivativesFollowTheUnits(
      @ForAll @DoubleRange(min = -12, max = 12) double logU) {
    double u = Math.pow(10, logU);
    assertFollows(
        LinearModel.logistic(labelled(examples(u, 1), 2), new L2(0.3 * u * u)).withoutIntercept(),
        LinearModel.logistic(labelled(examples(1, 1), 2), new L2(0.3)).withoutIntercept(),
        1 / u,
        1,
        u,
        u * u);
    MulticlassModel plain = MulticlassModel.softmax(labelled(examples(1, 1), 3), new L2(0.3));
    MulticlassModel f = MulticlassModel.softmax(labelled(examples(u, 1), 3), new L2(0.3 * u * u));
    double[] w = new Random(2).doubles(plain.dimension(), -1, 1).toArray();
    double[] wInU = w.clone();
    for (int j = 0; j < 3 * D; j++) {
      wInU[j] /= u;
    }
    assertThat(f.value(wInU)).isCloseTo(plain.value(w), withPercentage(1e-10));
  }

  private static void assertFollows(
      TwiceDifferentiable f,
      TwiceDifferentiable plain,
      double point,
      double value,
      double slope,
      double curvature) {
    double[] w = new Random(2).doubles(D, -1, 1).toArray();
    double[] v = new Random(3).doubles(D, -1, 1).toArray();
    double[] g = new double[D];
    double[] gPlain = new double[D];
    assertThat(f.valueAndGradient(times(point, w), g) / value)
        .isCloseTo(plain.valueAndGradient(w, gPlain), withPercentage(1e-10));
    assertClose(times(1 / slope, g), gPlain);
    f.hessianVector(times(point, w), v, g);
    plain.hessianVector(w, v, gPlain);
    assertClose(times(1 / curvature, g), gPlain);
  }

  /** Steps of 1/L from zero reach the same predictions after as many steps, whatever the units. */
  @Property(seed = "20261126", tries = 100)
  void aFitByGradientDescentFollowsTheUnits(
      @ForAll @DoubleRange(min = -12, max = 12) double logU,
      @ForAll @DoubleRange(min = -12, max = 12) double logV) {
    double u = Math.pow(10, logU);
    double v = Math.pow(10, logV);
    double[] plain =
        descend(LinearModel.regression(examples(1, 1), new L2(0.3)).withoutIntercept());
    double[] w =
        descend(LinearModel.regression(examples(u, v), new L2(0.3 * u * u)).withoutIntercept());
    assertClose(times(u / v, w), plain);
    double[] plainLogit =
        descend(LinearModel.logistic(labelled(examples(1, 1), 2), new L2(0.3)).withoutIntercept());
    double[] logit =
        descend(
            LinearModel.logistic(labelled(examples(u, 1), 2), new L2(0.3 * u * u))
                .withoutIntercept());
    assertClose(times(u, logit), plainLogit);
  }

  private static double[] descend(LinearModel f) {
    return new GradientDescent(1 / f.smoothness()).minimize(f, f.zeros(), Stop.after(15)).point();
  }

  @Property(seed = "20261126", tries = 100)
  void theClosedFormFollowsTheUnits(
      @ForAll @DoubleRange(min = -150, max = 150) double logU,
      @ForAll @DoubleRange(min = -150, max = 150) double logV) {
    double u = Math.pow(10, logU);
    double v = Math.pow(10, logV);
    double[] plain = new Ridge(0).fit(examples(1, 1));
    double[] w = new Ridge(0).fit(examples(u, v));
    assertClose(times(1 / v, new double[] {w[0] * u, w[1] * u, w[2] * u, w[3]}), plain);
  }

  @Property(seed = "20261126", tries = 100)
  void aPenaltyFollowsTheSquareOfTheUnit(
      @ForAll @DoubleRange(min = -140, max = 140) double logU,
      @ForAll @DoubleRange(min = -150, max = 150) double logV) {
    double u = Math.pow(10, logU);
    double v = Math.pow(10, logV);
    double[] plain = new Ridge(0.2).fit(examples(1, 1));
    double[] w = new Ridge(0.2 * u * u).fit(examples(u, v));
    assertClose(times(1 / v, new double[] {w[0] * u, w[1] * u, w[2] * u, w[3]}), plain);
  }

  /** The gradient's two terms cancel to rounding, weight by weight, though the weights are 300 orders apart. */
  @Test
  void featuresInUnitsFarApartAllGetTheirWeight() {
    Examples train = examples(new double[] {1e150, 1, 1e-150}, 1);
    double lambda = 0.2;
    double[] w = new Ridge(lambda).fit(train);
    double[] residuals = LinearModel.regression(train).scores(w, train.x());
    for (int j = 0; j < D; j++) {
      double pull = 0;
      double size = 0;
      for (int i = 0; i < N; i++) {
        double term = (residuals[i] - train.y()[i]) * train.x().get(i, j) / N;
        pull += term;
        size += Math.abs(term);
      }
      assertThat(w[j]).isNotZero();
      assertThat(Math.abs(pull + lambda * w[j]))
          .isLessThan(1e-13 * (size + lambda * Math.abs(w[j])));
    }
  }

  @Test
  void constantsOfFeaturesInUnitsFarApartKeepTheirDigits() {
    double[] units = {1e150, 1, 1e-150};
    LinearModel f = LinearModel.regression(examples(units, 1)).withoutIntercept();
    double longest = 0;
    for (int i = 0; i < N; i++) {
      double x = examples(1, 1).x().get(i, 0);
      longest += x * x / N;
    }
    assertThat(f.smoothness() / 1e300).isCloseTo(longest, withPercentage(1e-10));
    assertThat(f.strongConvexity()).isBetween(1e-302, 1e-299);
    LinearModel ridge = LinearModel.regression(examples(units, 1), new L2(0.2));
    assertThat(ridge.strongConvexity()).isCloseTo(0.2, withPercentage(1e-10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1e-12, 1, 1e12, 1e200})
  void dependentFeaturesAreNeverCalledStronglyConvex(double unit) {
    DMatrixRMaj x = examples(unit, 1).x();
    for (int i = 0; i < N; i++) {
      x.set(i, 2, 3 * x.get(i, 0) - 0.7 * x.get(i, 1));
    }
    Examples dependent = new Examples(x, new double[N]);
    assertThat(LinearModel.regression(dependent).strongConvexity()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ridge(0).fit(dependent))
        .withMessageContaining("drop dependent columns");
  }

  @Test
  void aConstantBeyondTheLargestNumberIsInfinite() {
    assertThat(LinearModel.regression(examples(1e200, 1)).smoothness()).isInfinite();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ridge(0).fit(examples(1e-200, 1e200)))
        .withMessageStartingWith("the fit must be finite but entry 0 of 4 was");
  }
}
