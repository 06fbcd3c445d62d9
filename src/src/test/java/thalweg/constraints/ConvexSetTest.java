package thalweg.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Projections by hand, one example a set, and what makes no set. */
class ConvexSetTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static void assertProjects(ConvexSet set, double[] from, double... to) {
    double[] w = from.clone();
    set.project(w);
    assertThat(w).containsExactly(to, offset(1e-14));
  }

  @Test
  void aBoxClips() {
    assertProjects(Box.atLeast(0, 1), new double[] {-3, 5}, 0, 5);
    assertProjects(Box.atMost(0, 1), new double[] {-3, 5}, -3, 1);
    assertProjects(Box.nonNegative(2), new double[] {-3, 5}, 0, 5);
    assertProjects(Box.uniform(2, -1, 1), new double[] {-3, 0.5}, -1, 0.5);
    assertProjects(new LInfinityBall(2, 1), new double[] {-3, 0.5}, -1, 0.5);
    assertProjects(new NonNegative(2), new double[] {-3, 5}, 0, 5);
  }

  @Test
  void theSimplexSharesTheExcess() {
    assertProjects(new Simplex(3), new double[] {1, 0.5, -2}, 0.75, 0.25, 0);
    assertProjects(new Simplex(2, 4), new double[] {0, 0}, 2, 2);
  }

  @Test
  void aHugePointKeepsEveryDigitOfASmallRadius() {
    assertProjects(new Simplex(3), new double[] {1e300, 3, -1e300}, 1, 0, 0);
    assertProjects(new L1Ball(2, 1e-6), new double[] {-1e12, 1e12}, -5e-7, 5e-7);
    double[] w = {1e308, -1e308, 1e308};
    new L2Ball(3, 1).project(w);
    assertThat(w[0]).isCloseTo(1 / Math.sqrt(3), offset(1e-15));
  }

  /** In multiples of the least number a double can be: thirds of it round to 0, halves of three of it up or down. */
  @Test
  void theSmallestRadiiOfAllEnd() {
    double least = Double.MIN_VALUE;
    double[][] ends = {{1, 1, 1}, {1, 1, 1}, {-1, 1, 0}};
    new Simplex(3, least).project(ends[0]);
    new Simplex(3, 3 * least).project(ends[1]);
    new L1Ball(3, 4 * least).project(ends[2]);
    assertThat(ends[0]).containsExactly(0, 0, 0);
    assertThat(ends[1]).containsExactly(least, least, least);
    assertThat(ends[2]).containsExactly(-2 * least, 2 * least, 0);
    double[] w = {5, 4, 3, 2, 1};
    new Simplex(5, least).project(w);
    assertThat(w).containsExactly(least, 0, 0, 0, 0);
  }

  @Test
  void aPlaneFarFromThePointIsStillMet() {
    double[] w = {1e200, 1e200};
    new Hyperplane(new double[] {1, 1}, 1).project(w);
    assertThat(w).containsExactly(new double[] {0.5, 0.5}, offset(1e-15));
    double[] v = {1e200, 1e200};
    new Halfspace(new double[] {1, 1}, 1).project(v);
    assertThat(v).containsExactly(new double[] {0.5, 0.5}, offset(1e-15));
    double[] z = {1e200, -3e200, 1};
    new AffineSet(
            new DMatrixRMaj(new double[][] {{1, 2, 3}, {0, 1, 1}, {1, 0, 0}}),
            new double[] {14, 5, 1})
        .project(z);
    assertThat(z).containsExactly(new double[] {1, 2, 3}, offset(1e-13));
  }

  @Test
  void equationsOfVeryDifferentUnitsAllCount() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1e200, 0}, {0, 1e-200}});
    assertProjects(new AffineSet(a, new double[] {3e200, 4e-200}), new double[] {0, 0}, 3, 4);
    DMatrixRMaj zeroRow = new DMatrixRMaj(new double[][] {{1e200, 1e200}, {0, 0}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AffineSet(zeroRow, new double[] {1e200, 1e-5}))
        .withMessageStartingWith(
            "A w = b must have a solution, but the nearest to one misses equation 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AffineSet(a, new double[] {1, 1e200}))
        .withMessageStartingWith("a solution of A w = b must be finite");
  }

  /** A solution of size 1e12 hides no equation 0 = 1. */
  @Test
  void anEquationOfZerosIsJudgedByItself() {
    DMatrixRMaj zeroRow = new DMatrixRMaj(new double[][] {{1, 0}, {0, 0}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AffineSet(zeroRow, new double[] {1e12, 1}))
        .withMessage(
            "A w = b must have a solution, but the nearest to one misses equation 1 by -1.0");
    assertThat(new AffineSet(zeroRow, new double[] {1e12, 0}))
        .hasToString("AffineSet[1 equations, dimension=2]");
  }

  /** All of rank one, whose other eigenvalue is 0 up to rounding. */
  @Test
  void aSingularMatrixOfTheConeStaysAsItIs() {
    for (int k = 1; k <= 20; k++) {
      double a = 1.0 / k;
      double b = Math.sqrt(k);
      double[] w = {a * a, a * b, a * b, b * b};
      double[] before = w.clone();
      new PsdCone(2).project(w);
      assertThat(w).containsExactly(before);
    }
  }

  /** What is left of −1e8 times a projection is rounding, which must not pass for a small eigenvalue. */
  @Test
  void theTipOfAConeIsMetExactly() {
    double[] negative = {-3e8, 1e8 / 3, 1e8 / 3, -7e7};
    new PsdCone(2).project(negative);
    assertThat(negative).containsExactly(0, 0, 0, 0);
    Intersection wedge =
        new Intersection(
            new Halfspace(new double[] {0, 1}, 0),
            new Halfspace(new double[] {1, 1}, 0),
            new Halfspace(new double[] {-1, 1}, 0));
    double[] above = {1e-3, 5e7};
    wedge.project(above);
    assertThat(above).containsExactly(0, 0);
  }

  @Test
  void theL1BallSetsSmallEntriesToZero() {
    assertProjects(new L1Ball(3, 1), new double[] {1, -0.5, 0.1}, 0.75, -0.25, 0);
  }

  @Test
  void theL2BallScales() {
    assertProjects(new L2Ball(2, 1), new double[] {3, -4}, 0.6, -0.8);
  }

  @Test
  void planesAreMetAtARightAngle() {
    assertProjects(new Halfspace(new double[] {1, 1}, 1), new double[] {2, 1}, 1, 0);
    assertProjects(new Halfspace(new double[] {1, 1}, 1), new double[] {0, 0}, 0, 0);
    assertProjects(new Hyperplane(new double[] {1, 1}, 1), new double[] {0, 0}, 0.5, 0.5);
    assertProjects(
        new AffineSet(new DMatrixRMaj(new double[][] {{1, 1, 0}, {0, 0, 2}}), new double[] {1, 4}),
        new double[] {0, 0, 0},
        0.5,
        0.5,
        2);
  }

  @Test
  void conesByHand() {
    assertProjects(new SecondOrderCone(3), new double[] {3, 4, 1}, 1.8, 2.4, 3);
    assertProjects(new SecondOrderCone(3), new double[] {3, 4, -6}, 0, 0, 0);
    // Eigenvalues 3 and −1 along (1, 1) and (1, −1); only the first stays.
    assertProjects(new PsdCone(2), new double[] {1, 2, 2, 1}, 1.5, 1.5, 1.5, 1.5);
    assertProjects(new PsdCone(2), new double[] {0, 4, 0, 0}, 1, 1, 1, 1);
  }

  @Test
  void theNuclearBallLowersSingularValues() {
    assertProjects(new NuclearBall(2, 2, 3), new double[] {0, 4, -1, 0}, 0, 3, 0, 0);
    double[] s = new double[4];
    new NuclearBall(2, 2, 3).minimizeLinear(new double[] {0, 4, -1, 0}, s);
    assertThat(s).containsExactly(new double[] {0, -3, 0, 0}, offset(1e-14));
  }

  /** The nearest point, not just a common one: alternating projections would stop at (1, 0). */
  @Test
  void dykstraFindsTheNearestCommonPoint() {
    Intersection wedge =
        new Intersection(
            new Halfspace(new double[] {0, 1}, 0), new Halfspace(new double[] {1, 1}, 0));
    double[] w = {1, 0.2};
    assertThat(wedge.approach(w).settled()).isTrue();
    assertThat(w).containsExactly(new double[] {0.4, -0.4}, offset(1e-10));
    double[] inMillions = {1e6, 0.2e6};
    Intersection.Approach approach = wedge.approach(inMillions);
    assertThat(approach.settled()).isTrue();
    assertThat(approach.change()).isLessThanOrEqualTo(1e-6);
    assertThat(inMillions).containsExactly(new double[] {4e5, -4e5}, offset(1e-4));
  }

  @Test
  void setsWithoutACommonPointNeverSettleAndSayIt() {
    Intersection none =
        new Intersection(
            List.of(Box.uniform(1, 0, 1), new Hyperplane(new double[] {1}, 3)), 50, 1e-9);
    Intersection.Approach approach = none.approach(new double[] {0});
    assertThat(approach.settled()).isFalse();
    assertThat(approach.residual()).isCloseTo(2, offset(1e-12));
    assertThat(approach).hasToString(approach.toString()).asString().contains("no common point");
  }

  @Test
  void linearMinimizersAreCorners() {
    double[] s = new double[3];
    double[] g = {1, -3, 2};
    new Simplex(3).minimizeLinear(g, s);
    assertThat(s).containsExactly(0, 1, 0);
    new L1Ball(3, 2).minimizeLinear(g, s);
    assertThat(s).containsExactly(0, 2, 0);
    new LInfinityBall(3, 2).minimizeLinear(g, s);
    assertThat(s).containsExactly(-2, 2, -2);
    Box.uniform(3, 0, 1).minimizeLinear(g, s);
    assertThat(s).containsExactly(0, 1, 0);
    new L2Ball(3, 1).minimizeLinear(new double[] {0, -5, 0}, s);
    assertThat(s).containsExactly(0, 1, 0);
  }

  @Test
  void ofEqualCornersTheFirstIsTaken() {
    double[] s = new double[3];
    new Simplex(3).minimizeLinear(new double[] {2, 1, 1}, s);
    assertThat(s).containsExactly(0, 1, 0);
    new L1Ball(3, 2).minimizeLinear(new double[] {1, -3, 3}, s);
    assertThat(s).containsExactly(0, 2, 0);
    new L1Ball(3, 2).minimizeLinear(new double[3], s);
    assertThat(s).containsExactly(-2, 0, 0);
  }

  @Test
  void anUnboundedBoxHasNoLinearMinimizer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Box.nonNegative(2).minimizeLinear(new double[] {1, -1}, new double[2]))
        .withMessage(
            "the bound that minimizes a linear function must be finite but entry 1 of 2 was"
                + " Infinity");
  }

  @Test
  void aPointIsInASetUpToTheToleranceGiven() {
    Simplex simplex = new Simplex(2);
    assertThat(simplex.contains(new double[] {0.5, 0.5}, 0)).isTrue();
    assertThat(simplex.contains(new double[] {1.5, 0.5}, 0.7)).isFalse();
    assertThat(simplex.contains(new double[] {1.5, 0.5}, 0.71)).isTrue();
  }

  @Test
  void setsReadAsTheirNumbers() {
    assertThat(Box.uniform(2, 0, 1)).hasToString("Box[lower=[0.0, 0.0], upper=[1.0, 1.0]]");
    assertThat(new Halfspace(new double[] {1, 2}, 3))
        .hasToString("Halfspace[normal=[1.0, 2.0], offset=3.0]");
    assertThat(new Hyperplane(new double[] {1, 2}, 3))
        .hasToString("Hyperplane[normal=[1.0, 2.0], offset=3.0]");
  }

  @Test
  void emptySetsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Box(new double[] {0, 2}, new double[] {1, 1}))
        .withMessage("lower must be at most upper, but entry 1 is [2.0, 1.0]");
    for (double[] bad :
        new double[][] {{Double.NaN, 1}, {0, Double.NaN}, {INF, INF}, {-INF, -INF}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Box.uniform(1, bad[0], bad[1]))
          .withMessageContaining("entry 0 is " + Arrays.toString(bad));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Box.uniform(0, 0, 1))
        .withMessage("dimension must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AffineSet(
                    new DMatrixRMaj(new double[][] {{1, 1}, {2, 2}}), new double[] {1, 3}))
        .withMessageStartingWith("A w = b must have a solution");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Halfspace(new double[2], 1))
        .withMessage("the length of normal must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hyperplane(new double[] {1, Double.NaN}, 1))
        .withMessageStartingWith("normal must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Intersection(new Simplex(2), new Simplex(3)))
        .withMessage("sets must have one dimension but have 2 and 3");
  }

  @Test
  void planesWithoutFinitePointsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hyperplane(new double[] {1e-200}, 1e200))
        .withMessage("offset must leave a point with finite coordinates but was 1.0E200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Halfspace(new double[] {1e-200}, -1e200))
        .withMessage("offset must leave a point with finite coordinates but was -1.0E200");
    double[] w = {1e300};
    new Halfspace(new double[] {1e-200}, 1e200).project(w);
    assertThat(w).containsExactly(1e300);
    assertThat(new Halfspace(new double[] {1e-200}, 1e200).residual(w)).isZero();
  }

  @Test
  void badSizesAreRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, INF}) {
      for (Runnable set :
          List.<Runnable>of(
              () -> new L1Ball(2, bad),
              () -> new L2Ball(2, bad),
              () -> new LInfinityBall(2, bad),
              () -> new Simplex(2, bad),
              () -> new NuclearBall(2, 2, bad))) {
        assertThatIllegalArgumentException()
            .isThrownBy(set::run)
            .withMessageStartingWith("radius must be positive and finite but was ");
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecondOrderCone(1))
        .withMessage("dimension must be at least 2 but was 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new PsdCone(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new NonNegative(0));
  }
}
