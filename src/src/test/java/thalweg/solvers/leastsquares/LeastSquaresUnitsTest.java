package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.problems.Bard;
import thalweg.problems.Beale;
import thalweg.problems.HelicalValley;
import thalweg.problems.KowalikOsborne;
import thalweg.problems.LeastSquaresProblem;
import thalweg.problems.Rosenbrock;
import thalweg.problems.Wood;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;

/** What every solver of least squares keeps in all units of residuals and parameters, and from awkward starts. */
class LeastSquaresUnitsTest {

  static List<Solver<LeastSquares>> affine() {
    return List.of(
        new LevenbergMarquardt(),
        new LevenbergMarquardt(100),
        new BoundedLevenbergMarquardt(Box.unbounded(1)),
        new BoundedLevenbergMarquardt(Box.uniform(1, -1e300, 1e300)),
        new GaussNewton(),
        new NormalEquations(),
        new QrLeastSquares(),
        new SvdLeastSquares());
  }

  /** c(w − 3): the gradient at the solution is exactly zero, and one that is merely small proves nothing. */
  @ParameterizedTest
  @MethodSource("affine")
  void anAffineProblemIsSolvedFromEveryStartInEveryUnit(Solver<LeastSquares> solver) {
    double[] starts = {
      0, -0.0, Double.MIN_VALUE, 1e-310, 1e-200, -1e-20, 1e-8, 1, 1e8, -1e20, 1e150, 1e200
    };
    for (double c : new double[] {1, -1e-12, 1e12, 1e-100, 1e100, 1e150, 1e-150, 1e-200, 1e200}) {
      for (double start : starts) {
        if (Math.abs(c * start) < 1e300) {
          Residuals f = new Scaled(line(), new double[] {1}, c);
          Solution solution =
              solver.minimize(new LeastSquares(f), new double[] {start}, Stop.after(50));
          assertThat(solution.point()[0])
              .as("%s, %s(w − 3) from %s: %s", solver, c, start, solution)
              .isCloseTo(3, within(1e-12));
          assertThat(solution.iterations()).isLessThan(20);
        }
      }
    }
  }

  /** A tolerance in the unit of w ends no run whose first steps are short. */
  @ParameterizedTest
  @MethodSource("affine")
  void noRunConvergesAtItsStart(Solver<LeastSquares> solver) {
    for (double start : new double[] {0, 1e-20, 1e-10, 1e-320, -1e-200}) {
      Solution solution =
          solver.minimize(
              new LeastSquares(line()), new double[] {start}, Stop.after(50).orStepBelow(1e-6));
      assertThat(solution.point()[0]).as("%s", solution).isCloseTo(3, within(1e-6));
    }
  }

