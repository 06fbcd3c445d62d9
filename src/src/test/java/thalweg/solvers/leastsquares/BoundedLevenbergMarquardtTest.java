package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.problems.Bard;
import thalweg.problems.Beale;
import thalweg.problems.FreudensteinRoth;
import thalweg.problems.KowalikOsborne;
import thalweg.problems.LeastSquaresProblem;
import thalweg.problems.PowellSingular;
import thalweg.problems.Rosenbrock;
import thalweg.problems.Wood;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Levenberg–Marquardt within a box. */
class BoundedLevenbergMarquardtTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Fails as soon as it is asked outside the box. */
  private record Guarded(Residuals of, Box box) implements Residuals {
    @Override
    public int dimension() {
      return of.dimension();
    }

    @Override
    public int size() {
      return of.size();
    }

    private double[] inside(double[] w) {
      for (int k = 0; k < w.length; k++) {
        assertThat(w[k]).as("parameter %d", k).isBetween(box.lower()[k], box.upper()[k]);
      }
      return w;
    }

    @Override
    public void residuals(double[] w, double[] r) {
      of.residuals(inside(w), r);
    }

    @Override
    public void jacobian(double[] w, DMatrixRMaj j) {
      of.jacobian(inside(w), j);
    }
  }

  private static Solution minimize(Residuals f, Box box, double[] start, Stop stop) {
    return new BoundedLevenbergMarquardt(box)
        .minimize(new LeastSquares(new Guarded(f, box)), start, stop);
  }

  /** ½(w₀² + w₁² …) around a point, seen through a matrix. */
  private static Residuals affine(double[][] a, double... b) {
    return new Residuals() {
      @Override
      public int dimension() {
        return a[0].length;
      }

      @Override
      public int size() {
        return a.length;
      }

      @Override
      public void residuals(double[] w, double[] r) {
        for (int i = 0; i < r.length; i++) {
          r[i] = -b[i];
          for (int k = 0; k < w.length; k++) {
            r[i] += a[i][k] * w[k];
          }
        }
      }

      @Override
      public void jacobian(double[] w, DMatrixRMaj j) {
        j.setTo(new DMatrixRMaj(a));
      }
    };
  }

  /**
   * Least squares (w₀ − 3, w₀ + w₁ − 4) in [0, 2] × [0, 1]: unbounded it is (3, 1). Towards it w₀ meets 2 first, then w₁ meets 1;
   * there the slopes are (−2, −1), so both stay.
   */
  @Test
  void aLinearProblemIsSolvedInOneStepWithBothBoundsMet() {
    Residuals f = affine(new double[][] {{1, 0}, {1, 1}}, 3, 4);
    Box box = new Box(new double[2], new double[] {2, 1});
    Solution solution =
        new BoundedLevenbergMarquardt(box, 100)
            .minimize(
                new LeastSquares(new Guarded(f, box)), new double[] {0.5, 0.5}, Stop.after(1));
    assertThat(solution.point()).containsExactly(2, 1);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.counts().values()).isEqualTo(2);
  }

  /** On the way to (−0.4, 1.2) w₀ meets 0; with it there, w₁ = 1 is the minimizer, and the slope along w₀ is positive. */
  @Test
  void aFixedParameterChangesWhereTheOthersGo() {
    Residuals f = affine(new double[][] {{2, 1}, {1, 3}, {0, 0}}, 0.4, 3.2, 1);
    assertThat(minimize(f, Box.unbounded(2), new double[] {5, 5}, Stop.after(9)).point())
        .containsExactly(new double[] {-0.4, 1.2}, offset(1e-12));
    Solution solution = minimize(f, Box.nonNegative(2), new double[] {5, 5}, Stop.after(9));
    assertThat(solution.point()).containsExactly(new double[] {0, 1}, offset(1e-12));
    assertThat(solution.point()[0]).isZero();
  }

  /** At the corner (0, 0) both slopes lead inward, and then w₁ alone would leave again. */
  @Test
  void aStartInACornerFreesWhatGainsByIt() {
    Residuals f = affine(new double[][] {{2, 1}, {1, 3}, {0, 0}}, 0.4, 3.2, 1);
    Solution solution = minimize(f, Box.nonNegative(2), new double[2], Stop.after(9));
    assertThat(solution.point()).containsExactly(new double[] {0, 1}, offset(1e-12));
  }

  @Test
  void coincidingBoundsFixAParameter() {
    Residuals f = affine(new double[][] {{2, 1}, {1, 3}, {0, 0}}, 0.4, 3.2, 1);
    Box box = new Box(new double[] {1, -9}, new double[] {1, 9});
    Solution solution =
        minimize(f, box, new double[] {0, 5}, Stop.after(20).orRelativeGradientBelow(1e-12));
    assertThat(solution.point()).containsExactly(new double[] {1, 0.5}, offset(1e-12));
    assertThat(solution.converged()).isTrue();
  }

  @Test
  void aStartAtTheSolutionTakesNoStep() {
    Residuals f = affine(new double[][] {{1, 0}, {0, 1}}, -1, 2);
    Solution solution = minimize(f, Box.nonNegative(2), new double[] {0, 2}, Stop.after(5));
    assertThat(solution.iterations()).isZero();
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
  }

  @Test
  void aBoxOfAnotherDimensionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> minimize(new Rosenbrock(), Box.unbounded(3), new double[2], Stop.after(1)))
        .withMessage("lower must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoundedLevenbergMarquardt(Box.unbounded(2), 0))
        .withMessage("factor must be positive and finite but was 0");
  }

  /** Random linear problems in random boxes against all 3^d choices of which bounds are active. */
  @Test
  void linearProblemsInRandomBoxesAndUnitsAreSolved() {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      int d = 1 + random.nextInt(5);
      int m = d + random.nextInt(4);
      double[][] a = new double[m][d];
      double[] b = random.doubles(m, -3, 3).toArray();
      double[] units = new double[d];
      Arrays.setAll(units, k -> Math.pow(10, 24 * random.nextDouble() - 12));
      double[] lower = new double[d];
      double[] upper = new double[d];
      double[] start = new double[d];
      for (int k = 0; k < d; k++) {
        for (double[] row : a) {
          row[k] = random.nextGaussian() / units[k];
        }
        lower[k] = random.nextInt(4) == 0 ? -INFINITY : -random.nextDouble() * units[k];
        upper[k] = random.nextInt(4) == 0 ? INFINITY : random.nextDouble() * units[k];
        start[k] = random.nextInt(3) == 0 && lower[k] > -INFINITY ? lower[k] : 0;
      }
      Residuals f = affine(a, b);
      Box box = new Box(lower, upper);
      // No tolerance: in mixed units the norm of the gradient says little.
      Solution solution = minimize(f, box, start, Stop.after(60));
      double best = bestOfAllFaces(f, box);
      assertThat(solution.value())
          .as("trial %d: %s", trial, solution)
          .isCloseTo(best, offset(1e-12 * Math.max(1, best)));
    }
  }

  /** The least value among the minimizers of all faces that lie in the box. */
  private static double bestOfAllFaces(Residuals f, Box box) {
    int d = f.dimension();
    double best = INFINITY;
    int faces = (int) Math.pow(3, d);
    for (int face = 0; face < faces; face++) {
      double[] w = new double[d];
      double[] unit = new double[d];
      int rest = face;
      for (int k = 0; k < d; k++, rest /= 3) {
        unit[k] = rest % 3 == 0 ? 1 : 0;
        w[k] = rest % 3 == 1 ? box.lower()[k] : rest % 3 == 2 ? box.upper()[k] : 0;
      }
      if (Arrays.stream(w).allMatch(Double::isFinite)) {
        DMatrixRMaj j = new DMatrixRMaj(f.size(), d);
        double[] r = new double[f.size()];
        f.jacobian(w, j);
        f.residuals(w, r);
        for (int i = 0; i < j.data.length; i++) {
          j.data[i] *= unit[i % d];
        }
        double[] p = LinearSolves.pseudoInverse(j, r);
        boolean inside = true;
        for (int k = 0; k < d; k++) {
          w[k] -= p[k];
          inside &= w[k] >= box.lower()[k] && w[k] <= box.upper()[k];
        }
        best = inside ? Math.min(best, new LeastSquares(f).value(w)) : best;
      }
    }
    return best;
  }

  static List<LeastSquaresProblem> problems() {
    return List.of(
        new Rosenbrock(),
        new FreudensteinRoth(),
        new Beale(),
        new Bard(),
        new KowalikOsborne(),
        new PowellSingular(),
        new Wood());
  }

  /** Every run ends at a point of first order, without asking outside; starts in corners and outside included. */
  @ParameterizedTest
  @MethodSource("problems")
  void curvedProblemsInRandomBoxesEndWhereTheProjectedGradientVanishes(LeastSquaresProblem f) {
    Random random = new Random(3);
    int d = f.dimension();
    for (int trial = 0; trial < 40; trial++) {
      double[] lower = new double[d];
      double[] upper = new double[d];
      double[] start = f.start().clone();
      for (int k = 0; k < d; k++) {
        lower[k] = random.nextInt(4) == 0 ? -INFINITY : start[k] - 2 * random.nextDouble();
        upper[k] = random.nextInt(4) == 0 ? INFINITY : start[k] + random.nextDouble();
        if (f instanceof Bard || f instanceof KowalikOsborne) {
          lower[k] = Math.max(lower[k], 0.02);
        } else if (f instanceof Beale) { // which falls towards infinity, too
          lower[k] = Math.max(lower[k], -3);
          upper[k] = Math.min(upper[k], 5);
        }
        start[k] = random.nextInt(3) == 0 ? upper[k] : start[k];
        start[k] = Double.isFinite(start[k]) ? start[k] : 1;
      }
      Box box = new Box(lower, upper);
      Solution solution =
          minimize(
              f, box, start, Stop.after(500).orGradientBelow(1e-7).orRelativeGradientBelow(1e-7));
      assertThat(solution.termination())
          .as("trial %d of %s: %s", trial, f, solution)
          .isEqualTo(Termination.GRADIENT_SMALL);
    }
  }

  /**
   * What least_squares(method='trf') of SciPy 1.17.1 reaches, and in how many evaluations of the residuals by default.
   *
   * @param scipy the parameters; on a bound up to rounding
   */
  private record Reflective(
      LeastSquaresProblem f, Box box, double[] start, double[] scipy, double value, int calls) {}

  static List<Reflective> reflective() {
    return List.of(
        new Reflective(
            new Rosenbrock(),
            new Box(new double[] {-2, 1.5}, new double[] {2, 3}),
            new double[] {-1.2, 2},
            new double[] {-1.2210262421916733, 1.5},
            2.4706146589945925,
            10),
        new Reflective(
            new Bard(),
            new Box(new double[] {0.1, 0, 0}, new double[] {50, 100, 2}),
            new double[] {1, 1, 1},
            new double[] {0.1, 1.5194506258821834, 1.9818735165502197},
            0.0047911423605766215,
            16),
        new Reflective(
            new KowalikOsborne(),
            new Box(new double[] {0.2, 0.05, 0, 0}, new double[] {1, 1, 0.1, 1}),
            new double[] {0.25, 0.39, 0.05, 0.39},
            new double[] {0.2, 0.08498100842117672, 0.1, 0.08923661749766265},
            0.0001790934266784994,
            12));
  }

  @ParameterizedTest
  @MethodSource("reflective")
  void theSolutionsAreThoseOfTheTrustRegionReflectiveMethod(Reflective one) {
    Stop stop = Stop.after(100).orRelativeValueChangeBelow(1e-8).orGradientBelow(1e-8);
    Solution solution = minimize(one.f, one.box, one.start, stop);
    assertThat(solution.converged()).isTrue();
    assertThat(solution.value()).isCloseTo(one.value, offset(1e-9 * one.value));
    assertThat(solution.counts().values()).isLessThanOrEqualTo(one.calls);
    for (int k = 0; k < one.scipy.length; k++) {
      double expected = one.scipy[k];
      if (expected == one.box.lower()[k] || expected == one.box.upper()[k]) {
        assertThat(solution.point()[k]).isEqualTo(expected);
      } else {
        assertThat(solution.point()[k]).isCloseTo(expected, offset(1e-4));
      }
    }
  }
}
