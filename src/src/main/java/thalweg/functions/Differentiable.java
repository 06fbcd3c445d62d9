package thalweg.functions;

/** An objective with a gradient \(\nabla f(w)\), for every first-order method. */
public interface Differentiable extends Objective {

  /**
   * Writes the gradient and returns the value, since computing both together shares most of the work.
   *
   * @param w d parameters. Not modified.
   * @param g receives \(\nabla f(w)\). Modified.
   * @return f(w)
   */
  double valueAndGradient(double[] w, double[] g);

  /** The value f(w), here by way of the gradient; override where the value alone is cheaper. */
  @Override
  default double value(double[] w) {
    return valueAndGradient(w, new double[dimension()]);
  }

  /** The gradient as a new vector; loops call {@link #valueAndGradient} and reuse theirs. */
  default double[] gradient(double[] w) {
    double[] g = new double[dimension()];
    valueAndGradient(w, g);
    return g;
  }

  /** This objective with gradients taken the distance ρ uphill; see {@link SharpnessAware}. */
  default Differentiable sharpnessAware(double rho) {
    return new SharpnessAware(this, rho);
  }
}
