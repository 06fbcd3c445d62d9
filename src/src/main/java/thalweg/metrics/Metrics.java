package thalweg.metrics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Moments;

/** How good predictions are, in numbers that people report; right in any unit of the target. */
public final class Metrics {
  private Metrics() {}

  /**
   * The share of examples whose score has the sign of its label; a score of 0 counts as wrong.
   *
   * @param scores one score an example. Not modified.
   * @param labels −1 or +1, at least one. Not modified.
   */
  public static double accuracy(double[] scores, double[] labels) {
    Check.length("scores", scores, Check.atLeast("the number of labels", labels.length, 1));
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      if (Labels.isPositive(labels[i]) ? scores[i] > 0 : scores[i] < 0) {
        right++;
      }
    }
    return (double) right / labels.length;
  }

  /**
   * The mean negative log-likelihood of labels, \(-\frac1n\sum_i\log P(y_i)\): the mean of {@code LogisticLoss} at the scores.
   *
   * <p>log 2 = 0.693 for guessing ½ each time. Infinite if a label had probability 0; scikit-learn moves such a probability to
   * 2e-16 instead.
   *
   * @param probabilities of label +1, one an example, in [0, 1]. Not modified.
   * @param labels −1 or +1, at least one. Not modified.
   */
  public static double logLoss(double[] probabilities, double[] labels) {
    int n = Check.atLeast("the number of labels", labels.length, 1);
    Check.length("probabilities", probabilities, n);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double p = Labels.probability(probabilities[i]);
      // log1p, since 1 − p would lose the digits of a small p.
      sum -= Labels.isPositive(labels[i]) ? Math.log(p) : Math.log1p(-p);
    }
    return sum / n;
  }

  /**
   * The mean negative log-likelihood of classes, \(-\frac1n\sum_i\log p_{i,y_i}\); infinite if a class that occurred had
   * probability 0.
   *
   * @param probabilities n×K, one example a row, in [0, 1]. Not modified.
   * @param labels the class numbers 0, 1, …, K−1, at least one. Not modified.
   */
  public static double logLoss(DMatrixRMaj probabilities, double[] labels) {
    int n = Check.atLeast("the number of labels", labels.length, 1);
    Check.shape("probabilities", probabilities, n, probabilities.numCols);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int c = Labels.classNumber(labels[i], probabilities.numCols);
      sum -= Math.log(Labels.probability(probabilities.get(i, c)));
    }
    return sum / n;
  }

  /**
   * The Brier score, the mean squared error of probabilities, \(\frac1n\sum_i(p_i-[y_i=+1])^2\); ¼ for guessing ½ each time.
   *
   * @param probabilities of label +1, one an example, in [0, 1]. Not modified.
   * @param labels −1 or +1, at least one. Not modified.
   * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier, Verification of Forecasts Expressed in Terms of Probability (1950)</a>
   */
  public static double brier(double[] probabilities, double[] labels) {
    int n = Check.atLeast("the number of labels", labels.length, 1);
    Check.length("probabilities", probabilities, n);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double came = Labels.isPositive(labels[i]) ? 1 : 0;
      double error = Labels.probability(probabilities[i]) - came;
      sum += error * error;
    }
    return sum / n;
  }

  /**
   * The mean absolute error, \(\frac1n\sum_i|y_i-\hat y_i|\), in the unit of the target.
   *
   * @param predictions one an example. Not modified.
   * @param targets at least one. Not modified.
   */
  public static double meanAbsoluteError(double[] predictions, double[] targets) {
    int n = Check.atLeast("the number of values", targets.length, 1);
    double[] errors = Check.length("predictions", predictions, n).clone();
    Arrays.setAll(errors, i -> Math.abs(predictions[i] - targets[i]));
    return Moments.of(errors).mean();
  }

  /**
   * The root of the mean squared error, in the unit of the target.
   *
   * @param predictions one an example. Not modified.
   * @param targets at least one. Not modified.
   */
  public static double rootMeanSquaredError(double[] predictions, double[] targets) {
    double[] errors = Check.length("predictions", predictions, targets.length).clone();
    Arrays.setAll(errors, i -> predictions[i] - targets[i]);
    return Moments.rootMeanSquare(errors);
  }

  /**
   * The share of the targets' variance that is explained, \(R^2=1-\frac{\sum(y_i-\hat y_i)^2}{\sum(y_i-\bar
   * y)^2}\); 0 for predicting the mean, negative for worse.
   *
   * <p>Targets that are all equal, one target included, have no variance to explain: R² is then 1 for predictions that
   * are exact and 0 for all others, as in scikit-learn.
   *
   * <pre>{@code
   * Metrics.rSquared(new double[] {1, 2, 4}, new double[] {1, 2, 3}); // 0.5
   * Metrics.rSquared(new double[] {5, 6}, new double[] {5, 5});       // 0
   * }</pre>
   *
   * @param predictions one an example. Not modified.
   * @param targets at least one. Not modified.
   * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.metrics.r2_score.html">scikit-learn, r2_score (force_finite)</a>
   */
  public static double rSquared(double[] predictions, double[] targets) {
    double error = rootMeanSquaredError(predictions, targets);
    double deviation = Moments.of(targets).deviation();
    if (deviation == 0 && !Double.isNaN(error)) {
      return error == 0 ? 1 : 0;
    }
    double ratio = error / deviation;
    return 1 - ratio * ratio;
  }
}
