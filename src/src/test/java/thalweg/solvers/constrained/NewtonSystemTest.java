package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.math.Vectors;

/** The steps of the interior-point method satisfy the linear equations they are said to solve. */
class NewtonSystemTest {

  private static double[] row(double... entries) {
    return entries;
  }

  private static DMatrixRMaj gaussian(int n, int d, Random random) {
    DMatrixRMaj a = new DMatrixRMaj(n, d);
    Arrays.setAll(a.data, i -> random.nextGaussian());
    return a;
  }

  /** d = 5, two equations, four inequalities and five bounds; Q has rank 3. */
  private static StandardForm some(Random random) {
    int d = 5;
    DMatrixRMaj root = gaussian(3, d, random);
    DMatrixRMaj q = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < 3; k++) {
          q.add(i, j, root.get(k, Math.max(i, j)) * root.get(k, Math.min(i, j)));
        }
      }
    }
    return StandardForm.of(
        QuadraticProgram.of(q, random.doubles(d, -1, 1).toArray())
            .equal(gaussian(2, d, random), 0.1, -0.2)
            .atMost(gaussian(4, d, random), 2, 2, 2, 2)
            .within(Box.uniform(d, -1, Double.POSITIVE_INFINITY)));
  }

  private static PrimalDual target(Random random) {
    return new PrimalDual(
        random.doubles(5, -1, 1).toArray(),
        random.doubles(2, -1, 1).toArray(),
        random.doubles(9, -1, 1).toArray());
  }

  /** With r below and above 1, of which the one remains a row and the other is folded into the block of w. */
  @Test
  void theSolutionSatisfiesItsEquations() {
    Random random = new Random(1);
    for (int trial = 0; trial < 20; trial++) {
      StandardForm form = some(random);
      double[] r = new double[9];
      Arrays.setAll(r, j -> Math.pow(10, 4 * random.nextDouble() - 2));
      r[0] = 0;
      r[1] = 1;
      r[2] = Double.POSITIVE_INFINITY;
      PrimalDual target = target(random);
      PrimalDual before = target.copy();
      PrimalDual x = new NewtonSystem(form, r).solve(target);
      PrimalDual left = form.apply(x);
      assertThat(left.w()).containsExactly(target.w(), offset(1e-9));
      assertThat(left.y()).containsExactly(target.y(), offset(1e-9));
      for (int j = 0; j < 9; j++) {
        if (j == 2) {
          assertThat(x.z()[j]).as("left out").isZero();
        } else {
          assertThat(left.z()[j] - r[j] * x.z()[j]).isCloseTo(target.z()[j], offset(1e-9));
        }
      }
      assertThat(target.w()).as("the target is not modified").containsExactly(before.w());
      assertThat(target.z()).containsExactly(before.z());
    }
  }

  /** The same equation twice: the matrix is singular, its regularization is refined away again. */
  @Test
  void dependentRowsAreSolvedWhereTheyAgree() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.of(new DMatrixRMaj(new double[][] {{2, 0}, {0, 4}}), 0, 0)
                .equal(new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}}), 1, 1));
    PrimalDual x =
        new NewtonSystem(form, new double[0]).solve(new PrimalDual(row(0, 0), row(3, 3), row()));
    // 2w₀ + y = 0 = 4w₁ + y, w₀ + w₁ = 3: w = (2, 1), y₀ + y₁ = −4.
    assertThat(x.w()).containsExactly(row(2, 1), offset(1e-9));
    assertThat(x.y()[0] + x.y()[1]).isCloseTo(-4, offset(1e-9));
  }

  private static PrimalDual residual(StandardForm form, HomogeneousPoint at) {
    PrimalDual residual = form.apply(at.x());
    residual.add(-at.tau(), form.right());
    Vectors.axpy(1, at.s(), residual.z());
    return residual;
  }

  private static double gap(StandardForm form, HomogeneousPoint at) {
    double[] w = at.x().w();
    return form.along(at.x()) + Vectors.dot(form.curvature(w), w) / at.tau() + at.kappa();
  }

  /** Inside everywhere at the start, with τ = κ = 1. */
  @Test
  void thePathBeginsInside() {
    Random random = new Random(3);
    for (int trial = 0; trial < 10; trial++) {
      StandardForm form = some(random);
      HomogeneousPoint at = new CentralPath(form).at();
      assertThat(at.tau()).isEqualTo(1);
      assertThat(at.kappa()).isEqualTo(1);
      for (int j = 0; j < 9; j++) {
        assertThat(at.s()[j]).isGreaterThanOrEqualTo(1e-3);
        assertThat(at.x().z()[j]).isGreaterThanOrEqualTo(1e-3);
      }
      assertThat(form.apply(at.x()).y())
          .as("the equations hold")
          .containsExactly(form.b(), offset(1e-9));
    }
  }

  /** min ½w² where w ≤ 3 and −w ≤ 3: the least-norm slack is 0 with z = ∓3, so s and z are lifted to 1 at least. */
  @Test
  void mehrotrasStartByHand() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.of(new DMatrixRMaj(new double[][] {{1}}), 0)
                .atMost(new DMatrixRMaj(new double[][] {{1}, {-1}}), 3, 1));
    // (1 + 2)w = 3 − 1, so w = ⅔; z = (w − 3, −w − 1) = (−7/3, −5/3), s = −z.
    HomogeneousPoint at = new CentralPath(form).at();
    assertThat(at.x().w()).containsExactly(row(2 / 3.0), offset(1e-9));
    assertThat(at.s()).containsExactly(row(7 / 3.0, 5 / 3.0), offset(1e-9));
    assertThat(at.x().z()).containsExactly(row(1, 1 + 2 / 3.0), offset(1e-9));
  }

  /** Half of the predicted step halves the residuals of all equations but for what is quadratic in it. */
  @Test
  void thePredictedStepSolvesTheLinearizedEquations() {
    Random random = new Random(4);
    for (int trial = 0; trial < 10; trial++) {
      StandardForm form = some(random);
      CentralPath path = new CentralPath(form);
      path.factorize();
      HomogeneousPoint at = path.at();
      HomogeneousPoint step = path.predict();
      assertLinear(form, at, step, 1);
      for (int j = 0; j < 9; j++) {
        assertThat(at.s()[j] * step.x().z()[j] + at.x().z()[j] * step.s()[j])
            .isCloseTo(-at.s()[j] * at.x().z()[j], offset(1e-8));
      }
      assertThat(at.tau() * step.kappa() + at.kappa() * step.tau())
          .isCloseTo(-at.tau() * at.kappa(), offset(1e-8));
    }
  }

  @Test
  void theCorrectedStepAimsAtACentreAndTakesThePredictedProductsBack() {
    Random random = new Random(5);
    for (int trial = 0; trial < 10; trial++) {
      StandardForm form = some(random);
      CentralPath path = new CentralPath(form);
      for (int k = 0; k < 3; k++) {
        path.factorize();
        HomogeneousPoint at = path.at();
        HomogeneousPoint predicted = path.predict();
        double sigma = 0.25;
        HomogeneousPoint step = path.correct(predicted, sigma);
        assertLinear(form, at, step, 1 - sigma);
        double mu = at.mu();
        for (int j = 0; j < 9; j++) {
          double second = predicted.s()[j] * predicted.x().z()[j];
          assertThat(at.s()[j] * step.x().z()[j] + at.x().z()[j] * step.s()[j])
              .isCloseTo(sigma * mu - second - at.s()[j] * at.x().z()[j], offset(1e-8));
        }
        assertThat(at.tau() * step.kappa() + at.kappa() * step.tau())
            .isCloseTo(
                sigma * mu - predicted.tau() * predicted.kappa() - at.tau() * at.kappa(),
                offset(1e-8));
        path.moveTo(at.after(step, 0.5 * Math.min(1, at.largestStep(step))));
      }
    }
  }

  /** w₀ ≤ 0.1 and w₀ ≥ 0.5 contradict each other: κ is above τ after a few steps, and the equations are the same. */
  @Test
  void thePathToARaySolvesTheSameEquations() {
    Random random = new Random(6);
    for (int trial = 0; trial < 5; trial++) {
      StandardForm some = some(random);
      some.g().entries(0)[0] = 1;
      Rows g =
          Rows.of(new DMatrixRMaj(new double[][] {{1, 0, 0, 0, 0}, {-1, 0, 0, 0, 0}}))
              .and(some.g().select(new int[] {2, 3, 4, 5, 6, 7, 8}));
      double[] h = some.h().clone();
      h[0] = 0.1;
      h[1] = -0.5;
      StandardForm none = new StandardForm(some.q(), some.c(), some.a(), some.b(), g, h);
      CentralPath path = new CentralPath(none);
      double kappa = 0;
      for (int k = 0; k < 8; k++) {
        path.factorize();
        HomogeneousPoint at = path.at();
        HomogeneousPoint step = path.correct(path.predict(), 0.25);
        if (at.tau() > 1e-3) {
          assertLinear(none, at, step, 0.75);
        }
        path.moveTo(at.after(step, 0.9 * Math.min(1, at.largestStep(step))));
        kappa = Math.max(kappa, at.kappa() / at.tau());
      }
      assertThat(kappa).isGreaterThan(2);
    }
  }

  /** The residuals of the three linear blocks fall by a share, and the gap by it in the first order. */
  private static void assertLinear(
      StandardForm form, HomogeneousPoint at, HomogeneousPoint step, double share) {
    PrimalDual before = residual(form, at);
    PrimalDual change = residual(form, step);
    for (int i = 0; i < 5; i++) {
      assertThat(change.w()[i]).isCloseTo(-share * before.w()[i], offset(1e-8));
    }
    for (int i = 0; i < 2; i++) {
      assertThat(change.y()[i]).isCloseTo(-share * before.y()[i], offset(1e-8));
    }
    for (int j = 0; j < 9; j++) {
      assertThat(change.z()[j]).isCloseTo(-share * before.z()[j], offset(1e-8));
    }
    double h = 1e-6;
    PrimalDual near = at.x().copy();
    near.add(h, step.x());
    HomogeneousPoint there =
        new HomogeneousPoint(
            near, at.s(), at.tau() + h * step.tau(), at.kappa() + h * step.kappa());
    double gap = gap(form, at);
    assertThat((gap(form, there) - gap) / h)
        .isCloseTo(-share * gap, offset(1e-4 * Math.max(1, Math.abs(gap))));
  }

  /** min −w₀ − 2w₁ where w₀ + w₁ ≤ 4, w₀ ≤ 3 and w ≥ 0 is lowest at (0, 4), where z = (2, 0) and the first bound costs 1. */
  @Test
  void theFaceOfAPointNearTheSolutionIsTheSolution() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.linear(-1, -2)
                .atMost(new DMatrixRMaj(new double[][] {{1, 1}, {1, 0}}), 4, 3)
                .within(Box.nonNegative(2)));
    HomogeneousPoint near =
        new HomogeneousPoint(
            new PrimalDual(row(0.02, 7.9), row(), row(4.1, 0.01, 2.2, 0.01)),
            row(0.05, 6, 0.02, 8),
            2,
            1e-9);
    PrimalDual solution = Face.solution(form, near);
    assertThat(solution.w()).containsExactly(row(0, 4), offset(1e-9));
    assertThat(solution.w()[0]).as("a bound exactly").isZero();
    assertThat(solution.z()).containsExactly(row(2, 0, 1, 0), offset(1e-9));
    assertThat(solution.z()[1]).isZero();
    assertThat(near.x().w()).as("the point is not modified").containsExactly(0.02, 7.9);
    assertThat(near.x().z()).containsExactly(4.1, 0.01, 2.2, 0.01);
  }

  /** w ≥ 1 and w ≤ −1: near z = (1, 1) the face has a ray with Gᵀz = 0. */
  @Test
  void theRaysOfAFaceHaveNoRightHandSide() {
    StandardForm form =
        StandardForm.of(
            QuadraticProgram.linear(1).atMost(new DMatrixRMaj(new double[][] {{-1}, {1}}), -1, -1));
    HomogeneousPoint far =
        new HomogeneousPoint(
            new PrimalDual(row(0.3), row(), row(1.2, 0.9)), row(0.1, 0.1), 1e-9, 1);
    PrimalDual rays = Face.rays(form, far);
    assertThat(rays.w()).containsExactly(row(0), offset(1e-12));
    assertThat(rays.z()[0] - rays.z()[1]).isCloseTo(0, offset(1e-9));
    assertThat(rays.z()[0]).isBetween(0.9, 1.2);
  }
}
