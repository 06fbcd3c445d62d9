package thalweg.diagnosis;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.SymmetricEigen;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/**
 * Ridge regression on all squares and products of the features, by the kernel \((1+\langle x,z\rangle/d)^2\) of standardized examples; λ is the power of
 * ten with the smallest leave-one-out error. Of many training examples the first five hundred are asked. Each class is a regression of its indicator.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511809682">Shawe-Taylor and Cristianini, Kernel Methods for Pattern Analysis (2004), §7.3</a>
 */
final class QuadraticFit {
  private static final int MOST = 500;
  private static final int LEAST_POWER = -3;
  private static final int LARGEST_POWER = 3;

  private final Standardizer units;
  private final DMatrixRMaj x;
  private final double[] classes;
  private final double[] offsets;
  private final double[][] dual;

  /**
   * Fits it.
   *
   * @param train the examples
   * @param isClassification whether their targets are classes
   */
  QuadraticFit(Examples train, boolean isClassification) {
    int[] first = new int[Math.min(MOST, train.size())];
    Arrays.setAll(first, i -> i);
    Examples some = train.select(first);
    units = Standardizer.fit(some);
    x = units.transform(some.x());
    classes =
        isClassification ? Arrays.stream(some.y()).distinct().sorted().toArray() : new double[0];
    double[][] targets = new double[Math.max(1, classes.length)][];
    for (int k = 0; k < targets.length; k++) {
      double one = classes.length == 0 ? Double.NaN : classes[k];
      targets[k] =
          classes.length == 0
              ? some.y().clone()
              : Arrays.stream(some.y()).map(y -> y == one ? 1 : 0).toArray();
    }
    offsets = Arrays.stream(targets).mapToDouble(Neighbours::mean).toArray();
    for (int k = 0; k < targets.length; k++) {
      double offset = offsets[k];
      targets[k] = Arrays.stream(targets[k]).map(y -> y - offset).toArray();
    }
    dual = solve(targets);
  }

  /** \(\alpha=(K+\lambda I)^{-1}y\) for the λ that leaves one out best: without example i its error is \(\alpha_i/(K+\lambda I)^{-1}_{ii}\). */
  private double[][] solve(double[][] targets) {
    int n = x.numRows;
    DMatrixRMaj kernel = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double value = kernel(x, i, j);
        kernel.set(i, j, value);
        kernel.set(j, i, value);
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(kernel);
    double[][] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (int power = LEAST_POWER; power <= LARGEST_POWER; power++) {
      double lambda = Math.pow(10, power);
      double[] inverse =
          Arrays.stream(eigen.values()).map(v -> 1 / (Math.max(v, 0) + lambda)).toArray();
      double[][] alpha = new double[targets.length][];
      for (int k = 0; k < alpha.length; k++) {
        alpha[k] = times(eigen.vectors(), inverse, targets[k]);
      }
      double error = leftOut(eigen.vectors(), inverse, alpha);
      if (error < least) {
        least = error;
        best = alpha;
      }
    }
    return best;
  }

  /** \(Q\,\mathrm{diag}(d)\,Q^\top y\). */
  private static double[] times(DMatrixRMaj q, double[] d, double[] y) {
    double[] coordinates = new double[y.length];
    Matrices.multiplyTransposed(q, y, coordinates);
    Arrays.setAll(coordinates, i -> d[i] * coordinates[i]);
    double[] product = new double[y.length];
    Matrices.multiply(q, coordinates, product);
    return product;
  }

  private static double leftOut(DMatrixRMaj q, double[] d, double[][] alpha) {
    double sum = 0;
    for (int i = 0; i < d.length; i++) {
      double diagonal = 0;
      for (int j = 0; j < d.length; j++) {
        diagonal += q.get(i, j) * q.get(i, j) * d[j];
      }
      for (double[] each : alpha) {
        sum += each[i] * each[i] / (diagonal * diagonal);
      }
    }
    return sum;
  }

  /** The class, or the number, of other examples. */
  double[] predict(DMatrixRMaj others) {
    DMatrixRMaj points = units.transform(others);
    double[] y = new double[points.numRows];
    double[] scores = new double[dual.length];
    for (int i = 0; i < y.length; i++) {
      System.arraycopy(offsets, 0, scores, 0, scores.length);
      for (int j = 0; j < x.numRows; j++) {
        double value = kernel(points, i, j);
        for (int k = 0; k < scores.length; k++) {
          scores[k] += dual[k][j] * value;
        }
      }
      y[i] = classes.length == 0 ? scores[0] : classes[largest(scores)];
    }
    return y;
  }

  private static int largest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  private double kernel(DMatrixRMaj points, int i, int j) {
    int d = x.numCols;
    double product = 0;
    for (int l = 0; l < d; l++) {
      product += points.data[i * d + l] * x.data[j * d + l];
    }
    double value = 1 + product / d;
    return value * value;
  }
}
