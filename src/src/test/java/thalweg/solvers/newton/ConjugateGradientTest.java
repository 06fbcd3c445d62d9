package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Linear conjugate gradients in any units, down to rounding, and where there is no minimizer. */
class ConjugateGradientTest {

  /** The steps of 1, 8 from (3, 1) as the textbook's formulas give them. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-250, 1e-200, 1, 1e200})
  void stepsAreTheSameForAllMultiples(double unit) {
    List<double[]> points =
        new ConjugateGradient()
            .minimize(Quadratic.diagonal(unit, 8 * unit), new double[] {3, 1}, Stop.after(2))
            .trace()
            .points();
    assertThat(points.get(1))
        .containsExactly(new double[] {2.579654510556622, -0.12092130518234168}, offset(1e-14));
    assertThat(points.get(2)).containsExactly(new double[2], offset(1e-14));
  }

  @Test
  void valueAndGradientAreCarriedAlong() {
    double[] g = new double[4];
    Quadratic f = Quadratic.rotated(5, 1, 2, 5, 9);
    var trace =
        new ConjugateGradient().minimize(f, new double[] {3, 1, -2, 4}, Stop.after(3)).trace();
    for (int k = 0; k <= 3; k++) {
      double value = f.valueAndGradient(trace.points().get(k), g);
      assertThat(trace.values()[k]).isCloseTo(value, offset(1e-12));
      assertThat(trace.gradientNorms()[k]).isCloseTo(Vectors.norm2(g), offset(1e-12));
    }
  }

  /** A condition number of 10⁶ takes several times d steps; a gradient below rounding is neither reported nor claimed. */
  @Test
  void roundingIsReachedAndReported() {
    double[] spectrum = new double[24];
    double[] minimizer = new double[24];
    double[] start = new double[24];
    for (int i = 0; i < spectrum.length; i++) {
      spectrum[i] = Math.pow(10, 3 - 6.0 * i / 23);
      minimizer[i] = 1 + i % 3;
      start[i] = i % 5 - 1;
    }
    Quadratic f = new Quadratic(Quadratic.rotated(7, spectrum).matrix(), minimizer);
    Solution solution =
        new ConjugateGradient().minimize(f, start, Stop.after(10_000).orGradientBelow(1e-20));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .isEqualTo("rounding leaves no smaller gradient; this point is as good as it allows");
    assertThat(solution.iterations()).isBetween(24, 400);
    assertThat(solution.point()).containsExactly(minimizer, offset(1e-9));
    double[] reported = solution.trace().gradientNorms();
    double[] g = new double[24];
    for (int k = 0; k < reported.length; k++) {
      f.valueAndGradient(solution.trace().points().get(k), g);
      assertThat(reported[k]).as("step %d", k).isGreaterThan(0.1 * Vectors.norm2(g));
    }
    assertThat(reported[reported.length - 1]).isLessThan(1e-14 * reported[0]);
  }

  /** −w and −½w² in one variable: no curvature, and the wrong one. */
  @ParameterizedTest
  @ValueSource(doubles = {0, -1})
  void withoutUpwardCurvatureThereIsNoMinimizer(double a) {
    TwiceDifferentiable f =
        new TwiceDifferentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = -1 + a * w[0];
            return -w[0] + 0.5 * a * w[0] * w[0];
          }

          @Override
          public void hessianVector(double[] w, double[] v, double[] hv) {
            hv[0] = a * v[0];
          }
        };
    Solution solution = new ConjugateGradient().minimize(f, new double[1], Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .isEqualTo(
            "the curvature along the direction is "
                + a
                + ", so the quadratic has no minimizer; take TrustRegion, or add an L2 penalty");
    assertThat(solution.point()).containsExactly(0);
  }
}
