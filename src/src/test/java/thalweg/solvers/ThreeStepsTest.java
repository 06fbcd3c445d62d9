package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.proximal.Admm;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.Proximable;
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

/** At least three steps by hand of every solver with a penalty, a set or examples. */
class ThreeStepsTest {
  private static final Stop THREE = Stop.after(3);

  private static void assertPath(Solution solution, double[]... expected) {
    List<double[]> points = solution.trace().points();
    for (int k = 0; k < expected.length; k++) {
      assertThat(points.get(k)).as("step %d", k).containsExactly(expected[k], offset(1e-13));
    }
  }

  private static double[] at(double... w) {
    return w;
  }

  /** \(\tfrac12a(w-c)^2\). */
  private static Differentiable parabola(double a, double c) {
    return new Quadratic(Quadratic.diagonal(a).matrix(), at(c));
  }

  /** ½(w−4)² + |w| with α = ½: half the way to 4, less ½. */
  @Test
  void proximalGradient() {
    assertPath(
        new ProximalGradient(0.5).minimize(new Composite(parabola(1, 4), new L1(1)), at(0), THREE),
        at(0),
        at(1.5),
        at(2.25),
        at(2.625));
  }

  /** ½w² with α = ½ halves y. t: 1, (1+√5)/2, 2.1935, 2.7498; momentum 0, 0.6180/2.1935, 1.1935/2.7498. */
  @Test
  void fista() {
    double t2 = (1 + Math.sqrt(5)) / 2;
    double t3 = (1 + Math.sqrt(1 + 4 * t2 * t2)) / 2;
    double t4 = (1 + Math.sqrt(1 + 4 * t3 * t3)) / 2;
    assertThat(t4).isCloseTo(2.7497913401204, offset(1e-12));
    double w3 = (2 + (t2 - 1) / t3 * (2 - 4)) / 2;
    double w4 = (w3 + (t3 - 1) / t4 * (w3 - 2)) / 2;
    assertThat(w3).isCloseTo(0.7182464742, offset(1e-9));
    Composite problem = new Composite(parabola(1, 0), new NoPenalty());
    assertPath(
        new Fista(0.5).minimize(problem, at(8), Stop.after(4)),
        at(8),
        at(4),
        at(2),
        at(w3),
        at(w4));
  }

  /** ½w² with α = 0.1: beyond 0 the momentum still points away, which is uphill, so t begins again. */
  @Test
  void fistaRestarting() {
    double[][] expected = new double[25][1];
    double w = 1;
    double y = 1;
    double t = 1;
    int restarts = 0;
    for (double[] point : expected) {
      point[0] = w;
      double next = 0.9 * y;
      if (y * (next - w) > 0) {
        t = 1;
        restarts++;
      }
      double tNext = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
      y = next + (t - 1) / tNext * (next - w);
      w = next;
      t = tNext;
    }
    assertThat(restarts).isPositive();
    Composite problem = new Composite(parabola(1, 0), new NoPenalty());
    assertPath(new Fista(0.1).restarting().minimize(problem, at(1), Stop.after(24)), expected);
  }

  /** 1.5w² from 8: α = 1 and ½ lie under the parabola, ¼ not; then each step leaves a quarter. */
  @Test
  void proximalBacktracking() {
    Solution solution =
        new ProximalBacktracking(1)
            .minimize(new Composite(parabola(3, 0), new NoPenalty()), at(8), THREE);
    assertPath(solution, at(8), at(2), at(0.5), at(0.125));
    assertThat(solution.trace().stepSizes()).containsExactly(0, 0.25, 0.25, 0.25);
    assertThat(solution.counts().values()).as("trials").isEqualTo(6);
  }

  /** ½w² + |w|: soft thresholding by 1 of the mean of z − u and 0. */
  @Test
  void admm() {
    Splitting problem = new Splitting(1, Proximable.of(new L2(1)), Proximable.of(new L1(1)));
    Solution solution = new Admm(1).minimize(problem, at(8), THREE);
    // x = 3.5, u = 1; x = 0.75, u = 1; x = −0.125.
    assertPath(solution, at(7), at(2.5), at(0.75), at(0));
    assertThat(solution.trace().gradientNorms()[0]).isEqualTo(4.5);
    assertThat(solution.trace().stepSizes()).containsExactly(0, Double.NaN, Double.NaN, Double.NaN);
    // ρ = 2: z₀ = S(8, ½); x = 7.5·⅔ = 5; z₁ = S(5, ½); u = ½; x = 4·⅔; z₂ = S(8/3 + ½, ½) = 8/3.
    assertPath(new Admm(2).minimize(problem, at(8), THREE), at(7.5), at(4.5), at(8 / 3.0));
  }

