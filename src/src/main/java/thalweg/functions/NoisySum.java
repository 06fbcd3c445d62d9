package thalweg.functions;

/**
 * A mean over examples that changes from step to step of a training run: by what dropout drops or augmentation alters, and by
 * statistics that follow the batches.
 *
 * <p>For a fixed noise it is a {@link FiniteSum} like any other, which is what solvers see. A training loop gives every step a noise of
 * its own, so that a step is a function of parameters, batch and noise, and a resumed run repeats it to the last bit.
 */
public interface NoisySum extends FiniteSum {

  /**
   * As {@link FiniteSum#batchGradient}, with a noise of the step's own.
   *
   * @param noise the seed of everything random in this step
   * @param examples example numbers. Not modified.
   * @param from the position of the first in {@code examples}
   * @param to the position after the last
   * @param w d parameters. Not modified.
   * @param g receives the gradient. Modified.
   * @return the mean loss of the batch
   */
  double batchGradient(long noise, int[] examples, int from, int to, double[] w, double[] g);

  /** Running statistics, live: {@link #track} moves them. Empty where there are none. */
  double[] statistics();

  /** Sets the running statistics to what they were when this function was made: how a run begins. */
  void restart();

  /** Moves the running statistics toward those of the batch whose gradient this thread took last. */
  void track();
}
