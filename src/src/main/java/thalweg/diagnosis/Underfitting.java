package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.ExampleLoss;
import thalweg.samples.Examples;

/**
 * {@link Cause#UNDERFITTING}: the errors on the validation set beside those of two models that need no tuning: the nearest neighbours, which can follow
 * any function where there are few features, and a quadratic fit, which gets along with many.
 */
final class Underfitting implements Rule {
  /** In nats of an error rate, or of a root of a mean squared error. */
  private static final double BEHIND = 0.35;

  /** An error that is a smaller share of that of constant predictions is no poor one. */
  private static final double POOR = 0.35;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Examples validation = evidence.it().validation();
    if (validation == null) {
      return Optional.empty();
    }
    boolean classes = evidence.isClassification();
    double own = error(evidence, predictions(evidence, validation), validation.y());
    double worst = error(evidence, constants(evidence, validation), validation.y());
    if (!(own > POOR * worst)) {
      return Optional.empty();
    }
    double near = error(evidence, neighbours(evidence, validation), validation.y());
    QuadraticFit fit = new QuadraticFit(evidence.it().train(), classes);
    double quadratic = error(evidence, fit.predict(validation.x()), validation.y());
    double theirs = Math.min(near, quadratic);
    return Math.log((own + 0.1 * worst) / (theirs + 0.1 * worst)) > (classes ? BEHIND : 2 * BEHIND)
        ? Optional.of(
            new Suspicion(
                Cause.UNDERFITTING,
                String.format(
                    Locale.ROOT,
                    "on the validation set its %s is %.3g, that of %s %.3g",
                    classes ? "error rate" : "mean squared error",
                    own,
                    near <= quadratic
                        ? "the 7 nearest neighbours"
                        : "squares and products of the features",
                    theirs)))
        : Optional.empty();
  }

  /** The error rate of classes, or the mean squared error of numbers. */
  private static double error(Evidence evidence, double[] predictions, double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double difference = predictions[i] - y[i];
      sum += evidence.isClassification() ? (difference == 0 ? 0 : 1) : difference * difference;
    }
    return sum / y.length;
  }

  private static double[] predictions(Evidence evidence, Examples validation) {
    DMatrixRMaj scores = evidence.scores(evidence.kept(), validation);
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

  private static double[] neighbours(Evidence evidence, Examples validation) {
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

  private static double[] constants(Evidence evidence, Examples validation) {
    double[] y = new double[validation.size()];
    double[] train = evidence.it().train().y();
    Arrays.fill(
        y, evidence.isClassification() ? Neighbours.majority(train) : Neighbours.mean(train));
    return y;
  }
}
