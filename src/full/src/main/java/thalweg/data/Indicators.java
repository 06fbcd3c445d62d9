package thalweg.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tech.tablesaw.api.DoubleColumn;

/**
 * A column of zeros and ones for each category, {@code column=category}.
 *
 * @param column the column
 * @param categories the categories of the training part, in alphabetical order
 * @param unseen what becomes of another category
 */
record Indicators(String column, List<String> categories, Unseen unseen) implements FittedStep {

  Indicators {
    categories = List.copyOf(categories);
  }

  static Indicators learn(Frame train, String column, Unseen unseen) {
    List<String> categories = List.copyOf(new TreeSet<>(List.of(train.texts(column))));
    return new Indicators(column, categories, unseen);
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    String[] texts = rows.texts(column);
    double[][] flags = new double[categories.size()][texts.length];
    for (int i = 0; i < texts.length; i++) {
      int k = categories.indexOf(texts[i]);
      if (k >= 0) {
        flags[k][i] = 1;
      } else if (unseen == Unseen.REFUSE) {
        throw Columns.refused(
            "'" + texts[i] + "'",
            i,
            column,
            "the training part has only %s; Unseen.ZEROS allows others".formatted(categories));
      }
    }
    List<DoubleColumn> parts = new ArrayList<>();
    for (int k = 0; k < flags.length; k++) {
      parts.add(DoubleColumn.create(column + "=" + categories.get(k), flags[k]));
    }
    rows.replace(column, parts);
  }

  /** How many of the rows have a category the training part does not have. */
  long unseenRows(Frame rows) {
    return List.of(rows.texts(column)).stream().filter(text -> !categories.contains(text)).count();
  }

  @Override
  public String toString() {
    return "one column for each of %s; %s".formatted(categories, unseen);
  }
}