  @Test
  void douglasRachford() {
    Splitting problem = new Splitting(1, Proximable.of(new L2(1)), Proximable.of(new L1(1)));
    // v = 8, 4, 2, 1; z = v − 1; x = z − v/2.
    Solution plain = new DouglasRachford(1).minimize(problem, at(8), THREE);
    assertPath(plain, at(7), at(3), at(1), at(0));
    assertThat(plain.trace().gradientNorms()[0]).isEqualTo(4);
    // v = 8, 2, ½, ⅛.
    assertPath(new DouglasRachford(1, 1.5).minimize(problem, at(8), THREE), at(7), at(1), at(0));
  }

  /** X = [2 1; 0 1], y = (2, 2), no penalty: w₀ = (2 − w₁)/2, w₁ = 2 − w₀. */
  @Test
  void coordinateDescent() {
    SparseRegression problem =
        SparseRegression.lasso(new DMatrixRMaj(new double[][] {{2, 1}, {0, 1}}), at(2, 2), 0);
    Solution solution = new CoordinateDescent().minimize(problem, at(0, 0), THREE);
    assertPath(solution, at(0, 0), at(1, 1), at(0.5, 1.5), at(0.25, 1.75));
    // The curvatures are 2 and 1: √((2·1)² + 1²), then √((2·½)² + ½²).
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(Math.sqrt(5), offset(1e-14));
    assertThat(solution.trace().gradientNorms()[1]).isCloseTo(Math.sqrt(1.25), offset(1e-14));
  }

