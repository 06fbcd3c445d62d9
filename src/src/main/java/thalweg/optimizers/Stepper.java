package thalweg.optimizers;

import java.util.function.UnaryOperator;

/** One run of an {@link Optimizer}; not to be shared between runs or threads. */
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

  /**
   * The parameters to hand over if the run ended now: w itself, or what an averaging rule has made of the steps.
   *
   * @param w the parameters after the last step. Not modified.
   * @return w, or a vector of the run's memory; not to be modified
   */
  default double[] result(double[] w) {
    return w;
  }

  /** A stepper that steps as the given one and hands over as this one: how a wrapper adds to a rule. */
  default Stepper with(Stepper step) {
    return step.handingOver(this::result);
  }

  /**
   * A stepper that steps as this one and hands over something else: how a rule averages.
   *
   * @param result what {@link #result} is to return, given the parameters after the last step
   */
  default Stepper handingOver(UnaryOperator<double[]> result) {
    Stepper step = this;
    return new Stepper() {
      @Override
      public void step(int t, double[] w, double[] g) {
        step.step(t, w, g);
      }

      @Override
      public double[] result(double[] w) {
        return result.apply(w);
      }
    };
  }
}
