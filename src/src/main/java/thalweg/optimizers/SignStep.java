package thalweg.optimizers;

import static java.lang.Math.max;
import static java.lang.Math.min;

import thalweg.math.Check;

/** How the step of one parameter grows and shrinks in {@link Rprop} and {@link DelayedRprop}. */
record SignStep(double etaMinus, double etaPlus, double smallest, double largest) {

  SignStep {
    Check.inOpen("etaMinus", etaMinus, 0, 1);
    Check.inOpen("etaPlus", etaPlus, 1, Double.MAX_VALUE);
    Check.positive("smallest", smallest);
    Check.inHalfOpen("largest", largest, smallest, Double.MAX_VALUE);
  }

  /**
   * The next step: η⁺ times the last one if the sign stays, η⁻ times if it turns, as it is if either is 0. Branches on
   * random signs would take several times as long.
   *
   * @param step the last one
   * @param turn the product of the two signs
   */
  double after(double step, double turn) {
    double factor = 1 + max(turn, 0) * (etaPlus - 1) - min(turn, 0) * (etaMinus - 1);
    return min(max(step * factor, smallest), largest);
  }
}
