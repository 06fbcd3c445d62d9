package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.functions.GradientCheck;
import thalweg.functions.Objective;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Values along lines and bent paths, and the barriers on them. */
class ProfileTest {

  /** A ring-shaped valley of radius 1: minima all around, a hill of height 1 in the middle. */
  private static final Differentiable RING =
      Differentiable.of(
          2,
          (w, g) -> {
            double s = w[0] * w[0] + w[1] * w[1] - 1;
            g[0] = 4 * s * w[0];
            g[1] = 4 * s * w[1];
            return s * s;
          });

  @Test
  void theBarrierOfAQuarticIsItsHillTop() {
    Objective well = Objective.of(1, w -> Math.pow(w[0] * w[0] - 1, 2));
    Profile profile = Profile.between(well, new double[] {-1}, new double[] {1}, 51);
    assertThat(profile.barrier()).isEqualTo(1, within(1e-15));
    assertThat(profile.barrierAt()).isEqualTo(0.5);
    assertThat(profile.toString()).contains("barrier 1.000 at t = 0.5000");
  }

  @Test
  void convexFunctionsHaveNoBarrier() {
    Quadratic f = Quadratic.diagonal(1, 5);
    Profile profile = Profile.between(f, new double[] {2, -1}, new double[] {0, 3}, 21);
    assertThat(profile.barrier()).isZero();
    assertThat(profile.values()[0]).isEqualTo(f.value(new double[] {2, -1}));
    assertThat(profile.values()[20]).isEqualTo(f.value(new double[] {0, 3}));
  }

  @Test
  void theLineBetweenUnequalEndsIsTakenOff() {
    Objective tilted = Objective.of(1, w -> 3 * w[0]);
    assertThat(Profile.between(tilted, new double[] {0}, new double[] {1}, 11).barrier())
        .isEqualTo(0, within(1e-14));
  }

  @Test
  void aMissingValueMakesTheBarrierUnknownAndAnInfiniteOneInfinite() {
    Objective log = Objective.of(1, w -> Math.log(w[0] * w[0] - 0.25));
    Profile gap = Profile.between(log, new double[] {-1}, new double[] {1}, 11);
    assertThat(gap.barrier()).isNaN();
    assertThat(gap.barrierAt()).isNaN();
    assertThat(gap.remark())
        .startsWith("5 of 11 points have no finite value; the first is at t = 0.3");
    Objective wall = Objective.of(1, w -> Math.abs(w[0]) < 0.5 ? Double.POSITIVE_INFINITY : 0);
    assertThat(Profile.between(wall, new double[] {-1}, new double[] {1}, 11).barrier())
        .isInfinite();
  }

  @Test
  void aLineIsMeasuredInItsDirection() {
    Quadratic f = Quadratic.diagonal(2, 2);
    Profile profile = Profile.along(f, new double[2], new double[] {0, 2}, -1, 3, 5);
    assertThat(profile.t()).containsExactly(-1, 0, 1, 2, 3);
    assertThat(profile.values()).containsExactly(4, 0, 4, 16, 36);
    assertThatThrownBy(() -> Profile.along(f, new double[2], new double[2], -1, 1, 5))
        .hasMessage("direction must not be zero but each entry is 0");
    assertThatThrownBy(() -> Profile.along(f, new double[2], new double[3], -1, 1, 5))
        .hasMessage("direction must have 2 entries but has 3");
    assertThatThrownBy(() -> Profile.along(f, new double[2], new double[] {1, 0}, 1, 1, 5))
        .hasMessageContaining("low must be below high");
  }

  /** From (−1, 0) to (0, 1) the segment crosses 1/4 of the hill; the curve follows the ring. */
  @Test
  void aBentPathGoesAroundTheHill() {
    double[] from = {-1, 0};
    double[] to = {0, 1};
    double straight = Profile.between(RING, from, to, 101).barrier();
    assertThat(straight).isEqualTo(0.25, within(1e-12));
    BentPath path = BentPath.between(RING, from, to, 9, Stop.after(100).orGradientBelow(1e-8));
    assertThat(path.solution().converged()).isTrue();
    assertThat(path.profile(RING, 101).barrier()).isLessThan(0.02);
    assertThat(path.at(0)).isEqualTo(from);
    assertThat(path.at(1)).isEqualTo(to);
    // By symmetry θ lies on the line through 0 and the middle of the ends.
    assertThat(path.control()[0]).isEqualTo(-path.control()[1], within(1e-6));
  }

  @Test
  void theGradientOfTheMeanOnTheCurveIsRight() {
    CurveLoss loss = new CurveLoss(RING, new double[] {-1, 0.5}, new double[] {2, 1}, 7);
    assertThat(GradientCheck.at(loss, new double[] {0.3, -0.7}).passed()).isTrue();
  }

  @Test
  void anInterruptedPathIsAsFarAsItCame() {
    BentPath path;
    Thread.currentThread().interrupt();
    try {
      path = BentPath.between(RING, new double[] {-1, 0}, new double[] {0, 1}, 5, Stop.after(9));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(path.solution().termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(path.control()).containsExactly(-0.5, 0.5);
    assertThatThrownBy(() -> BentPath.between(RING, new double[3], new double[2], 5, Stop.after(9)))
        .hasMessage("from must have 2 entries but has 3");
  }
}
