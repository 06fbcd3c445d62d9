package thalweg.data;

import java.util.HashSet;
import java.util.List;

/**
 * The product of columns, added at the end as {@code a·b}.
 *
 * @param columns the factors, at least two, each once; powers are for {@link thalweg.samples.PolynomialFeatures}
 */
record Product(List<String> columns) implements FittedStep {

  Product {
    columns = List.copyOf(columns);
    if (columns.size() < 2 || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException(
          "an interaction needs at least two different columns but has %s".formatted(columns));
    }
  }

  @Override
  public List<String> reads() {
    return columns;
  }

  @Override
  public void apply(Frame rows) {
    String name = String.join("·", columns);
    double[] product = rows.numbers(columns.get(0));
    for (String factor : columns.subList(1, columns.size())) {
      double[] x = rows.numbers(factor);
      for (int i = 0; i < x.length; i++) {
        product[i] *= x[i];
        if (Double.isInfinite(product[i])) {
          throw Columns.refused(product[i], i, name, "scale the factors first");
        }
      }
    }
    if (rows.names().contains(name)) {
      throw new IllegalArgumentException("there is a column '%s' already".formatted(name));
    }
    rows.put(name, product);
  }

  @Override
  public String toString() {
    return "product added as a column";
  }
}
