package thalweg.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.losses.HingeLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredHingeLoss;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Products;
import thalweg.math.Vectors;
import thalweg.penalties.L2;
import thalweg.samples.Examples;

/**
 * The dual of the linear support vector machine, as a function to minimize: one variable \(\alpha_i\) for each example says how
 * much the example holds the weights. The primal problem, for a margin \(m_i=y_iw^\top x_i\), is
 *
 * <p>\[P(w)=\frac1n\sum_{i=1}^n\ell(m_i)+\frac\lambda2\lVert w\rVert_2^2,\]
 *
 * <p>its dual maximizes \(D(\alpha)\le P(w)\), and this objective is −D:
 *
 * <p>\[-D(\alpha)=\frac\lambda2\lVert w(\alpha)\rVert_2^2-\frac1n\sum_i\Bigl(\alpha_i-\frac\delta2\alpha_i^2\Bigr),\qquad
 * w(\alpha)=\frac1{\lambda n}\sum_i\alpha_iy_ix_i.\]
 *
 * <p>For the hinge loss \(\max(1-m,0)\), δ = 0 and \(0\le\alpha_i\le1\); for the squared one δ = ½ and \(0\le\alpha_i\).
 * Examples with \(\alpha_i>0\) are the support vectors. At the maximum both values are equal, so the {@linkplain #gap gap} P − D bounds the
 * error of both, and \(\lVert w(\alpha)-w^*\rVert\le\sqrt{2(P-D)/\lambda}\).
 *
 * <p>There is no intercept, whose constraint would couple all \(\alpha_i\). A column of ones in x serves as one, and is then
 * penalized like the other weights.
 *
 * <pre>{@code
 * SvmDual dual = SvmDual.hinge(train, 0.01);
 * Solution solution = new DualCoordinateDescent(1).minimize(dual, dual.zeros(), Stop.after(1000).orGradientBelow(1e-8));
 * double[] w = dual.weights(solution.point());  // P(w) is within 1e-8 of the smallest
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1145/1390156.1390208">Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM (2008), §2</a>
 */
public final class SvmDual implements Differentiable {
  private final Examples data;
  private final double lambda;
  private final Loss loss;
  private final double delta;
  private final double upper;

  private SvmDual(Examples data, double lambda, Loss loss, double delta, double upper) {
    this.data = data;
    this.lambda = Check.positive("lambda", lambda);
    this.loss = loss;
    this.delta = delta;
    this.upper = upper;
    Arrays.stream(data.y()).forEach(loss::checkTarget);
  }

  /**
   * The dual with the hinge loss.
   *
   * @param data examples with labels −1 and +1
   * @param lambda λ, the strength of the penalty; positive. The constant C of other libraries is 1/(nλ).
   */
  public static SvmDual hinge(Examples data, double lambda) {
    return new SvmDual(data, lambda, new HingeLoss(), 0, 1);
  }

  /**
   * The dual with the squared hinge loss.
   *
   * @param data examples with labels −1 and +1
   * @param lambda λ, the strength of the penalty; positive. The constant C of other libraries is 1/(nλ), where they do not halve
   *     the square.
   */
  public static SvmDual squaredHinge(Examples data, double lambda) {
    return new SvmDual(data, lambda, new SquaredHingeLoss(), 0.5, Double.POSITIVE_INFINITY);
  }

  /** The primal problem, P. */
  public LinearModel primal() {
    return LinearModel.of(data, loss, new L2(lambda)).withoutIntercept();
  }

  /** The largest \(\alpha_i\) allowed: 1, or infinite for the squared hinge loss. */
  public double upper() {
    return upper;
  }

  /** The number n of examples, one variable each. */
  @Override
  public int dimension() {
    return data.size();
  }

  /** The weights w(α), d numbers. */
  public double[] weights(double[] alpha) {
    Check.length("alpha", alpha, dimension());
    double[] signed = new double[alpha.length];
    Arrays.setAll(signed, i -> alpha[i] * data.y()[i] / alpha.length / lambda);
    double[] w = new double[data.dimension()];
    Matrices.multiplyTransposed(data.x(), signed, w);
    return w;
  }

  /**
   * P(w(α)) − D(α), at least 0 for α inside its bounds. It is taken as a mean of terms that are none below 0, so it keeps its
   * digits near the solution, where P and D agree in most of theirs.
   */
  public double gap(double[] alpha) {
    return gap(alpha, weights(alpha));
  }

  double gap(double[] alpha, double[] w) {
    return gapAt(alpha, margins(w));
  }

