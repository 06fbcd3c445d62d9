package thalweg.solvers.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;

/** What the methods over sets build on: points of a segment, and the gap. */
class SegmentTest {

  @Test
  void aShareOfTheWayInBothDirections() {
    double[] z = new double[3];
    Segment.point(new double[] {0, 4, 1}, new double[] {4, 0, 1}, 0.25, z);
    assertThat(z).containsExactly(1, 3, 1);
    Segment.point(z, new double[] {3, 1, 0}, 1, z);
    assertThat(z).as("in place").containsExactly(3, 1, 0);
    Segment.point(z, new double[] {7, 7, 7}, 0, z);
    assertThat(z).containsExactly(3, 1, 0);
  }

  /** w + 1·(s − w) is often not s; a point beyond s would leave the set. */
  @Test
  void noRoundingLeadsOutOfTheSegment() {
    Random random = new Random(5);
    double[] z = new double[1];
    int rounded = 0;
    for (int k = 0; k < 10_000; k++) {
      double w = random.nextGaussian();
      double s = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
      double gamma = k % 2 == 0 ? 1 : Math.nextDown(1.0);
      double plain = w + gamma * (s - w);
      rounded += plain < Math.min(w, s) || plain > Math.max(w, s) ? 1 : 0;
      Segment.point(new double[] {w}, new double[] {s}, gamma, z);
      assertThat(z[0]).isBetween(Math.min(w, s), Math.max(w, s));
    }
    assertThat(rounded).isPositive();
  }

  @Test
  void theSlopeIsTheProductWithTheWay() {
    assertThat(
            Segment.slope(new double[] {2, -1, 3}, new double[] {1, 1, 1}, new double[] {2, 4, 1}))
        .isEqualTo(2 - 3);
  }

  @Test
  void theGapIsTheMostThatTheLinearFunctionCanFall() {
    double[] s = new double[2];
    double gap = Gap.of(new Simplex(2), new double[] {3, 1}, new double[] {0.25, 0.75}, s);
    assertThat(gap).isCloseTo(0.5, offset(1e-15));
    assertThat(s).containsExactly(0, 1);
    assertThat(Gap.of(Box.uniform(2, -1, 1), new double[] {2, -4}, new double[] {0.5, 0.5}, s))
        .isEqualTo(2 * 1.5 + 4 * 0.5);
  }

  @Test
  void theGapIsZeroAtAMinimumAndUnknownWithoutAFiniteGradient() {
    double[] s = {5, 5};
    assertThat(Gap.of(new Simplex(2), new double[] {1, 3}, new double[] {1, 0}, s)).isZero();
    assertThat(Gap.of(new Simplex(2), new double[] {1, 3}, new double[] {1 - 1e-15, 0}, s))
        .as("rounding does not make it negative")
        .isZero();
    s[0] = 7;
    assertThat(Gap.of(new Simplex(2), new double[] {1, Double.NaN}, new double[] {1, 0}, s))
        .isNaN();
    assertThat(
            Gap.of(
                new Simplex(2), new double[] {1, Double.NEGATIVE_INFINITY}, new double[] {1, 0}, s))
        .isNaN();
    assertThat(s[0]).isEqualTo(7);
  }
}
