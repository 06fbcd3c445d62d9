package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import thalweg.math.Vectors;

/** The running mean V of g²: in full for a vector, as a product of rows and columns for a matrix. */
interface SecondMoment {

  /** Moves the mean by the given share towards g². */
  void add(double[] g, double share);

  /** \(u\leftarrow g/\max(\sqrt V,\epsilon)\). */
  void scale(double[] g, double epsilon, double[] u);

  static SecondMoment of(Memory memory, int rows, double epsilon) {
    return rows == 1 ? new Full(memory.vector("v")) : new Factored(memory, rows, epsilon);
  }

  /** One number per parameter. */
  record Full(double[] v) implements SecondMoment {
    @Override
    public void add(double[] g, double share) {
      for (int i = 0; i < v.length; i++) {
        double gi = Squarable.of(g[i]);
        v[i] += share * (gi * gi - v[i]);
      }
    }

    @Override
    public void scale(double[] g, double epsilon, double[] u) {
      for (int i = 0; i < v.length; i++) {
        u[i] = Squarable.of(g[i]) / max(sqrt(v[i]), Squarable.epsilon(epsilon));
      }
    }
  }

  /** One number per row and one per column. */
  final class Factored implements SecondMoment {
    private final double[] r;
    private final double[] c;
    private final double[] columnSum;
    private final double leastMean;
    private double mean;

    Factored(Memory memory, int rows, double leastMean) {
      int columns = memory.columns(rows);
      this.r = memory.vector("rows", rows, 0);
      this.c = memory.vector("columns", columns, 0);
      this.columnSum = new double[columns];
      this.leastMean = leastMean;
    }

    @Override
    public void add(double[] g, double share) {
      Arrays.fill(columnSum, 0);
      double total = 0;
      for (int row = 0; row < r.length; row++) {
        double rowSum = 0;
        for (int j = 0, i = row * c.length; j < c.length; j++, i++) {
          double gi = Squarable.of(g[i]);
          columnSum[j] += gi * gi;
        }
        for (int j = 0, i = row * c.length; j < c.length; j++, i++) {
          double gi = Squarable.of(g[i]);
          rowSum += gi * gi;
        }
        r[row] += share * (rowSum / c.length - r[row]);
        total += r[row];
      }
      mean = max(leastMean, total / r.length);
      Vectors.combine(1 - share, c, share / r.length, columnSum, c);
    }

    @Override
    public void scale(double[] g, double epsilon, double[] u) {
      for (int row = 0; row < r.length; row++) {
        double share = r[row] / mean;
        for (int j = 0, i = row * c.length; j < c.length; j++, i++) {
          u[i] = Squarable.of(g[i]) / max(sqrt(share * c[j]), Squarable.epsilon(epsilon));
        }
      }
    }
  }
}
