package thalweg.theory.guarantees;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * A random smooth convex function with the minimizer 0 and minimum 0, \(\sum_j\phi_j(a_j^\top w)+\tfrac\mu2\lVert w\rVert^2\): Huber's function, a
 * softened corner, or a softplus less its tangent, of curvature at most 1.
 *
 * @param rows the \(a_j\)
 * @param mu μ
 * @param smoothness L, the largest eigenvalue of \(\sum_ja_ja_j^\top+\mu I\)
 * @param start where runs begin
 */
record Known(double[][] rows, double mu, double smoothness, double[] start)
    implements Differentiable {

  static Known random(long seed, double mu) {
    Random random = new Random(seed);
    int d = 1 + random.nextInt(5);
    double[][] rows = new double[1 + random.nextInt(8)][d];
    DMatrixRMaj gram = new DMatrixRMaj(d, d);
    for (double[] row : rows) {
      double scale = Math.pow(10, random.nextDouble() * 2 - 1);
      for (int i = 0; i < d; i++) {
        row[i] = scale * random.nextGaussian();
      }
      for (int i = 0; i < d * d; i++) {
        gram.data[i] += row[i / d] * row[i % d];
      }
    }
    double[] start = new double[d];
    double far = Math.pow(10, random.nextDouble() * 2);
    for (int i = 0; i < d; i++) {
      start[i] = far * random.nextGaussian();
    }
    return new Known(rows, mu, Matrices.symmetricEigenvalues(gram)[d - 1] + mu, start);
  }

  Quantities quantities() {
    return Quantities.none()
        .with(Quantity.SMOOTHNESS, smoothness)
        .with(Quantity.STRONG_CONVEXITY, mu)
        .with(Quantity.POLYAK_LOJASIEWICZ, mu)
        .with(Quantity.MINIMUM, 0)
        .with(Quantity.DIMENSION, dimension())
        .minimizedAt(new double[dimension()])
        .assuming(Assumption.CONVEX);
  }

  @Override
  public int dimension() {
    return start.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double value = 0.5 * mu * Vectors.dot(w, w);
    Vectors.combine(mu, w, 0, w, g);
    for (int j = 0; j < rows.length; j++) {
      double t = Vectors.dot(rows[j], w);
      double slope;
      switch (j % 3) {
        case 0 -> {
          slope = Math.max(-0.3, Math.min(0.3, t));
          value += slope * (t - slope / 2);
        }
        case 1 -> {
          double root = Math.sqrt(1 + t * t);
          slope = t / root;
          value += t * t / (1 + root);
        }
        default -> {
          // log((1 + eᵗ)/2) − t/2 = log cosh(t/2).
          slope = Math.tanh(t / 2) / 2;
          double size = Math.abs(t) / 2;
          value +=
              size < 1e-4 ? size * size / 2 : size + Math.log1p(Math.exp(-2 * size)) - Math.log(2);
        }
      }
      Vectors.axpy(slope, rows[j], g);
    }
    return value;
  }

  @Override
  public String toString() {
    return "Known[d=%d, terms=%d, mu=%s]".formatted(dimension(), rows.length, mu);
  }
}
