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
   * \(\lVert w-\mathrm{prox}_{r}(w-\nabla f(w))\rVert\), 0 exactly where \(0\in\nabla f(w)+\partial r(w)\) and equal
   * to the gradient norm where r = 0. Costs one gradient.
   *
   * @param w d finite parameters. Not modified.
   */
  public double kktResidual(double[] w) {
    Check.finite("w", Check.length("w", w, dimension()));
    double[] next = smooth.gradient(w);
    Vectors.combine(1, w, -1, next, next);
    penalty.prox(next, 1);
    return Vectors.distance(w, next);
  }
}
