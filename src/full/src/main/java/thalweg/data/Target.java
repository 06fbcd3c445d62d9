package thalweg.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The column to predict.
 *
 * @param column its name
 * @param labels the numbers for its classes; empty when it holds the number to predict
 */
record Target(String column, List<Label> labels) {

  Target {
    labels = List.copyOf(labels);
  }

  /** The labels given, or those of the training part's classes in alphabetical order. */
  static Target learn(Table train, String name, List<Label> given) {
    Column<?> column = train.column(name);
    if (!given.isEmpty() || column instanceof NumericColumn) {
      return new Target(name, given);
    }
    TreeSet<String> classes = new TreeSet<>();
    for (int i = 0; i < column.size(); i++) {
      if (column.isMissing(i)) {
        throw new IllegalArgumentException(
            "row %d, target '%s' is missing (rows count from 0); drop the row".formatted(i, name));
      }
      classes.add(Columns.text(column, i));
    }
    List<Label> labels = new ArrayList<>();
    classes.forEach(text -> labels.add(new Label(text, labels.size())));
    return new Target(name, labels);
  }

  double[] numbers(Table table) {
    if (!table.columnNames().contains(column)) {
      throw new IllegalArgumentException(
          "the table has no target '%s'; without it, ask for the features alone".formatted(column));
    }
    return labels.isEmpty()
        ? Columns.numbers(table, column)
        : Columns.labels(table, column, labels);
  }

  @Override
  public String toString() {
    return labels.isEmpty()
        ? "a number"
        : String.join(
            ", ",
            labels.stream()
                .map(label -> label.text() + " = " + FittedStep.number(label.value()))
                .toList());
  }
}
