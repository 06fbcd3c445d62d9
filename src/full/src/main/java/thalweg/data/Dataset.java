package thalweg.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import tech.tablesaw.api.Table;
import thalweg.samples.Examples;
import thalweg.samples.Rows;
import thalweg.samples.Selectable;
import thalweg.samples.Split;

/**
 * A real dataset: its table for people, its matrix for models, and its {@link Card}.
 *
 * <p>Immutable: the table is copied on the way in and on the way out, matrices and arrays are made
 * afresh by every call, so whatever a caller does to them touches nobody else.
 *
 * @param table one example a row, the columns of the card; the accessor hands out a copy
 * @param card what the dataset is, and what its columns mean
 */
public record Dataset(Table table, Card card) implements Selectable<Dataset> {

  /**
   * Copies the table.
   *
   * @throws IllegalArgumentException if the table is empty or its columns are not the card's
   */
  public Dataset {
    Set<String> expected = new LinkedHashSet<>(card.featureNames());
    expected.add(card.target().name());
    if (!expected.equals(new LinkedHashSet<>(table.columnNames()))) {
      throw new IllegalArgumentException(
          "the table of '%s' must have the columns %s but has %s"
              .formatted(card.name(), expected, table.columnNames()));
    }
    if (table.isEmpty()) {
      throw new IllegalArgumentException("the table of '" + card.name() + "' has no rows");
    }
    table = table.copy();
  }

  /** A copy of the table, the caller's to modify. */
  @Override
  public Table table() {
    return table.copy();
  }

  /** The number of examples n. */
  @Override
  public int size() {
    return table.rowCount();
  }

  /** The number of features d. */
  public int dimension() {
    return card.features().size();
  }

  /** The name of the column to predict. */
  public String target() {
    return card.target().name();
  }

  /** The names of the columns of {@link #features(String...)}, in order. */
  public List<String> featureNames() {
    return card.featureNames();
  }

  /**
   * The features as a new matrix, n×d, one example a row, in their units.
   *
   * @param names which of {@link #featureNames()}, in the order wanted; none means all, in the
   *     card's order. Not modified.
   */
  public DMatrixRMaj features(String... names) {
    if (names.length == 0) {
      return features(featureNames().toArray(String[]::new));
    }
    DMatrixRMaj x = new DMatrixRMaj(size(), names.length);
    for (int j = 0; j < names.length; j++) {
      double[] column = Columns.numbers(table, requireFeature(names[j]));
      for (int i = 0; i < column.length; i++) {
        x.unsafe_set(i, j, column[i]);
      }
    }
    return x;
  }

  /** The targets as a new array; classes by the numbers their {@link Label}s give. */
  public double[] targets() {
    return card.labels().isEmpty()
        ? Columns.numbers(table, target())
        : Columns.labels(table, target(), card.labels());
  }

  /**
   * Features and targets together, as models take them.
   *
   * @param features as for {@link #features(String...)}. Not modified.
   */
  public Examples examples(String... features) {
    return new Examples(features(features), targets());
  }

  /**
   * A number for each row, equal exactly where the rows agree in all the given columns: 0, 1, … in
   * order of first appearance. Rows of one group are no independent examples; {@link Split#grouped}
   * keeps them together.
   *
   * @param columns as for {@link #features(String...)}; none finds the repeated rows. Not modified.
   */
  public int[] groups(String... columns) {
    DMatrixRMaj x = features(columns);
    return Rows.numbered(
        IntStream.range(0, size())
            .mapToObj(i -> IntStream.range(0, x.numCols).mapToObj(j -> x.unsafe_get(i, j)).toList())
            .toList());
  }

  /**
   * The given rows, in the given order, with the same card.
   *
   * @param rows row numbers in [0, n), at least one. Not modified.
   */
  @Override
  public Dataset select(int... rows) {
    Rows.requireValid("rows", rows, size());
    Table selected = Table.create(table.name());
    table.columns().forEach(column -> selected.addColumns(column.subset(rows)));
    return new Dataset(selected, card);
  }

  @Override
  public String toString() {
    return "%s: %d rows, %d features, target %s"
        .formatted(card.name(), size(), dimension(), card.target());
  }

  private String requireFeature(String name) {
    if (!featureNames().contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is no feature of '%s'; its features are %s"
              .formatted(name, card.name(), featureNames()));
    }
    return name;
  }
}
