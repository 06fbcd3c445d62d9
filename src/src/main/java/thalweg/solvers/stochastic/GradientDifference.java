package thalweg.solvers.stochastic;

import java.util.Random;
import java.util.function.BooleanSupplier;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;

/**
 * What reduces the variance of {@link Svrg} and {@link Sarah}: the gradient of one random example at two points,
 * \(\nabla f_i(w)-\nabla f_i(\tilde w)\).
 */
final class GradientDifference {
  /** Steps between two looks at the clock, which cost as much as the gradient of a short example. */
  static final int STRIDE = 64;

  private final FiniteSum f;
  private final Random random;
  private final int[] i = new int[1];
  private final double[] other;

  GradientDifference(FiniteSum f, long seed) {
    this.f = f;
    random = new Random(seed);
    other = new double[f.dimension()];
  }

  /**
   * Draws an example and writes the difference.
   *
   * @param w the one point. Not modified.
   * @param from the other. Not modified.
   * @param difference receives the difference. Modified.
   */
  void draw(double[] w, double[] from, double[] difference) {
    i[0] = random.nextInt(f.size());
    f.batchGradient(i, 0, 1, w, difference);
    f.batchGradient(i, 0, 1, from, other);
    Vectors.axpy(-1, other, difference);
  }

  /** Whether the run still goes on, asked every few steps. */
  static boolean goesOn(long step, BooleanSupplier run) {
    return step % STRIDE != 0 || run.getAsBoolean();
  }
}
