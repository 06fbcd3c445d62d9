package thalweg.penalties;

import java.util.List;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The group lasso, \(r(w)=\lambda\sum_g\sqrt{d_g}\,\lVert w_g\rVert_2\): whole groups of weights become exactly zero
 * together, such as the columns that stand for one categorical feature.
 *
 * <p>Convex, with a kink where a group is zero (there the gradient added is 0). The factor \(\sqrt{d_g}\) makes groups of
 * different sizes comparable. The proximal step shortens each group by \(\alpha\lambda\sqrt{d_g}\), to zero if it is
 * no longer than that.
 *
 * <pre>{@code
 * double[] w = {0.3, 0.4, 3}; // a group of two and one of one
 * new GroupLasso(1, List.of(2, 1)).prox(w, 1);
 * w; // { 0.0, 0.0, 2.0 }
 * }</pre>
 *
 * @param lambda the strength λ; non-negative
 * @param sizes the sizes \(d_g\) of the groups, which follow one another in w; at least 1
 * @see <a href="https://doi.org/10.1111/j.1467-9868.2005.00532.x">Yuan and Lin, Model Selection and Estimation in Regression with Grouped Variables (2006)</a>
 */
public record GroupLasso(double lambda, List<Integer> sizes) implements Penalty {

  /** Checks the settings. */
  public GroupLasso {
    Check.nonNegative("lambda", lambda);
    sizes = List.copyOf(sizes);
    for (int size : sizes) {
      Check.atLeast("size of a group", size, 1);
    }
  }

  private void checkLength(double[] w) {
    int total = 0;
    for (int size : sizes) {
      total += size;
    }
    Check.length("w", w, total);
  }

  @Override
  public double value(double[] w) {
    checkLength(w);
    double sum = 0;
    int from = 0;
    for (int size : sizes) {
      sum += Math.sqrt(size) * Vectors.norm2(w, from, from + size);
      from += size;
    }
    return lambda * sum;
  }

  @Override
  public void addGradient(double[] w, double[] g) {
    checkLength(w);
    Check.length("g", g, w.length);
    int from = 0;
    for (int size : sizes) {
      double norm = Vectors.norm2(w, from, from + size);
      for (int i = from; i < from + size && norm > 0; i++) {
        g[i] += lambda * Math.sqrt(size) * (w[i] / norm);
      }
      from += size;
    }
  }

  @Override
  public void addHessianVector(double[] w, double[] v, double[] hv) {
    checkLength(w);
    Check.length("hv", hv, Check.length("v", v, w.length).length);
    int from = 0;
    for (int size : sizes) {
      double norm = Vectors.norm2(w, from, from + size);
      double along = 0;
      for (int i = from; i < from + size && norm > 0; i++) {
        along += w[i] / norm * v[i];
      }
      for (int i = from; i < from + size && norm > 0; i++) {
        hv[i] += lambda * Math.sqrt(size) * ((v[i] - along * (w[i] / norm)) / norm);
      }
      from += size;
    }
  }

  @Override
  public void prox(double[] w, double stepSize) {
    checkLength(w);
    double threshold = Check.positive("stepSize", stepSize) * lambda;
    int from = 0;
    for (int size : sizes) {
      double norm = Vectors.norm2(w, from, from + size);
      double left = Math.max(norm - threshold * Math.sqrt(size), 0);
      for (int i = from; i < from + size; i++) {
        w[i] = left == 0 ? 0 : w[i] * (left / norm);
      }
      from += size;
    }
  }

  @Override
  public double smoothness() {
    return lambda == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double strongConvexity() {
    return 0;
  }
}
