package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.samples.Examples;
import thalweg.training.TrainingRun;

/**
 * {@link Cause#OVERFITTING}: the loss on the validation set is far above that on the training set, or has risen since its best epoch. A
 * difference counts only if it is large, and larger than chance would make it as well: of a hundred examples
 * that are nearly separable, one that is wrong makes most of the loss. Each of the two tests has a level of 5 %. The best of many epochs is always somewhat better than the
 * last on the examples it was picked on, so the test of the rise counts the epochs it was picked from.
 */
final class Overfitting implements Rule {
  private static final double GAP = 1;
  private static final double RISE = 0.2;

  /** Of a one-sided test. */
  private static final double STANDARD_ERRORS =
      SelfNormalizedTest.upperQuantile(SelfNormalizedTest.LEVEL);

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Examples validation = evidence.it().validation();
    if (validation == null) {
      return Optional.empty();
    }
    TrainingRun run = evidence.recorder().run();
    double[] train = losses(evidence, evidence.kept(), evidence.it().train());
    double[] end = losses(evidence, evidence.kept(), validation);
    double[] best =
        losses(evidence, new Evidence.Weights(run.best(), run.bestStatistics()), validation);
    double[] since = new double[end.length];
    Arrays.setAll(since, i -> end[i] - best[i]);

    double gap = evidence.gains().of(mean(end), mean(train));
    double rise = evidence.gains().of(mean(end), mean(best));
    boolean gapIsReal =
        mean(end) - mean(train)
            > STANDARD_ERRORS * Math.hypot(standardError(end), standardError(train));
    boolean riseIsReal = SelfNormalizedTest.isPositive(since, Math.max(1, run.epochs().size()));
    return (gap > GAP && gapIsReal) || (rise > RISE && riseIsReal && gap > GAP / 2)
        ? Optional.of(
            new Suspicion(
                Cause.OVERFITTING,
                String.format(
                    Locale.ROOT,
                    "training loss %.3g, validation loss %.3g ± %.2g at the end and %.3g at its best",
                    mean(train),
                    mean(end),
                    standardError(end),
                    mean(best))))
        : Optional.empty();
  }

  /** The loss of each example. */
  static double[] losses(Evidence evidence, Evidence.Weights at, Examples examples) {
    DMatrixRMaj scores = evidence.scores(at, examples);
    ExampleLoss loss = evidence.it().model().loss().on(examples.y());
    double[] losses = new double[examples.size()];
    for (int i = 0; i < losses.length; i++) {
      int from = i * scores.numCols;
      losses[i] = loss.value(i, Arrays.copyOfRange(scores.data, from, from + scores.numCols));
    }
    return losses;
  }

  static double mean(double[] values) {
    return Neighbours.mean(values);
  }

  static double standardError(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
