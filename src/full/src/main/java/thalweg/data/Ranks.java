package thalweg.data;

import java.util.HashSet;
import java.util.List;

/**
 * The place of a category in an order, 0, 1, ….
 *
 * @param column the column
 * @param order the categories, the least first
 */
record Ranks(String column, List<String> order) implements FittedStep {

  Ranks {
    order = List.copyOf(order);
    if (order.isEmpty() || new HashSet<>(order).size() < order.size()) {
      throw new IllegalArgumentException(
          "the order of '%s' must name each category once but is %s".formatted(column, order));
    }
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    String[] texts = rows.texts(column);
    double[] ranks = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      ranks[i] = order.indexOf(texts[i]);
      if (ranks[i] < 0) {
        throw Columns.refused(
            "'" + texts[i] + "'", i, column, "the order given has only %s".formatted(order));
      }
    }
    rows.put(column, ranks);
  }

  @Override
  public String toString() {
    return "numbered from 0 in the order %s".formatted(order);
  }
}
