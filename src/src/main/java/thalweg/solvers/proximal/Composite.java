package thalweg.solvers.proximal;

import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Penalty;

/**
 * A smooth objective plus a penalty with a kink, \(F(w)=f(w)+r(w)\), for proximal methods.
 *
 * @param smooth f, asked for its gradient
 * @param penalty r, asked for its proximal step
 */
public record Composite(Differentiable smooth, Penalty penalty) implements Objective {

  @Override
  public int dimension() {
    return smooth.dimension();
  }

  @Override
  public double value(double[] w) {
    return smooth.value(w) + penalty.value(w);
  }

  /**
   * How far w is from optimal, whichever method found it: the norm of the gradient mapping
   * \(\frac1t\lVert w-\mathrm{prox}_{tr}(w-t\nabla f(w))\rVert\), 0 exactly where \(0\in\nabla f(w)+\partial r(w)\) and equal
   * to the gradient norm where r = 0. The step t is the power of two next to \(\lVert w\rVert/\lVert\nabla f(w)\rVert\), so that it
   * is neither lost in w nor w in it, whatever the units. Costs one gradient.
   *
   * @param w d finite parameters. Not modified.
   */
  public double kktResidual(double[] w) {
    Check.finite("w", Check.length("w", w, dimension()));
    return gradientMapping(w, smooth.gradient(w));
  }

  /** The same with the gradient at hand. */
  double gradientMapping(double[] w, double[] g) {
    double t = UnitStep.of(w, g);
    double[] next = new double[w.length];
    Vectors.combine(1, w, -t, g, next);
    penalty.prox(next, t);
    return Vectors.distance(w, next) / t;
  }
}
