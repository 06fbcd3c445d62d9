package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.Iterate;
import thalweg.runs.Stop;
import thalweg.runs.Trace;
import thalweg.solvers.stochastic.Saga;

/** Guarantees about means, on the means of many runs. */
class StochasticGuaranteesTest {
  private static final int RUNS = 200;
  private static final double[] START = {2, -1, 1.5};

  /** One drawn step, in place. */
  private interface Draw {
    void step(double[] w, Random random);
  }

  private static List<Trace> runs(
      thalweg.functions.Differentiable f, int steps, double alpha, Draw draw) {
    List<Trace> traces = new ArrayList<>();
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Trace trace = new Trace();
      double[] w = START.clone();
      for (int k = 0; k <= steps; k++) {
        double[] g = new double[w.length];
        double value = f.valueAndGradient(w, g);
        trace.add(new Iterate(k, w, value, Vectors.norm2(g), k == 0 ? 0 : alpha, 0));
        draw.step(w, random);
      }
      traces.add(trace);
    }
    return traces;
  }

  private static List<Trace> sgd(Sum f, int steps, double alpha) {
    double[] g = new double[f.dimension()];
    return runs(
        f,
        steps,
        alpha,
        (w, random) -> {
          f.batchGradient(new int[] {random.nextInt(f.size())}, 0, 1, w, g);
          Vectors.axpy(-alpha, g, w);
        });
  }

  private static BoundCheck holds(Guarantee guarantee, List<Trace> traces, Quantities q) {
    BoundCheck check = guarantee.check(traces, q.assuming(Assumption.METHOD));
    assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
    return check;
  }

  @Test
  void sgdFallsToTheFloorThatTheNoiseSets() {
    Sum f = Sum.random(1, 10, 3, 1, 0.2);
    Quantities q = f.quantities();
    double alpha = 0.5 / q.get(Quantity.SMOOTHNESS);
    List<Trace> traces = sgd(f, 150, alpha);
    holds(StochasticGuarantees.SGD_STRONGLY_CONVEX, traces, q);
    double m2 = 0;
    for (Trace trace : traces) {
      for (double[] w : trace.points()) {
        double mean = 0;
        for (int i = 0; i < f.size(); i++) {
          double[] g = new double[3];
          f.batchGradient(new int[] {i}, 0, 1, w, g);
          mean += Vectors.dot(g, g) / f.size();
        }
        m2 = Math.max(m2, mean);
      }
    }
    holds(StochasticGuarantees.SGD_CONVEX, traces, q.with(Quantity.LIPSCHITZ, Math.sqrt(m2)));
    BoundCheck interpolation =
        StochasticGuarantees.SGD_INTERPOLATION.check(traces, q.assuming(Assumption.METHOD));
    assertThat(interpolation.holds()).as("below the floor it does not get").isFalse();
    assertThat(interpolation.unmet())
        .containsExactly("some point minimizes all terms of the sum is not known to hold");
  }

  @Test
  void sgdWithOneMinimizerOfAllTermsHasNoFloor() {
    Sum f = Sum.random(2, 8, 3, 0, 0);
    Quantities q = f.quantities().assuming(Assumption.INTERPOLATION);
    double alpha = 1 / q.get(Quantity.SMOOTHNESS);
    holds(StochasticGuarantees.SGD_INTERPOLATION, sgd(f, 150, alpha), q);
  }

  @Test
  void sgdOnStronglyConvexTermsKeepsToTheExactStep() {
    Sum f = Sum.random(3, 8, 3, 0.5, 0.6);
    Quantities q =
        f.quantities()
            .with(Quantity.STRONG_CONVEXITY, 0.6)
            .assuming(Assumption.STRONGLY_CONVEX_TERMS);
    double alpha = 1 / q.get(Quantity.SMOOTHNESS);
    holds(StochasticGuarantees.SGD_STEP, sgd(f, 60, alpha), q);
  }

  @Test
  void randomCoordinatesOfAQuadratic() {
    Quadratic f = Quadratic.rotated(4, 0.5, 1, 3);
    double l = 0;
    for (int i = 0; i < 3; i++) {
      l = Math.max(l, f.matrix().get(i, i));
    }
    double alpha = 1 / l;
    double[] g = new double[3];
    List<Trace> traces =
        runs(
            f,
            80,
            alpha,
            (w, random) -> {
              int i = random.nextInt(3);
              f.valueAndGradient(w, g);
              w[i] -= alpha * g[i];
            });
    // No point as high as the start is farther away than √(2Δ/μ).
    Quantities q =
        Quantities.of(f)
            .with(Quantity.SMOOTHNESS, l)
            .with(Quantity.DISTANCE, Math.sqrt(2 * f.value(START) / 0.5))
            .assuming(Assumption.LEVEL_SET);
    holds(StochasticGuarantees.COORDINATES_CONVEX, traces, q);
    holds(StochasticGuarantees.COORDINATES_STRONGLY_CONVEX, traces, q);
    // The distance needs L of the whole function.
    double whole = 1 / f.traits().smoothness();
    List<Trace> shorter =
        runs(
            f,
            80,
            whole,
            (w, random) -> {
              int i = random.nextInt(3);
              f.valueAndGradient(w, g);
              w[i] -= whole * g[i];
            });
    BoundCheck check = holds(StochasticGuarantees.COORDINATES_DISTANCE, shorter, Quantities.of(f));
    assertThat(check.tightest()).isGreaterThan(0.5);
  }

  @Test
  void sagaPassByPass() {
    Sum f = Sum.random(5, 10, 3, 1, 0.1);
    Quantities q = f.quantities();
    double alpha = 1 / (3 * q.get(Quantity.SMOOTHNESS));
    List<Trace> traces =
        LongStream.range(0, 60)
            .mapToObj(seed -> new Saga(alpha, seed).minimize(f, START, Stop.after(20)).trace())
            .toList();
    holds(StochasticGuarantees.SAGA, traces, q);
  }

  /** SAGA's Lyapunov function in expectation over the example, exactly: the mean over all n choices of one step. */
  @Test
  void sagaStepByStep() {
    Sum f = Sum.random(6, 5, 3, 1, 0.3);
    Quantities q = f.quantities().with(Quantity.STRONG_CONVEXITY, 0.3);
    int n = f.size();
    double alpha = 1 / (2 * (0.3 * n + q.get(Quantity.SMOOTHNESS)));
    Random random = new Random(8);
    double[][] phi = new double[n][];
    Arrays.setAll(phi, i -> random.doubles(3, -2, 2).toArray());
    double before = lyapunov(f, phi, START, alpha);
    double after = 0;
    for (int i = 0; i < n; i++) {
      double[] w = START.clone();
      Vectors.axpy(-alpha, gradient(f, i, START), w);
      Vectors.axpy(alpha, gradient(f, i, phi[i]), w);
      for (int j = 0; j < n; j++) {
        Vectors.axpy(-alpha / n, gradient(f, j, phi[j]), w);
      }
      double[][] next = phi.clone();
      next[i] = START;
      after += lyapunov(f, next, w, alpha) / n;
    }
    BoundCheck check =
        StochasticGuarantees.SAGA_STEP.check(
            new int[] {0, 1},
            new double[] {before, after},
            q.with(Quantity.LYAPUNOV, before)
                .with(Quantity.STEP_SIZE, alpha)
                .assuming(Assumption.STRONGLY_CONVEX_TERMS));
    assertThat(check.holds() && check.applies()).as(check.toString()).isTrue();
  }

  private static double[] gradient(Sum f, int i, double[] w) {
    double[] g = new double[w.length];
    f.batchGradient(new int[] {i}, 0, 1, w, g);
    return g;
  }

  /** With w* = 0. */
  private static double lyapunov(Sum f, double[][] phi, double[] w, double alpha) {
    int n = f.size();
    double sum = Vectors.dot(w, w) / (2 * n * alpha * (1 - alpha * 0.3));
    double[] zero = new double[w.length];
    for (int i = 0; i < n; i++) {
      double[] g = new double[w.length];
      double there = f.batchGradient(new int[] {i}, 0, 1, phi[i], g);
      double here = f.batchGradient(new int[] {i}, 0, 1, zero, g);
      sum += (there - here - Vectors.dot(g, phi[i])) / n;
    }
    return sum;
  }

  /** Johnson and Zhang's option II: the next snapshot is one of the m points, drawn at random. */
  @Test
  void svrgSnapshotBySnapshot() {
    Sum f = Sum.random(7, 10, 3, 1, 0.5);
    Quantities q = f.quantities();
    double alpha = 0.1 / q.get(Quantity.SMOOTHNESS);
    int m = (int) Math.ceil(20 / (q.get(Quantity.STRONG_CONVEXITY) * alpha));
    List<Trace> traces =
        runs(
            f,
            6,
            alpha,
            (w, random) -> {
              double[] snapshot = w.clone();
              double[] full = f.gradient(snapshot);
              int kept = random.nextInt(m);
              for (int t = 0; t < kept; t++) {
                int i = random.nextInt(f.size());
                Vectors.axpy(-alpha, gradient(f, i, w), w);
                Vectors.axpy(alpha, gradient(f, i, snapshot), w);
                Vectors.axpy(-alpha, full, w);
              }
            });
    holds(StochasticGuarantees.SVRG, traces, q.with(Quantity.SNAPSHOT_STEPS, m));
  }

  @Test
  void oneRunTellsNothingOfAMean() {
    Sum f = Sum.random(1, 4, 3, 1, 0.2);
    Trace one = sgd(f, 3, 0.1).get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StochasticGuarantees.SGD_STRONGLY_CONVEX.check(one, f.quantities()))
        .withMessage(
            "SGD, strongly convex is about the mean over runs: give the traces of several seeds as a list");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> StochasticGuarantees.SGD_STRONGLY_CONVEX.check(List.of(one), f.quantities()))
        .withMessage("the number of traces must be at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StochasticGuarantees.SGD_STRONGLY_CONVEX.check(
                    List.of(one, sgd(f, 4, 0.1).get(0)), f.quantities()))
        .withMessage("traces must have equally many rows but have 4 and 5");
  }
}
