package thalweg.functions;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * {@link SharpnessAware} for mini-batches: uphill and gradient are those of the same batch.
 *
 * <p>\[\nabla f_B\Bigl(w+\rho\,\frac{\nabla f_B(w)}{\lVert\nabla f_B(w)\rVert}\Bigr).\]
 *
 * <p>The smaller the batch, the flatter the minima it prefers: the mean over batches is not the sharpness-aware gradient
 * of the whole. Cost: two gradients of the batch and one vector a call.
 *
 * @param f the mean over examples
 * @param rho ρ, how far uphill; positive, and 0.05 in the paper
 * @see <a href="https://arxiv.org/abs/2010.01412">Foret et al., Sharpness-aware minimization (2021), section 4.1</a>
 */
public record SharpnessAwareSum(FiniteSum f, double rho) implements FiniteSum {

  /** Checks the distance. */
  public SharpnessAwareSum {
    Check.positive("rho", rho);
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public int size() {
    return f.size();
  }

  @Override
  public double value(double[] w) {
    return f.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return new SharpnessAware(f, rho).valueAndGradient(w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    double value = f.batchGradient(examples, from, to, w, g);
    if (Vectors.norm2(g) != 0) {
      f.batchGradient(examples, from, to, SharpnessAware.uphill(w, g, rho), g);
    }
    return value;
  }
}
