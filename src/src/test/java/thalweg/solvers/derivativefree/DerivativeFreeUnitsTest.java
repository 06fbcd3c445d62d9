package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.math.Vectors;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;

/** Whatever the units and the start, a search ends, and claims a minimum only where there is one. */
@ParameterizedClass
@MethodSource("all")
class DerivativeFreeUnitsTest {

  /** A solver for weights of size u and values of size v, whose first steps suit weights of size s. */
  private interface InUnits {
    Solver<Objective> of(double s, double u, double v);

    default Solver<Objective> of(double u, double v) {
      return of(u, u, v);
    }
  }

  private record Case(String name, InUnits solver) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() {
    return List.of(
        new Case("Nelder–Mead", (s, u, v) -> new NelderMead()),
        new Case("adaptive Nelder–Mead", (s, u, v) -> NelderMead.adaptive(2)),
        new Case(
            "bounded Nelder–Mead",
            (s, u, v) -> new NelderMead().within(Box.uniform(2, -400 * u, 900 * u))),
        new Case("CMA-ES", (s, u, v) -> new CmaEs(0.5 * s, 6, 7)),
        new Case(
            "bounded CMA-ES",
            (s, u, v) -> new CmaEs(0.5 * s, 6, 7).within(Box.uniform(2, -400 * u, 900 * u))),
        new Case("random search", (s, u, v) -> new RandomSearch(0.5 * s, 7)),
        new Case("annealing", (s, u, v) -> new SimulatedAnnealing(0.1 * v, 0.98, 0.1 * s, 7)),
        new Case(
            "SPSA", (s, u, v) -> new Spsa(t -> 0.05 / (t + 50) * s * (s / v), t -> 0.01 * s, 7)));
  }

  private final InUnits solver;

  DerivativeFreeUnitsTest(Case one) {
    solver = one.solver();
  }

  @AfterEach
  void noInterruptReachesTheNextTest() {
    Thread.interrupted();
  }

  /** A tilted bowl of weights of size u around c and values of size v, lowest at 0. */
  private static Objective bowl(double u, double v, double... c) {
    return Objective.of(
        2,
        w -> {
          double x = (w[0] - c[0]) / u;
          double y = (w[1] - c[1]) / u;
          return v * (x * x + 3 * (y - x) * (y - x));
        });
  }

  @Test
  void powersOfTwoAsUnitsScaleEveryPointExactly() {
    Stop stop = Stop.after(60);
    List<double[]> plain =
        solver.of(1, 1).minimize(bowl(1, 1, 3, -2), new double[] {1, 1.5}, stop).trace().points();
    for (int weights : new int[] {-40, -13, 22, 40}) {
      for (int values : new int[] {-40, 7, 40}) {
        double u = Math.scalb(1.0, weights);
        double v = Math.scalb(1.0, values);
        List<double[]> scaled =
            solver
                .of(u, v)
                .minimize(bowl(u, v, 3 * u, -2 * u), new double[] {u, 1.5 * u}, stop)
                .trace()
                .points();
        for (int k = 0; k <= 60; k++) {
          double[] expected = plain.get(k).clone();
          Vectors.scale(u, expected);
          assertThat(scaled.get(k)).containsExactly(expected);
        }
      }
    }
  }

  /** Also with settings of other units than the weights, and from a corner of a region that f is infinite outside of. */
  @Test
  void everyRunEndsAndNoneConvergesWhereThereIsNoMinimum() {
    Random random = new Random(3);
    Stop stop = Stop.after(1500).orRelativeStepBelow(1e-9);
    for (int trial = 0; trial < 120; trial++) {
      double u = Math.pow(10, 24 * random.nextDouble() - 12);
      double v = Math.pow(10, 24 * random.nextDouble() - 12);
      double setting = trial % 4 == 3 ? u * Math.pow(10, 12 * random.nextDouble() - 6) : u;
      double[] c = {3 * u, -2 * u};
      double far = Math.pow(10, 12 * random.nextDouble());
      double near = Math.pow(10, -12 * random.nextDouble());
      double[][] starts = {
        {0, 0},
        c,
        {near * u, near * u},
        {far * u, -far * u},
        {2 * u, 0},
        {u * 1e-150, 0},
        {4 * u, -3 * u}
      };
      double[] start = starts[trial % starts.length];
      boolean walled = trial % 3 == 1;
      double[] corner = start.clone();
      Objective bowl = bowl(u, v, c);
      Objective f =
          Objective.of(
              2,
              w -> {
                boolean out = side(w[0], corner[0], c[0]) || side(w[1], corner[1], c[1]);
                return walled && out ? Double.POSITIVE_INFINITY : bowl.value(w);
              });
      Solution solution = solver.of(setting, u, v).minimize(f, start, stop);
      assertThat(Vectors.isFinite(solution.point())).isTrue();
      assertThat(solution.value()).isFinite();
      if (solution.converged()) {
        assertThat(solution.value())
            .as(
                "trial %d from %s in units %s, %s: %s",
                trial, Arrays.toString(start), u, v, solution)
            .isLessThanOrEqualTo(1e-9 * v);
      }
    }
  }

  /** Whether w lies on the other side of the corner than the centre. */
  private static boolean side(double w, double corner, double centre) {
    return (w - corner) * Math.signum(centre - corner) < 0;
  }

  @Test
  void overflowAndUnderflowAreSurvived() {
    Objective bowl = bowl(1, 1, 3, -2);
    for (double w : new double[] {1e300, -1e154, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE}) {
      Solution solution = solver.of(1, 1).minimize(bowl, new double[] {w, w}, Stop.after(2000));
      assertThat(Vectors.isFinite(solution.point())).isTrue();
      Solution flat =
          solver.of(1, 1).minimize(Objective.of(2, x -> 0), new double[] {w, w}, Stop.after(500));
      assertThat(Vectors.isFinite(flat.point())).isTrue();
    }
    double[] tiny = new double[] {1e-160, -1e-160};
    assertThat(
            Vectors.isFinite(
                solver.of(1, 1).minimize(bowl(1, 1, 0, 0), tiny, Stop.after(6000)).point()))
        .isTrue();
  }

  /** An interrupt, or the last call that is left, ends a run within the iteration. */
  @Test
  void aRunEndsInTheMiddleOfAnIteration() {
    int d = 40;
    for (int last : new int[] {2, 5, 37, 90}) {
      int[] asked = new int[1];
      Objective f =
          Objective.of(
              d,
              w -> {
                if (++asked[0] == last) {
                  Thread.currentThread().interrupt();
                }
                return Vectors.norm2(w);
              });
      double[] start = new double[d];
      Arrays.fill(start, 1);
      Solver<Objective> one = solver.of(1, 1);
      if (one instanceof BoundedNelderMead) {
        one = new NelderMead().within(Box.uniform(d, -9, 9));
      } else if (one instanceof BoundedCmaEs) {
        one = new CmaEs(0.5, 30, 7).within(Box.uniform(d, -9, 9));
      }
      Solution interrupted = one.minimize(f, start, Stop.after(1000));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(interrupted.termination()).isEqualTo(Termination.INTERRUPTED);
      assertThat(asked[0]).isLessThanOrEqualTo(last + 2);
      assertThat(interrupted.value()).isLessThanOrEqualTo(Vectors.norm2(start));
      asked[0] = 1000;
      Solution limited = one.minimize(f, start, Stop.after(1000).orAfterCalls(last));
      assertThat(limited.termination()).isEqualTo(Termination.EVALUATION_LIMIT);
      assertThat(limited.counts().values()).isBetween((long) last, last + 2L);
    }
  }
}
