package thalweg.generalization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import thalweg.math.PartListener;
import thalweg.samples.Examples;

/**
 * The error rate of a classifier in parts, by the label it predicts most often over samples: Domingos' decomposition of the 0-1 loss,
 *
 * <p>\[P(\hat y\ne y)=\mathbb E_xB(x)+\mathbb E_x\,[1-B(x)]\,V(x)-\mathbb E_x\,B(x)\,P(\hat y=y\mid x),\]
 *
 * <p>where B is 1 at a point at which the main prediction \(y_m\), the most frequent one, is wrong, and \(V=P(\hat y\ne y_m)\). Variance hurts
 * at points without bias and helps at points with it; of two classes all of it helps there, of more only what hits the right one.
 * Observed labels count as true, so noise is part of the bias.
 *
 * <pre>{@code
 * Learner nearest = (sample, x) -> labels(sample, x);
 * ZeroOneDecomposition parts = ZeroOneDecomposition.bootstrap(nearest, train, test, 100, 1);
 * }</pre>
 *
 * @param bias the share of points with a wrong main prediction
 * @param unbiasedVariance what variance adds at the other points
 * @param biasedVariance what variance takes off at the points with bias
 * @param main the main prediction at each point, the smallest label of several
 * @param replicates from how many samples predictions were made
 * @param planned how many were asked for
 * @see <a href="https://mlanthology.org/aaai/2000/domingos2000aaai-unified/">Domingos, A Unified Bias-Variance Decomposition for Zero-One and Squared Loss (2000)</a>
 */
public record ZeroOneDecomposition(
    double bias,
    double unbiasedVariance,
    double biasedVariance,
    double[] main,
    int replicates,
    int planned) {

  /**
   * By samples drawn with replacement from the training examples.
   *
   * @param learner predicts labels; is asked once for each sample
   * @param train the examples to draw from
   * @param test the points, with their labels
   * @param replicates how many samples; at least 2
   * @param seed of the draws
   */
  public static ZeroOneDecomposition bootstrap(
      Learner learner, Examples train, Examples test, int replicates, long seed) {
    return bootstrap(learner, train, test, replicates, seed, PartListener.none());
  }

  /** The same with progress. */
  public static ZeroOneDecomposition bootstrap(
      Learner learner,
      Examples train,
      Examples test,
      int replicates,
      long seed,
      PartListener listener) {
    double[][] predictions =
        Replicates.bootstrapped(learner, train, test.x(), replicates, seed, listener);
    return of(predictions, test.y(), replicates);
  }

  /**
   * Of predictions at hand.
   *
   * @param predictions labels, one row for each sample and one column for each point; at least two rows. Not modified.
   * @param labels the true ones. Not modified.
   */
  public static ZeroOneDecomposition of(double[][] predictions, double[] labels) {
    return of(predictions, labels, predictions.length);
  }

  private static ZeroOneDecomposition of(double[][] predictions, double[] labels, int planned) {
    Replicates.require(predictions, labels.length);
    double[] main = new double[labels.length];
    double bias = 0;
    double unbiased = 0;
    double biased = 0;
    for (int i = 0; i < labels.length; i++) {
      int point = i;
      double[] column = Arrays.stream(predictions).mapToDouble(row -> row[point]).toArray();
      main[i] = mode(column);
      if (main[i] == labels[i]) {
        unbiased += 1 - share(column, main[i]);
      } else {
        bias++;
        biased += share(column, labels[i]);
      }
    }
    int n = labels.length;
    return new ZeroOneDecomposition(
        bias / n, unbiased / n, biased / n, main, predictions.length, planned);
  }

  private static double mode(double[] column) {
    Map<Double, Integer> counts = new HashMap<>();
    double best = Double.NaN;
    for (double each : column) {
      counts.merge(each + 0.0, 1, Integer::sum); // −0 is the label 0
    }
    for (Map.Entry<Double, Integer> each : counts.entrySet()) {
      int lead = each.getValue() - counts.getOrDefault(best, 0);
      if (lead > 0 || (lead == 0 && each.getKey() < best)) {
        best = each.getKey();
      }
    }
    return best;
  }

  private static double share(double[] column, double label) {
    return Arrays.stream(column).filter(each -> each == label).count() / (double) column.length;
  }

  /** bias + unbiased variance − biased variance: the share of wrong predictions over samples and points. */
  public double error() {
    return bias + unbiasedVariance - biasedVariance;
  }

  /** Whether an interrupt ended it before all samples were drawn. */
  public boolean interrupted() {
    return replicates < planned;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "error rate %.4g = bias %.4g + variance where unbiased %.4g − variance where biased %.4g, from %d samples at %d points%s",
        error(),
        bias,
        unbiasedVariance,
        biasedVariance,
        replicates,
        main.length,
        interrupted() ? " (interrupted; %d were planned)".formatted(planned) : "");
  }
}
