package thalweg.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;
import thalweg.math.Check;

/**
 * Examples by falling score: how many of each class are at or above each score that occurs. Examples of equal score stay together,
 * since no threshold parts them.
 *
 * @param thresholds the scores that occur, descending
 * @param truePositives how many of the class +1 are at or above each
 * @param falsePositives how many of the class −1 are at or above each
 */
record Ranking(double[] thresholds, int[] truePositives, int[] falsePositives) {

  static Ranking of(double[] scores, double[] labels) {
    Check.length("scores", scores, labels.length);
    Arrays.stream(scores).forEach(score -> Labels.number("score", score));
    // A score of −0.0 is as high as one of 0.0, which only the operators of numbers know.
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> scores[a] > scores[b] ? -1 : scores[a] < scores[b] ? 1 : 0)
            .mapToInt(Integer::intValue)
            .toArray();
    double[] thresholds = new double[order.length];
    int[] positives = new int[order.length];
    int[] negatives = new int[order.length];
    int last = -1;
    for (int i : order) {
      if (last < 0 || thresholds[last] != scores[i]) {
        last++;
        thresholds[last] = scores[i];
        positives[last] = last == 0 ? 0 : positives[last - 1];
        negatives[last] = last == 0 ? 0 : negatives[last - 1];
      }
      if (Labels.isPositive(labels[i])) {
        positives[last]++;
      } else {
        negatives[last]++;
      }
    }
    return new Ranking(
        Arrays.copyOf(thresholds, last + 1),
        Arrays.copyOf(positives, last + 1),
        Arrays.copyOf(negatives, last + 1));
  }
}
