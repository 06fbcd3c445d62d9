package thalweg.metrics;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Check;

/**
 * Precision against recall: for each threshold, which share of the examples at or above it is of class +1, and which share of
 * class +1 is at or above it. Says more than {@link RocCurve} where class +1 is rare.
 *
 * <p>The area is the average precision, a sum of steps without interpolation, over falling thresholds with \(R_0=0\):
 *
 * <p>\[\text{AP}=\sum_k(R_k-R_{k-1})P_k.\]
 *
 * <p>For a score that says nothing it is near the share of class +1.
 *
 * @param thresholds the scores that occur, descending
 * @param recalls the share of class +1 at or above each, rising to 1
 * @param precisions the share of those at or above each that is of class +1
 * @param averagePrecision the area, in [0, 1]
 * @see <a href="https://doi.org/10.1145/1143844.1143874">Davis and Goadrich, The Relationship Between Precision-Recall and ROC Curves (2006)</a>
 */
public record PrecisionRecallCurve(
    double[] thresholds, double[] recalls, double[] precisions, double averagePrecision) {

  /** Checks that the columns are equally long. */
  public PrecisionRecallCurve {
    Check.length("recalls", recalls, thresholds.length);
    Check.length("precisions", precisions, thresholds.length);
    Check.inClosed("averagePrecision", averagePrecision, 0, 1);
  }

  /**
   * The curve of a score.
   *
   * @param scores one an example: scores or probabilities of class +1. Not modified.
   * @param labels −1 or +1, at least one +1. Not modified.
   */
  public static PrecisionRecallCurve of(double[] scores, double[] labels) {
    int positives = Check.atLeast("the number of labels +1", Labels.positives(labels), 1);
    Ranking ranking = Ranking.of(scores, labels);
    int n = ranking.thresholds().length;
    double[] recalls = new double[n];
    double[] precisions = new double[n];
    double sum = 0;
    int before = 0;
    for (int k = 0; k < n; k++) {
      int found = ranking.truePositives()[k];
      recalls[k] = (double) found / positives;
      precisions[k] = (double) found / (found + ranking.falsePositives()[k]);
      sum += (found - before) * precisions[k];
      before = found;
    }
    return new PrecisionRecallCurve(ranking.thresholds(), recalls, precisions, sum / positives);
  }

  /** The curve as a table, a threshold a row. */
  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("threshold", "recall", "precision"));
    for (int k = 0; k < thresholds.length; k++) {
      rows.add(
          List.of(
              TextTable.number(thresholds[k]),
              TextTable.number(recalls[k]),
              TextTable.number(precisions[k])));
    }
    return TextTable.shortened(rows) + "\naverage precision " + TextTable.number(averagePrecision);
  }
}
