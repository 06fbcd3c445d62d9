package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.proximal.Admm;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.ProximableLeastSquares;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.proximal.Splitting;
import thalweg.solvers.sets.AwayFrankWolfe;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.sets.Subgradient;
import thalweg.solvers.stochastic.Saga;
import thalweg.solvers.stochastic.Sarah;
import thalweg.solvers.stochastic.Svrg;

/**
 * Solvers with a penalty, a set or examples, in weights of size u and values of size v: a power of two scales every point exactly, every run
 * ends, and none converges where there is no minimum.
 */
@ParameterizedClass
@MethodSource("all")
class ConvexUnitsTest {

  /** A run on the problem in these units. */
  private interface InUnits {
    Solution minimize(double u, double v, double[] start, Stop stop, Listener listener);
  }

  /** A run, where its problem is lowest for u = 1, and how near it comes. */
  private record Case(String name, InUnits run, double tolerance, double... minimizer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final double[] BOX = {1, -4 / 3.0};
  private static final double[] SIMPLEX = {0.7, 0.3};

  static List<Case> all() {
    return List.of(
        penalized("proximal gradient", a -> new ProximalGradient(0.25 * a)),
        penalized("FISTA", a -> new Fista(0.25 * a)),
        penalized("restarting FISTA", a -> new Fista(0.25 * a).restarting()),
        penalized("proximal backtracking", a -> new ProximalBacktracking(4 * a)),
        split("ADMM", a -> new Admm(1 / a)),
        split("Douglas–Rachford", DouglasRachford::new),
        new Case(
            "projected gradient",
            (u, v, start, stop, told) ->
                new ProjectedGradient(0.25 * u * (u / v)).minimize(inBox(u, v), start, stop, told),
            1e-5,
            BOX),
        new Case(
            "subgradient",
            (u, v, start, stop, told) ->
                new Subgradient(k -> 0.25 * u * (u / v)).minimize(inBox(u, v), start, stop, told),
            1e-5,
            BOX),
        new Case(
            "spectral projected gradient in a box",
            (u, v, start, stop, told) ->
                new SpectralProjectedGradient().minimize(inBox(u, v), start, stop, told),
            1e-5,
            BOX),
        new Case(
            "spectral projected gradient on a simplex",
            (u, v, start, stop, told) ->
                new SpectralProjectedGradient().minimize(onSimplex(u, v), start, stop, told),
            1e-5,
            SIMPLEX),
        new Case(
            "Frank–Wolfe",
            (u, v, start, stop, told) ->
                new FrankWolfe().minimize(onSimplex(u, v), start, stop, told),
            1e-2,
            SIMPLEX),
        new Case(
            "Frank–Wolfe with away steps",
            (u, v, start, stop, told) ->
                new AwayFrankWolfe(4 * (v / u) / u).minimize(onSimplex(u, v), start, stop, told),
            1e-3,
            SIMPLEX),
        new Case(
            "mirror descent",
            (u, v, start, stop, told) ->
                new MirrorDescent(0.25 * u / v)
                    .minimize(onSimplex(u, v), new double[] {0.5 * u, 0.5 * u}, stop, told),
            1e-3,
            SIMPLEX),
        new Case("coordinate descent", ConvexUnitsTest::descend, 1e-5, 21 / 11.0, -15 / 11.0),
        new Case(
            "SVRG",
            (u, v, start, stop, told) ->
                new Svrg(0.1 * u * (u / v), 3).minimize(new Examples(u, v), start, stop, told),
            1e-5,
            EXAMPLES),
        new Case(
            "SAGA",
            (u, v, start, stop, told) ->
                new Saga(0.1 * u * (u / v), 3).minimize(new Examples(u, v), start, stop, told),
            1e-5,
            EXAMPLES),
        new Case(
            "SARAH",
            (u, v, start, stop, told) ->
                new Sarah(0.1 * u * (u / v), 3).minimize(new Examples(u, v), start, stop, told),
            1e-5,
            EXAMPLES));
  }

  private interface BySize<S> {
    S of(double a);
  }

  private static Case penalized(String name, BySize<Solver<Composite>> solver) {
    return new Case(
        name,
        (u, v, start, stop, told) ->
            solver
                .of(u * (u / v))
                .minimize(
                    new Composite(new Bowl(u, v, 3, -2), new L1(0.5 * (v / u))), start, stop, told),
        1e-5,
        2.6,
        -1.7);
  }

  private static Case split(String name, BySize<Solver<Splitting>> solver) {
    return new Case(
        name,
        (u, v, start, stop, told) ->
            solver
                .of(u * (u / v))
                .minimize(
                    new Splitting(2, new Round(u, v), Proximable.of(new L1(0.5 * (v / u)))),
                    start,
                    stop,
                    told),
        1e-5,
        2.5,
        -1.5);
  }

  private static OverSet<Box> inBox(double u, double v) {
    return new OverSet<>(
        new Bowl(u, v, 3, -2), new Box(new double[] {-u, -4 * u}, new double[] {u, 4 * u}));
  }

  private static OverSet<Simplex> onSimplex(double u, double v) {
    return new OverSet<>(new Bowl(u, v, 0.9, 0.4), new Simplex(2, u));
  }

  /** X of size √v/u and y of size √v; v is an even power of two where that must be exact. */
  private static Solution descend(double u, double v, double[] start, Stop stop, Listener told) {
    double y = Math.sqrt(v);
    double x = y / u;
    return new CoordinateDescent()
        .minimize(
            SparseRegression.lasso(
                new DMatrixRMaj(new double[][] {{x, 0}, {x, 2 * x}, {0, x}, {x, 0}}),
                new double[] {2 * y, -y, -2 * y, 3 * y},
                0.25 * y * x),
            start,
            stop,
            told);
  }

  /** \(v\bigl(x_0^2+x_0x_1+\tfrac32x_1^2\bigr)\) of x = w/u − c. */
  private record Bowl(double u, double v, double c0, double c1) implements Differentiable {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double x = w[0] / u - c0;
      double y = w[1] / u - c1;
      g[0] = (2 * x + y) * (v / u);
      g[1] = (x + 3 * y) * (v / u);
      return v * (x * x + x * y + 1.5 * y * y);
    }
  }

