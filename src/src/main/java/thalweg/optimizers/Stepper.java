package thalweg.optimizers;

/** One run's memory of an {@link Optimizer}; not to be shared between runs or threads. */
@FunctionalInterface
public interface Stepper {

  /**
   * Takes one step.
   *
   * @param t the number of this step: 1, 2, …
   * @param w the parameters. Modified.
   * @param g the gradient at w. Not modified.
   */
  void step(int t, double[] w, double[] g);
}
