package thalweg.solvers.bounded;

import thalweg.constraints.Box;
import thalweg.functions.Differentiable;

/**
 * A function that is asked only inside a box: what rounding puts outside is clipped first, exactly.
 *
 * @param f the function
 * @param box where it may be asked
 * @param inside room for a point
 */
record Clipped(Differentiable f, Box box, double[] inside) implements Differentiable {

  Clipped(Differentiable f, Box box) {
    this(f, box, new double[box.dimension()]);
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] w) {
    clip(w, box, inside);
    return f.value(inside);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    clip(w, box, inside);
    return f.valueAndGradient(inside, g);
  }

  /** Writes the point of the box next to w; may be w itself. */
  static void clip(double[] w, Box box, double[] to) {
    for (int i = 0; i < w.length; i++) {
      to[i] = clip(w[i], box, i);
    }
  }

  /** The value next to w within the bounds of coordinate i. */
  static double clip(double w, Box box, int i) {
    return Math.min(box.upper()[i], Math.max(box.lower()[i], w));
  }
}
