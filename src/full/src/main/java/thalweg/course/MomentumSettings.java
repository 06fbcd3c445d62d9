package thalweg.course;

import thalweg.functions.TwiceDifferentiable;

/** Chooses the settings of the heavy ball in exercise 6.2. */
@FunctionalInterface
public interface MomentumSettings {

  /**
   * The step size η and the momentum β, in this order.
   *
   * @param f a quadratic function with positive curvatures
   */
  double[] of(TwiceDifferentiable f) throws Exception;
}
