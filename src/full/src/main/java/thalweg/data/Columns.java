package thalweg.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import thalweg.samples.Examples;

/** Reads a table's columns as numbers or texts, and refuses gaps with their row and column. */
final class Columns {

  private Columns() {}

  /** The numbers of a column as a new array. */
  static double[] numbers(Table table, String name) {
    return numbers(table.column(name));
  }

  /** The numbers of a column as a new array; Tablesaw's missing value is NaN, and is refused. */
  static double[] numbers(Column<?> column) {
    double[] numbers = numbersAndGaps(column);
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw Examples.notFinite(numbers[i], i, "column '" + column.name() + "'");
      }
    }
    return numbers;
  }

  /** The numbers of a column as a new array; NaN where one is missing. */
  static double[] numbersAndGaps(Column<?> column) {
    if (!(column instanceof NumericColumn<?> numeric)) {
      throw new IllegalArgumentException(
          "column '%s' must hold numbers but holds %s; name columns of numbers, or make numbers of it by a Preparation"
              .formatted(column.name(), column.type().name()));
    }
    return numeric.asDoubleArray();
  }

  /** One value as text, a whole number without its point; "" where it is missing. */
  static String text(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    if (column.get(row) instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString(number.longValue())
          : number.toString();
    }
    return column.getString(row);
  }

  /** The numbers that stand for the texts of a column, as a new array. */
  static double[] labels(Table table, String name, List<Label> labels) {
    Map<String, Double> values = new HashMap<>();
    labels.forEach(label -> values.put(label.text(), label.value()));
    Column<?> column = table.column(name);
    double[] numbers = new double[table.rowCount()];
    for (int i = 0; i < numbers.length; i++) {
      String text = text(column, i);
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

  /** The refusal of a gap. */
  static IllegalArgumentException missing(int row, String name) {
    return new IllegalArgumentException(
        "row %d, column '%s' is missing (rows count from 0); impute it or drop the row"
            .formatted(row, name));
  }

  /** The refusal of a value that a rule does not allow. */
  static IllegalArgumentException refused(Object value, int row, String name, String rule) {
    return new IllegalArgumentException(
        "row %d, column '%s' is %s (rows count from 0); %s".formatted(row, name, value, rule));
  }
}
