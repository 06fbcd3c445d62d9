package thalweg.solvers.leastsquares;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Svd;
import thalweg.math.Vectors;

/**
 * The step \(q=-(J^\top J+\lambda I)^{-1}J^\top r\) of a given length, from one decomposition \(J=U\Sigma V^\top\): with
 * \(b=U^\top r\), \(q=-V\,\bigl(\tfrac{\sigma_ib_i}{\sigma_i^2+\lambda}\bigr)_i\) is known for every λ at once.
 *
 * <p>λ is found as in MINPACK's {@code lmpar}: Hebden's iteration from the last λ, between bounds, until the length is right
 * to 10 %.
 */
final class ScaledStep {
  private static final int MOST_ROUNDS = 10;
  private static final double SLACK = 0.1;

  private final Svd svd;
  private final double[] b;
  private final double[] c;
  private final double[] q;
  private final int rank;
  private double lambda;
  private double length;

  /**
   * Decomposes.
   *
   * @param j J, finite. Not modified.
   * @param r r, finite. Not modified.
   * @param lambda the first guess
   */
  ScaledStep(DMatrixRMaj j, double[] r, double lambda) {
    svd = Svd.of(j);
    rank = svd.rank();
    b = new double[svd.values().length];
    c = new double[b.length];
    q = new double[j.numCols];
    this.lambda = lambda;
    Matrices.multiplyTransposed(svd.u(), r, b);
  }

  /** Finds the step of length Δ within 10 %, or the Gauss–Newton step if that is hardly longer. */
  void solve(double delta) {
    double guess = lambda;
    at(0);
    double excess = length - delta;
    if (excess > SLACK * delta) {
      double low = correction(excess, delta);
      double high = Vectors.norm2(products()) / delta;
      double next = Math.min(Math.max(guess, low), high);
      for (int round = 0; round < MOST_ROUNDS && Math.abs(excess) > SLACK * delta; round++) {
        at(next);
        excess = length - delta;
        next = Math.max(low, lambda + correction(excess, delta));
      }
    }
    Matrices.multiply(svd.v(), c, q);
    Vectors.scale(-1, q);
  }

  /** Hebden's correction of λ, \(\frac{\lVert q\rVert-\Delta}{\Delta}\cdot\frac{\lVert q\rVert}{-\lVert q\rVert'}\). */
  private double correction(double excess, double delta) {
    double slope = 0;
    for (int i = 0; i < rank; i++) {
      double share = c[i] / length;
      slope += share * share / (svd.values()[i] * svd.values()[i] + lambda);
    }
    return excess / delta / slope;
  }

  /** \(\Sigma b\), whose norm is that of the gradient. */
  private double[] products() {
    double[] products = new double[rank];
    for (int i = 0; i < rank; i++) {
      products[i] = svd.values()[i] * b[i];
    }
    return products;
  }

  private void at(double value) {
    lambda = value;
    for (int i = 0; i < c.length; i++) {
      double sigma = svd.values()[i];
      c[i] = i < rank ? b[i] / (sigma + lambda / sigma) : 0;
    }
    length = Vectors.norm2(c);
  }

  /** q. Not to be modified. */
  double[] step() {
    return q;
  }

  double lambda() {
    return lambda;
  }

  /** Multiplies the guess that the next search for λ begins with. */
  void multiplyLambda(double factor) {
    lambda *= factor;
  }
}
