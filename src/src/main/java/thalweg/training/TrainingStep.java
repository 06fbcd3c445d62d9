package thalweg.training;

import java.util.Arrays;

/**
 * One step of a training run, for whoever wants to look into it. All arrays are live, so copy what you keep; none is to be modified.
 *
 * @param t its number, from 1 over the whole run
 * @param epoch the epoch, from 1
 * @param batch the batch of the epoch, from 0
 * @param batches how many batches an epoch has
 * @param order the examples of the epoch in order
 * @param from where the batch begins in the order
 * @param to where it ends, exclusively
 * @param noise the seed of what was random in this step
 * @param loss the loss of the batch, before the step
 * @param before the parameters before the step
 * @param gradient at {@code before}
 * @param after the parameters after the step
 */
public record TrainingStep(
    int t,
    int epoch,
    int batch,
    int batches,
    int[] order,
    int from,
    int to,
    long noise,
    double loss,
    double[] before,
    double[] gradient,
    double[] after) {

  /** The examples of the batch. */
  public int[] examples() {
    return Arrays.copyOfRange(order, from, to);
  }
}
