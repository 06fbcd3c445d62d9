package thalweg.functions;

import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * Sharpness-aware minimization: an objective whose gradient is taken a little uphill,
 *
 * <p>\[\nabla f\Bigl(w+\rho\,\frac{\nabla f(w)}{\lVert\nabla f(w)\rVert}\Bigr)\approx
 * \nabla\max_{\lVert e\rVert\le\rho}f(w+e).\]
 *
 * <p>Descending along it prefers flat minima, around which f stays low. It is the objective that changes and not the
 * rule, so it goes with every rule, and a run saves and resumes as without. The value is f(w) itself, so the
 * gradient is not the value's. Where ∇f(w) = 0 there is no uphill and the gradient is 0. Cost: two gradients and one
 * vector a call.
 *
 * <pre>{@code
 * new FullBatch(new Sgd(0.1)).minimize(f.sharpnessAware(0.05), start, Stop.after(100));
 * }</pre>
 *
 * @param f the objective
 * @param rho ρ, how far uphill; positive, and 0.05 in the paper
 * @see <a href="https://arxiv.org/abs/2010.01412">Foret et al., Sharpness-aware minimization (2021), algorithm 1</a>
 */
public record SharpnessAware(Differentiable f, double rho) implements Differentiable {

  /** Checks the distance. */
  public SharpnessAware {
    Check.positive("rho", rho);
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double value(double[] w) {
    return f.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double value = f.valueAndGradient(w, g);
    if (Vectors.norm2(g) != 0) {
      f.valueAndGradient(uphill(w, g, rho), g);
    }
    return value;
  }

  /** \(w+\rho g/\lVert g\rVert\). */
  static double[] uphill(double[] w, double[] g, double rho) {
    double[] above = new double[w.length];
    Vectors.combine(1, w, rho / Vectors.norm2(g), g, above);
    return above;
  }
}
