package thalweg.generalization;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Parallel;
import thalweg.math.PartListener;
import thalweg.math.Vectors;
import thalweg.models.RandomReluFeatures;
import thalweg.samples.Examples;

/**
 * Least squares on {@link RandomReluFeatures} of growing width p: the experiment that shows double descent,
 *
 * <p>\[w=\arg\min_w\frac1{2n}\lVert\Phi_pw-y\rVert^2+\frac\lambda2\lVert w\rVert^2,\qquad\text{and for }\lambda=0\text{ of all minimizers the
 * shortest, }w=\Phi_p^+y.\]
 *
 * <p>Without a penalty the test error peaks where p comes to n and the model begins to fit each example, wrong labels included, and falls
 * again beyond. A penalty removes the peak.
 *
 * <pre>{@code
 * RandomFeatureSweep sweep = new RandomFeatureSweep(RandomFeatureSweep.widths(30, 3000, 24), 0.1, 3);
 * DoubleDescent peak = sweep.run(train, test);
 * DoubleDescent ridge = sweep.penalized(1e-2).run(train, test);
 * }</pre>
 *
 * @param widths p, ascending. Not modified.
 * @param labelNoise the share of the training labels of which the sign is turned, in [0, 1]; drawn again for each seed
 * @param lambda λ, the strength of the penalty; 0 for none
 * @param seeds how many seeds, 0 … seeds − 1, for noise and features
 * @see <a href="https://doi.org/10.1073/pnas.1903070116">Belkin, Hsu, Ma and Mandal, Reconciling modern machine-learning practice and the classical bias–variance trade-off (2019)</a>
 */
public record RandomFeatureSweep(int[] widths, double labelNoise, double lambda, int seeds) {

  /** Checks the settings. */
  public RandomFeatureSweep {
    Check.atLeast("the number of widths", widths.length, 1);
    Check.atLeast("the first width", widths[0], 1);
    for (int k = 1; k < widths.length; k++) {
      if (widths[k] <= widths[k - 1]) {
        throw new IllegalArgumentException(
            "widths must ascend but width %d was %d after %d"
                .formatted(k, widths[k], widths[k - 1]));
      }
    }
    Check.inClosed("labelNoise", labelNoise, 0, 1);
    Check.nonNegative("lambda", lambda);
    Check.atLeast("seeds", seeds, 1);
    widths = widths.clone();
  }

  /** Without a penalty: the shortest of the solutions. */
  public RandomFeatureSweep(int[] widths, double labelNoise, int seeds) {
    this(widths, labelNoise, 0, seeds);
  }

  /** The same with an L2 penalty of this strength. */
  public RandomFeatureSweep penalized(double strength) {
    return new RandomFeatureSweep(widths, labelNoise, strength, seeds);
  }

  /**
   * So many widths at equal ratios, rounded to whole numbers, each once.
   *
   * @param low the first; at least 1
   * @param high the last; above the first
   * @param count how many before rounding; at least 2
   */
  public static int[] widths(int low, int high, int count) {
    Check.atLeast("low", low, 1);
    Check.atLeast("high", high, low + 1);
    Check.atLeast("count", count, 2);
    double ratio = Math.log((double) high / low) / (count - 1);
    return IntStream.range(0, count)
        .map(k -> (int) Math.round(low * Math.exp(k * ratio)))
        .distinct()
        .toArray();
  }

  /** Runs all widths with all seeds. */
  public DoubleDescent run(Examples train, Examples test) {
    return run(train, test, PartListener.none());
  }

  /**
   * The same with progress.
   *
   * @param train the examples to learn from, with targets −1 and +1
   * @param test the examples to judge by, with true labels
   * @param listener is told after each seed
   * @throws IllegalArgumentException if a target is neither −1 nor +1, or the features differ in number
   * @throws IllegalStateException if it was interrupted before the first seed was finished
   */
  public DoubleDescent run(Examples train, Examples test, PartListener listener) {
    requireSigns("train", train);
    requireSigns("test", test);
    Check.shape("the features of test", test.x(), test.size(), train.dimension());
    DoubleDescent.Fit[][] fits = new DoubleDescent.Fit[seeds][widths.length];
    Thread caller = Thread.currentThread();
    boolean[] done =
        Parallel.untilInterrupted(
            seeds, seed -> run(train, test, seed, fits[seed], caller), listener);
    DoubleDescent.Fit[][] finished =
        IntStream.range(0, seeds)
            .filter(seed -> done[seed])
            .mapToObj(seed -> fits[seed])
            .toArray(DoubleDescent.Fit[][]::new);
    if (finished.length == 0) {
      throw new IllegalStateException(
          "the sweep over widths was interrupted before its first seed was finished; fewer or smaller widths take less time");
    }
    return new DoubleDescent(train.size(), this, finished);
  }

  private void run(
      Examples train, Examples test, int seed, DoubleDescent.Fit[] fits, Thread caller) {
    int most = widths[widths.length - 1];
    Random random = new Random(seed);
    Examples noisy = LabelNoise.turned(train, labelNoise, random.nextLong());
    RandomReluFeatures features = RandomReluFeatures.of(train.dimension(), most, random.nextLong());
    DMatrixRMaj phi = features.transform(noisy.x());
    DMatrixRMaj phiTest = features.transform(test.x());
    GrowingLeastSquares leastSquares = new GrowingLeastSquares(phi, noisy.y(), lambda);
    for (int k = 0; k < widths.length && !caller.isInterrupted(); k++) {
      double[] w = Arrays.copyOf(leastSquares.solve(widths[k]), most);
      fits[k] =
          new DoubleDescent.Fit(
              errors(phi, noisy.y(), w), errors(phiTest, test.y(), w), Vectors.norm2(w));
    }
  }

  private static DoubleDescent.Score errors(DMatrixRMaj phi, double[] y, double[] w) {
    double[] scores = new double[y.length];
    Matrices.multiply(phi, w, scores);
    double squares = 0;
    int wrong = 0;
    for (int i = 0; i < y.length; i++) {
      squares += (scores[i] - y[i]) * (scores[i] - y[i]);
      wrong += scores[i] * y[i] > 0 ? 0 : 1;
    }
    return new DoubleDescent.Score((double) wrong / y.length, squares / y.length);
  }

  private static void requireSigns(String name, Examples examples) {
    for (double y : examples.y()) {
      if (Math.abs(y) != 1) {
        throw new IllegalArgumentException(
            "the targets of " + name + " must be -1 or +1 but one was " + y);
      }
    }
  }

  @Override
  public String toString() {
    return "RandomFeatureSweep[p = %d … %d, label noise %s, λ = %s, %d seeds]"
        .formatted(widths[0], widths[widths.length - 1], labelNoise, lambda, seeds);
  }
}
