package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses by their formulas, as residuals, for residuals of all sizes. */
class RobustLossTest {

  private static double rho(RobustLoss.Shape shape, double z) {
    return switch (shape) {
      case SQUARE -> z;
      case SOFT_L1 -> 2 * (Math.sqrt(1 + z) - 1);
      case HUBER -> z <= 1 ? z : 2 * Math.sqrt(z) - 1;
      case CAUCHY -> Math.log1p(z);
    };
  }

  @ParameterizedTest
  @EnumSource
  void squaresOfTheResidualsAreTheLosses(RobustLoss.Shape shape) {
    RobustLoss loss = new RobustLoss(shape, 3);
    for (double r : new double[] {-1e6, -7, -3, -1, -0.01, 0, 0.01, 1, 2.9, 3.1, 40, 1e6}) {
      double expected = 9 * rho(shape, r * r / 9);
      double residual = loss.residual(r);
      assertThat(residual * residual).isCloseTo(expected, offset(1e-9 * expected));
      assertThat(Math.signum(residual)).isEqualTo(Math.signum(r));
    }
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAgreeWithDifferences(RobustLoss.Shape shape) {
    RobustLoss loss = new RobustLoss(shape, 2);
    for (double r : new double[] {-30, -2.5, -1, -0.01, 0.001, 0.5, 1.9, 4, 100}) {
      double h = 1e-6 * Math.max(1, Math.abs(r));
      double slope = (loss.residual(r + h) - loss.residual(r - h)) / (2 * h);
      assertThat(loss.derivative(r)).isCloseTo(slope, offset(1e-7));
      double steps =
          (slope(loss, r + h) - slope(loss, r - h)) / (2 * h); // of ½r̃², by its own slope
      assertThat(loss.curvature(r)).isCloseTo(Math.max(steps, Math.ulp(1.0)), offset(1e-7));
    }
  }

  private static double slope(RobustLoss loss, double r) {
    return loss.residual(r) * loss.derivative(r);
  }

  @ParameterizedTest
  @EnumSource
  void extremeResidualsStayFinite(RobustLoss.Shape shape) {
    for (double scale : new double[] {1e-150, 1, 1e150}) {
      RobustLoss loss = new RobustLoss(shape, scale);
      assertThat(loss.residual(0)).isZero();
      assertThat(loss.derivative(0)).isEqualTo(1);
      for (double r : new double[] {1e-200, 1e-9, 1, 1e9, 1e150}) {
        assertThat(loss.residual(r)).as("%s at %s", loss, r).isPositive().isFinite();
        assertThat(loss.residual(r)).isLessThanOrEqualTo(r * (1 + 1e-15));
        assertThat(loss.derivative(r)).isNotNegative().isLessThanOrEqualTo(1);
      }
    }
  }

  /** Beyond 10⁸ the 1 in ln(1 + z) is lost, and z might overflow. */
  @Test
  void hugeResidualsCostTwiceTheirLogarithm() {
    RobustLoss loss = RobustLoss.cauchy(2);
    assertThat(loss.residual(2e9)).isCloseTo(2 * Math.sqrt(2 * Math.log(1e9)), offset(1e-14));
    assertThat(loss.residual(2e200)).isCloseTo(2 * Math.sqrt(2 * Math.log(1e200)), offset(1e-13));
    assertThat(loss.residual(2e7)).isCloseTo(2 * Math.sqrt(2 * Math.log(1e7)), offset(1e-13));
  }

  /** As in SciPy, the square still holds at the scale itself, where the curvature jumps from 1 to 0. */
  @Test
  void hubersLossCurvesUpToItsScale() {
    assertThat(RobustLoss.huber(2).curvature(2)).isEqualTo(1);
    assertThat(RobustLoss.huber(2).curvature(-2)).isEqualTo(1);
    assertThat(RobustLoss.huber(2).curvature(2.001)).isEqualTo(Math.ulp(1.0));
  }
}
