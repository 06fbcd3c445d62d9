package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Svd;

/**
 * The step of {@link LevenbergMarquardt} for a given radius, from one decomposition \(JD^{-1}=U\Sigma V^\top\): with
 * \(b=U^\top r\), the scaled step \(Dp=-Vq\), \(q_i=\frac{\sigma_ib_i}{\sigma_i^2+\lambda}\), is known for every λ at once.
 */
final class ScaledStep {
  private static final int MOST_ROUNDS = 50;
  private static final double SLACK = 0.1;

  private final double[] scale;
  private final double[] step;
  private double[] sigma = {};
  private double[] b = {};
  private double[] q = {};
  private DMatrixRMaj v = new DMatrixRMaj(0, 0);
  private int rank;
  private double lambda;
  private double length;

  ScaledStep(int d) {
    scale = new double[d];
    step = new double[d];
  }

  /** Lets D grow to the column norms of J. */
  void scaleBy(DMatrixRMaj j) {
    for (int k = 0; k < scale.length; k++) {
      double sum = 0;
      for (int i = 0; i < j.numRows; i++) {
        sum = Math.hypot(sum, j.get(i, k));
      }
      scale[k] = Math.max(scale[k], sum);
    }
  }

  private double scale(int k) {
    return scale[k] > 0 ? scale[k] : 1;
  }

  /** ‖Dx‖. */
  double norm(double[] x) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum = Math.hypot(sum, scale(k) * x[k]);
    }
    return sum;
  }

  /** Decomposes J. Not modified. */
  void begin(DMatrixRMaj j, double[] r) {
    DMatrixRMaj scaled = j.copy();
    for (int i = 0; i < j.numRows; i++) {
      for (int k = 0; k < scale.length; k++) {
        scaled.set(i, k, j.get(i, k) / scale(k));
      }
    }
    Svd svd = Svd.of(scaled);
    sigma = svd.values();
    v = svd.v();
    rank = svd.rank();
    b = new double[sigma.length];
    q = new double[sigma.length];
    Matrices.multiplyTransposed(svd.u(), r, b);
  }

  /** Finds the step of length Δ within 10 %, or the Gauss–Newton step if that is shorter; Hebden's iteration for λ. */
  void solve(double delta) {
    lambda = 0;
    scaleSteps();
    double low = 0;
    for (int round = 0; round < MOST_ROUNDS && Math.abs(length - delta) > SLACK * delta; round++) {
      if (length < delta) {
        if (lambda == 0) {
          break;
        }
      } else {
        low = Math.max(low, lambda);
      }
      double slope = 0;
      for (int i = 0; i < q.length; i++) {
        slope += q[i] == 0 ? 0 : q[i] * q[i] / (sigma[i] * sigma[i] + lambda);
      }
      lambda = Math.max(low, lambda + (length - delta) / delta * length * length / slope);
      scaleSteps();
    }
    Matrices.multiply(v, q, step);
    for (int k = 0; k < step.length; k++) {
      step[k] = -step[k] / scale(k);
    }
  }

  private void scaleSteps() {
    length = 0;
    for (int i = 0; i < q.length; i++) {
      boolean zero = lambda == 0 && i >= rank;
      q[i] = zero ? 0 : sigma[i] * b[i] / (sigma[i] * sigma[i] + lambda);
      length = Math.hypot(length, q[i]);
    }
  }

  double[] step() {
    return step;
  }

  /** ‖Dp‖. */
  double length() {
    return length;
  }

  double lambda() {
    return lambda;
  }

  /** The fall of ½‖r‖² that the model promises, \(\tfrac12\lVert Jp\rVert^2+\lambda\lVert Dp\rVert^2\). */
  double promised() {
    double sum = 0;
    for (int i = 0; i < q.length; i++) {
      sum += (0.5 * sigma[i] * sigma[i] + lambda) * q[i] * q[i];
    }
    return sum;
  }
}
