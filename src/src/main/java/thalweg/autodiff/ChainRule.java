package thalweg.autodiff;

import java.util.function.BiConsumer;
import thalweg.math.Vectors;

/**
 * Products as the chain rule takes them: where nothing flows, or a function is flat, the product is 0, even if the other
 * factor is infinite.
 *
 * <p>It is what makes \(\nabla\sqrt{w^\top w}\) at 0 the subgradient 0 instead of \(\infty\cdot0\), which is no number.
 */
final class ChainRule {
  private ChainRule() {}

  /**
   * The derivative of a function times what flows into it.
   *
   * @param slope the derivative; may be infinite
   * @param flow a tangent on the way forward, a gradient on the way back; may be infinite
   */
  static double times(double slope, double flow) {
    return flow == 0 || (slope == 0 && !Double.isNaN(flow)) ? 0 : slope * flow;
  }

  /**
   * \(y\leftarrow y+Ax\), in which an infinite entry of x adds nothing where A has a 0.
   *
   * @param map adds A times its first argument to its second
   * @param x what flows. Not modified.
   * @param y receives the sum. Modified.
   */
  static void carry(BiConsumer<double[], double[]> map, double[] x, double[] y) {
    double largest = Vectors.normInf(x);
    if (largest == 0) {
      return;
    }
    if (largest < Double.POSITIVE_INFINITY) {
      map.accept(x, y);
      return;
    }
    double[] rest = x.clone();
    for (int k = 0; k < x.length; k++) {
      if (Double.isInfinite(x[k])) {
        rest[k] = 0;
        double[] unit = new double[x.length];
        unit[k] = 1;
        double[] column = new double[y.length];
        map.accept(unit, column);
        for (int i = 0; i < y.length; i++) {
          y[i] += times(column[i], x[k]);
        }
      }
    }
    map.accept(rest, y);
  }
}
