package thalweg.metrics;

import java.util.ArrayList;
import java.util.List;
import thalweg.math.Check;

/**
 * The receiver operating characteristic of a score: for each threshold, which share of the examples of class +1 is at or above
 * it, and which share of those of class −1.
 *
 * <p>The area under it, by trapezoids, is the probability that a random example of class +1 scores higher than one of class −1,
 * where a tie counts half (the statistic of Mann and Whitney):
 *
 * <p>\[\text{AUC}=\frac1{n_+n_-}\sum_{i:y_i=+1}\sum_{j:y_j=-1}\bigl([s_i>s_j]+\tfrac12[s_i=s_j]\bigr).\]
 *
 * <p>It is ½ for a score that says nothing, and does not change when the score is put through an increasing function.
 *
 * <pre>{@code
 * RocCurve curve = RocCurve.of(new double[] {0.1, 0.4, 0.4, 0.8}, new double[] {-1, -1, 1, 1});
 * curve.area()  // 0.875: of the four pairs, three are in order and one is a tie
 * }</pre>
 *
 * @param thresholds +∞, then the scores that occur, descending
 * @param falsePositiveRates the share of class −1 at or above each threshold, from 0 to 1
 * @param truePositiveRates the share of class +1 at or above each threshold, from 0 to 1
 * @param area under the curve, in [0, 1]
 * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett, An Introduction to ROC Analysis (2006)</a>
 */
public record RocCurve(
    double[] thresholds, double[] falsePositiveRates, double[] truePositiveRates, double area) {

  /** Checks that the columns are equally long. */
  public RocCurve {
    Check.length("falsePositiveRates", falsePositiveRates, thresholds.length);
    Check.length("truePositiveRates", truePositiveRates, thresholds.length);
    Check.inClosed("area", area, 0, 1);
  }

  /**
   * The curve of a score.
   *
   * @param scores one an example: scores or probabilities of class +1. Not modified.
   * @param labels −1 or +1, at least one of each. Not modified.
   */
  public static RocCurve of(double[] scores, double[] labels) {
    int positives = Check.atLeast("the number of labels +1", Labels.positives(labels), 1);
    int negatives = Check.atLeast("the number of labels -1", labels.length - positives, 1);
    Ranking ranking = Ranking.of(scores, labels);
    int n = ranking.thresholds().length;
    double[] thresholds = new double[n + 1];
    double[] falsePositiveRates = new double[n + 1];
    double[] truePositiveRates = new double[n + 1];
    thresholds[0] = Double.POSITIVE_INFINITY;
    // Twice the pairs in order, so that ties stay whole numbers and the area is exact to one
    // rounding.
    long twice = 0;
    int above = 0;
    int below = 0;
    for (int k = 0; k < n; k++) {
      int more = ranking.truePositives()[k];
      int others = ranking.falsePositives()[k];
      twice += (long) (others - below) * (above + more);
      above = more;
      below = others;
      thresholds[k + 1] = ranking.thresholds()[k];
      falsePositiveRates[k + 1] = (double) below / negatives;
      truePositiveRates[k + 1] = (double) above / positives;
    }
    double area = twice / (2.0 * positives * negatives);
    return new RocCurve(thresholds, falsePositiveRates, truePositiveRates, area);
  }

  /** The curve as a table, a threshold a row. */
  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("threshold", "false positive rate", "true positive rate"));
    for (int k = 0; k < thresholds.length; k++) {
      rows.add(
          List.of(
              Double.isInfinite(thresholds[k]) && k == 0 ? "∞" : TextTable.number(thresholds[k]),
              TextTable.number(falsePositiveRates[k]),
              TextTable.number(truePositiveRates[k])));
    }
    return TextTable.shortened(rows) + "\narea " + TextTable.number(area);
  }
}
