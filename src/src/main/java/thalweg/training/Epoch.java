package thalweg.training;

/**
 * One epoch of a training run: a row of its table.
 *
 * @param epoch its number, from 1
 * @param steps the steps taken up to its end
 * @param trainingLoss the mean loss of its batches, each as its step saw it, before the step
 * @param validationLoss the loss on the validation examples at its end; NaN without any
 * @param stepSize the step size of its last step
 * @param seconds its duration
 */
public record Epoch(
    int epoch,
    int steps,
    double trainingLoss,
    double validationLoss,
    double stepSize,
    double seconds) {}
