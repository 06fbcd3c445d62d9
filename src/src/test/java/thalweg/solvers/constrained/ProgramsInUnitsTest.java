package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thalweg.constraints.Box;
import thalweg.math.Vectors;
import thalweg.runs.Termination;

/** Random programs of nine kinds, each in six units of objective, variables and rows: the verdict and the value stay. */
class ProgramsInUnitsTest {
  private static final int EACH = 40;
  private static final int UNITS = 6;

  /** Kinds of programs, with what is known of them. */
  enum Kind {
    DENSE(Termination.GRADIENT_SMALL),
    QUADRATIC(Termination.GRADIENT_SMALL),
    DEGENERATE(Termination.GRADIENT_SMALL),
    TRANSPORT(Termination.GRADIENT_SMALL),
    ASSIGNMENT(Termination.GRADIENT_SMALL),
    PORTFOLIO(Termination.GRADIENT_SMALL),
    KLEE_MINTY(Termination.GRADIENT_SMALL),
    INFEASIBLE(Termination.INFEASIBLE),
    UNBOUNDED(Termination.UNBOUNDED);

    private final Termination end;

    Kind(Termination end) {
      this.end = end;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theVerdictAndTheValueAreTheSameInAllUnits(Kind kind) {
    Random random = new Random(kind.name().hashCode());
    for (int k = 0; k < EACH; k++) {
      QuadraticProgram program = program(kind, k, random);
      ConstrainedSolution base = new InteriorPoint().solve(program);
      for (int unit = 0; unit < UNITS; unit++) {
        double cost = unit == 0 ? 1 : power(random);
        double variable = unit == 0 ? 1 : power(random);
        double row = unit == 0 ? 1 : power(random);
        QuadraticProgram scaled = inUnits(program, cost, variable, row);
        ConstrainedSolution found = new InteriorPoint().solve(scaled);
        String name = "%s %d in %g, %g, %g: %s".formatted(kind, k, cost, variable, row, found);
        assertThat(found.solution().termination()).as(name).isEqualTo(kind.end);
        if (found.solution().converged()) {
          double[] w = found.solution().point();
          assertThat(violation(scaled, w)).as(name).isLessThan(1e-8);
          double size =
              Math.abs(base.solution().value()) + 1e-3 * terms(program, base.solution().point());
          double off = Math.abs(found.solution().value() / cost - base.solution().value());
          assertThat(off).as(name).isLessThanOrEqualTo(1e-8 * size);
          assertThat(gap(scaled, found)).as(name).isLessThan(1e-7);
        } else {
          assertThat(found.certificate().orElseThrow().proves(scaled)).as(name).isTrue();
        }
      }
    }
  }

  private static double power(Random random) {
    return Math.pow(10, 24 * random.nextDouble() - 12);
  }

  private static QuadraticProgram inUnits(
      QuadraticProgram p, double cost, double variable, double row) {
    return new QuadraticProgram(
        times(cost / variable / variable, p.q()),
        times(cost / variable, p.c()),
        times(row / variable, p.a()),
        times(row, p.b()),
        times(row / variable, p.g()),
        times(row, p.h()));
  }

  private static DMatrixRMaj times(double alpha, DMatrixRMaj a) {
    DMatrixRMaj product = a.copy();
    Vectors.scale(alpha, product.data);
    return product;
  }

  private static double[] times(double alpha, double[] x) {
    double[] product = x.clone();
    Vectors.scale(alpha, product);
    return product;
  }

  /** The worst broken row, beside its right-hand side and its entries times the longest coordinate. */
  private static double violation(QuadraticProgram p, double[] w) {
    return Math.max(violation(p.a(), p.b(), w, true), violation(p.g(), p.h(), w, false));
  }

  private static double violation(DMatrixRMaj rows, double[] right, double[] w, boolean equal) {
    double worst = 0;
    for (int i = 0; i < right.length; i++) {
      double off = -right[i];
      double size = Math.abs(right[i]);
      for (int j = 0; j < w.length; j++) {
        off += rows.get(i, j) * w[j];
        size += Math.abs(rows.get(i, j)) * Vectors.normInf(w);
      }
      worst = Math.max(worst, (equal ? Math.abs(off) : off) / Math.max(size, Double.MIN_NORMAL));
    }
    return worst;
  }

  /** \(\tfrac12|w|^\top|Q||w|+|c|^\top|w|\). */
  private static double terms(QuadraticProgram p, double[] w) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += Math.abs(p.c()[i] * w[i]);
      for (int j = 0; j < w.length; j++) {
        sum += 0.5 * Math.abs(w[i] * p.q().get(i, j) * w[j]);
      }
    }
    return sum;
  }

