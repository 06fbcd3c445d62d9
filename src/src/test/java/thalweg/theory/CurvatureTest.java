package thalweg.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;

class CurvatureTest {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 10);

  /** ½wᵀHw, one product a call. */
  private record Form(double[][] h) implements TwiceDifferentiable {
    static Form diagonal(double... values) {
      double[][] h = new double[values.length][values.length];
      for (int i = 0; i < values.length; i++) {
        h[i][i] = values[i];
      }
      return new Form(h);
    }

    @Override
    public int dimension() {
      return h.length;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      hessianVector(w, w, g);
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        sum += w[i] * g[i] / 2;
      }
      return sum;
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      for (int i = 0; i < v.length; i++) {
        hv[i] = 0;
        for (int j = 0; j < v.length; j++) {
          hv[i] += h[i][j] * v[j];
        }
      }
    }
  }

  @Test
  void curvatureOfAQuadraticIsItsSpectrum() {
    Curvature curvature = Curvature.at(BOWL, new double[] {3, -4});
    assertThat(curvature.smallest()).isCloseTo(1, offset(1e-14));
    assertThat(curvature.largest()).isCloseTo(10, offset(1e-14));
    assertThat(curvature.conditionNumber()).isCloseTo(10, offset(1e-13));
    assertThat(new Curvature(-1, 3).conditionNumber()).isInfinite();
    assertThat(new Curvature(0, 3).conditionNumber()).isInfinite();
    assertThat(new Curvature(2, 10).conditionNumber()).isEqualTo(5);
  }

  @Test
  void powerIterationFindsTheLargestEigenvalue() {
    Quadratic wide = Quadratic.diagonal(1, 2, 3, 40, 50);
    double largest = new PowerIteration(7).largest(wide, new double[5]);
    assertThat(largest).isCloseTo(50, offset(1e-8));
    double minimizer = new PowerIteration(7).largest(new Rosenbrock(), new double[] {1, 1});
    assertThat(minimizer)
        .isCloseTo(Curvature.at(new Rosenbrock(), new double[] {1, 1}).largest(), offset(1e-5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-200, 1e-12, 1, 1e12, 1e200, 1e300})
  void curvatureIsRightInAnyUnit(double unit) {
    // Eigenvalues 5 and −1.
    Curvature curvature =
        Curvature.at(
            new Form(new double[][] {{2 * unit, 3 * unit}, {3 * unit, 2 * unit}}), new double[2]);
    assertThat(curvature.largest() / unit).isCloseTo(5, offset(1e-13));
    assertThat(curvature.smallest() / unit).isCloseTo(-1, offset(1e-13));
  }

  @Test
  void aFlatPointHasNoCurvatureAndAHessianThatIsNotFiniteIsRefused() {
    assertThat(Curvature.at(Form.diagonal(0, 0), new double[2])).isEqualTo(new Curvature(0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Curvature.at(Form.diagonal(1, Double.NaN), new double[2]))
        .withMessageStartingWith("the Hessian must be finite but entry ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Curvature.at(BOWL, new double[] {1, Double.NaN}))
        .withMessageStartingWith("w must be finite");
    assertThat(new Curvature(1, 4))
        .hasToString(
            "eigenvalues of the Hessian from 1.00000 to 4.00000, condition number 4.00000");
  }

  /** For [[1, 1+δ], [1+δ, 1]] the smallest eigenvalue is −δ beside a largest of 2. */
  @Test
  void aNegativeEigenvalueCountsFromTheRoundingOfTheLargest() {
    assertThat(refuted(new double[][] {{1, 1 + 1e-12}, {1 + 1e-12, 1}})).isFalse();
    assertThat(refuted(new double[][] {{1, 1 + 1e-11}, {1 + 1e-11, 1}})).isTrue();
    assertThat(refuted(new double[][] {{0, 1e-30}, {1e-30, 0}})).isTrue();
    assertThat(refuted(new double[][] {{1e24, 1}, {1, 0}})).isTrue();
    assertThat(refuted(new double[][] {{1e24, 1e12}, {1e12, 1}})).isFalse();
    assertThat(refuted(new double[][] {{0, 0}, {0, 0}})).isFalse();
    assertThat(refuted(new double[][] {{-1e-200}})).isTrue();
  }

  @Test
  void aGramMatrixWithoutFullRankIsNotRefuted() {
    double[][] a = new double[2][];
    for (int i = 0; i < 2; i++) {
      a[i] = new Random(i).doubles(6, -1, 1).map(v -> 1e9 * v).toArray();
    }
    double[][] gram = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        gram[i][j] = a[0][i] * a[0][j] + a[1][i] * a[1][j];
      }
    }
    assertThat(refuted(gram)).isFalse();
  }

  private static boolean refuted(double[][] hessian) {
    double[] center = new double[hessian.length];
    return Convexity.byCurvature(new Form(hessian), center, 1, 1, 1).refuted();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-12, 1e12, 1e300})
  void powerIterationIsRightInAnyUnit(double unit) {
    Form form = Form.diagonal(3 * unit, -unit, 2 * unit);
    Eigenvalue found = new PowerIteration(7).estimate(form, new double[3]);
    assertThat(found.value() / unit).isCloseTo(3, withPercentage(1e-8));
    assertThat(found.converged()).isTrue();
    assertThat(found.residual() / unit).isBetween(0.0, 3e-8);
    assertThat(found.products()).isBetween(10, 60);
    assertThat(new PowerIteration(7).largest(form, new double[3])).isEqualTo(found.value());
  }

  /** H = diag(2, 1) from v: one product gives the Rayleigh quotient (2v₀² + v₁²)/(v₀² + v₁²), two that of Hv. */
  @Test
  void theFirstEstimatesAreRayleighQuotientsByHand() {
    double[] v = new Random(3).doubles(2, -1, 1).toArray();
    Form form = Form.diagonal(2, 1);
    for (int products = 1; products <= 3; products++) {
      double a = Math.pow(2, products - 1) * v[0];
      double b = v[1];
      double rayleigh = (2 * a * a + b * b) / (a * a + b * b);
      double length = Math.sqrt((4 * a * a + b * b) / (a * a + b * b));
      Eigenvalue early = new PowerIteration(1e-15, products, 3).estimate(form, new double[2]);
      assertThat(early.converged()).isFalse();
      assertThat(early.products()).isEqualTo(products);
      assertThat(early.value()).isCloseTo(length, offset(1e-14));
      assertThat(early.residual())
          .isCloseTo(Math.sqrt(2 * length * (length - rayleigh)), offset(1e-7));
      Eigenvalue loose = new PowerIteration(1, products, 3).estimate(form, new double[2]);
      assertThat(loose.products()).isEqualTo(1);
      assertThat(loose.converged()).isTrue();
    }
    double rayleigh = (2 * v[0] * v[0] + v[1] * v[1]) / (v[0] * v[0] + v[1] * v[1]);
    assertThat(new PowerIteration(1, 9, 3).largest(form, new double[2]))
        .isCloseTo(rayleigh, offset(1e-14));
  }

  @Test
  void anEigenvalueAndItsNegativeAreSaidNotToConvergeButHaveTheRightMagnitude() {
    Eigenvalue tie = new PowerIteration(1e-8, 50, 1).estimate(Form.diagonal(5, -5), new double[2]);
    assertThat(tie.converged()).isFalse();
    assertThat(Math.abs(tie.value())).isCloseTo(5, offset(1e-14));
    assertThat(tie.toString()).contains("after 50 products, not converged");
  }

  @Test
  void aNegativeEigenvalueOfLargestMagnitudeIsFound() {
    Eigenvalue found = new PowerIteration(1).estimate(Form.diagonal(1, -7, 2), new double[3]);
    assertThat(found.value()).isCloseTo(-7, offset(1e-8));
    assertThat(found.toString()).matches("eigenvalue -7\\.0000000 within \\S+ after \\d+ products");
    assertThat(new PowerIteration(1).estimate(Form.diagonal(0, 0), new double[2]))
        .isEqualTo(new Eigenvalue(0, 0, 1, true));
  }

  @Test
  void aProductThatIsNotFiniteOrAnInterruptGivesNoNumber() {
    Eigenvalue none = new PowerIteration(1).estimate(Form.diagonal(1, Double.NaN), new double[2]);
    assertThat(none).isEqualTo(new Eigenvalue(Double.NaN, Double.NaN, 1, false));
    assertThat(none.toString()).startsWith("no eigenvalue: ");
    int[] calls = {0};
    TwiceDifferentiable interrupting =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            throw new AssertionError("only products are asked for");
          }

          @Override
          public void hessianVector(double[] w, double[] v, double[] hv) {
            if (++calls[0] == 3) {
              Thread.currentThread().interrupt();
            }
            hv[0] = v[0];
            hv[1] = 1.01 * v[1];
          }
        };
    try {
      assertThat(new PowerIteration(1).largest(interrupting, new double[2])).isNaN();
      assertThat(calls[0]).isEqualTo(3);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void badSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PowerIteration(0, 10, 1))
        .withMessage("tolerance must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PowerIteration(1, 0, 1))
        .withMessage("maxIterations must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PowerIteration(1).largest(BOWL, new double[3]))
        .withMessage("w must have 2 entries but has 3");
  }
}
