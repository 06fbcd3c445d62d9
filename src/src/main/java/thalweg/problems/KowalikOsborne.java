package thalweg.problems;

import org.ejml.data.DMatrixRMaj;

/**
 * The Kowalik–Osborne function, \(f(w)=\sum_{i=1}^{11}\Bigl(y_i-\frac{w_1(u_i^2+u_iw_2)}{u_i^2+u_iw_3+w_4}\Bigr)^2\): a
 * rational fit to the rates of an enzyme, with minimum 3.07506·10⁻⁴.
 *
 * <p>Far out, along a curve to infinity, values tend to 1.02734·10⁻³: some runs end there.
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software (1981), problem 15</a>
 */
public record KowalikOsborne() implements LeastSquaresProblem {

  private static final double[] Y = {
    0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
  };
  private static final double[] U = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public int size() {
    return 11;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    for (int i = 0; i < Y.length; i++) {
      double u = U[i];
      r[i] = Y[i] - w[0] * u * (u + w[1]) / (u * u + u * w[2] + w[3]);
    }
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    for (int i = 0; i < Y.length; i++) {
      double u = U[i];
      double denominator = u * u + u * w[2] + w[3];
      double slope = w[0] * u * (u + w[1]) / (denominator * denominator);
      j.set(i, 0, -u * (u + w[1]) / denominator);
      j.set(i, 1, -u * w[0] / denominator);
      j.set(i, 2, slope * u);
      j.set(i, 3, slope);
    }
  }

  @Override
  public void addCurvature(double[] w, double[] r, DMatrixRMaj h) {
    for (int i = 0; i < Y.length; i++) {
      double u = U[i];
      double denominator = u * u + u * w[2] + w[3];
      double[] below = {0, 0, u, 1}; // the slope of the denominator
      double[] above = {u * (u + w[1]), u * w[0], 0, 0}; // and of the numerator
      double numerator = w[0] * u * (u + w[1]);
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          double mixed = a + b == 1 ? u : 0;
          double cross = above[a] * below[b] + above[b] * below[a];
          double square = 2 * numerator * below[a] * below[b] / denominator;
          h.add(a, b, -r[i] * (mixed - (cross - square) / denominator) / denominator);
        }
      }
    }
  }

  @Override
  public double[] start() {
    return new double[] {0.25, 0.39, 0.415, 0.39};
  }

  @Override
  public double[] minimizer() {
    return new double[] {
      0.19280693457903786, 0.19128232873436696, 0.12305650692632066, 0.13606233068379484
    };
  }

  @Override
  public double minimum() {
    return 0.00030750560384923745;
  }
}
