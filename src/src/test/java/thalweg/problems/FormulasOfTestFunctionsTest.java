package thalweg.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** Values by the published formulas, written a second time, in Python, at points where no term vanishes; and where runs start. */
class FormulasOfTestFunctionsTest {

  static Stream<Arguments> values() {
    return Stream.of(
        at(new Levy(3), 2.178652551829744, 0.5, -1.25, 2),
        at(new Griewank(4), 1.032244576333291, 10, -7, 5, 3),
        at(new Rastrigin(3), 35.8125, 0.5, -1.25, 2),
        at(new Ackley(3), 6.5782241842650535, 0.5, -1.25, 2),
        at(new StyblinskiTang(3), -34.123046875, 0.5, -1.25, 2),
        at(new Easom(), -0.30356407658780027, 3, 4),
        at(new GoldsteinPrice(), 733.0997467041016, 0.5, -1.25),
        at(new McCormick(), -0.494138760023334, 0.5, -1.25),
        at(new Matyas(), 0.77125, 0.5, -1.25),
        at(new Booth(), 108.5625, 0.5, -1.25),
        at(new Himmelblau(), 168.37890625, 0.5, -1.25),
        at(new Beale(), 7.86676025390625, 0.5, -1.25),
        at(new Wood(), 1239.775, 0.5, -1.25, 2, 0.75),
        at(new Colville(), 1239.775, 0.5, -1.25, 2, 0.75),
        at(new PowellSingular(), 911.54296875, 0.5, -1.25, 2, 0.75),
        at(new HelicalValley(), 17.106783878068434, 0.5, 1.25, 2),
        at(new HelicalValley(), 138.22572546891183, -0.5, 1.25, 2),
        at(new HelicalValley(), 35.25, 0, 1.25, 2),
        at(new Rosenbrock(), 225.25, 0.5, -1.25),
        at(new ChainedRosenbrock(4), 1306.703125, 0.5, -1.25, 2, 0.75),
        at(new BrownBadlyScaled(), 999999000008.7031, 0.5, -1.25),
        at(new FreudensteinRoth(), 129.80126953125, 0.5, -1.25));
  }

  private static Arguments at(TestFunction f, double value, double... w) {
    return Arguments.of(f, value, w);
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreThoseOfTheFormulas(TestFunction f, double value, double[] w) {
    assertThat(f.value(w)).isCloseTo(value, withPercentage(1e-11));
  }

  @Test
  void runsStartWhereThePapersOrTheLessonsDo() {
    assertThat(new Levy(3).start()).containsExactly(-4, -4, -4);
    assertThat(new Griewank(4).start()).containsExactly(10, 10, 10, 10);
    assertThat(new Rastrigin(2).start()).containsExactly(3.4, 3.4);
    assertThat(new Ackley(2).start()).containsExactly(2.3, 2.3);
    assertThat(new StyblinskiTang(2).start()).containsExactly(-1, -1);
    assertThat(new FlatFloor(2).start()).containsExactly(3, 3);
    assertThat(new Quartic(2).start()).containsExactly(1, 1);
    assertThat(new GaussianWell(3).start()).containsExactly(6, 0, 0);
    assertThat(new ChainedRosenbrock(5).start()).containsExactly(-1.2, 1, -1.2, 1, -1.2);
    assertThat(new Wood().start()).containsExactly(-3, -1, -3, -1);
    assertThat(new PowellSingular().start()).containsExactly(3, -1, 0, 1);
    assertThat(new HelicalValley().start()).containsExactly(-1, 0, 0);
    assertThat(new FreudensteinRoth().start()).containsExactly(0.5, -2);
    assertThat(new BrownBadlyScaled().start()).containsExactly(1, 1);
  }

  @Test
  void aQuadraticStartsOneBesideItsMinimizerInEachCoordinate() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{3, 1}, {1, 2}});
    Quadratic f = new Quadratic(a, new double[] {5, -7});
    assertThat(f.start())
        .containsExactly(new double[] {f.minimizer()[0] + 1, f.minimizer()[1] + 1}, offset(1e-15));
  }

  @Test
  void aSaddleHasBothSignsAndStartsNearItsRidge() {
    for (double[] none : new double[][] {{1, 2}, {-1, -2}, {1, 0}, {0, -1}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Saddle(none))
          .withMessage("eigenvalues must have both signs but were " + Arrays.toString(none));
    }
    assertThat(new Saddle(3, -1, 0, 2).start()).containsExactly(1, 1e-3, 1e-3, 1);
  }

  @Test
  void theFloorIsFlatUpToTheUnitSphere() {
    FlatFloor f = new FlatFloor(2);
    assertThat(f.minimizers())
        .containsExactly(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1});
    assertThat(f.minimizers()).allSatisfy(w -> assertThat(f.value(w)).isZero());
  }

  @Test
  void jacobiansAreWrittenWhateverTheMatrixHeld() {
    for (TestFunction f : TestFunctions.all()) {
      if (f instanceof Residuals residuals) {
        DMatrixRMaj clean = new DMatrixRMaj(residuals.size(), f.dimension());
        DMatrixRMaj used = clean.copy();
        Arrays.fill(used.data, Double.NaN);
        residuals.jacobian(f.start(), clean);
        residuals.jacobian(f.start(), used);
        assertThat(used.data).as(f.toString()).containsExactly(clean.data);
      }
    }
  }

  static Stream<TestFunction> all() {
    return TestFunctions.all().stream();
  }

  /** The matrix is made of its products with unit vectors, which tell less: 1 is also the reciprocal of 1. */
  @ParameterizedTest
  @MethodSource("all")
  void theHessianTimesAnyVectorIsTheSumOfItsColumns(TestFunction f) {
    Random random = new Random(5);
    int d = f.dimension();
    for (int k = 0; k < 10; k++) {
      double[] w = TestFunctions.near(f, f.start(), 0.3, random);
      double[] v = random.doubles(d, -3, 3).toArray();
      DMatrixRMaj hessian = f.hessian(w);
      double[] expected = new double[d];
      Matrices.multiply(hessian, v, expected);
      double[] hv = random.doubles(d).toArray();
      f.hessianVector(w, v, hv);
      double size = Math.max(1, Vectors.normInf(hessian.data));
      assertThat(hv).containsExactly(expected, offset(1e-12 * d * size));
    }
  }
}
