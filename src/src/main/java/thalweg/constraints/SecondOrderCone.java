package thalweg.constraints;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The second-order (ice-cream) cone \(\{(x,t):\ \lVert x\rVert_2\le t\}\), with t the last entry.
 *
 * <p>The projection leaves points inside, sends those with \(\lVert x\rVert\le-t\) to 0, and the others to
 * \(\tfrac{\lVert x\rVert+t}{2}\,(x/\lVert x\rVert,\,1)\).
 *
 * @param dimension the entries of (x, t); at least 2
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, exercise 8.3</a>
 */
public record SecondOrderCone(int dimension) implements ConvexSet {

  /** Checks the dimension. */
  public SecondOrderCone {
    Check.atLeast("dimension", dimension, 2);
  }

  @Override
  public void project(double[] w) {
    Check.finite("w", Check.length("w", w, dimension));
    int last = dimension - 1;
    double t = w[last];
    w[last] = 0;
    double norm = Vectors.norm2(w);
    if (norm <= t) {
      w[last] = t;
    } else if (norm <= -t) {
      Arrays.fill(w, 0);
    } else {
      double height = 0.5 * norm + 0.5 * t;
      Vectors.scale(height / norm, w);
      w[last] = height;
    }
  }
}
