package thalweg.models;

import java.util.Arrays;
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
      if (Math.abs(labels[i]) != 1) {
        throw new IllegalArgumentException("label must be -1 or +1 but was " + labels[i]);
      }
      if (scores[i] * labels[i] > 0) {
        right++;
      }
    }
    return (double) right / labels.length;
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
   * Metrics.rSquared(new double[] {1, 2, 4}, new double[] {1, 2, 3})  // 0.5
   * Metrics.rSquared(new double[] {5, 6}, new double[] {5, 5})        // 0
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
