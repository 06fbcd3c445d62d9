package thalweg.problems;

import org.ejml.data.DMatrixRMaj;

/**
 * Bard's function, \(f(w)=\sum_{i=1}^{15}\Bigl(y_i-w_1-\frac{u_i}{v_iw_2+\min(u_i,v_i)w_3}\Bigr)^2\) with u = i and
 * v = 16 − i: a fit of three parameters with minimum 8.21488·10⁻³.
 *
 * <p>Values tend to 17.4287 as w₂ and w₃ grow: some runs end there, at infinity.
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 8</a>
 */
public record Bard() implements LeastSquaresProblem {

  private static final double[] Y = {
    0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
  };

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public int size() {
    return 15;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    for (int i = 0; i < Y.length; i++) {
      r[i] = Y[i] - w[0] - (i + 1) / denominator(i, w);
    }
  }

  private static double denominator(int i, double[] w) {
    return (15 - i) * w[1] + smaller(i) * w[2];
  }

  private static double smaller(int i) {
    return Math.min(i + 1, 15 - i);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    for (int i = 0; i < Y.length; i++) {
      double denominator = denominator(i, w);
      double slope = (i + 1) / (denominator * denominator);
      j.set(i, 0, -1);
      j.set(i, 1, slope * (15 - i));
      j.set(i, 2, slope * smaller(i));
    }
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    for (int i = 0; i < Y.length; i++) {
      double denominator = denominator(i, w);
      double bend = -2 * r[i] * (i + 1) / (denominator * denominator * denominator);
      double v = 15 - i;
      h.add(1, 1, bend * v * v);
      h.add(1, 2, bend * v * smaller(i));
      h.add(2, 1, bend * v * smaller(i));
      h.add(2, 2, bend * smaller(i) * smaller(i));
    }
  }

  @Override
  public double[] start() {
    return new double[] {1, 1, 1};
  }

  @Override
  public double[] minimizer() {
    return new double[] {0.08241055974978893, 1.1330360920297216, 2.343695178642537};
  }

  @Override
  public double minimum() {
    return 0.008214877306578975;
  }
}
