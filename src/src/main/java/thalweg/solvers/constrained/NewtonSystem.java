package thalweg.solvers.constrained;

import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.math.Lu;
import thalweg.math.Vectors;

/**
 * The linear system of an interior-point step,
 *
 * <p>\[\begin{pmatrix}Q+G^\top\mathrm{diag}(z/s)G&amp;A^\top\\A&amp;0\end{pmatrix}.\]
 *
 * <p>It is factorized with ±δ on the diagonal, so that dependent rows and free variables do no harm, and iterative refinement
 * takes that out again.
 */
final class NewtonSystem {
  private static final double DELTA = 1e-10;

  private final QuadraticProgram qp;
  private final DMatrixRMaj matrix;
  private final double[] weights;
  private final double[] right;
  private final double[] correction;
  private @Nullable Lu lu;

  NewtonSystem(QuadraticProgram qp) {
    this.qp = qp;
    int order = qp.dimension() + qp.b().length;
    matrix = new DMatrixRMaj(order, order);
    weights = new double[qp.h().length];
    right = new double[order];
    correction = new double[order];
  }

  /** Whether the system can be solved to rounding. */
  boolean factorize(double[] z, double[] s) {
    int d = qp.dimension();
    matrix.zero();
    for (int i = 0; i < d; i++) {
      System.arraycopy(qp.q().data, i * d, matrix.data, i * matrix.numCols, d);
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] = z[j] / s[j];
      addOuterProduct(weights[j], j);
    }
    for (int k = 0; k < qp.b().length; k++) {
      for (int i = 0; i < d; i++) {
        matrix.set(d + k, i, qp.a().get(k, i));
        matrix.set(i, d + k, qp.a().get(k, i));
      }
    }
    for (int i = 0; i < matrix.numRows; i++) {
      matrix.add(i, i, i < d ? DELTA : -DELTA);
    }
    try {
      lu = new Lu(matrix);
      return true;
    } catch (IllegalArgumentException singular) {
      return false;
    }
  }

  private void addOuterProduct(double weight, int j) {
    int d = qp.dimension();
    double[] g = qp.g().data;
    for (int i = 0; i < d; i++) {
      double wi = weight * g[j * d + i];
      for (int k = 0; k < d && wi != 0; k++) {
        matrix.data[i * matrix.numCols + k] += wi * g[j * d + k];
      }
    }
  }

  /** \(x\leftarrow K^{-1}x\), for the system without δ. */
  void solve(double[] x, int refinements) {
    if (lu == null) {
      throw new IllegalStateException("factorize first");
    }
    System.arraycopy(x, 0, right, 0, x.length);
    lu.solve(x);
    for (int k = 0; k < refinements; k++) {
      matrixTimes(x, correction);
      Vectors.combine(1, right, -1, correction, correction);
      lu.solve(correction);
      Vectors.axpy(1, correction, x);
    }
  }

  /** K x, with δ taken out again. */
  private void matrixTimes(double[] x, double[] result) {
    product(matrix, x, result);
    for (int i = 0; i < x.length; i++) {
      result[i] += i < qp.dimension() ? -DELTA * x[i] : DELTA * x[i];
    }
  }

  /** \(y\leftarrow Mx\); M may have no rows. */
  void product(DMatrixRMaj m, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += m.data[i * m.numCols + k] * x[k];
      }
      y[i] = sum;
    }
  }

  /** \(y\leftarrow y+\alpha M^\top x\); M may have no rows. */
  void addTransposed(DMatrixRMaj m, double alpha, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < y.length; k++) {
        y[k] += alpha * x[i] * m.data[i * m.numCols + k];
      }
    }
  }
}
