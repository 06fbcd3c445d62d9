package thalweg.solvers.derivativefree;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;

/**
 * The normal distribution \(\mathcal N(m,\sigma^2C)\) of one run of {@link CmaEs}, with \(C=BD^2B^\top\), in the names of Hansen's
 * tutorial.
 */
final class SearchDistribution {
  /** Beyond these spreads nothing is learned any more: f falls forever, or its minimum is 0 and so are the steps. */
  private static final double WIDEST = 1e300;

  private static final double NARROWEST = 1e-300;

  private final int d;
  private final LearningRates rates;
  private final double[] m;
  private final double[] pSigma;
  private final double[] pc;
  private final double[] step;
  private final double[] z;
  private final DMatrixRMaj c;
  private final double[] scales;
  private DMatrixRMaj b;
  private double sigma;
  private int generation;

  SearchDistribution(double[] mean, double sigma, LearningRates rates) {
    d = mean.length;
    this.rates = rates;
    this.sigma = sigma;
    m = mean.clone();
    pSigma = new double[d];
    pc = new double[d];
    step = new double[d];
    z = new double[d];
    c = new DMatrixRMaj(d, d);
    scales = new double[d];
    Arrays.fill(scales, 1);
    for (int i = 0; i < d; i++) {
      c.set(i, i, 1);
    }
    b = c.copy();
  }

  /** The largest standard deviation. */
  double spread() {
    return sigma * scales[d - 1];
  }

  /** m. Not to be modified. */
  double[] mean() {
    return m;
  }

  double sigma() {
    return sigma;
  }

  /** C. Not to be modified. */
  DMatrixRMaj shape() {
    return c;
  }

  /** Widens or narrows it, shape and paths as they are. */
  void scale(double factor) {
    double scaled = factor * spread();
    if (scaled < WIDEST && scaled > NARROWEST) {
      sigma *= factor;
    }
  }

  /** \(w=m+\sigma BDz\). */
  void sample(Random random, double[] w) {
    for (int i = 0; i < d; i++) {
      z[i] = scales[i] * random.nextGaussian();
    }
    Matrices.multiply(b, z, step);
    Vectors.combine(1, m, sigma, step, w);
  }

  /**
   * Moves to the better half of a population and learns from the way there. A population that rounding has made one
   * point teaches nothing.
   *
   * @param w the population, ascending by value. Not modified.
   * @param finite how many of them have a finite value; the others are left out
   */
  void learnFrom(double[][] w, int finite) {
    int parents = Math.min(finite, rates.weights().length);
    Arrays.fill(step, 0);
    for (int k = 0; k < parents; k++) {
      for (int i = 0; i < d; i++) {
        step[i] += rates.weights()[k] * ((w[k][i] - m[i]) / sigma);
      }
    }
    if (Vectors.norm2(step) == 0 || spread() > WIDEST || spread() < NARROWEST) {
      return;
    }
    generation++;
    double path = lengthenPaths();
    adaptShape(w, parents, path);
    Vectors.axpy(sigma, step, m);
    sigma *= Math.exp(rates.cSigma() / rates.dSigma() * (path - 1));
    decompose();
  }

  /** Adds the step to both paths; returns the length of that of σ relative to the expected one. */
  private double lengthenPaths() {
    Matrices.multiplyTransposed(b, step, z);
    for (int i = 0; i < d; i++) {
      z[i] /= scales[i];
    }
    double[] whitened = new double[d];
    Matrices.multiply(b, z, whitened);
    double cs = rates.cSigma();
    Vectors.combine(1 - cs, pSigma, Math.sqrt(cs * (2 - cs) * rates.muEff()), whitened, pSigma);
    double path = Vectors.norm2(pSigma) / rates.chi();
    double share = stalls(path) ? 0 : Math.sqrt(rates.cc() * (2 - rates.cc()) * rates.muEff());
    Vectors.combine(1 - rates.cc(), pc, share, step, pc);
    return path;
  }

  /** Whether σ is growing so fast that the path of C must wait: \(h_\sigma=0\). */
  private boolean stalls(double path) {
    double warm = Math.sqrt(1 - Math.pow(1 - rates.cSigma(), 2.0 * generation));
    return path / warm >= 1.4 + 2 / (d + 1.0);
  }

  /** \(C\leftarrow(1-c_1-c_\mu)C+c_1p_cp_c^\top+c_\mu\sum_k\omega_ky_ky_k^\top\). */
  private void adaptShape(double[][] w, int parents, double path) {
    double lost = stalls(path) ? rates.c1() * rates.cc() * (2 - rates.cc()) : 0;
    Vectors.scale(1 - rates.c1() - rates.cMu() + lost, c.data);
    addSquare(rates.c1(), pc);
    for (int k = 0; k < parents; k++) {
      for (int i = 0; i < d; i++) {
        z[i] = (w[k][i] - m[i]) / sigma;
      }
      addSquare(rates.cMu() * rates.weights()[k], z);
    }
  }

  private void addSquare(double share, double[] y) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        c.data[i * d + j] += share * y[i] * y[j];
      }
    }
  }

  private void decompose() {
    SymmetricEigen eigen = SymmetricEigen.of(c);
    b = eigen.vectors();
    double floor = Math.max(Double.MIN_NORMAL, Math.ulp(eigen.values()[d - 1]));
    for (int i = 0; i < d; i++) {
      scales[i] = Math.sqrt(Math.max(floor, eigen.values()[i]));
    }
  }
}
