package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.samples.Examples;
import thalweg.training.Epoch;

/**
 * {@link Cause#OVERFITTING} and {@link Cause#UNDERFITTING}: the validation loss beside the training loss and beside its own best; and the
 * errors beside those of the nearest neighbours, which can follow any function.
 */
final class Fit {
  private static final double GAP = 1;
  private static final double RISE = 0.2;
  private static final double BEHIND_NEIGHBOURS = 0.4;
  private static final double POOR = 0.35;

  private final Evidence evidence;
  private final Trials trials;

  Fit(Evidence evidence, Trials trials) {
    this.evidence = evidence;
    this.trials = trials;
  }

  Optional<Suspicion> overfitting() {
    if (evidence.it().validation() == null) {
      return Optional.empty();
    }
    Evidence.Losses end = evidence.atEnd();
    double gap = trials.gain(end.validation(), end.train());
    double best =
        evidence.recorder().run().epochs().stream()
            .mapToDouble(Epoch::validationLoss)
            .filter(Double::isFinite)
            .min()
            .orElse(end.validation());
    double rise = trials.gain(end.validation(), best);
    return gap > GAP || (rise > RISE && gap > GAP / 2)
        ? Optional.of(
            new Suspicion(
                Cause.OVERFITTING,
                String.format(
                    Locale.ROOT,
                    "training loss %.3g, validation loss %.3g at the end and %.3g at its best",
                    end.train(),
                    end.validation(),
                    best)))
        : Optional.empty();
  }

  Optional<Suspicion> underfitting() {
    Examples validation = evidence.it().validation();
    if (validation == null) {
      return Optional.empty();
    }
    double own = error(scores(validation), validation.y());
    double theirs = error(neighbours(validation), validation.y());
    double worst = error(constants(validation), validation.y());
    double behind = Math.log((own + 0.1 * worst) / (theirs + 0.1 * worst));
    return behind > BEHIND_NEIGHBOURS && own > POOR * worst
        ? Optional.of(
            new Suspicion(
                Cause.UNDERFITTING,
                String.format(
                    Locale.ROOT,
                    "on the validation set its %s is %.3g, that of the 7 nearest neighbours %.3g",
                    evidence.isClassification() ? "error rate" : "mean squared error",
                    own,
                    theirs)))
        : Optional.empty();
  }

  /** The error rate of classes, or the mean squared error of numbers. */
  private double error(double[] predictions, double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double difference = predictions[i] - y[i];
      sum += evidence.isClassification() ? (difference == 0 ? 0 : 1) : difference * difference;
    }
    return sum / y.length;
  }

  private double[] scores(Examples validation) {
    DMatrixRMaj scores =
        evidence.it().model().scores(evidence.recorder().run().last(), validation.x());
    double[] y = new double[scores.numRows];
    double low = Arrays.stream(evidence.it().train().y()).min().orElse(0);
    double high = Arrays.stream(evidence.it().train().y()).max().orElse(0);
    ExampleLoss ofEither = evidence.it().model().loss().on(new double[] {low, high});
    for (int i = 0; i < y.length; i++) {
      if (scores.numCols == 1) {
        double[] s = {scores.get(i, 0)};
        boolean nearerToLow = ofEither.value(0, s) < ofEither.value(1, s);
        y[i] = !evidence.isClassification() ? s[0] : nearerToLow ? low : high;
      } else {
        int best = 0;
        for (int j = 1; j < scores.numCols; j++) {
          best = scores.get(i, j) > scores.get(i, best) ? j : best;
        }
        y[i] = best;
      }
    }
    return y;
  }

  private double[] neighbours(Examples validation) {
    double[][] targets = evidence.neighbours().of(validation.x());
    double[] y = new double[targets.length];
    for (int i = 0; i < y.length; i++) {
      y[i] =
          evidence.isClassification()
              ? Neighbours.majority(targets[i])
              : Neighbours.mean(targets[i]);
    }
    return y;
  }

  private double[] constants(Examples validation) {
    double[] y = new double[validation.size()];
    double[] train = evidence.it().train().y();
    Arrays.fill(
        y, evidence.isClassification() ? Neighbours.majority(train) : Neighbours.mean(train));
    return y;
  }
}
