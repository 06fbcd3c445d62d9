package thalweg.penalties;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Ridge, \(r(w)=\frac\lambda2\lVert w\rVert_2^2\).
 *
 * <p>Its gradient λw shrinks every weight in proportion; smooth with L = λ, strongly convex with μ = λ, so it
 * improves the condition number of whatever it is added to. The proximal step is \(w/(1+\alpha\lambda)\).
 *
 * @param lambda the strength λ; non-negative
 * @see <a href="https://doi.org/10.1080/00401706.1970.10488634">Hoerl and Kennard, Ridge Regression (1970)</a>
 */
public record L2(double lambda) implements Penalty {

  /** Checks the strength. */
  public L2 {
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public double value(double[] w) {
    double norm = Vectors.norm2(w);
    return 0.5 * lambda * norm * norm;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    Vectors.axpy(lambda, w, g);
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {
    Vectors.axpy(lambda, v, hv);
  }

  @Override
  public void prox(double[] w, double stepSize) {
    Vectors.scale(1 / (1 + Check.positive("stepSize", stepSize) * lambda), w);
  }

  @Override
  public double smoothness() {
    return lambda;
  }

  @Override
  public double strongConvexity() {
    return lambda;
  }
}
