package thalweg.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The number of the interval a value falls into: 0 below the first edge, 1 from the first edge to below the second, …, m
 * from the last of m edges.
 *
 * @param column the column
 * @param edges rising numbers, at least one
 */
record Bins(String column, List<Double> edges) implements FittedStep {

  Bins {
    edges = List.copyOf(edges);
    if (edges.isEmpty()) {
      throw new IllegalArgumentException("the bins of '%s' need an edge".formatted(column));
    }
    for (int i = 0; i < edges.size(); i++) {
      if (!Double.isFinite(edges.get(i)) || (i > 0 && edges.get(i - 1) >= edges.get(i))) {
        throw new IllegalArgumentException(
            "the edges of the bins of '%s' must be finite and rise but are %s"
                .formatted(column, edges));
      }
    }
  }

  /**
   * Edges at the quantiles 1/k, …, (k−1)/k of the training part, by linear interpolation between its ordered values;
   * equal ones count once.
   */
  static Bins quantiles(Frame train, String column, int k) {
    double[] x = train.numbers(column);
    Arrays.sort(x);
    List<Double> edges =
        DoubleStream.iterate(1, j -> j < k, j -> j + 1)
            .map(j -> quantile(x, j / k))
            .filter(edge -> edge > x[0])
            .distinct()
            .boxed()
            .toList();
    if (edges.isEmpty()) {
      throw new IllegalArgumentException(
          "column '%s' has too few different values for %d bins; give their edges"
              .formatted(column, k));
    }
    return new Bins(column, edges);
  }

  /** The quantile of ordered numbers (Hyndman and Fan 1996, definition 7). */
  static double quantile(double[] ordered, double share) {
    double place = share * (ordered.length - 1);
    int below = (int) place;
    double rest = place - below;
    return rest == 0 ? ordered[below] : (1 - rest) * ordered[below] + rest * ordered[below + 1];
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    double[] x = rows.numbers(column);
    for (int i = 0; i < x.length; i++) {
      int bin = 0;
      while (bin < edges.size() && x[i] >= edges.get(bin)) {
        bin++;
      }
      x[i] = bin;
    }
    rows.put(column, x);
  }

  @Override
  public String toString() {
    return "%d bins, numbered from 0, with edges %s"
        .formatted(
            edges.size() + 1,
            edges.stream().map(FittedStep::number).collect(Collectors.joining(", ")));
  }
}
