package thalweg.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import thalweg.samples.Examples;

/** Reads a table's columns as numbers, and refuses gaps with their row and column. */
final class Columns {

  private Columns() {}

  /** The numbers of a column as a new array; Tablesaw's missing value is NaN, and is refused. */
  static double[] numbers(Table table, String name) {
    if (!(table.column(name) instanceof NumericColumn<?> column)) {
      throw new IllegalArgumentException(
          "column '%s' must hold numbers but holds %s".formatted(name, table.column(name).type()));
    }
    double[] numbers = column.asDoubleArray();
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw Examples.notFinite(numbers[i], i, "column '" + name + "'");
      }
    }
    return numbers;
  }

  /** The numbers that stand for the texts of a column, as a new array. */
  static double[] labels(Table table, String name, List<Label> labels) {
    Map<String, Double> values = new HashMap<>();
    labels.forEach(label -> values.put(label.text(), label.value()));
    double[] numbers = new double[table.rowCount()];
    for (int i = 0; i < numbers.length; i++) {
      String text = table.column(name).getString(i);
      Double value = values.get(text);
      if (value == null) {
        throw new IllegalArgumentException(
            "%s must be one of %s but in row %d (counting from 0) is '%s'"
                .formatted(name, labels.stream().map(Label::text).toList(), i, text));
      }
      numbers[i] = value;
    }
    return numbers;
  }
}
