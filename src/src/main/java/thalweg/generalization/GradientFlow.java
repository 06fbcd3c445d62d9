package thalweg.generalization;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Svd;
import thalweg.samples.Examples;

/**
 * Gradient descent from 0 with infinitely small steps on \(f(w)=\frac1{2n}\lVert Xw-y\rVert^2\), beside ridge regression, both in closed
 * form.
 *
 * <p>With \(X/\sqrt n=\sum_i\sigma_iu_iv_i^\top\) and \(s_i=\sigma_i^2\), each is a sum over directions, shrunk by a factor of its own:
 *
 * <p>\[w=\sum_i h(s_i)\,\frac{u_i^\top y}{\sqrt n\,\sigma_i}\,v_i,\qquad h_t(s)=1-e^{-ts},\quad h_{\eta,k}(s)=1-(1-\eta
 * s)^k,\quad h_\lambda(s)=\frac s{s+\lambda}\]
 *
 * <p>for the flow at time t, for k steps of length η, and for ridge with \(\frac\lambda2\lVert w\rVert^2\). Stopping at t shrinks
 * like a penalty of λ = 1/t. There is no intercept: centre features and targets first.
 *
 * <pre>{@code
 * GradientFlow flow = GradientFlow.of(train);
 * double[] early = flow.at(10);
 * double[] ridge = flow.ridge(1 / 10.0); // nearly the same
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1810.10082">Ali, Kolter and Tibshirani, A Continuous-Time View of Early Stopping for Least Squares (2019), §2–3</a>
 */
public final class GradientFlow {
  private final Svd svd;
  private final double[] s;
  private final double[] y;

  private GradientFlow(Svd svd, double[] y) {
    this.svd = svd;
    this.y = y;
    s = curvatures(svd);
  }

  /** Of least squares on these examples. */
  public static GradientFlow of(Examples train) {
    return new GradientFlow(decomposed(train.x()), train.y().clone());
  }

  /** The decomposition of \(X/\sqrt n\). */
  static Svd decomposed(DMatrixRMaj x) {
    DMatrixRMaj scaled = x.copy();
    for (int k = 0; k < scaled.getNumElements(); k++) {
      scaled.data[k] /= Math.sqrt(x.numRows);
    }
    return Svd.of(scaled);
  }

  /** \(s_i\), of as many directions as there are beyond rounding. */
  static double[] curvatures(Svd svd) {
    return Arrays.stream(svd.values()).limit(svd.rank()).map(sigma -> sigma * sigma).toArray();
  }

  /** The eigenvalues \(s_i\) of \(X^\top X/n\) that are not 0, descending: the curvatures of f. */
  public double[] curvatures() {
    return s.clone();
  }

  /**
   * The weights at a time.
   *
   * @param t at least 0; infinite for the shortest least-squares solution
   */
  public double[] at(double t) {
    requireTime(t);
    return shrunk(si -> -Math.expm1(-t * si));
  }

  /**
   * The weights after k steps of gradient descent from 0.
   *
   * @param eta η, the step size; positive. Above 2/s₁ the weights grow without bound.
   * @param k at least 0
   */
  public double[] descent(double eta, int k) {
    Check.positive("eta", eta);
    Check.atLeast("k", k, 0);
    return shrunk(
        si ->
            eta * si < 1 ? -Math.expm1(k * Math.log1p(-eta * si)) : 1 - Math.pow(1 - eta * si, k));
  }

  /**
   * The weights of ridge regression.
   *
   * @param lambda λ, non-negative; 0 for the shortest least-squares solution
   */
  public double[] ridge(double lambda) {
    Check.nonNegative("lambda", lambda);
    return shrunk(si -> si / (si + lambda));
  }

  private double[] shrunk(DoubleUnaryOperator h) {
    double[] projected = new double[svd.values().length];
    Matrices.multiplyTransposed(svd.u(), y, projected);
    for (int i = 0; i < projected.length; i++) {
      projected[i] *=
          i < s.length ? h.applyAsDouble(s[i]) / (svd.values()[i] * Math.sqrt(y.length)) : 0;
    }
    double[] w = new double[svd.v().numRows];
    Matrices.multiply(svd.v(), projected, w);
    return Check.finite("the weights", w);
  }

  /**
   * So many times at equal ratios, from well before the steepest direction is learned to well after the flattest is.
   *
   * @param count at least 2
   */
  public double[] times(int count) {
    return times(s, count);
  }

  static double[] times(double[] s, int count) {
    Check.atLeast("count", count, 2);
    if (s.length == 0) {
      throw new IllegalArgumentException("the features must not all be 0 but are");
    }
    double low = Math.log(0.01 / s[0]);
    double high = Math.log(100 / s[s.length - 1]);
    double[] times = new double[count];
    Arrays.setAll(times, k -> Math.exp(low + (high - low) * k / (count - 1)));
    return times;
  }

  static void requireTime(double t) {
    if (!(t >= 0)) {
      throw new IllegalArgumentException("t must be at least 0 but was " + t);
    }
  }

  @Override
  public String toString() {
    return "gradient flow on %d examples with %d directions, curvatures from %.3g to %.3g"
        .formatted(
            y.length, s.length, s.length == 0 ? 0 : s[s.length - 1], s.length == 0 ? 0 : s[0]);
  }
}
