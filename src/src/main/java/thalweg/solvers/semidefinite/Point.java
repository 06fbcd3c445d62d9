package thalweg.solvers.semidefinite;

import thalweg.math.Vectors;

/**
 * A point of the homogeneous embedding, or a step between two: X/τ, y/τ and Z/τ are what is looked for, and κ is the gap.
 *
 * @param x X
 * @param y y
 * @param z Z
 * @param tau τ; goes to 0 where there is no solution
 * @param kappa κ; goes to 0 where there is one
 */
record Point(Blocks x, double[] y, Blocks z, double tau, double kappa) {

  /** X = Z = I, y = 0, τ = κ = 1. */
  static Point start(SemidefiniteProgram program) {
    Blocks identity = Blocks.identity(program.sizes());
    return new Point(identity, new double[program.b().length], identity, 1, 1);
  }

  /** \(\mu=\frac{\langle X,Z\rangle+\tau\kappa}{n+1}\). */
  double mu() {
    return (x.dot(z) + tau * kappa) / (x.order() + 1);
  }

  Point after(Point step, double alpha) {
    double[] sum = y.clone();
    Vectors.axpy(alpha, step.y, sum);
    return new Point(
        x.plus(alpha, step.x),
        sum,
        z.plus(alpha, step.z),
        tau + alpha * step.tau,
        kappa + alpha * step.kappa);
  }

  boolean isFinite() {
    return Double.isFinite(x.norm() + z.norm() + Vectors.norm2(y) + tau + kappa);
  }
}