  /** The duality gap \(w^\top Qw+c^\top w+b^\top y+h^\top z\), beside its terms: 0 at a solution. */
  private static double gap(QuadraticProgram p, ConstrainedSolution found) {
    double[] w = found.solution().point();
    double[] y = found.kkt().equalityMultipliers();
    double[] z = found.kkt().inequalityMultipliers();
    double[] qw = new double[w.length];
    p.hessianVector(w, w, qw);
    double sum =
        Vectors.dot(w, qw) + Vectors.dot(p.c(), w) + Vectors.dot(p.b(), y) + Vectors.dot(p.h(), z);
    double size = terms(p, w);
    for (int i = 0; i < y.length; i++) {
      size += Math.abs(p.b()[i] * y[i]);
    }
    for (int j = 0; j < z.length; j++) {
      assertThat(z[j]).isNotNegative();
      size += Math.abs(p.h()[j] * z[j]);
    }
    return Math.abs(sum) / Math.max(size, Double.MIN_NORMAL);
  }

  private static QuadraticProgram program(Kind kind, int k, Random random) {
    return switch (kind) {
      case DENSE, QUADRATIC, DEGENERATE -> withKnownMultipliers(kind, random);
      case TRANSPORT, ASSIGNMENT -> transport(3 + k % 6, kind == Kind.ASSIGNMENT, random);
      case PORTFOLIO -> portfolio(4 + k % 20, random);
      case KLEE_MINTY -> kleeMinty(2 + k % 15);
      case INFEASIBLE -> infeasible(random);
      case UNBOUNDED -> unbounded(random);
    };
  }

