package thalweg.solvers.constrained;

import thalweg.math.Vectors;

/**
 * A point of the homogeneous embedding of a program, or a step of it: \(x/\tau\) is a point of the program, and where τ goes to 0, x is
 * a ray.
 *
 * @param x w, y and \(z\ge0\)
 * @param s the slacks \(h\tau-Gw\), at least 0
 * @param tau what everything is divided by in the end, at least 0
 * @param kappa the duality gap that the rays close, at least 0
 */
record HomogeneousPoint(PrimalDual x, double[] s, double tau, double kappa) {

  /** \(\mu=(s^\top z+\tau\kappa)/(m+1)\). */
  double mu() {
    return (Vectors.dot(s, x.z()) + tau * kappa) / (s.length + 1);
  }

  /** μ after a share of a step. */
  double muAfter(HomogeneousPoint step, double alpha) {
    double sum = (tau + alpha * step.tau) * (kappa + alpha * step.kappa);
    for (int j = 0; j < s.length; j++) {
      sum += (s[j] + alpha * step.s[j]) * (x.z()[j] + alpha * step.x.z()[j]);
    }
    return sum / (s.length + 1);
  }

  /** How far a step can go before s, z, τ or κ has an entry 0; infinite if none ever has. */
  double largestStep(HomogeneousPoint step) {
    double largest = Math.min(reach(tau, step.tau), reach(kappa, step.kappa));
    for (int j = 0; j < s.length; j++) {
      largest = Math.min(largest, reach(s[j], step.s[j]));
      largest = Math.min(largest, reach(x.z()[j], step.x.z()[j]));
    }
    return largest;
  }

  private static double reach(double value, double change) {
    return change < 0 ? -value / change : Double.POSITIVE_INFINITY;
  }

  /** The point after a share of a step, with the larger of τ and κ divided out, as only ratios count. */
  HomogeneousPoint after(HomogeneousPoint step, double alpha) {
    double scale = 1 / Math.max(tau + alpha * step.tau, kappa + alpha * step.kappa);
    PrimalDual moved = x.times(scale);
    moved.add(scale * alpha, step.x);
    double[] slacks = new double[s.length];
    Vectors.combine(scale, s, scale * alpha, step.s, slacks);
    return new HomogeneousPoint(
        moved, slacks, scale * (tau + alpha * step.tau), scale * (kappa + alpha * step.kappa));
  }
}
