package thalweg.models;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Products;
import thalweg.samples.Examples;

/**
 * The outputs of a hidden layer whose weights are drawn once and never trained,
 *
 * <p>\[\phi_j(x)=\max(0,\ \omega_j^\top x),\qquad\omega_j\sim N(0,I/d),\quad j=1,\dots,p.\]
 *
 * <p>A linear model on them is a network of one hidden layer of which only the last one is trained. Equal seeds draw the same
 * \(\omega_1,\omega_2,\dots\) for any p, so the first p of P features are those of a narrower layer.
 *
 * <pre>{@code
 * RandomReluFeatures features = RandomReluFeatures.of(train.dimension(), 500, 1);
 * double[] w = new Ridge(1e-3).fit(features.transform(train));
 * }</pre>
 *
 * @param directions ω, p×d, one a row. Not modified.
 * @see <a href="https://doi.org/10.1073/pnas.1903070116">Belkin, Hsu, Ma and Mandal, Reconciling modern machine-learning practice and the classical bias–variance trade-off (2019), random ReLU features of the supplement</a>
 */
public record RandomReluFeatures(DMatrixRMaj directions) {

  /** Checks the directions. */
  public RandomReluFeatures {
    Check.finite("directions", directions.data);
    Check.atLeast("the number of directions", directions.numRows, 1);
  }

  /**
   * Draws the directions.
   *
   * @param d the number of features before
   * @param p the number of features after
   * @param seed of the draws
   */
  public static RandomReluFeatures of(int d, int p, long seed) {
    Check.atLeast("d", d, 1);
    Check.atLeast("p", p, 1);
    Random random = new Random(seed);
    DMatrixRMaj directions = new DMatrixRMaj(p, d);
    for (int k = 0; k < directions.data.length; k++) {
      directions.data[k] = random.nextGaussian() / Math.sqrt(d);
    }
    return new RandomReluFeatures(directions);
  }

  /**
   * The features as a new matrix, n×p.
   *
   * @param x n×d, one example a row. Not modified.
   */
  public DMatrixRMaj transform(DMatrixRMaj x) {
    int p = directions.numRows;
    Check.shape("x", x, x.numRows, directions.numCols);
    DMatrixRMaj phi = new DMatrixRMaj(x.numRows, p);
    Products.addTimesTransposed(x.data, directions.data, phi.data, x.numRows, x.numCols, p);
    for (int k = 0; k < phi.data.length; k++) {
      phi.data[k] = Math.max(0, phi.data[k]);
    }
    return phi;
  }

  /** The features of the examples; targets stay as they are. */
  public Examples transform(Examples examples) {
    return new Examples(transform(examples.x()), examples.y());
  }

  @Override
  public String toString() {
    return "RandomReluFeatures[%d features from %d]"
        .formatted(directions.numRows, directions.numCols);
  }
}