  /** A point, multipliers and slacks at random, and the program they solve. */
  private static QuadraticProgram withKnownMultipliers(Kind kind, Random random) {
    int d = 3 + random.nextInt(20);
    int p = random.nextInt(d / 2 + 1);
    int m = 1 + random.nextInt(2 * d);
    double[] w = new double[d];
    Arrays.setAll(w, i -> Math.max(0, random.nextGaussian()));
    DMatrixRMaj a = gaussian(p, d, random);
    DMatrixRMaj g = gaussian(m, d, random);
    DMatrixRMaj q = new DMatrixRMaj(d, d);
    if (kind == Kind.QUADRATIC) {
      DMatrixRMaj root = gaussian(1 + random.nextInt(d), d, random);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          double sum = 0;
          for (int r = 0; r < root.numRows; r++) {
            sum += root.get(r, i) * root.get(r, j);
          }
          q.set(i, j, sum);
          q.set(j, i, sum);
        }
      }
    }
    double[] c = new double[d];
    for (int i = 0; i < d; i++) {
      c[i] = w[i] > 0 ? 0 : random.nextDouble();
      for (int j = 0; j < d; j++) {
        c[i] -= q.get(i, j) * w[j];
      }
    }
    double[] b = new double[p];
    for (int i = 0; i < p; i++) {
      double y = random.nextGaussian();
      for (int j = 0; j < d; j++) {
        b[i] += a.get(i, j) * w[j];
        c[j] -= a.get(i, j) * y;
      }
    }
    double[] h = new double[m];
    for (int i = 0; i < m; i++) {
      double z = Math.max(0, random.nextGaussian());
      boolean tight = z > 0 || (kind == Kind.DEGENERATE && random.nextDouble() < 0.7);
      h[i] = tight ? 0 : random.nextDouble();
      for (int j = 0; j < d; j++) {
        h[i] += g.get(i, j) * w[j];
        c[j] -= g.get(i, j) * z;
      }
    }
    return QuadraticProgram.of(q, c).equal(a, b).atMost(g, h).within(Box.nonNegative(d));
  }

  private static DMatrixRMaj gaussian(int rows, int columns, Random random) {
    DMatrixRMaj a = new DMatrixRMaj(rows, columns);
    Arrays.setAll(a.data, i -> random.nextGaussian());
    return a;
  }

  private static QuadraticProgram transport(int n, boolean assignment, Random random) {
    DMatrixRMaj a = new DMatrixRMaj(2 * n, n * n);
    double[] c = new double[n * n];
    double[] b = new double[2 * n];
    for (int i = 0; i < n; i++) {
      b[i] = assignment ? 1 : 1 + random.nextInt(20);
      for (int j = 0; j < n; j++) {
        a.set(i, i * n + j, 1);
        a.set(n + j, i * n + j, 1);
        c[i * n + j] = 1 + random.nextInt(30);
      }
    }
    for (int i = 0; i < n; i++) {
      b[n + (i + 1) % n] = b[i];
    }
    return QuadraticProgram.linear(c).equal(a, b).within(Box.nonNegative(n * n));
  }

  private static QuadraticProgram portfolio(int d, Random random) {
    DMatrixRMaj factors = gaussian(5, d, random);
    DMatrixRMaj q = new DMatrixRMaj(d, d);
    double[] c = new double[d];
    for (int i = 0; i < d; i++) {
      c[i] = -1e-6 * random.nextDouble();
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 0.1 + random.nextDouble() : 0;
        for (int r = 0; r < 5; r++) {
          sum += factors.get(r, i) * factors.get(r, j);
        }
        q.set(i, j, 1e-6 * sum);
        q.set(j, i, 1e-6 * sum);
      }
    }
    DMatrixRMaj ones = new DMatrixRMaj(1, d);
    Arrays.fill(ones.data, 1);
    return QuadraticProgram.of(q, c)
        .equal(ones, 1)
        .within(Box.uniform(d, 0, Math.max(0.3, 1.5 / d)));
  }

  /** \(\max\sum_j2^{n-j}w_j\) where \(2\sum_{j\lt i}2^{i-j}w_j+w_i\le5^i\), w ≥ 0: the optimum is \(5^n\). */
  private static QuadraticProgram kleeMinty(int n) {
    DMatrixRMaj g = new DMatrixRMaj(n, n);
    double[] c = new double[n];
    double[] h = new double[n];
    for (int i = 0; i < n; i++) {
      c[i] = -Math.pow(2, n - 1 - i);
      h[i] = Math.pow(5, i + 1);
      g.set(i, i, 1);
      for (int j = 0; j < i; j++) {
        g.set(i, j, Math.pow(2, i - j + 1));
      }
    }
    return QuadraticProgram.linear(c).atMost(g, h).within(Box.nonNegative(n));
  }

  /** Rows of which a positive combination says 0 ≤ −1, hidden among others. */
  private static QuadraticProgram infeasible(Random random) {
    QuadraticProgram some = withKnownMultipliers(Kind.QUADRATIC, random);
    int d = some.dimension();
    int m = some.h().length;
    DMatrixRMaj g = new DMatrixRMaj(m + 1, d);
    System.arraycopy(some.g().data, 0, g.data, 0, m * d);
    double[] h = Arrays.copyOf(some.h(), m + 1);
    h[m] = -1;
    for (int i = 0; i < m; i++) {
      double weight = random.nextDouble() < 0.3 ? random.nextDouble() : 0;
      h[m] -= weight * h[i];
      for (int j = 0; j < d; j++) {
        g.data[m * d + j] -= weight * g.data[i * d + j];
      }
    }
    return some.atMost(g, h);
  }

  /** A cone that contains a direction along which the objective falls. */
  private static QuadraticProgram unbounded(Random random) {
    int d = 3 + random.nextInt(15);
    int m = 1 + random.nextInt(2 * d);
    double[] direction = new double[d];
    Arrays.setAll(direction, i -> 0.1 + random.nextDouble());
    DMatrixRMaj g = gaussian(m, d, random);
    double[] h = new double[m];
    for (int i = 0; i < m; i++) {
      double along = 0;
      for (int j = 0; j < d; j++) {
        along += g.get(i, j) * direction[j];
      }
      for (int j = 0; j < d && along > 0; j++) {
        g.data[i * d + j] *= -1;
      }
      h[i] = random.nextDouble();
    }
    double[] c = new double[d];
    Arrays.setAll(c, i -> random.nextGaussian());
    double slope = Vectors.dot(c, direction);
    for (int i = 0; i < d && slope >= 0; i++) {
      c[i] *= -1;
    }
    return QuadraticProgram.linear(c).atMost(g, h).within(Box.nonNegative(d));
  }
}
