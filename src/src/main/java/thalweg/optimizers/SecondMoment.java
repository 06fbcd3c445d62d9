package thalweg.optimizers;

import static java.lang.Math.max;

/** The running mean of g², in full for a vector and as a product of rows and columns for a matrix. */
interface SecondMoment {

  /** Moves the mean by the given share towards g². */
  void add(double[] g, double share);

  /** The estimate for parameter i. */
  double at(int i);

  static SecondMoment of(Memory memory, int rows, double epsilon) {
    return rows == 1 ? new Full(memory.vector("v")) : new Factored(memory, rows, epsilon);
  }

  /** One number per parameter. */
  record Full(double[] v) implements SecondMoment {
    @Override
    public void add(double[] g, double share) {
      for (int i = 0; i < v.length; i++) {
        v[i] += share * (g[i] * g[i] - v[i]);
      }
    }

    @Override
    public double at(int i) {
      return v[i];
    }
  }

  /** One number per row and one per column. */
  final class Factored implements SecondMoment {
    private final double[] r;
    private final double[] c;
    private final double[] rowSum;
    private final double[] columnSum;
    private final double epsilon;
    private double mean;

    Factored(Memory memory, int rows, double epsilon) {
      int columns = memory.columns(rows);
      this.r = memory.vector("rows", rows, 0);
      this.c = memory.vector("columns", columns, 0);
      this.rowSum = new double[rows];
      this.columnSum = new double[columns];
      this.epsilon = epsilon;
    }

    @Override
    public void add(double[] g, double share) {
      for (int i = 0; i < g.length; i++) {
        rowSum[i / c.length] += g[i] * g[i] / c.length;
        columnSum[i % c.length] += g[i] * g[i] / r.length;
      }
      mean = max(epsilon, move(r, rowSum, share));
      move(c, columnSum, share);
    }

    /** Moves the running means, clears the sums, and returns the mean of the running means. */
    private static double move(double[] running, double[] sums, double share) {
      double total = 0;
      for (int i = 0; i < running.length; i++) {
        running[i] += share * (sums[i] - running[i]);
        sums[i] = 0;
        total += running[i];
      }
      return total / running.length;
    }

    @Override
    public double at(int i) {
      return r[i / c.length] * c[i % c.length] / mean;
    }
  }
}
