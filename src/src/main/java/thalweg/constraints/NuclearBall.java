package thalweg.constraints;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Svd;

/**
 * The n×m matrices whose singular values add up to at most r, \(\lVert W\rVert_*\le r\), each a vector of nm entries,
 * row after row; its corners have rank one.
 *
 * <p>The projection keeps the singular vectors and projects the singular values onto the {@link L1Ball}. Linear
 * minimization is \(-r\,u_1v_1^\top\) with the leading singular vectors of the gradient. One singular value
 * decomposition each.
 *
 * @param rows n; at least 1
 * @param columns m; at least 1
 * @param radius r; positive
 * @see <a href="https://proceedings.mlr.press/v28/jaggi13.html">Jaggi, Revisiting Frank–Wolfe (2013), §4</a>
 */
public record NuclearBall(int rows, int columns, double radius) implements LinearOracle {

  /** Checks the settings. */
  public NuclearBall {
    Check.atLeast("rows", rows, 1);
    Check.atLeast("columns", columns, 1);
    Check.positive("radius", radius);
  }

  @Override
  public int dimension() {
    return rows * columns;
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension()));
    Svd svd = Svd.of(DMatrixRMaj.wrap(rows, columns, w));
    double[] values = svd.values().clone();
    new L1Ball(values.length, radius).project(values);
    if (values[0] < svd.values()[0]) {
      Arrays.fill(w, 0);
      for (int k = 0; k < values.length && values[k] > 0; k++) {
        addRankOne(values[k], svd, k, w);
      }
    }
  }

  @Override
  public void minimizeLinear(double[] g, double[] s) {
    Check.finite("g", Check.length("g", g, dimension()));
    Check.length("s", s, dimension());
    Arrays.fill(s, 0);
    addRankOne(-radius, Svd.of(DMatrixRMaj.wrap(rows, columns, g)), 0, s);
  }

  private void addRankOne(double value, Svd svd, int k, double[] w) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        w[i * columns + j] += value * (svd.u().get(i, k) * svd.v().get(j, k));
      }
    }
  }

  @Override
  public double diameter() {
    return 2 * radius;
  }
}