  /** w₀ + ½w₁² with w₀ ≥ −1 and α = ½. */
  @Test
  void projectedGradient() {
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 1;
            g[1] = w[1];
            return w[0] + w[1] * w[1] / 2;
          }
        };
    OverSet<Box> problem = new OverSet<>(f, Box.atLeast(-1, Double.NEGATIVE_INFINITY));
    assertPath(
        new ProjectedGradient(0.5).minimize(problem, at(0, 8), THREE),
        at(0, 8),
        at(-0.5, 4),
        at(-1, 2),
        at(-1, 1));
  }

  /**
   * ¼w⁴ − ½w² on [0, 3] from 0.1. The first step doubles w; the curvature −0.93 found on it is negative, so σ is tenfold and
   * the search halves the step; then \(\sigma=s/y\), and the value may rise to one of those before.
   */
  @Test
  void spectralProjectedGradientThroughNegativeCurvature() {
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = w[0] * w[0] * w[0] - w[0];
            return w[0] * w[0] * (w[0] * w[0] / 4 - 0.5);
          }
        };
    double w2 = 0.2 + 0.5 * 10 * (0.1 / 0.099) * 0.192;
    double g2 = w2 * w2 * w2 - w2;
    double w3 = w2 - (w2 - 0.2) / (g2 + 0.192) * g2;
    assertThat(w3).isCloseTo(0.4990, offset(1e-4));
    OverSet<Box> problem = new OverSet<>(f, Box.uniform(1, 0, 3));
    Solution solution = new SpectralProjectedGradient().minimize(problem, at(0.1), THREE);
    assertPath(solution, at(0.1), at(0.2), at(w2), at(w3));
    assertThat(solution.trace().stepSizes()).containsExactly(0, 1, 0.5, 1);
    assertThat(solution.trace().values()[3]).isGreaterThan(solution.trace().values()[2]);
    double[] falling =
        new SpectralProjectedGradient(1).minimize(problem, at(0.1), THREE).trace().values();
    assertThat(falling[3]).as("held to the last value only").isLessThan(falling[2]);
  }

  private static final OverSet<Simplex> ON_SIMPLEX =
      new OverSet<>(Quadratic.diagonal(1, 2), new Simplex(2));

  /** ½w₀² + w₁² with γ = 1, ⅔, ½: to (1, 0), to (0, 1), to (1, 0). */
  @Test
  void frankWolfe() {
    Solution solution = new FrankWolfe().minimize(ON_SIMPLEX, at(0.2, 0.8), THREE);
    assertPath(solution, at(0.2, 0.8), at(1, 0), at(1 / 3.0, 2 / 3.0), at(2 / 3.0, 1 / 3.0));
    // g = (0.2, 1.6), s = (1, 0).
    assertThat(solution.trace().gradientNorms()[0]).isCloseTo(1.12, offset(1e-14));
  }

  /** Twice to (1, 0) by γ = 1.12/2.56 and 0.1575/0.81, then 0.05 away from the start: 0.038 is more than 0.032. */
  @Test
  void awayFrankWolfe() {
    Solution solution = new AwayFrankWolfe(2).minimize(ON_SIMPLEX, at(0.2, 0.8), THREE);
    assertPath(solution, at(0.2, 0.8), at(0.55, 0.45), at(0.6375, 0.3625), at(0.659375, 0.340625));
    assertThat(solution.trace().stepSizes()[3]).isCloseTo(0.05, offset(1e-14));
  }

  /** A slope of ln 2 in one of two entries halves it against the other. */
  @Test
  void mirrorDescent() {
    Differentiable f =
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
    assertPath(
        new MirrorDescent(1).minimize(new OverSet<>(f, new Simplex(2)), at(0.5, 0.5), THREE),
        at(0.5, 0.5),
        at(1 / 3.0, 2 / 3.0),
        at(0.2, 0.8),
        at(1 / 9.0, 8 / 9.0));
  }

  /** |w − 1| from 0 by 0.8, 0.4, 0.8/3; at 1.2 it turns. */
  @Test
  void subgradient() {
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = Math.signum(w[0] - 1);
            return Math.abs(w[0] - 1);
          }
        };
    Solution solution =
        new Subgradient(k -> 0.8 / (k + 1))
            .minimize(new OverSet<>(f, Box.unbounded(1)), at(0), THREE);
    assertPath(solution, at(0), at(0.8), at(1.2), at(1.2 - 0.8 / 3));
    assertThat(solution.point()[0]).isCloseTo(1.2 - 0.8 / 3, offset(1e-14));
  }

  /** \(f_i(w)=\tfrac12a_i(w-b_i)^2\) of three examples. */
  private record Parabolas(double[] a, double[] b) implements FiniteSum {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public int size() {
      return a.length;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      return batchGradient(new int[] {0, 1, 2}, 0, 3, w, g);
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      g[0] = 0;
      double sum = 0;
      for (int k = from; k < to; k++) {
        int i = examples[k];
        g[0] += slope(i, w[0]) / (to - from);
        sum += a[i] * (w[0] - b[i]) * (w[0] - b[i]) / 2;
      }
      return sum / (to - from);
    }

    double slope(int i, double w) {
      return a[i] * (w - b[i]);
    }

    double slope(double w) {
      return (slope(0, w) + slope(1, w) + slope(2, w)) / 3;
    }
  }

  private static final Parabolas SUM = new Parabolas(at(1, 2, 4), at(1, -1, 0.5));

  @Test
  void svrg() {
    Random same = new Random(6);
    double snapshot = 2;
    double[][] expected = {at(2), at(0), at(0), at(0)};
    for (int k = 1; k <= 3; k++) {
      double w = snapshot;
      for (int step = 0; step < 6; step++) {
        int i = same.nextInt(3);
        w -= 0.1 * (SUM.slope(i, w) - SUM.slope(i, snapshot) + SUM.slope(snapshot));
      }
      snapshot = w;
      expected[k][0] = w;
    }
    assertPath(new Svrg(0.1, 6).minimize(SUM, at(2), THREE), expected);
  }

  @Test
  void sarah() {
    Random same = new Random(6);
    double w = 2;
    double[][] expected = {at(2), at(0), at(0), at(0)};
    for (int k = 1; k <= 3; k++) {
      double v = SUM.slope(w);
      for (int step = 0; step < 3; step++) {
        double before = w;
        w -= 0.1 * v;
        int i = same.nextInt(3);
        v += SUM.slope(i, w) - SUM.slope(i, before);
      }
      w -= 0.1 * v;
      expected[k][0] = w;
    }
    assertPath(new Sarah(0.1, 6).minimize(SUM, at(2), THREE), expected);
  }

  @Test
  void saga() {
    Random same = new Random(6);
    double w = 2;
    double[] table = {SUM.slope(0, 2), SUM.slope(1, 2), SUM.slope(2, 2)};
    double[][] expected = {at(2), at(0), at(0), at(0)};
    for (int k = 1; k <= 3; k++) {
      for (int step = 0; step < 3; step++) {
        int i = same.nextInt(3);
        double slope = SUM.slope(i, w);
        w -= 0.1 * (slope - table[i] + (table[0] + table[1] + table[2]) / 3);
        table[i] = slope;
      }
      expected[k][0] = w;
    }
    assertPath(new Saga(0.1, 6).minimize(SUM, at(2), THREE), expected);
  }
}