  double gapAt(double[] alpha, double[] m) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      sum += gapOfOne(alpha[i], 1 - m[i]);
    }
    return sum / m.length;
  }

  /** \(\ell(m)-\alpha+\frac\delta2\alpha^2+\alpha m\) for the shortfall 1 − m, as a square or product of what is not below 0. */
  private double gapOfOne(double alpha, double shortfall) {
    if (shortfall <= 0) {
      return alpha * (delta / 2 * alpha - shortfall);
    }
    double rest = shortfall - alpha / 2;
    return delta > 0 ? rest * rest : (1 - alpha) * shortfall;
  }

  /** The margins \(y_iw^\top x_i\). */
  double[] margins(double[] w) {
    double[] m = new double[data.size()];
    Matrices.multiply(data.x(), w, m);
    for (int i = 0; i < m.length; i++) {
      m[i] *= data.y()[i];
    }
    return m;
  }

  @Override
  public double value(double[] alpha) {
    return value(alpha, weights(alpha));
  }

  double value(double[] alpha, double[] w) {
    double sum = 0;
    for (double a : alpha) {
      sum += a - delta / 2 * a * a;
    }
    return lambda / 2 * Vectors.dot(w, w) - sum / alpha.length;
  }

  @Override
  public double valueAndGradient(double[] alpha, double[] g) {
    double[] w = weights(alpha);
    double[] m = margins(w);
    for (int i = 0; i < m.length; i++) {
      g[i] = (m[i] - 1 + delta * alpha[i]) / m.length;
    }
    return value(alpha, w);
  }

  /** Requires every variable to be in the box. */
  void requireInside(double[] alpha) {
    for (double a : alpha) {
      if (!(a >= 0 && a <= upper)) {
        throw new IllegalArgumentException(
            "each entry of start must be in [0, %s] but one was %s".formatted(upper, a));
      }
    }
  }

  /** The examples that are not where they would stay: free, or at a bound with a slope that leads into the box. */
  int[] restless(double[] alpha, double[] margins) {
    return IntStream.range(0, alpha.length)
        .filter(
            i -> {
              double slope = margins[i] - 1 + delta * alpha[i];
              return slope < 0 ? alpha[i] < upper : alpha[i] > 0;
            })
        .toArray();
  }

  /** n times the second derivatives in some of the variables, \(y_iy_jx_i^\top x_j/(\lambda n)+\delta[i=j]\). */
  DMatrixRMaj curvature(int[] some) {
    int m = some.length;
    int d = data.dimension();
    double[] rows = new double[m * d];
    double scale = 1 / Math.sqrt(lambda * data.size());
    for (int a = 0; a < m; a++) {
      double signed = data.y()[some[a]] * scale;
      for (int j = 0; j < d; j++) {
        rows[a * d + j] = signed * data.x().data[some[a] * d + j];
      }
    }
    DMatrixRMaj h = new DMatrixRMaj(m, m);
    Products.addTimesTransposed(rows, rows, h.data, m, d, m);
    for (int a = 0; a < m; a++) {
      h.add(a, a, delta);
    }
    return h;
  }

  /** n times the slopes of some of the variables. */
  double[] slopes(int[] some, double[] alpha, double[] w) {
    int d = w.length;
    double[] slopes = new double[some.length];
    for (int a = 0; a < slopes.length; a++) {
      int i = some[a];
      double score = 0;
      for (int j = 0; j < d; j++) {
        score += data.x().data[i * d + j] * w[j];
      }
      slopes[a] = data.y()[i] * score - 1 + delta * alpha[i];
    }
    return slopes;
  }

  /** How many times the step p fits between a variable and the bound it leads to. */
  double room(double alpha, double p) {
    return p > 0 ? (upper - alpha) / p : p < 0 ? -alpha / p : Double.POSITIVE_INFINITY;
  }

  /**
   * Moves one variable, and the weights with it.
   *
   * @param toBound whether it goes to the bound in that direction, whatever rounding says
   */
  void move(int i, double step, boolean toBound, double[] alpha, double[] w) {
    double bound = step > 0 ? upper : 0;
    double next = toBound ? bound : Math.min(Math.max(alpha[i] + step, 0), upper);
    add(i, next - alpha[i], w);
    alpha[i] = next;
  }

  /** \(w\leftarrow w+\Delta\,y_ix_i/(\lambda n)\). */
  private void add(int i, double change, double[] w) {
    double factor = change * data.y()[i] * (1 / (lambda * data.size()));
    for (int j = 0; j < w.length && factor != 0; j++) {
      w[j] += factor * data.x().data[i * w.length + j];
    }
  }

  /**
   * Sets one variable to its best value while the others stay, and the weights with it.
   *
   * @param i the example
   * @param alpha n variables. Modified.
   * @param w w(α). Modified.
   */
  void minimizeAlong(int i, double[] alpha, double[] w) {
    DMatrixRMaj x = data.x();
    int d = x.numCols;
    double y = data.y()[i];
    double margin = 0;
    double square = 0;
    for (int j = 0; j < d; j++) {
      double xij = x.data[i * d + j];
      margin += y * xij * w[j];
      square += xij * xij;
    }
    double scale = 1 / (lambda * alpha.length);
    double curvature = square * scale + delta;
    // Without curvature this is +∞, cut to the bound.
    double free = alpha[i] - (margin - 1 + delta * alpha[i]) / curvature;
    double best = Math.min(Math.max(free, 0), upper);
    add(i, best - alpha[i], w);
    alpha[i] = best;
  }

  @Override
  public String toString() {
    return "dual of a linear support vector machine, %s, lambda=%s, %d examples of %d features"
        .formatted(loss, lambda, data.size(), data.dimension())
        .replace("[]", "");
  }
}
