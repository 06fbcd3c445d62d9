package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.functions.TwiceDifferentiable;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** How the radius answers to ρ, at its limits, and what is asked on the way. */
class TrustRegionTest {

  /** \(c+\tfrac12w^2\) whose values fall by a share of what the slopes promise. */
  private static class Share implements TwiceDifferentiable {
    private final double share;
    private final double constant;
    final List<Double> asked = new ArrayList<>();

    Share(double share, double constant) {
      this.share = share;
      this.constant = constant;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      asked.add(w[0]);
      g[0] = w[0];
      return constant + share * 0.5 * w[0] * w[0];
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      hv[0] = v[0];
    }
  }

  private static List<Double> asked(double share, double radius, double eta, int steps) {
    Share f = new Share(share, 0);
    new TrustRegion(radius, 100, eta).minimize(f, new double[] {16}, Stop.after(steps));
    return f.asked;
  }

  @Test
  void aStepThatKeepsNoMoreThanItsShareIsRefused() {
    assertThat(asked(0.125, 4, 0.125, 3)).containsExactly(16.0, 12.0, 15.0, 15.75);
    assertThat(asked(0.125, 4, 0.0625, 2)).containsExactly(16.0, 12.0, 11.0);
  }

  @Test
  void theRadiusStaysForARatioFromOneQuarterToThree() {
    assertThat(asked(0.25, 4, 0.15, 2)).containsExactly(16.0, 12.0, 8.0);
    assertThat(asked(0.75, 2, 0.15, 2)).containsExactly(16.0, 14.0, 12.0);
  }

  /** The step −16 ends inside of Δ = 40, and a quarter of its length is the next radius, not of Δ. */
  @Test
  void afterAShortStepTheRadiusIsAQuarterOfItsLength() {
    assertThat(asked(0.125, 40, 0.15, 3)).containsExactly(16.0, 0.0, 12.0, 15.0);
  }

  /** With 10¹⁰ added, f is the same at all points: a model that promises no more is right, and the radius doubles. */
  @Test
  void whereDecreasesDrownInRoundingTheModelIsTrusted() {
    Share f = new Share(1, 1e10);
    Solution solution =
        new TrustRegion(0x1p-14, 100, 0.15).minimize(f, new double[] {0x1p-10}, Stop.after(20));
    assertThat(f.asked)
        .containsExactly(0x1p-10, 15 * 0x1p-14, 13 * 0x1p-14, 9 * 0x1p-14, 0x1p-14, 0.0);
    assertThat(solution.converged()).isTrue();
  }

  /** A promise below rounding is no excuse for a rise above it. */
  @Test
  void aRiseIsRefusedWhateverWasPromised() {
    Share f = new Share(-1e20, 1e10);
    Solution solution =
        new TrustRegion(0x1p-14, 100, 0.15).minimize(f, new double[] {0x1p-10}, Stop.after(3));
    assertThat(solution.point()).containsExactly(0x1p-10);
  }

  /** Finite at 16 and nowhere else, so that the radius shrinks until w stays the same. */
  @Test
  void whereNoPointAroundIsFiniteTheRunEndsWithAdvice() {
    Share f =
        new Share(1, 0) {
          @Override
          public double valueAndGradient(double[] w, double[] g) {
            double value = super.valueAndGradient(w, g);
            return w[0] == 16 ? value : Double.POSITIVE_INFINITY;
          }
        };
    Solution solution = new TrustRegion().minimize(f, new double[] {16}, Stop.after(1000));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .startsWith("the trust region shrank to a radius of ")
        .contains("too short to change w")
        .contains("GradientCheck");
    assertThat(solution.point()).containsExactly(16);
    assertThat(solution.iterations()).isLessThan(40);
  }

  @Test
  void theFirstRadiusIsCutToTheLargest() {
    Share f = new Share(1, 0);
    new TrustRegion(8, 2, 0.15).minimize(f, new double[] {16}, Stop.after(2));
    assertThat(f.asked).containsExactly(16.0, 14.0, 12.0);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustRegion(-1, 2, 0.15))
        .withMessageStartingWith("radius must be ")
        .withMessageEndingWith(" but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustRegion(1, 0, 0.15))
        .withMessage("largest must be positive but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustRegion(1, Double.NaN, 0.15))
        .withMessage("largest must be positive but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustRegion(1, 2, 0.25))
        .withMessage("eta must be in [0, 0.25) but was 0.25");
  }
}
