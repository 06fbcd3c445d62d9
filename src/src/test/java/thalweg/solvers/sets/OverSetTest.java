package thalweg.solvers.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.L2Ball;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;

/** A problem over a set, and what its methods share: the start, the best iterate, schedules, numbers that are not finite. */
class OverSetTest {

  private static final Quadratic BOWL =
      new Quadratic(Quadratic.diagonal(1, 2).matrix(), new double[] {3, -2});

  @Test
  void itIsTheObjectiveAndNothingElse() {
    OverSet<Box> problem = new OverSet<>(BOWL, Box.uniform(2, 0, 1));
    double[] w = {1, 1};
    double[] g = new double[2];
    assertThat(problem.dimension()).isEqualTo(2);
    assertThat(problem.value(w)).isEqualTo(0.5 * 4 + 9);
    assertThat(problem.valueAndGradient(w, g)).isEqualTo(11);
    assertThat(g).containsExactly(-2, 6);
  }

  /** At (1, 0) the gradient (−2, 4) points out of the box; at (½, 0) the first coordinate may still move. */
  @Test
  void theKktResidualIsTheProjectedStep() {
    OverSet<Box> problem = new OverSet<>(BOWL, Box.uniform(2, 0, 1));
    assertThat(problem.kktResidual(new double[] {1, 0})).isZero();
    // t is the power of two below ½ / 4.
    assertThat(problem.kktResidual(new double[] {0.5, 0})).isCloseTo(2.5, offset(1e-14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.kktResidual(new double[3]))
        .withMessage("w must have 2 entries but has 3");
  }

  @Test
  void theStartIsProjectedAndLeftAsItIs() {
    OverSet<L2Ball> problem = new OverSet<>(BOWL, new L2Ball(2, 1));
    double[] start = {3, 4};
    assertThat(problem.inside(start)).containsExactly(new double[] {0.6, 0.8}, offset(1e-15));
    assertThat(start).containsExactly(3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.inside(new double[] {0, Double.POSITIVE_INFINITY}))
        .withMessage("start must be finite but entry 1 of 2 was Infinity");
    double[] overflowed = {Double.NaN, 1};
    problem.project(overflowed);
    assertThat(overflowed).containsExactly(Double.NaN, 1);
    double[] far = {0, -5};
    problem.project(far);
    assertThat(far).containsExactly(0, -1);
  }

  /** ½w² from 8 with α = ½ at first and ¼ from then on: 4, 3, 2¼. */
  @Test
  void theStepSizeIsAskedAtEachStep() {
    OverSet<Box> line = new OverSet<>(Quadratic.diagonal(1), Box.unbounded(1));
    double[] start = {8};
    Stop three = Stop.after(3);
    Solution solution =
        new ProjectedGradient(k -> k == 0 ? 0.5 : 0.25).minimize(line, start, three);
    assertThat(solution.trace().points().stream().mapToDouble(w -> w[0]))
        .containsExactly(8.0, 4.0, 3.0, 2.25);
    assertThat(solution.trace().stepSizes()).containsExactly(0, 0.5, 0.25, 0.25);
    assertThat(solution.trace().gradientNorms()).containsExactly(8, 4, 3, 2.25);
    Solution subgradient = new Subgradient(k -> k == 0 ? 0.5 : 0.25).minimize(line, start, three);
    assertThat(subgradient.trace().stepSizes()).containsExactly(0, 0.5, 0.25, 0.25);
    assertThat(subgradient.trace().values()).containsExactly(32, 8, 4.5, 2.25 * 2.25 / 2);
    assertThat(subgradient.trace().gradientNorms()).containsExactly(8, 4, 3, 2.25);
  }

  /** f = |w − 1| rises at the last step; the point, value and norm are those of the best. */
  @Test
  void theBestIterateIsTheSolution() {
    Differentiable kink =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = w[0] < 1 ? -1 : 2;
            return w[0] < 1 ? 1 - w[0] : 2 * (w[0] - 1);
          }
        };
    Solution solution =
        new Subgradient(0.75)
            .minimize(new OverSet<>(kink, Box.unbounded(1)), new double[] {0}, Stop.after(2));
    assertThat(solution.trace().values()).containsExactly(1, 0.25, 1);
    assertThat(solution.point()).containsExactly(0.75);
    assertThat(solution.value()).isEqualTo(0.25);
    assertThat(solution.gradientNorm()).isEqualTo(1);
    assertThat(solution.iterations()).isEqualTo(2);
  }

  @Test
  void aValueThatIsNoNumberIsNeverTheBest() {
    Best best = new Best(1);
    best.observe(new double[] {3}, Double.NaN, 1);
    best.observe(new double[] {4}, Double.NEGATIVE_INFINITY, 1);
    best.observe(new double[] {5}, Double.POSITIVE_INFINITY, 1);
    Differentiable nothing =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 1;
            return w[0] > -1 ? Double.NEGATIVE_INFINITY : 7;
          }
        };
    Solution solution =
        new Subgradient(1)
            .minimize(new OverSet<>(nothing, Box.unbounded(1)), new double[] {2}, Stop.after(9));
    assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(solution.point()).containsExactly(2);
    assertThat(solution.value()).isNaN();
  }

  /** A gradient that is not finite ends the runs at the point before, without an exception. */
  @Test
  void aGradientThatIsNotFiniteEndsTheRun() {
    Differentiable cliff =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = w[0] > 0.6 ? Double.NaN : -1;
            g[1] = 0;
            return -w[0];
          }
        };
    OverSet<Simplex> problem = new OverSet<>(cliff, new Simplex(2));
    for (Solver<OverSet<Simplex>> solver :
        List.<Solver<OverSet<Simplex>>>of(
            (f, start, stop, listener) -> new FrankWolfe().minimize(f, start, stop, listener),
            (f, start, stop, listener) -> new AwayFrankWolfe(4).minimize(f, start, stop, listener),
            new MirrorDescent(1))) {
      Solution solution = solver.minimize(problem, new double[] {0.5, 0.5}, Stop.after(50));
      assertThat(solution.termination()).isEqualTo(Termination.NOT_FINITE);
      assertThat(solution.point()[0]).isBetween(0.5, 1.0);
      assertThat(solution.value()).isFinite();
    }
  }

  /** γ = 3 is cut to 1, so the first step ends at the best corner. */
  @Test
  void frankWolfeNeverGoesBeyondTheCorner() {
    OverSet<Simplex> problem = new OverSet<>(Quadratic.diagonal(1, 2), new Simplex(2));
    Solution solution =
        new FrankWolfe(k -> k == 0 ? 3 : 0.25)
            .minimize(problem, new double[] {0, 1}, Stop.after(2));
    assertThat(solution.trace().points().get(1)).containsExactly(1, 0);
    assertThat(solution.point()).containsExactly(0.75, 0.25);
    assertThat(solution.trace().stepSizes()).containsExactly(0, 1, 0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AwayFrankWolfe(-1))
        .withMessage("smoothness must be positive and finite but was -1");
  }

  /** In a corner the mixture is one vertex, so there is nothing to step away from. */
  @Test
  void awayStepsFromACornerGoTowardsTheOther() {
    Quadratic target = new Quadratic(Quadratic.diagonal(1, 1).matrix(), new double[] {0.25, 0.75});
    Solution solution =
        new AwayFrankWolfe(1)
            .minimize(new OverSet<>(target, new Simplex(2)), new double[] {1, 0}, Stop.after(1));
    // ½‖w − (¼, ¾)‖²: g = (¾, −¾), s − w = (−1, 1), γ = 1.5/2.
    assertThat(solution.point()).containsExactly(new double[] {0.25, 0.75}, offset(1e-15));
    assertThat(solution.trace().stepSizes()[1]).isCloseTo(0.75, offset(1e-15));
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(1.5, offset(1e-15));
  }

  /** Weights (½, ¼, ¼) on radius 2, twice a slope of ln 2 on the first entry. */
  @Test
  void mirrorDescentByHand() {
    Differentiable linear =
        new Differentiable() {
          @Override
          public int dimension() {
            return 3;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 1000 + Math.log(2);
            g[1] = 1000;
            g[2] = 1000;
            return Math.log(2) * w[0] + 1000 * (w[0] + w[1] + w[2]);
          }
        };
    OverSet<Simplex> problem = new OverSet<>(linear, new Simplex(3, 2));
    Solution solution =
        new MirrorDescent(k -> k == 0 ? 1 : 2)
            .minimize(problem, new double[] {1, 0.5, 0.5}, Stop.after(2));
    assertThat(solution.trace().points().get(1))
        .containsExactly(new double[] {2 / 3.0, 2 / 3.0, 2 / 3.0}, offset(1e-12));
    assertThat(solution.point())
        .containsExactly(new double[] {2 / 9.0, 8 / 9.0, 8 / 9.0}, offset(1e-12));
    assertThat(solution.trace().stepSizes()).containsExactly(0, 1, 2);
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(Math.log(2), offset(1e-12));
  }

  /** The second step goes back up; the point is the one before it. */
  @Test
  void mirrorDescentReturnsItsBestIterate() {
    Differentiable linear =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = Math.log(2);
            g[1] = 0;
            return g[0] * w[0];
          }
        };
    Solution solution =
        new MirrorDescent(k -> k == 0 ? 1 : -1)
            .minimize(
                new OverSet<>(linear, new Simplex(2)), new double[] {0.5, 0.5}, Stop.after(2));
    assertThat(solution.point()).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, offset(1e-15));
    assertThat(solution.value()).isCloseTo(Math.log(2) / 3, offset(1e-15));
    assertThat(solution.gradientNorm()).isCloseTo(Math.log(2) / 3, offset(1e-15));
    assertThat(solution.iterations()).isEqualTo(2);
  }

  /** A slope of 1e6 sends an entry below the smallest number; the next slope may not bring it back or divide by 0. */
  @Test
  void anEntryThatUnderflowedStaysZero() {
    Differentiable turning =
        new Differentiable() {
          private int asked;

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            boolean first = asked++ == 0;
            g[0] = first ? 1e6 : -1e6;
            g[1] = 0;
            return g[0] * w[0];
          }
        };
    Solution solution =
        new MirrorDescent(1)
            .minimize(
                new OverSet<>(turning, new Simplex(2)), new double[] {0.5, 0.5}, Stop.after(3));
    assertThat(solution.trace().points().get(1)).containsExactly(0, 1);
    assertThat(solution.trace().points().get(2)).containsExactly(0, 1);
    assertThat(solution.trace().points().get(3)).containsExactly(0, 1);
  }
}
