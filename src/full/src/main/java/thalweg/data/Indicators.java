package thalweg.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;

/**
 * A column of zeros and ones for each category, {@code column=category}.
 *
 * @param column the column
 * @param categories the categories of the training part, in alphabetical order
 * @param unseen what becomes of another category
 */
record Indicators(String column, List<String> categories, Unseen unseen) implements FittedStep {

  /** Beyond, the matrix would not fit a learner's machine: the column is an identifier rather than a category. */
  private static final int MOST_CATEGORIES = 1000;

  Indicators {
    categories = List.copyOf(categories);
  }

  static Indicators learn(Frame train, String column, Unseen unseen) {
    List<String> categories = List.copyOf(new TreeSet<>(List.of(train.texts(column))));
    if (categories.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "column '%s' has %d categories, and one-hot makes a column for each of at most %d; drop it or merge some"
              .formatted(column, categories.size(), MOST_CATEGORIES));
    }
    return new Indicators(column, categories, unseen);
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    String[] texts = rows.texts(column);
    Map<String, Integer> places = new HashMap<>();
    categories.forEach(category -> places.put(category, places.size()));
    double[][] flags = new double[categories.size()][texts.length];
    for (int i = 0; i < texts.length; i++) {
      Integer k = places.get(texts[i]);
      if (k != null) {
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
    Set<String> known = new HashSet<>(categories);
    return Stream.of(rows.texts(column)).filter(text -> !known.contains(text)).count();
  }

  @Override
  public String toString() {
    return "one column for each of %s; %s".formatted(categories, unseen);
  }
}
