package thalweg.experiments;

import java.util.Arrays;
import thalweg.math.Moments;

/**
 * Regression by a Gaussian process: from values y at points x, what a smooth function may be elsewhere, with its uncertainty.
 *
 * <p>Values at two points are correlated by the Matérn kernel with ν = 5/2,
 *
 * <p>\[k(x,x')=\sigma^2\Bigl(1+\sqrt5\,r+\tfrac53r^2\Bigr)e^{-\sqrt5\,r},\qquad r^2=\sum_j\frac{(x_j-x'_j)^2}{\ell_j^2},\]
 *
 * <p>and each has independent noise of variance \(\tau\sigma^2\). With \(K=LL^\top\) the matrix of kernels plus noise,
 *
 * <p>\[\mu(x)=\bar y+k(x)^\top K^{-1}(y-\bar y),\qquad s^2(x)=\sigma^2-\lVert L^{-1}k(x)\rVert^2.\]
 *
 * <p>Length scales ℓ and noise τ maximize the likelihood \(-\frac n2\log\hat\sigma^2-\sum_i\log L_{ii}\), a coordinate at a time over a few values each;
 * \(\hat\sigma^2=\frac1n(y-\bar y)^\top K^{-1}(y-\bar y)\) has a closed form. A fit costs O(n³) a trial.
 *
 * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams, Gaussian Processes for Machine Learning (2006), Algorithm 2.1 and Section 5.4</a>
 */
final class GaussianProcess {
  private static final double[] LENGTHS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 4};
  private static final double[] NOISES = {1e-8, 1e-6, 1e-4, 1e-2, 1e-1, 1};
  private static final int SWEEPS = 2;

  private final double[][] x;
  private final double[] y;
  private final double mean;
  private final double scale;
  private final double[] lengths;
  private final double noise;
  private final double[][] l;
  private final double[] alpha;
  private final double variance;

  /** The process with the given length scales and noise. */
  GaussianProcess(double[][] x, double[] values, double[] lengths, double noise) {
    this.x = x;
    this.lengths = lengths;
    this.noise = noise;
    Moments moments = Moments.of(values);
    mean = moments.mean();
    scale = moments.deviation() > 0 ? moments.deviation() : 1;
    y = Arrays.stream(values).map(v -> (v - mean) / scale).toArray();
    l = cholesky(kernels());
    double[] half = forward(l, y);
    alpha = backward(l, half);
    variance = Math.max(dot(half, half) / y.length, Double.MIN_NORMAL);
  }

  /** The process whose length scales and noise make the values most likely. */
  static GaussianProcess fit(double[][] x, double[] values) {
    double[] lengths = new double[x[0].length];
    Arrays.fill(lengths, 0.5);
    GaussianProcess best = new GaussianProcess(x, values, lengths, 1e-4);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int j = 0; j < lengths.length; j++) {
        for (double length : LENGTHS) {
          double[] other = best.lengths.clone();
          other[j] = length;
          best = likelier(best, new GaussianProcess(x, values, other, best.noise));
        }
      }
      for (double noise : NOISES) {
        best = likelier(best, new GaussianProcess(x, values, best.lengths, noise));
      }
    }
    return best;
  }

  private static GaussianProcess likelier(GaussianProcess a, GaussianProcess b) {
    return b.logLikelihood() > a.logLikelihood() ? b : a;
  }

  /** Up to a constant, and with the best σ². */
  double logLikelihood() {
    double sum = -0.5 * y.length * Math.log(variance);
    for (int i = 0; i < y.length; i++) {
      sum -= Math.log(l[i][i]);
    }
    return sum;
  }

  /** μ at a point. */
  double mean(double[] at) {
    return mean + scale * dot(kernels(at), alpha);
  }

  /** s at a point: the standard deviation of the function, without noise. */
  double deviation(double[] at) {
    double[] v = forward(l, kernels(at));
    return scale * Math.sqrt(variance * Math.max(0, 1 - dot(v, v)));
  }

  private double[][] kernels() {
    double[][] k = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      k[i] = kernels(x[i]);
      k[i][i] += noise;
    }
    return k;
  }

  private double[] kernels(double[] at) {
    double[] k = new double[x.length];
    for (int i = 0; i < k.length; i++) {
      double squares = 0;
      for (int j = 0; j < at.length; j++) {
        double difference = (at[j] - x[i][j]) / lengths[j];
        squares += difference * difference;
      }
      double r = Math.sqrt(5 * squares);
      k[i] = (1 + r + r * r / 3) * Math.exp(-r);
    }
    return k;
  }

  /** L with \(LL^\top=K\), row by row. A pivot lost to rounding, of two points nearly the same, counts as the rounding. */
  private static double[][] cholesky(double[][] k) {
    int n = k.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = k[i][j];
        for (int m = 0; m < j; m++) {
          rest -= l[i][m] * l[j][m];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / l[j][j];
      }
    }
    return l;
  }

  /** \(L^{-1}b\). */
  private static double[] forward(double[][] l, double[] b) {
    double[] v = b.clone();
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < i; j++) {
        v[i] -= l[i][j] * v[j];
      }
      v[i] /= l[i][i];
    }
    return v;
  }

  /** \(L^{-\top}b\). */
  private static double[] backward(double[][] l, double[] b) {
    double[] v = b.clone();
    for (int i = v.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < v.length; j++) {
        v[i] -= l[j][i] * v[j];
      }
      v[i] /= l[i][i];
    }
    return v;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
