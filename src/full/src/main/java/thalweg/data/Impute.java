package thalweg.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import thalweg.math.Moments;
import thalweg.samples.Examples;

/** What the training part puts into the gaps of a column. */
public enum Impute {
  /** The mean of the numbers that are there. */
  MEAN,
  /** Their median. */
  MEDIAN,
  /** The value that is there most often; among equals the first in alphabetical order, the least number. */
  MOST_FREQUENT;

  FittedStep learn(Frame train, String name) {
    if (train.column(name).countMissing() == train.rows()) {
      throw new IllegalArgumentException(
          "column '%s' has no value in the training part to learn from; drop it or give a constant"
              .formatted(name));
    }
    if (this == MOST_FREQUENT && !train.holdsNumbers(name)) {
      return new FillText(name, mostFrequentText(train, name), toString());
    }
    double[] there = numbersThere(train, name);
    double value =
        switch (this) {
          case MEAN -> Moments.of(there).mean();
          case MEDIAN -> Bins.quantile(there, 0.5);
          case MOST_FREQUENT -> mostFrequent(there);
        };
    return new FillNumber(name, value, toString());
  }

  /** The numbers of a column that are there, the least first. */
  private static double[] numbersThere(Frame train, String name) {
    double[] numbers = Columns.numbersAndGaps(train.column(name));
    for (int i = 0; i < numbers.length; i++) {
      if (Double.isInfinite(numbers[i])) {
        throw Examples.notFinite(numbers[i], i, "column '" + name + "'");
      }
    }
    return Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
  }

  private static double mostFrequent(double[] ordered) {
    double best = ordered[0];
    int most = 0;
    for (int from = 0, to; from < ordered.length; from = to) {
      to = from + 1;
      while (to < ordered.length && ordered[to] == ordered[from]) {
        to++;
      }
      if (to - from > most) {
        most = to - from;
        best = ordered[from];
      }
    }
    return best;
  }

  private static String mostFrequentText(Frame train, String name) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < train.rows(); i++) {
      if (!train.column(name).isMissing(i)) {
        counts.merge(Columns.text(train.column(name), i), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
