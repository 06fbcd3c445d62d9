package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.searches.Backtracking;
import thalweg.solvers.gradient.GradientDescent;

/** Without a rule of the caller's, no solver takes a point for a minimizer because the start was steep. */
class SteepStartsTest {

  /** A function of two variables, twice differentiable by hand. */
  private record Steep(
      String name, double[] minimizer, List<double[]> starts, TwiceDifferentiable f) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** \(\sum_ih_i(w_i)\) from \(h_i,h_i',h_i''\). */
  private interface Curve {
    double[] at(double w, int i);
  }

  private static TwiceDifferentiable sum(Curve h) {
    return new TwiceDifferentiable() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        double value = 0;
        for (int i = 0; i < 2; i++) {
          double[] at = h.at(w[i], i);
          value += at[0];
          g[i] = at[1];
        }
        return value;
      }

      @Override
      public void hessianVector(double[] w, double[] v, double[] hv) {
        for (int i = 0; i < 2; i++) {
          hv[i] = h.at(w[i], i)[2] * v[i];
        }
      }
    };
  }

  private static double[] exponential(double w, int i) {
    double e = Math.exp(w);
    return new double[] {e - (i + 1) * w, e - (i + 1), e};
  }

  private static double[] wall(double w, int i) {
    double e = Math.exp(-50 * w);
    return new double[] {
      e + (i + 1) * (w - 3) * (w - 3) / 2, -50 * e + (i + 1) * (w - 3), 2500 * e + i + 1
    };
  }

  private static double[] quartic(double w, int i) {
    double t = w - 1;
    return new double[] {
      t * t * (t * t + i + 1), t * (4 * t * t + 2 * (i + 1)), 12 * t * t + 2 * (i + 1)
    };
  }

  static List<Steep> problems() {
    return List.of(
        new Steep(
            "Rosenbrock",
            new double[] {1, 1},
            List.of(new double[] {1e3, 1e3}, new double[] {-3e3, 1e4}, new double[] {50, -2e4}),
            new Rosenbrock()),
        new Steep(
            "exp w − kw",
            new double[] {0, Math.log(2)},
            List.of(new double[] {360, 20}, new double[] {50, 50}, new double[] {-3, 350}),
            sum(SteepStartsTest::exponential)),
        new Steep(
            "a wall",
            new double[] {3, 3},
            List.of(new double[] {-3, 1}, new double[] {-1, -2}, new double[] {4, -5}),
            sum(SteepStartsTest::wall)),
        new Steep(
            "a quartic",
            new double[] {1, 1},
            List.of(new double[] {1e4, -1e4}, new double[] {1e6, 3}, new double[] {-1e8, 1e2}),
            sum(SteepStartsTest::quartic)));
  }

  static Stream<Arguments> runs() {
    List<Solver<? super TwiceDifferentiable>> solvers =
        new ArrayList<>(UnitsContractTest.solvers());
    solvers.add(new GradientDescent(new Backtracking(1)));
    return problems().stream()
        .flatMap(p -> solvers.stream().map(s -> Arguments.of(p, s)))
        .filter(a -> !isBlind(a.get()[0].toString(), a.get()[1].toString()));
  }

  /**
   * Gradient descent does not see how long Rosenbrock's valley is. The search of Hager and Zhang goes from exp's wall to where w
   * is −3e19 and f a slope of 1, beside which no move is long.
   */
  private static boolean isBlind(String problem, String solver) {
    return (problem.equals("Rosenbrock") && solver.startsWith("GradientDescent"))
        || (problem.equals("exp w − kw") && solver.contains("HagerZhangBeta"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void whatConvergesIsNearAMinimizer(Steep problem, Solver<? super TwiceDifferentiable> solver) {
    Random random = new Random(31);
    for (double[] start : problem.starts()) {
      for (int k = 0; k < 5; k++) {
        double[] from = start.clone();
        for (int i = 0; i < 2; i++) {
          from[i] *= 1 - 0.1 * k * random.nextDouble();
        }
        Solution solution = solver.minimize(problem.f(), from);
        double size = Vectors.distance(from, problem.minimizer());
        if (solution.converged()) {
          assertThat(Vectors.distance(solution.point(), problem.minimizer()))
              .as("from %s, %s: %s", from[0], from[1], solution)
              .isLessThan(1e-3 + 1e-6 * size);
        }
      }
    }
  }
}
