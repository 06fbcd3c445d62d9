package thalweg.solvers;

import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
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
}