  /** \(\tfrac v2\lVert w/u-(3,-2)\rVert^2\). */
  private record Round(double u, double v) implements Proximable {
    @Override
    public double value(double[] w) {
      double x = w[0] / u - 3;
      double y = w[1] / u + 2;
      return v * (x * x + y * y) / 2;
    }

    @Override
    public void prox(double[] w, double stepSize) {
      double share = stepSize * (v / u) / u;
      w[0] = (w[0] + share * 3 * u) / (1 + share);
      w[1] = (w[1] - share * 2 * u) / (1 + share);
    }
  }

  private static final double[] EXAMPLES = {1, -0.5};

  /** \(\tfrac v2\lVert w/u-c_i\rVert^2\) with \(c_1=(3,-2)\) and, twice as steep, \(c_2=(0,\tfrac14)\). */
  private record Examples(double u, double v) implements FiniteSum {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      return batchGradient(new int[] {0, 1}, 0, 2, w, g);
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      Arrays.fill(g, 0);
      double sum = 0;
      for (int k = from; k < to; k++) {
        double steep = examples[k] + 1;
        double x = w[0] / u - (examples[k] == 0 ? 3 : 0);
        double y = w[1] / u - (examples[k] == 0 ? -2 : 0.25);
        g[0] += steep * x * (v / u) / (to - from);
        g[1] += steep * y * (v / u) / (to - from);
        sum += steep * v * (x * x + y * y) / 2;
      }
      return sum / (to - from);
    }
  }

  private final Case one;

  ConvexUnitsTest(Case one) {
    this.one = one;
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  @Test
  void powersOfTwoAsUnitsScaleEveryPointExactly() {
    Stop stop = Stop.after(12);
    double[] start = {0.75, 0.25};
    List<double[]> plain = one.run.minimize(1, 1, start, stop, Listener.none()).trace().points();
    for (int weights : new int[] {-40, -13, 22, 40}) {
      for (int values : new int[] {-40, 6, 40}) {
        double u = Math.scalb(1.0, weights);
        double v = Math.scalb(1.0, values);
        double[] from = {0.75 * u, 0.25 * u};
        List<double[]> points =
            one.run.minimize(u, v, from, stop, Listener.none()).trace().points();
        assertThat(points).hasSameSizeAs(plain);
        for (int k = 0; k < points.size(); k++) {
          double[] expected = plain.get(k).clone();
          Vectors.scale(u, expected);
          assertThat(points.get(k)).containsExactly(expected);
        }
      }
    }
  }

  @Test
  void theMinimumIsFoundInAllUnitsAndFromAwkwardStarts() {
    Random random = new Random(4);
    for (int trial = 0; trial < 60; trial++) {
      double u = Math.pow(10, 24 * random.nextDouble() - 12);
      double v = Math.pow(10, 24 * random.nextDouble() - 12);
      double far = Math.pow(10, 12 * random.nextDouble());
      double[] c = one.minimizer;
      double[][] starts = {
        {0, 0},
        {c[0] * u, c[1] * u},
        {u, 0},
        {far * u, -far * u},
        {u / far, u / far},
        {u * 1e-150, 0},
        {1e15 * u, 1e15 * u}
      };
      double[] start = starts[trial % starts.length];
      double[] minimizer = {c[0] * u, c[1] * u};
      Solution solution = one.run.minimize(u, v, start, Stop.after(2000), Listener.none());
      assertThat(solution.point())
          .as("trial %d from %s in %s, %s: %s", trial, Arrays.toString(start), u, v, solution)
          .containsExactly(minimizer, offset(one.tolerance * u));
      Solution standard = one.run.minimize(u, v, start, Stop.standard(), Listener.none());
      if (standard.converged() && Vectors.norm2(start) < 10 * u) {
        assertThat(standard.point())
            .as("trial %d from %s in %s, %s: %s", trial, Arrays.toString(start), u, v, standard)
            .containsExactly(minimizer, offset(Math.max(1e-4, one.tolerance) * u));
      }
    }
  }

  @Test
  void overflowAndUnderflowEndWithoutAnException() {
    for (double w : new double[] {1e154, -1e200, 1e300, 1e-300, Double.MIN_VALUE}) {
      Solution solution =
          one.run.minimize(1, 1, new double[] {w, w}, Stop.after(100), Listener.none());
      assertThat(Vectors.isFinite(solution.point())).isTrue();
    }
  }

  @Test
  void anInterruptEndsTheRun() {
    Thread.currentThread().interrupt();
    Solution solution =
        one.run.minimize(1, 1, new double[] {0.5, 0.5}, Stop.after(1000), Listener.none());
    assertThat(solution.termination()).isEqualTo(Termination.INTERRUPTED);
    assertThat(solution.value()).isFinite();
    assertThat(Vectors.isFinite(solution.point())).isTrue();
  }

  @Test
  void leastSquaresByTheirProximalStepKnowNoUnitsEither() {
    for (double x : new double[] {1e-12, 1, 1e12}) {
      for (double alpha : new double[] {1e-300, 1e-12, 1, 1e12, 1e300}) {
        // Both columns are alike: what X does not see stays.
        ProximableLeastSquares f =
            new ProximableLeastSquares(
                new DMatrixRMaj(new double[][] {{x, x}, {x, x}}), new double[] {4 * x, 4 * x});
        double[] w = {3, 1.5};
        f.prox(w, alpha);
        double seen = (4.5 + alpha * 2 * x * x * 4) / (1 + alpha * 2 * x * x);
        if (Double.isFinite(seen)) {
          assertThat(w[0] + w[1]).isCloseTo(seen, offset(1e-12));
        }
        assertThat(w[0] - w[1]).isCloseTo(1.5, offset(1e-12));
      }
    }
  }
}
