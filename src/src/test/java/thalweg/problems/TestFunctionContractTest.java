package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.functions.GradientCheck;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** What every test function keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class TestFunctionContractTest {

  static List<TestFunction> all() {
    return TestFunctions.all();
  }

  private final TestFunction f;
  private final int d;
  private final List<double[]> points = new ArrayList<>();

  /** Points near the starts, near what is known to be stationary, and between the two. */
  TestFunctionContractTest(TestFunction f) {
    this.f = f;
    d = f.dimension();
    Random random = new Random(1);
    for (int k = 0; k < 20; k++) {
      f.starts().forEach(w -> points.add(TestFunctions.near(f, w, 0.1, random)));
      f.stationaryPoints().forEach(s -> points.add(TestFunctions.near(f, s.point(), 0.1, random)));
      double[] between = f.stationaryPoints().get(0).point().clone();
      double t = random.nextDouble();
      Vectors.combine(t, f.start(), 1 - t, between, between);
      points.add(TestFunctions.near(f, between, 0.1, random));
    }
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(TestFunction.class, all());
  }

  @Test
  void settingsThatAreNoNumbersAreRefused() {
    Implementations.assertRefusesNan(f);
  }

  @Test
  void printsItsNameAndSettings() {
    assertThat(f.toString())
        .startsWith(f.getClass().getSimpleName() + "[")
        .doesNotContain("@", "\n");
    assertThat(f.stationaryPoints()).allSatisfy(s -> assertThat(s.toString()).contains(" at ["));
  }

  @Test
  void gradientAgreesWithDifferences() {
    for (double[] w : points) {
      GradientCheck check = GradientCheck.at(f, w);
      double rounding = 1e-10 * Math.abs(f.value(w)) / Math.max(1, Math.abs(check.analytic()));
      assertThat(check).matches(c -> c.error() <= c.tolerance() + rounding);
      assertThat(f.value(w)).isEqualTo(f.valueAndGradient(w, new double[d]));
    }
  }

  @Test
  void hessianIsSymmetricAndTheSlopeOfTheGradient() {
    for (double[] w : points) {
      DMatrixRMaj hessian = f.hessian(w);
      double scale = Math.max(1, Vectors.normInf(hessian.data));
      for (int j = 0; j < d; j++) {
        double h = 1e-5 * Math.max(1, Math.abs(w[j]));
        double[] right = w.clone();
        double[] left = w.clone();
        right[j] += h;
        left[j] -= h;
        double[] above = f.gradient(right);
        double[] below = f.gradient(left);
        double rounding = 1e-15 * Vectors.normInf(above) / h;
        for (int i = 0; i < d; i++) {
          double slope = (above[i] - below[i]) / (right[j] - left[j]);
          assertThat(hessian.get(i, j)).isCloseTo(slope, offset(1e-6 * scale + rounding));
          assertThat(hessian.get(i, j)).isCloseTo(hessian.get(j, i), offset(1e-14 * scale));
        }
      }
    }
  }

  /** The gradient is what rounding the point to doubles leaves of it. */
  @Test
  void gradientVanishesAtStationaryPoints() {
    for (StationaryPoint s : f.stationaryPoints()) {
      double curvature = 1;
      for (double entry : f.hessian(s.point()).data) {
        if (Math.abs(entry) > curvature) { // never at a kink, where the Hessian is NaN
          curvature = Math.abs(entry);
        }
      }
      double rounding = 1e-15 * curvature * Math.max(1, Vectors.normInf(s.point()));
      assertThat(Vectors.norm2(f.gradient(s.point()))).isLessThanOrEqualTo(4 * rounding);
    }
  }

  @Test
  void stationaryPointsAreWhatTheySay() {
    Random random = new Random(2);
    for (StationaryPoint s : f.stationaryPoints()) {
      double here = f.value(s.point());
      boolean above = false;
      boolean below = false;
      for (int k = 0; k < 1000; k++) {
        double value = f.value(TestFunctions.near(f, s.point(), 1e-3, random));
        above |= value > here + 1e-14 * Math.abs(here);
        below |= value < here - 1e-14 * Math.abs(here);
      }
      switch (s.kind()) {
        case MINIMIZER -> assertThat(here).isCloseTo(f.infimum(), offset(1e-12));
        case LOCAL_MINIMIZER -> assertThat(below || here <= f.infimum()).isFalse();
        case LOCAL_MAXIMIZER -> assertThat(above).isFalse();
        case SADDLE -> assertThat(above && below).isTrue();
      }
      assertThat(below && s.kind() == StationaryPoint.Kind.MINIMIZER).isFalse();
    }
  }

  @Test
  void noPointOfTheRegionLiesBelowTheInfimum() {
    Random random = new Random(3);
    List<double[]> centres = new ArrayList<>(f.starts());
    f.stationaryPoints().forEach(s -> centres.add(s.point()));
    double[] radii = {1e-3, 1e-1, 1, 10};
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 10_000; k++) {
      double[] centre = centres.get(k % centres.size());
      double value = f.value(TestFunctions.near(f, centre, radii[random.nextInt(4)], random));
      lowest = Math.min(lowest, value);
    }
    double rounding = 1e-14 * Math.abs(f.infimum());
    assertThat(lowest)
        .isGreaterThanOrEqualTo(Double.isFinite(rounding) ? f.infimum() - rounding : f.infimum());
  }

  @Test
  void traitsHoldBetweenRandomPoints() {
    Traits traits = f.traits();
    Random random = new Random(4);
    for (int k = 0; k < 500; k++) {
      double[] x = TestFunctions.near(f, f.start(), 10, random);
      double[] y = TestFunctions.near(f, x, k % 2 == 0 ? 10 : 0.1, random);
      double[] gx = f.gradient(x);
      double[] gy = f.gradient(y);
      double distance = Vectors.distance(x, y);
      double rounding = 1e-12 * Math.max(1, Math.abs(f.value(x)) + Math.abs(f.value(y)));
      assertThat(Vectors.distance(gx, gy))
          .isLessThanOrEqualTo(traits.smoothness() * distance * (1 + 1e-12) + rounding);
      double[] step = new double[d];
      Vectors.combine(1, y, -1, x, step);
      double aboveTangent = f.value(y) - f.value(x) - Vectors.dot(gx, step);
      if (traits.convex()) {
        assertThat(aboveTangent)
            .isGreaterThanOrEqualTo(
                0.5 * traits.strongConvexity() * distance * distance - rounding);
      }
      if (traits.polyakLojasiewicz() > 0) {
        assertThat(0.5 * Vectors.dot(gx, gx))
            .isGreaterThanOrEqualTo(
                traits.polyakLojasiewicz() * (f.value(x) - f.infimum()) - rounding);
      }
    }
  }

  /** L of a quadratic is its largest curvature, so that a step of 1/L is not needlessly short. */
  @Test
  void constantsOfQuadraticsAreTight() {
    DMatrixRMaj hessian = f.hessian(f.start());
    boolean quadratic = true;
    for (double[] w : points) {
      quadratic &= Arrays.equals(f.hessian(w).data, hessian.data);
    }
    if (quadratic && f.traits().strongConvexity() > 0) {
      double[] ascending = Matrices.symmetricEigenvalues(hessian);
      assertThat(f.traits().smoothness())
          .isGreaterThanOrEqualTo(ascending[d - 1] * (1 - 1e-12))
          .isLessThan(ascending[d - 1] * 1.1);
      assertThat(f.traits().strongConvexity())
          .isCloseTo(ascending[0], offset(1e-12 * ascending[d - 1]));
    }
  }

  @Test
  void startsAreNewArraysInTheRegionAndStartWithTheStart() {
    assertThat(f.starts().get(0)).isEqualTo(f.start()).isNotSameAs(f.start());
    for (double[] start : f.starts()) {
      assertThat(start).hasSize(d);
      for (int i = 0; i < d; i++) {
        assertThat(start[i]).isBetween(f.lower()[i], f.upper()[i]);
      }
    }
  }

  @Test
  void argumentsAreNotModified() {
    double[] w = points.get(0).clone();
    double[] v = points.get(1).clone();
    f.valueAndGradient(w, new double[d]);
    f.hessianVector(w, v, new double[d]);
    assertThat(w).isEqualTo(points.get(0));
    assertThat(v).isEqualTo(points.get(1));
  }

  @Test
  void nanIsNoNumberAndInfinityNoMinimum() {
    double[] w = f.start();
    w[d - 1] = Double.NaN;
    assertThat(f.value(w)).isNaN();
    assertThat(f.gradient(w)[d - 1]).isNaN();
    Arrays.fill(w, Double.POSITIVE_INFINITY);
    assertThat(f.value(w) <= f.infimum() && Double.isFinite(f.infimum())).isFalse();
  }

  @Test
  void otherLengthsAreRefused() {
    double[] w = f.start();
    for (int wrong : new int[] {d - 1, d + 1}) {
      double[] other = new double[wrong];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> f.value(other))
          .withMessage("w must have %d entries but has %d", d, wrong);
      assertThatIllegalArgumentException().isThrownBy(() -> f.valueAndGradient(w, other));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> f.hessianVector(w, other, new double[d]));
      assertThatIllegalArgumentException().isThrownBy(() -> f.hessianVector(w, w, other));
    }
  }
}
