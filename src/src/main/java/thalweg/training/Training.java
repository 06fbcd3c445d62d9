package thalweg.training;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.optimizers.Optimizer;
import thalweg.samples.Batching;

/**
 * The loop of stochastic training: each epoch goes through the batches, and each batch makes one step,
 * \(w_t=\mathrm{rule}_t\bigl(w_{t-1},\nabla f_{B_t}(w_{t-1})\bigr)\).
 *
 * <pre>{@code
 * NetworkModel f = NetworkModel.softmax(network, train);
 * TrainingRun run =
 *     new Training(new Adam(0.01), new Batches(train.size(), 32, 1))
 *         .epochs(20)
 *         .validating(f.on(validation), 5)
 *         .run(f, network.start(1));
 * run.best();    // the parameters with the smallest validation loss
 * run.epochs();  // a row for each epoch
 * }</pre>
 *
 * <p>Everything else is a wrapper of one of its parts: clipping, accumulation and averaging of the rule, warm-up of its schedule
 * ({@code heldFor} for one step size an epoch), penalties and dropout of the model. A step is a function of the seeds and its
 * number alone, so equal runs are bit-equal, and so is one that was stopped, or killed, and {@linkplain #resume resumed}.
 *
 * <p>An interrupt ends the run after its current step: what it came to is returned, and the interrupt stays set. A loss or gradient that is not
 * finite ends it before the step, at the last parameters that were.
 *
 * @param optimizer the rule
 * @param batches which examples make a step
 * @param epochs how many times the run goes through the examples, at the most; at least 1
 * @param validation the loss on examples the run does not learn from; null for none
 * @param patience how many epochs without improvement of it end the run; at least 1
 * @param checkpoint the file that can be resumed from; null for none
 * @param checkpointEvery how many steps lie between two writes of it; at least 1
 * @param listener who is told of steps and epochs
 * @see <a href="https://doi.org/10.1137/16M1080173">Bottou, Curtis and Nocedal, Optimization Methods for Large-Scale Machine Learning (2018), §3</a>
 */
public record Training(
    Optimizer optimizer,
    Batching batches,
    int epochs,
    @Nullable Objective validation,
    int patience,
    @Nullable Path checkpoint,
    int checkpointEvery,
    TrainingListener listener) {

  /** Checks the counts. */
  public Training {
    Check.atLeast("epochs", epochs, 1);
    Check.atLeast("patience", patience, 1);
    Check.atLeast("checkpointEvery", checkpointEvery, 1);
  }

  /** Ten epochs without validation or checkpoints. */
  public Training(Optimizer optimizer, Batching batches) {
    this(
        optimizer,
        batches,
        10,
        null,
        Integer.MAX_VALUE,
        null,
        Integer.MAX_VALUE,
        new TrainingListener() {});
  }

  /** The same for so many epochs. */
  public Training epochs(int count) {
    return new Training(
        optimizer, batches, count, validation, patience, checkpoint, checkpointEvery, listener);
  }

  /**
   * The same, looking at other examples after each epoch. {@link TrainingRun#best} is then the point with the smallest loss there.
   *
   * @param loss the model on the validation examples, {@code f.on(validation)}
   */
  public Training validating(Objective loss) {
    return validating(loss, Integer.MAX_VALUE);
  }

  /**
   * The same, with early stopping.
   *
   * @param loss the model on the validation examples, {@code f.on(validation)}
   * @param epochsWithoutProgress how many epochs in a row without a new smallest loss end the run
   */
  public Training validating(Objective loss, int epochsWithoutProgress) {
    return new Training(
        optimizer,
        batches,
        epochs,
        loss,
        epochsWithoutProgress,
        checkpoint,
        checkpointEvery,
        listener);
  }

  /** The same, writing a file to resume from every so many steps and at the end of the run. */
  public Training checkpointing(Path file, int steps) {
    return new Training(optimizer, batches, epochs, validation, patience, file, steps, listener);
  }

  /** The same, telling one more listener. */
  public Training listening(TrainingListener other) {
    return new Training(
        optimizer,
        batches,
        epochs,
        validation,
        patience,
        checkpoint,
        checkpointEvery,
        listener.and(other));
  }

  /**
   * Trains from a start.
   *
   * @param f the mean over examples to minimize; its running statistics, if it has any, begin afresh and end as those of the best
   *     parameters
   * @param start the parameters to begin with. Not modified.
   * @throws IllegalArgumentException if the batches are not those of f, or the start is not finite
   */
  public TrainingRun run(FiniteSum f, double[] start) {
    return new Loop(this, f, Progress.beginning(f, start, optimizer)).run();
  }

  /**
   * Goes on with a run whose file is there: to the last bit as if it had never stopped, if optimizer, batches and data are the
   * same. More epochs may be asked for.
   *
   * @throws IOException if the file cannot be read, or is damaged
   * @throws IllegalArgumentException if it belongs to another run, with what differs
   */
  public TrainingRun resume(FiniteSum f) throws IOException {
    if (checkpoint == null) {
      throw new IllegalArgumentException("name the file with checkpointing(file, steps) first");
    }
    return new Loop(this, f, Checkpoint.read(checkpoint, this, f)).run();
  }
}
