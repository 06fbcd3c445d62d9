package thalweg.metrics;

import java.util.List;

/**
 * How far predictions are from their targets, in the numbers that people report.
 *
 * @param examples how many
 * @param meanAbsoluteError in the unit of the target
 * @param rootMeanSquaredError in the unit of the target; at least the mean absolute error
 * @param rSquared the share of the targets' variance that is explained; at most 1
 */
public record RegressionErrors(
    int examples, double meanAbsoluteError, double rootMeanSquaredError, double rSquared) {

  /**
   * Of predictions and targets.
   *
   * @param predictions one an example. Not modified.
   * @param targets at least one. Not modified.
   */
  public static RegressionErrors of(double[] predictions, double[] targets) {
    return new RegressionErrors(
        targets.length,
        Metrics.meanAbsoluteError(predictions, targets),
        Metrics.rootMeanSquaredError(predictions, targets),
        Metrics.rSquared(predictions, targets));
  }

  /** A table of one row. */
  @Override
  public String toString() {
    return TextTable.of(
        List.of(
            List.of("examples", "mean absolute error", "root mean squared error", "R²"),
            List.of(
                Integer.toString(examples),
                TextTable.brief(meanAbsoluteError),
                TextTable.brief(rootMeanSquaredError),
                TextTable.number(rSquared))));
  }
}
