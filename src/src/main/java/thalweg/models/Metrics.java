package thalweg.models;

import thalweg.math.Check;

/** How good predictions are, in numbers that people report. */
public final class Metrics {
  private Metrics() {}

  /**
   * The share of examples whose score has the sign of its label; a score of 0 counts as wrong.
   *
   * @param scores one score an example. Not modified.
   * @param labels −1 or +1. Not modified.
   */
  public static double accuracy(double[] scores, double[] labels) {
    Check.length("scores", scores, labels.length);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      if (scores[i] * labels[i] > 0) {
        right++;
      }
    }
    return (double) right / labels.length;
  }

  /** The root of the mean squared error, in the unit of the target. */
  public static double rootMeanSquaredError(double[] predictions, double[] targets) {
    return Math.sqrt(squaredErrors(predictions, targets) / targets.length);
  }

  /**
   * The share of the targets' variance that is explained, \(R^2=1-\frac{\sum(y_i-\hat y_i)^2}{\sum(y_i-\bar
   * y)^2}\); 0 for predicting the mean, negative for worse.
   */
  public static double rSquared(double[] predictions, double[] targets) {
    double mean = 0;
    for (double y : targets) {
      mean += y / targets.length;
    }
    double spread = 0;
    for (double y : targets) {
      spread += (y - mean) * (y - mean);
    }
    return 1 - squaredErrors(predictions, targets) / spread;
  }

  private static double squaredErrors(double[] predictions, double[] targets) {
    Check.length("predictions", predictions, targets.length);
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      sum += error * error;
    }
    return sum;
  }
}
