package thalweg.solvers.constrained;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** The positive definite estimate B of the Hessian of the Lagrangian: BFGS with Powell's damping. */
final class LagrangianHessian {
  private static final double DAMPED = 0.2;

  private final DMatrixRMaj b;
  private final double[] s;
  private final double[] y;
  private final double[] bs;
  private boolean learned;

  /** Such that the first step against the gradient is about as long as the point. */
  LagrangianHessian(Tangents at) {
    int d = at.w().length;
    b = new DMatrixRMaj(d, d);
    s = new double[d];
    y = new double[d];
    bs = new double[d];
    become(scale(at));
  }

  private static double scale(Tangents at) {
    double slope = Vectors.norm2(at.slope());
    double length = Vectors.norm2(at.w());
    return slope == 0 ? 1 : slope / (length == 0 ? 1 : length);
  }

  DMatrixRMaj matrix() {
    return b;
  }

  /**
   * \(B\leftarrow B-\frac{Bss^\top B}{s^\top Bs}+\frac{rr^\top}{s^\top r}\) with \(r=\theta y+(1-\theta)Bs\), where θ
   * keeps \(s^\top r\ge0.2\,s^\top Bs\), so that B stays positive definite though the Lagrangian may bend downwards.
   */
  void learn(Tangents from, Tangents to, double[] equality, double[] inequality) {
    Vectors.combine(1, to.w(), -1, from.w(), s);
    Arrays.fill(y, 0);
    to.addLagrangianSlope(1, equality, inequality, y);
    from.addLagrangianSlope(-1, equality, inequality, y);
    double sy = Vectors.dot(s, y);
    if (!learned && sy > 0) {
      become(Vectors.dot(y, y) / sy);
    }
    learned = true;
    Matrices.multiply(b, s, bs);
    double sbs = Vectors.dot(s, bs);
    if (!(sbs > 0)) {
      return;
    }
    double theta = sy >= DAMPED * sbs ? 1 : (1 - DAMPED) * sbs / (sbs - sy);
    Vectors.combine(theta, y, 1 - theta, bs, y);
    double sr = Vectors.dot(s, y);
    int d = s.length;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        b.data[i * d + j] += y[i] / sr * y[j] - bs[i] / sbs * bs[j];
      }
    }
  }

  /** Forgets what was learned; says whether there was anything. */
  boolean forget(Tangents at) {
    boolean known = learned;
    learned = false;
    become(scale(at));
    return known;
  }

  private void become(double scale) {
    int d = s.length;
    Arrays.fill(b.data, 0);
    for (int i = 0; i < d; i++) {
      b.data[i * d + i] = scale;
    }
  }
}
