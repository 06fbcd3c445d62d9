package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/** Nelder–Mead and CMA-ES in a box: never outside, at the minimum, whatever wall it lies on. */
class BoundedSearchTest {

  private interface InBox {
    Solver<Objective> within(Box bounds);
  }

  static List<InBox> all() {
    return List.of(
        bounds -> new NelderMead().within(bounds),
        bounds -> new CmaEs(0.5, CmaEs.defaultPopulation(bounds.dimension()), 4).within(bounds));
  }

  /** \(\sum_i i(w_i-c_i)^2\) in one box; separable, so the minimizer is c clipped. Fails where it is asked outside. */
  private static Objective bowl(Box box, double[] centre) {
    return Objective.of(
        centre.length,
        w -> {
          assertThat(box.residual(w)).isZero();
          double sum = 0;
          for (int i = 0; i < w.length; i++) {
            sum += (i + 1) * (w[i] - centre[i]) * (w[i] - centre[i]);
          }
          return sum;
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void findsTheMinimizerInsideOnWallsAndInCorners(InBox solver) {
    Random random = new Random(1);
    for (int trial = 0; trial < 40; trial++) {
      double[] lower = {-1, random.nextBoolean() ? 0 : Double.NEGATIVE_INFINITY, -2};
      double[] upper = {random.nextBoolean() ? 1.5 : Double.POSITIVE_INFINITY, 1, 0.5};
      Box box = new Box(lower, upper);
      double[] centre = random.doubles(3, -2, 2).toArray();
      double[] start = random.doubles(3, -3, 3).toArray();
      double[] clipped = centre.clone();
      box.project(clipped);
      Solution solution =
          solver.within(box).minimize(bowl(box, centre), start, Stop.after(3000).orStepBelow(1e-7));
      assertThat(solution.converged()).as("%s", solution).isTrue();
      assertThat(solution.point()).containsExactly(clipped, offset(1e-5));
    }
  }

  /** In a corner SciPy's clipped simplex would be flat; here the way out is found, and the coordinate that is fixed stays. */
  @ParameterizedTest
  @MethodSource("all")
  void leavesTheCornerItStartsIn(InBox solver) {
    Box box = new Box(new double[] {0, -1, 2}, new double[] {3, 1, 2});
    double[] centre = {1, 0.25, 2};
    for (double first : new double[] {0, 3}) {
      for (double second : new double[] {-1, 1}) {
        Solution solution =
            solver
                .within(box)
                .minimize(
                    bowl(box, centre),
                    new double[] {first, second, 7},
                    Stop.after(3000).orStepBelow(1e-7));
        assertThat(solution.point()).containsExactly(centre, offset(1e-5));
      }
    }
  }

  /** Rosenbrock's valley with w₀ ≤ ½: at (½, ¼) the slope is along w₀ only. */
  @ParameterizedTest
  @MethodSource("all")
  void followsACurvedValleyToAWall(InBox solver) {
    Rosenbrock f = new Rosenbrock();
    Solution solution =
        solver
            .within(Box.atMost(0.5, Double.POSITIVE_INFINITY))
            .minimize(f, f.start(), Stop.after(3000).orStepBelow(1e-8));
    assertThat(solution.point()).containsExactly(new double[] {0.5, 0.25}, offset(1e-6));
    assertThat(solution.value()).isCloseTo(0.25, offset(1e-12));
  }

  @Test
  void withoutWallsNothingChanges() {
    Rosenbrock f = new Rosenbrock();
    Box wide = Box.uniform(2, -1e9, 1e9);
    Stop stop = Stop.after(60);
    assertThat(new NelderMead().within(wide).minimize(f, f.start(), stop).trace().values())
        .containsExactly(new NelderMead().minimize(f, f.start(), stop).trace().values());
    CmaEs cma = new CmaEs(0.5, 6, 1);
    assertThat(cma.within(wide).minimize(f, f.start(), stop).trace().values())
        .containsExactly(cma.minimize(f, f.start(), stop).trace().values());
  }

  /** With l = 0, u = 10 and a = ¼: the bend begins at ¼, the mirror is at −¼, and all repeats after 21. */
  @Test
  void theWallsMirrorAndBend() {
    Walls walls = new Walls(Box.uniform(1, 0, 10), new double[] {0.25});
    double[][] images = {
      {5, 5},
      {0.25, 0.25},
      {0, 0.0625},
      {-0.25, 0},
      {-0.5, 0.0625},
      {-0.75, 0.25},
      {-3, 2.5},
      {10.25, 10},
      {10, 9.9375},
      {12, 8.5},
      {5 + 21, 5},
      {5 - 42, 5}
    };
    double[] x = new double[1];
    for (double[] image : images) {
      walls.inside(new double[] {image[0]}, x);
      assertThat(x)
          .as("image of %s", image[0])
          .containsExactly(new double[] {image[1]}, offset(1e-14));
      double[] before = walls.before(x);
      walls.inside(before, x);
      assertThat(x).containsExactly(new double[] {image[1]}, offset(1e-14));
      assertThat(before[0]).isBetween(-0.25, 10.25);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void boundsOfAnotherDimensionAreRefused(InBox solver) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                solver
                    .within(Box.nonNegative(3))
                    .minimize(new Rosenbrock(), new double[2], Stop.after(1)))
        .withMessage("bounds must have the objective's dimension 2 but have 3");
  }
}
