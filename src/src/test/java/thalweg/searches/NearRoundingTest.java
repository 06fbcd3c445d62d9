package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.newton.Lbfgs;

/** Where values agree in all digits, searches go by slopes, and end once those are rounding too. */
class NearRoundingTest {

  static List<LineSearch> searches() {
    return List.of(
        new Backtracking(1),
        new Wolfe(),
        new StrongWolfe(),
        new StrongWolfe(1e-4, 0.1),
        new MoreThuente(),
        new MoreThuente(1e-4, 0.1),
        new HagerZhang());
  }

  /** A bowl whose values are lifted by 1430 and so have lost their last seven digits or more: none below 1e-13. */
  private static final Differentiable LIFTED =
      new Differentiable() {
        private final Quadratic bowl = Quadratic.diagonal(1, 3, 10, 40, 100);

        @Override
        public int dimension() {
          return 5;
        }

        @Override
        public double valueAndGradient(double[] w, double[] g) {
          return 1430 + bowl.valueAndGradient(w, g);
        }
      };

  private static Solution from(LineSearch search, double tolerance) {
    return new Lbfgs(10, search)
        .minimize(
            LIFTED, new double[] {1, -2, 3, -4, 5}, Stop.after(100_000).orGradientBelow(tolerance));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void aGradientFarBelowTheRootOfRoundingIsReachedWithFewTrials(LineSearch search) {
    Solution solution = from(search, 1e-11);
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.counts().gradients()).isLessThan(4L * solution.iterations());
  }

  @ParameterizedTest
  @MethodSource("searches")
  void anImpossibleToleranceEndsTheRun(LineSearch search) {
    Differentiable noisy =
        new Differentiable() {
          @Override
          public int dimension() {
            return 5;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            double value = LIFTED.valueAndGradient(w, g);
            for (int i = 0; i < g.length; i++) {
              g[i] = g[i] + 3 - 3; // Loses the digits below 4e-16.
              g[i] += 1e-15 * Math.sin(1e18 * w[i]);
            }
            return value;
          }
        };
    Solution solution =
        new Lbfgs(10, search).minimize(noisy, new double[] {1, -2, 3, -4, 5}, Stop.after(100_000));
    assertThat(solution.termination())
        .as(solution.toString())
        .isIn(Termination.SEARCH_FAILED, Termination.GRADIENT_SMALL);
    assertThat(solution.gradientNorm()).isLessThan(1e-13);
    assertThat(solution.iterations()).isLessThan(2000);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void equalValuesFarApartAreNoDecrease(LineSearch search) {
    // f falls and comes back: equal at both ends, although the slopes there promise a fall of 2π.
    Line line = line(new Periodic());
    line.tryFirst(2 * Math.PI);
    Step step = search.along(line, 0);
    assertThat(step.found()).as(step.toString()).isTrue();
    assertThat(line.value(step.size())).isLessThan(line.value0() - 1e-3);
  }

  /** \(3-\sin w\), from 0. */
  private static final class Periodic implements Differentiable {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = -Math.cos(w[0]);
      return 3 - Math.sin(w[0]);
    }
  }

  private static Line line(Differentiable f) {
    Line line = new Line(f);
    double[] w = new double[1];
    double[] g = new double[1];
    line.start(w, f.valueAndGradient(w, g), g, new double[] {1});
    return line;
  }
}
