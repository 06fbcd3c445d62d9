package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.Arrays;
import thalweg.math.Vectors;

/**
 * Brings the singular values of a matrix near 1 by five steps of \(X\leftarrow aX+(bA+cA^2)X\), \(A=XX^\top\), from
 * \(X=U/\lVert U\rVert_F\).
 */
final class NewtonSchulz {
  private static final double A = 3.4445;
  private static final double B = -4.7750;
  private static final double C = 2.0315;
  private static final int STEPS = 5;
  private static final double LEAST_NORM = 1e-7;

  private final int rows;
  private final int columns;
  private final int n;
  private final int p;
  private final double[] x;
  private final double[] next;
  private final double[] gram;
  private final double[] polynomial;

  NewtonSchulz(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.n = min(rows, columns);
    this.p = max(rows, columns);
    this.x = new double[n * p];
    this.next = new double[n * p];
    this.gram = new double[n * n];
    this.polynomial = new double[n * n];
  }

  /** Works on the transpose if that has fewer rows, since A is rows × rows. */
  void orthogonalize(double[] u) {
    if (rows > columns) {
      transpose(u, rows, columns, x);
    } else {
      System.arraycopy(u, 0, x, 0, u.length);
    }
    Direction.of(x, max(Vectors.norm2(x), LEAST_NORM), x);
    for (int step = 0; step < STEPS; step++) {
      gram();
      multiply(gram, gram, polynomial, n);
      Vectors.combine(B, gram, C, polynomial, polynomial);
      multiply(polynomial, x, next, p);
      Vectors.combine(A, x, 1, next, x);
    }
    if (rows > columns) {
      transpose(x, n, p, u);
    } else {
      System.arraycopy(x, 0, u, 0, u.length);
    }
  }

  private static void transpose(double[] a, int rows, int columns, double[] b) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        b[j * rows + i] = a[i * columns + j];
      }
    }
  }

  private void gram() {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < p; k++) {
          sum += x[i * p + k] * x[j * p + k];
        }
        gram[i * n + j] = sum;
        gram[j * n + i] = sum;
      }
    }
  }

  /** c = a b for an n × n matrix a and an n × width matrix b. */
  private void multiply(double[] a, double[] b, double[] c, int width) {
    Arrays.fill(c, 0);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double aik = a[i * n + k];
        for (int j = 0; j < width; j++) {
          c[i * width + j] += aik * b[k * width + j];
        }
      }
    }
  }
}