  /** w − 3. */
  private static Residuals line() {
    return new Residuals() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public int size() {
        return 1;
      }

      @Override
      public void residuals(double[] w, double[] r) {
        r[0] = w[0] - 3;
      }

      @Override
      public void jacobian(double[] w, DMatrixRMaj j) {
        j.set(0, 0, 1);
      }
    };
  }

  static List<Solver<LeastSquares>> direct() {
    return List.of(
        new GaussNewton(), new NormalEquations(), new QrLeastSquares(), new SvdLeastSquares());
  }

  private static final double[][] A = {{1, 2, 0}, {0, 1, -1}, {3, 0, 1}, {1, 1, 1}, {2, -1, 0}};
  private static final double[] SOLUTION = {2, -3, 5};

  /** Aw − b with the solution (2, −3, 5) in units of 1; of as many rows as asked. */
  private static Residuals system(int rows, double[] units, double c) {
    return new Scaled(new Affine(Arrays.copyOf(A, rows), SOLUTION), units, c);
  }

  @ParameterizedTest
  @MethodSource("direct")
  void linearSystemsAreSolvedInOneStepInAllUnits(Solver<LeastSquares> solver) {
    Random random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      double[] units = random.doubles(3).map(u -> Math.pow(10, 24 * u - 12)).toArray();
      double c = Math.pow(10, (trial % 2 == 0 ? 24 : 240) * (random.nextDouble() - 0.5));
      Solution solution =
          solver.minimize(new LeastSquares(system(5, units, c)), new double[3], Stop.after(1));
      for (int k = 0; k < 3; k++) {
        assertThat(solution.point()[k] / units[k])
            .as("%s in units %s and %s: %s", solver, Arrays.toString(units), c, solution)
            .isCloseTo(SOLUTION[k], within(1e-11));
      }
    }
  }

  /** Two equations for three unknowns; and a column that is the sum of the others. */
  @ParameterizedTest
  @MethodSource("direct")
  void whatIsNotDeterminedIsTheShortestOrRefused(Solver<LeastSquares> solver) {
    boolean copes = solver instanceof SvdLeastSquares || solver instanceof GaussNewton;
    double[][] dependent = {{1, 2, 3}, {0, 1, 1}, {3, 0, 3}, {1, 1, 2}};
    // w = (2, −3, 5) without its part along (0, 1, −1), or along (1, 1, −1).
    double[][] matrices = {{1, 0, 0}, {0, 1, 1}};
    for (double unit : new double[] {1e-12, 1, 1e12}) {
      double[] units = {unit, unit, unit};
      for (double[][] a : List.of(matrices, dependent)) {
        double[] expected = a.length == 2 ? new double[] {2, 1, 1} : new double[] {4, -1, 3};
        Solution solution =
            solver.minimize(
                new LeastSquares(new Scaled(new Affine(a, SOLUTION), units, 1 / unit)),
                new double[3],
                Stop.after(1));
        if (copes) {
          for (int k = 0; k < 3; k++) {
            assertThat(solution.point()[k] / unit).isCloseTo(expected[k], within(1e-11));
          }
        } else {
          assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
          assertThat(solution.point()).containsExactly(0, 0, 0);
        }
      }
    }
  }

  /** A(w − w*). */
  private record Affine(double[][] a, double[] solution) implements Residuals {
    @Override
    public int dimension() {
      return solution.length;
    }

    @Override
    public int size() {
      return a.length;
    }

    @Override
    public void residuals(double[] w, double[] r) {
      for (int i = 0; i < r.length; i++) {
        r[i] = 0;
        for (int k = 0; k < w.length; k++) {
          r[i] += a[i][k] * (w[k] - solution[k]);
        }
      }
    }

    @Override
    public void jacobian(double[] w, DMatrixRMaj j) {
      j.setTo(new DMatrixRMaj(a));
    }
  }

  static List<LeastSquaresProblem> curved() {
    return List.of(
        new Rosenbrock(),
        new Beale(),
        new HelicalValley(),
        new Bard(),
        new KowalikOsborne(),
        new Wood());
  }

  /** The same path in units drawn from 1e-12 to 1e12 of each parameter and of the residuals. */
  @ParameterizedTest
  @MethodSource("curved")
  void pathsAreTheSameInAllUnits(LeastSquaresProblem problem) {
    Random random = new Random(7);
    int d = problem.dimension();
    for (Solver<LeastSquares> solver :
        List.of(new LevenbergMarquardt(), new LevenbergMarquardt(0.1), new GaussNewton())) {
      List<double[]> path = path(problem, solver, ones(d), 1, 8);
      for (int trial = 0; trial < 5; trial++) {
        double[] units = ones(d);
        Arrays.setAll(units, k -> Math.pow(10, 24 * random.nextDouble() - 12));
        double c = Math.pow(10, 24 * random.nextDouble() - 12);
        List<double[]> other = path(problem, solver, units, c, 8);
        // Where a run ends by itself, at rounding level, may differ by a step.
        assertThat(other.size()).isBetween(path.size() - 1, path.size() + 1);
        for (int i = 0; i < Math.min(path.size(), other.size()); i++) {
          for (int k = 0; k < d; k++) {
            assertThat(other.get(i)[k] / units[k])
                .as("step %d of %s in units %s and %s", i, solver, Arrays.toString(units), c)
                .isCloseTo(path.get(i)[k], within(1e-6));
          }
        }
      }
    }
  }

  /** In units of 1e±150, where squares overflow and vanish. */
  @ParameterizedTest
  @MethodSource("curved")
  void extremeUnitsLeadToTheSamePoint(LeastSquaresProblem problem) {
    int d = problem.dimension();
    for (Solver<LeastSquares> solver :
        List.of(new LevenbergMarquardt(), new BoundedLevenbergMarquardt(Box.unbounded(d)))) {
      List<double[]> path = path(problem, solver, ones(d), 1, 15);
      for (double unit : new double[] {1e-150, 1e-75, 1e75, 1e150}) {
        double[] units = new double[d];
        Arrays.fill(units, unit);
        List<double[]> other = path(problem, solver, units, 1 / unit, 15);
        List<double[]> alike = path(problem, solver, units, unit, 15);
        for (int k = 0; k < d; k++) {
          double expected = path.get(path.size() - 1)[k];
          assertThat(other.get(other.size() - 1)[k] / unit).isCloseTo(expected, within(1e-6));
          assertThat(alike.get(alike.size() - 1)[k] / unit).isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  private static double[] ones(int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static List<double[]> path(
      LeastSquaresProblem problem,
      Solver<LeastSquares> solver,
      double[] units,
      double c,
      int steps) {
    double[] start = problem.start().clone();
    for (int k = 0; k < start.length; k++) {
      start[k] *= units[k];
    }
    List<double[]> path = new ArrayList<>();
    solver.minimize(
        new LeastSquares(new Scaled(problem, units, c)),
        start,
        Stop.after(steps),
        iterate -> path.add(iterate.point().clone()));
    return path;
  }

  /** c·r(w/units). */
  private record Scaled(Residuals of, double[] units, double c) implements Residuals {
    @Override
    public int dimension() {
      return of.dimension();
    }

    @Override
    public int size() {
      return of.size();
    }

    private double[] unscaled(double[] w) {
      double[] v = w.clone();
      for (int k = 0; k < v.length; k++) {
        v[k] /= units[k];
      }
      return v;
    }

    @Override
    public void residuals(double[] w, double[] r) {
      of.residuals(unscaled(w), r);
      for (int i = 0; i < r.length; i++) {
        r[i] *= c;
      }
    }

    @Override
    public void jacobian(double[] w, DMatrixRMaj j) {
      of.jacobian(unscaled(w), j);
      for (int i = 0; i < j.numRows; i++) {
        for (int k = 0; k < units.length; k++) {
          j.set(i, k, j.get(i, k) * (c / units[k]));
        }
      }
    }
  }
}
