package thalweg.models;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.samples.Examples;

/**
 * Features with which a linear model comes near one with the Gaussian kernel \(k(x,x')=e^{-\gamma\lVert x-x'\rVert^2}\): the
 * cosines and sines of m random projections,
 *
 * <p>\[z(x)=\tfrac1{\sqrt m}\bigl(\cos\omega_1^\top x,\ \sin\omega_1^\top x,\ \dots,\ \cos\omega_m^\top x,\ \sin\omega_m^\top
 * x\bigr),\qquad\omega_r\sim N(0,2\gamma I).\]
 *
 * <p>\(z(x)^\top z(x')=\frac1m\sum_r\cos\omega_r^\top(x-x')\) has the kernel as its mean, is exactly 1 for x = x', and by
 * Hoeffding misses by ε or more with probability at most \(2e^{-m\varepsilon^2/2}\). Training costs what it costs with 2m features,
 * whatever the number of examples, where the kernel itself needs an n×n matrix.
 *
 * <pre>{@code
 * RandomFourierFeatures features = RandomFourierFeatures.of(train.dimension(), 200, 0.5, 1);
 * LinearModel f = LinearModel.logistic(features.transform(train), new L2(1e-3));
 * }</pre>
 *
 * @param frequencies ω, m×d, one a row. Not modified.
 * @see <a href="https://papers.nips.cc/paper/3182-random-features-for-large-scale-kernel-machines">Rahimi and Recht, Random Features for Large-Scale Kernel Machines (2007), §3</a>
 */
public record RandomFourierFeatures(DMatrixRMaj frequencies) {

  /** Checks the frequencies. */
  public RandomFourierFeatures {
    Check.finite("frequencies", frequencies.data);
    Check.atLeast("the number of frequencies", frequencies.numRows, 1);
  }

  /**
   * Draws the frequencies.
   *
   * @param d the number of features before
   * @param m the number of frequencies; there are 2m features after
   * @param gamma γ, the kernel's inverse squared width: \(1/(2\sigma^2)\) for a width σ; positive
   * @param seed of the draws
   */
  public static RandomFourierFeatures of(int d, int m, double gamma, long seed) {
    Check.atLeast("d", d, 1);
    Check.atLeast("m", m, 1);
    double deviation = Math.sqrt(2 * Check.positive("gamma", gamma));
    Random random = new Random(seed);
    DMatrixRMaj frequencies = new DMatrixRMaj(m, d);
    for (int k = 0; k < frequencies.data.length; k++) {
      frequencies.data[k] = deviation * random.nextGaussian();
    }
    return new RandomFourierFeatures(frequencies);
  }

  /**
   * The features as a new matrix, n×2m.
   *
   * @param x n×d, one example a row. Not modified.
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    int m = frequencies.numRows;
    Check.shape("x", x, x.numRows, frequencies.numCols);
    double[] projections = new LinearScores(x, m, false).of(frequencies.data);
    double scale = 1 / Math.sqrt(m);
    DMatrixRMaj z = new DMatrixRMaj(x.numRows, 2 * m);
    for (int k = 0; k < projections.length; k++) {
      z.data[2 * k] = scale * Math.cos(projections[k]);
      z.data[2 * k + 1] = scale * Math.sin(projections[k]);
    }
    return z;
  }

  /** The features of the examples; targets stay as they are. */
  public Examples transform(Examples examples) {
    return new Examples(transform(examples.x()), examples.y());
  }

  @Override
  public String toString() {
    return "RandomFourierFeatures[%d features from %d]"
        .formatted(2 * frequencies.numRows, frequencies.numCols);
  }
}
