package thalweg.experiments;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.math.PartListener;
import thalweg.samples.Selectable;
import thalweg.samples.Split;

/** Errors, and the gap between them, by the number of training examples or by epoch, over seeds: a {@link Sweep}. */
public final class LearningCurve {
  private LearningCurve() {}

  /**
   * By the number of training examples, for each seed on a split of its own, of which the smaller training sets are parts of the larger.
   *
   * <pre>{@code
   * Sweep curve = LearningCurve.bySize(all, 0.25, new int[] {20, 50, 100, 300}, 10, (train, test) -> {
   *   double[] w = new Ridge(0.1).fit(train);
   *   return new Errors(LinearModel.regression(train).value(w), LinearModel.regression(test).value(w));
   * });
   * }</pre>
   *
   * @param all the examples, or a table
   * @param testFraction the share to test on, in (0, 1)
   * @param sizes how many to train on; at least 1 each, and no more than are left to train on. Not modified.
   * @param seeds how many splits, of seeds 0 … seeds − 1; at least 1
   * @param fit trains and measures; a pure function, called by several threads at a time
   * @param <T> what a selection is
   * @throws IllegalStateException if it was interrupted before the first size was finished
   */
  public static <T extends Selectable<T>> Sweep bySize(
      T all, double testFraction, int[] sizes, int seeds, BiFunction<T, T, Errors> fit) {
    return bySize(all, testFraction, sizes, seeds, fit, PartListener.none());
  }

  /** The same with progress; the listener is told after each run. */
  public static <T extends Selectable<T>> Sweep bySize(
      T all,
      double testFraction,
      int[] sizes,
      int seeds,
      BiFunction<T, T, Errors> fit,
      PartListener listener) {
    int most = Split.random(all.size(), testFraction, 0).train().length;
    for (int size : sizes) {
      if (size < 1 || size > most) {
        throw new IllegalArgumentException(
            "each size must be in [1, %d], as many as are left to train on, but one was %d"
                .formatted(most, size));
      }
    }
    return Sweep.over(
        "training examples",
        Arrays.stream(sizes).asDoubleStream().toArray(),
        seeds,
        (size, seed) -> {
          Split split = Split.random(all.size(), testFraction, seed);
          T train = all.select(Arrays.copyOf(split.train(), (int) size));
          return fit.apply(train, split.test(all));
        },
        listener);
  }

  /**
   * By epoch: how the gap opens as training goes on. An interrupt keeps the runs that were finished; the result has fewer seeds then.
   *
   * <pre>{@code
   * Sweep gap = LearningCurve.byEpoch(5, seed -> {
   *   List<Errors> errors = new ArrayList<>();
   *   training.listening(TrainingListener.eachEpoch(run -> errors.add(new Errors(f.value(run.last()), f.on(test).value(run.last())))))
   *       .run(f, network.start(seed));
   *   return errors.toArray(Errors[]::new);
   * });
   * }</pre>
   *
   * <p>The training losses of a {@code TrainingRun} are means over an epoch, in which the weights moved: with those the gap begins below 0.
   *
   * @param seeds how many runs, of seeds 0 … seeds − 1; at least 1
   * @param run the errors of one run after epoch 1, 2, …; a pure function, called by several threads at a time
   * @throws IllegalArgumentException if the runs have different numbers of epochs, or none
   * @throws IllegalStateException if it was interrupted before the first run was finished
   */
  public static Sweep byEpoch(int seeds, LongFunction<Errors[]> run) {
    return byEpoch(seeds, run, PartListener.none());
  }

  /** The same with progress; the listener is told after each run. */
  public static Sweep byEpoch(int seeds, LongFunction<Errors[]> run, PartListener listener) {
    Errors[][] runs = new Errors[Check.atLeast("seeds", seeds, 1)][];
    boolean[] done =
        Parallel.untilInterrupted(seeds, seed -> runs[seed] = run.apply(seed), listener);
    Errors[][] finished =
        IntStream.range(0, seeds)
            .filter(seed -> done[seed])
            .mapToObj(seed -> runs[seed])
            .toArray(Errors[][]::new);
    if (finished.length == 0) {
      throw new IllegalStateException("interrupted before the first run was finished");
    }
    int epochs = Check.atLeast("the number of epochs", finished[0].length, 1);
    for (Errors[] each : finished) {
      if (each.length != epochs) {
        throw new IllegalArgumentException(
            "all runs must have as many epochs but one has %d and another %d; train without early stopping"
                .formatted(epochs, each.length));
      }
    }
    Errors[][] byEpoch = new Errors[epochs][finished.length];
    for (int k = 0; k < epochs; k++) {
      for (int seed = 0; seed < finished.length; seed++) {
        byEpoch[k][seed] = finished[seed][k];
      }
    }
    double[] numbers = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
    return new Sweep("epoch", numbers, byEpoch, epochs);
  }
}
