package thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;

/** The three ends of Steihaug's iteration, by hand. */
class SteihaugCgTest {
  private static final double[] ANYWHERE = new double[2];

  /** \(\tfrac12w^\top Hw\), of which only the product with H is asked. */
  private record Curved(double[][] h) implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return h.length;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      throw new AssertionError("not asked");
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      for (int i = 0; i < hv.length; i++) {
        hv[i] = Vectors.dot(h[i], v);
      }
    }
  }

  private static Curved diagonal(double a, double b) {
    return new Curved(new double[][] {{a, 0}, {0, b}});
  }

  /** From g = (2, 4) on diag(1, 4): α = 20/68, which leaves 6/17 of ‖g‖₁, less than half. */
  @Test
  void theFirstSystemIsSolvedToHalfOfTheGradient() {
    SteihaugCg cg = new SteihaugCg(diagonal(1, 4), () -> true);
    double[] p = new double[2];
    double promised = cg.solve(ANYWHERE, new double[] {2, 4}, 10, p);
    assertThat(p).containsExactly(new double[] {-10 / 17.0, -20 / 17.0}, offset(1e-15));
    assertThat(promised).isCloseTo(50 / 17.0, offset(1e-14));
    assertThat(cg.onBoundary()).isFalse();
  }

  /** A gradient a hundred times smaller is solved to a tenth, which takes the second step here: to the minimizer. */
  @Test
  void aSmallerGradientIsSolvedMoreClosely() {
    SteihaugCg cg = new SteihaugCg(diagonal(1, 4), () -> true);
    double[] p = new double[2];
    cg.solve(ANYWHERE, new double[] {2, 4}, 10, p);
    double promised = cg.solve(ANYWHERE, new double[] {0.02, 0.04}, 10, p);
    assertThat(p).containsExactly(new double[] {-0.02, -0.01}, offset(1e-16));
    assertThat(promised).isCloseTo(0.5 * (0.0004 + 0.0004), offset(1e-17));
  }

  /** From g = (3, 4) on I, the minimizer is 5 away; the boundary at 2 is met along −g: −m = 2·5 − ½·4. */
  @Test
  void theBoundaryEndsTheFirstStep() {
    SteihaugCg cg = new SteihaugCg(diagonal(1, 1), () -> true);
    double[] p = new double[2];
    assertThat(cg.solve(ANYWHERE, new double[] {3, 4}, 2, p)).isCloseTo(8, offset(1e-14));
    assertThat(p).containsExactly(new double[] {-1.2, -1.6}, offset(1e-15));
    assertThat(cg.onBoundary()).isTrue();
  }

  /**
   * On diag(1, 4) from g = (1, 1) the first step ends at (−0.4, −0.4), with r = (0.6, −0.6), and the second direction is
   * (−0.96, 0.24): its full length 1/1.6 leads to the minimizer (−1, −¼); a boundary at 0.8 is met before.
   */
  @Test
  void theBoundaryEndsTheSecondStep() {
    SteihaugCg cg = new SteihaugCg(diagonal(1, 4), () -> true);
    double[] p = new double[2];
    double promised = cg.solve(ANYWHERE, new double[] {1, 1}, 0.8, p);
    assertThat(Vectors.norm2(p)).isCloseTo(0.8, offset(1e-15));
    double tau = (p[0] + 0.4) / -0.96;
    assertThat(p[1]).isCloseTo(-0.4 + 0.24 * tau, offset(1e-15));
    assertThat(tau).isBetween(0.1, 0.6);
    assertThat(promised)
        .isCloseTo(-(p[0] + p[1]) - 0.5 * (p[0] * p[0] + 4 * p[1] * p[1]), offset(1e-15));
    assertThat(cg.onBoundary()).isTrue();
  }

  @Test
  void negativeCurvatureIsFollowedToTheBoundary() {
    SteihaugCg cg = new SteihaugCg(diagonal(-1, -2), () -> true);
    double[] p = new double[2];
    double promised = cg.solve(ANYWHERE, new double[] {0, 3}, 2, p);
    assertThat(p).containsExactly(0, -2);
    assertThat(promised).isCloseTo(3 * 2 + 0.5 * 2 * 4, offset(1e-14));
    assertThat(cg.onBoundary()).isTrue();
  }

  @Test
  void withoutABoundaryNegativeCurvatureIsTurnedUpwardOrEndsBeforeIt() {
    double[] p = new double[2];
    SteihaugCg down = new SteihaugCg(diagonal(-1, -2), () -> true);
    down.solve(ANYWHERE, new double[] {0, 3}, Double.POSITIVE_INFINITY, p);
    assertThat(p).containsExactly(0, -1.5);
    SteihaugCg flat = new SteihaugCg(diagonal(0, 0), () -> true);
    flat.solve(ANYWHERE, new double[] {0, 3}, Double.POSITIVE_INFINITY, p);
    assertThat(p).as("no length to go").containsExactly(0, 0);
    // From (1, 1) on diag(3, −1): α = 2/2 = 1 along (−1, −1), where r = (−2, 2); the next direction
    // curves down.
    SteihaugCg mixed = new SteihaugCg(diagonal(3, -1), () -> true);
    double promised = mixed.solve(ANYWHERE, new double[] {1, 1}, Double.POSITIVE_INFINITY, p);
    assertThat(p).containsExactly(new double[] {-1, -1}, offset(1e-15));
    assertThat(promised).isCloseTo(1, offset(1e-15));
    assertThat(mixed.onBoundary()).isFalse();
  }

  @Test
  void theRunIsAskedBeforeEachProduct() {
    double[] p = {7, 7};
    assertThat(
            new SteihaugCg(diagonal(1, 1), () -> false).solve(ANYWHERE, new double[] {1, 0}, 1, p))
        .isZero();
    assertThat(p).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-170, 1e-80, 1e80, 1e150})
  void unitsDoNotMatter(double unit) {
    double[] p = new double[2];
    for (double delta : new double[] {10, 2, 0.3}) {
      double[] expected = new double[2];
      new SteihaugCg(diagonal(1, 4), () -> true)
          .solve(ANYWHERE, new double[] {1, 1}, delta, expected);
      new SteihaugCg(diagonal(unit, 4 * unit), () -> true)
          .solve(ANYWHERE, new double[] {unit, unit}, delta, p);
      assertThat(p).containsExactly(expected, offset(1e-14));
      new SteihaugCg(diagonal(1, 4), () -> true)
          .solve(ANYWHERE, new double[] {unit, unit}, delta * unit, p);
      assertThat(p[0] / unit).isCloseTo(expected[0], offset(1e-14));
      assertThat(p[1] / unit).isCloseTo(expected[1], offset(1e-14));
    }
  }

  /** On I from g = (0, 4) the minimizer is 4 away, just as far as the boundary. */
  @Test
  void aMinimizerOnTheBoundaryIsOnIt() {
    SteihaugCg cg = new SteihaugCg(diagonal(1, 1), () -> true);
    double[] p = new double[2];
    assertThat(cg.solve(ANYWHERE, new double[] {0, 4}, 4, p)).isEqualTo(8);
    assertThat(p).containsExactly(0, -4);
    assertThat(cg.onBoundary()).isTrue();
    cg.solve(ANYWHERE, new double[] {0, 4}, 4.001, p);
    assertThat(p).containsExactly(0, -4);
    assertThat(cg.onBoundary()).isFalse();
  }

  /** From g = (4, 0) the first step is −g/2 and leaves r = (0, −2), half of ‖g‖₁ exactly. */
  @Test
  void aResidualAtTheToleranceIsSmallEnough() {
    SteihaugCg cg = new SteihaugCg(new Curved(new double[][] {{2, 1}, {1, 2}}), () -> true);
    double[] p = new double[2];
    assertThat(cg.solve(ANYWHERE, new double[] {4, 0}, 100, p)).isEqualTo(4);
    assertThat(p).containsExactly(-2, 0);
  }

  /** On diag(1, 2, 4) three steps lead to the minimizer, once a gradient 10⁻¹² of the first asks for it. */
  @Test
  void inDVariablesDProductsSolveTheSystem() {
    int[] products = {0};
    double[][] h = {{1, 0, 0}, {0, 2, 0}, {0, 0, 4}};
    SteihaugCg cg =
        new SteihaugCg(
            new Curved(h),
            () -> {
              products[0]++;
              return true;
            });
    double[] p = new double[3];
    cg.solve(new double[3], new double[] {4e12, 4e12, 4e12}, 1e20, p);
    products[0] = 0;
    double promised = cg.solve(new double[3], new double[] {4, 4, 4}, 1e20, p);
    assertThat(p).containsExactly(new double[] {-4, -2, -1}, offset(1e-12));
    assertThat(promised).isCloseTo(0.5 * (16 + 8 + 4), offset(1e-12));
    assertThat(products[0]).isEqualTo(3);
  }

  /**
   * I and a quarter turn, which is not symmetric, from g = (4, 0): the steps are 1, ½, ⅕ and ⅒ of their directions, the residual
   * keeps its length, and after 2d products the last iterate is returned with what its steps promised: 16(½ + ¼ + ⅕ + 0.18).
   */
  @Test
  void aHessianThatIsNotSymmetricEndsAfterTwiceAsManyProductsAsVariables() {
    SteihaugCg cg = new SteihaugCg(new Curved(new double[][] {{1, -1}, {1, 1}}), () -> true);
    double[] p = new double[2];
    double promised = cg.solve(ANYWHERE, new double[] {4, 0}, Double.POSITIVE_INFINITY, p);
    assertThat(p).containsExactly(new double[] {-6.8, 6.8}, offset(1e-14));
    assertThat(promised).isCloseTo(18.08, offset(1e-13));
    assertThat(cg.onBoundary()).isFalse();
  }
}
