package thalweg.metrics;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * Whether probabilities mean what they say: of the examples given a probability near p, a share near p should come true.
 *
 * <p>The examples are put into bins of equal width by their probability; a bin holds its upper edge, the first one also 0. The
 * expected calibration error is the mean gap between what a bin was promised and what came true,
 *
 * <p>\[\text{ECE}=\sum_b\frac{n_b}n\,\lvert\bar p_b-\bar y_b\rvert.\]
 *
 * <p>It depends on the number of bins: with few examples in a bin, chance alone makes it positive. {@link Metrics#brier} needs no
 * bins.
 *
 * @param bins from 0 to 1
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo et al., On Calibration of Modern Neural Networks (2017), §2</a>
 */
public record Calibration(List<Bin> bins) {

  /**
   * The examples whose probability is in (from, to].
   *
   * @param from the lower edge
   * @param to the upper edge
   * @param count how many examples
   * @param meanProbability what they were promised; NaN if there are none
   * @param frequency the share that came true; NaN if there are none
   */
  public record Bin(double from, double to, int count, double meanProbability, double frequency) {

    /** What was promised minus what came true; 0 if there are no examples. */
    public double gap() {
      return count == 0 ? 0 : meanProbability - frequency;
    }
  }

  /** Copies the list. */
  public Calibration {
    bins = List.copyOf(bins);
    int examples = bins.stream().mapToInt(Bin::count).sum();
    Check.atLeast("the number of examples", examples, 1);
  }

  /**
   * The calibration of the probability of class +1.
   *
   * @param probabilities of class +1, one an example, in [0, 1]. Not modified.
   * @param labels −1 or +1. Not modified.
   * @param bins how many; at least 1, usually 10
   */
  public static Calibration of(double[] probabilities, double[] labels, int bins) {
    Check.length("probabilities", probabilities, labels.length);
    boolean[] came = new boolean[labels.length];
    for (int i = 0; i < came.length; i++) {
      came[i] = Labels.isPositive(labels[i]);
    }
    return of(probabilities, came, bins);
  }

  /**
   * The calibration of a choice among classes: the probability of the class that was most probable, against whether it was right.
   *
   * @param probabilities n×K, one example a row. Not modified.
   * @param labels the true class numbers 0, 1, …, K−1. Not modified.
   * @param bins how many; at least 1, usually 10
   */
  public static Calibration ofClasses(DMatrixRMaj probabilities, double[] labels, int bins) {
    Check.shape("probabilities", probabilities, labels.length, probabilities.numCols);
    double[] confidence = new double[labels.length];
    boolean[] right = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      int best = Labels.largest(probabilities, i);
      confidence[i] = probabilities.get(i, best);
      right[i] = best == Labels.classNumber(labels[i], probabilities.numCols);
    }
    return of(confidence, right, bins);
  }

  private static Calibration of(double[] probabilities, boolean[] came, int bins) {
    Check.atLeast("bins", bins, 1);
    int[] counts = new int[bins];
    double[] promised = new double[bins];
    int[] kept = new int[bins];
    for (int i = 0; i < came.length; i++) {
      int b = bin(Labels.probability(probabilities[i]), bins);
      counts[b]++;
      promised[b] += probabilities[i];
      kept[b] += came[i] ? 1 : 0;
    }
    List<Bin> list = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      double n = counts[b];
      list.add(new Bin(edge(b, bins), edge(b + 1, bins), counts[b], promised[b] / n, kept[b] / n));
    }
    return new Calibration(list);
  }

  private static double edge(int b, int bins) {
    return (double) b / bins;
  }

  /** The bin whose edges, as numbers, lie around p: p·bins may round up to an edge that p does not pass, and 1 is in the last. */
  private static int bin(double p, int bins) {
    int b = (int) (p * bins);
    return b > 0 && p <= edge(b, bins) ? b - 1 : b;
  }

  /** The number of examples. */
  public int total() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /** The mean of |gap| over examples, in [0, 1]. */
  public double expectedError() {
    return bins.stream().mapToDouble(bin -> bin.count() * Math.abs(bin.gap())).sum() / total();
  }

  /** The largest |gap| of a bin, in [0, 1]. */
  public double largestError() {
    return bins.stream().mapToDouble(bin -> Math.abs(bin.gap())).max().orElse(0);
  }

  /** The bins as a table. */
  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("probability", "examples", "mean probability", "frequency", "gap"));
    for (Bin bin : bins) {
      rows.add(
          List.of(
              "%s to %s".formatted(TextTable.number(bin.from()), TextTable.number(bin.to())),
              Integer.toString(bin.count()),
              TextTable.number(bin.meanProbability()),
              TextTable.number(bin.frequency()),
              TextTable.number(bin.gap())));
    }
    return TextTable.of(rows) + "\nexpected calibration error " + TextTable.number(expectedError());
  }
}
