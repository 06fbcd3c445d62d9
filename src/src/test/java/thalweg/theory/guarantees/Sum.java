package thalweg.theory.guarantees;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * Least squares with the minimizer 0, \(f_i(w)=\tfrac12(a_i^\top w-b_i)^2+\tfrac\mu2\lVert w\rVert^2\): every row stands there with b and with −b, so
 * that the gradients at 0 add up to nothing; with b = 0 the minimizer is that of every term.
 */
record Sum(double[][] rows, double[] b, double ridge) implements FiniteSum {

  static Sum random(long seed, int pairs, int d, double noise, double ridge) {
    Random random = new Random(seed);
    double[][] rows = new double[2 * pairs][];
    double[] b = new double[2 * pairs];
    for (int i = 0; i < pairs; i++) {
      double[] row = random.doubles(d, -1, 1).toArray();
      rows[2 * i] = row;
      rows[2 * i + 1] = row;
      b[2 * i] = noise * random.nextGaussian();
      b[2 * i + 1] = -b[2 * i];
    }
    return new Sum(rows, b, ridge);
  }

  Quantities quantities() {
    int d = dimension();
    DMatrixRMaj h = new DMatrixRMaj(d, d);
    double smoothness = 0;
    double noise = 0;
    for (int i = 0; i < rows.length; i++) {
      double[] a = rows[i];
      for (int j = 0; j < d * d; j++) {
        h.data[j] += a[j / d] * a[j % d] / rows.length;
      }
      double square = Vectors.dot(a, a);
      smoothness = Math.max(smoothness, square + ridge);
      noise += square * b[i] * b[i] / rows.length;
    }
    return Quantities.none()
        .with(Quantity.SMOOTHNESS, smoothness)
        .with(Quantity.STRONG_CONVEXITY, Math.max(0, Matrices.symmetricEigenvalues(h)[0]) + ridge)
        .with(Quantity.NOISE, Math.sqrt(noise))
        .with(Quantity.EXAMPLES, rows.length)
        .with(Quantity.DIMENSION, d)
        .with(Quantity.MINIMUM, value(new double[d]))
        .minimizedAt(new double[d])
        .assuming(Assumption.CONVEX)
        .assuming(Assumption.CONVEX_TERMS);
  }

  @Override
  public int dimension() {
    return rows[0].length;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    int[] all = new int[rows.length];
    java.util.Arrays.setAll(all, i -> i);
    return batchGradient(all, 0, all.length, w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    double value = ridge / 2 * Vectors.dot(w, w);
    Vectors.combine(ridge, w, 0, w, g);
    for (int k = from; k < to; k++) {
      double[] a = rows[examples[k]];
      double residual = Vectors.dot(a, w) - b[examples[k]];
      value += residual * residual / (2 * (to - from));
      Vectors.axpy(residual / (to - from), a, g);
    }
    return value;
  }
}
