package thalweg.generalization;

import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.math.PartListener;
import thalweg.samples.Examples;

/** The predictions of one learner after learning from many samples. */
final class Replicates {
  private Replicates() {}

  /**
   * Predictions, one row for each finished replicate, in order.
   *
   * @throws IllegalStateException if it was interrupted before the second one was finished
   */
  static double[][] of(
      Learner learner,
      LongFunction<Examples> samples,
      DMatrixRMaj x,
      int count,
      long seed,
      PartListener listener) {
    Check.atLeast("replicates", count, 2);
    long[] seeds = new Random(seed).longs(count).toArray();
    double[][] predictions = new double[count][];
    boolean[] done =
        Parallel.untilInterrupted(
            count,
            r -> {
              double[] predicted = learner.predict(samples.apply(seeds[r]), x);
              Check.length("the predictions", predicted, x.numRows);
              predictions[r] = Check.finite("the predictions", predicted);
            },
            listener);
    double[][] finished =
        IntStream.range(0, count)
            .filter(r -> done[r])
            .mapToObj(r -> predictions[r])
            .toArray(double[][]::new);
    if (finished.length < 2) {
      throw new IllegalStateException(
          "interrupted before two of %d replicates were finished; one sample tells nothing of variance"
              .formatted(count));
    }
    return finished;
  }

  /** Predictions after learning from samples that are drawn from the training examples with replacement. */
  static double[][] bootstrapped(
      Learner learner, Examples train, DMatrixRMaj x, int count, long seed, PartListener listener) {
    return of(learner, each -> bootstrap(train, each), x, count, seed, listener);
  }

  /** Checks predictions made elsewhere: at least two rows, each with a finite number for each point. */
  static void require(double[][] predictions, int points) {
    Check.atLeast("the number of samples", predictions.length, 2);
    Check.atLeast("the number of points", points, 1);
    for (double[] row : predictions) {
      Check.finite("the predictions", Check.length("the predictions", row, points));
    }
  }

  /** As many examples as there are, drawn with replacement. */
  private static Examples bootstrap(Examples train, long seed) {
    Random random = new Random(seed);
    return train.select(random.ints(train.size(), 0, train.size()).toArray());
  }
}
