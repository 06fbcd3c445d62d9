package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PreparationWarningsTest {

  /** Twelve rows without anything odd: x = 0.5, 0.5², …, y = its cosine at some frequency. */
  private static Table plain() {
    double[] x = IntStream.range(0, 12).mapToDouble(i -> Math.pow(0.5, i)).toArray();
    double[] y = IntStream.range(0, 12).mapToDouble(i -> Math.cos(7 * i)).toArray();
    return Table.create("plain", DoubleColumn.create("x", x), DoubleColumn.create("y", y));
  }

  private static Table rows(Table table, int from, int to) {
    return table.inRange(from, to);
  }

  @Test
  void nothingOddNoWarning() {
    assertThat(Preparation.of("y").fit(plain()).warnings()).isEmpty();
    assertThat(Preparation.of("y").fit(plain()).warnings(rows(plain(), 0, 6), rows(plain(), 6, 12)))
        .isEmpty();
  }

  @Test
  void aConstantColumnIsNamedDroppedOrRefused() {
    Table table = plain();
    table.addColumns(
        DoubleColumn.create("unit", IntStream.range(0, 12).mapToDouble(i -> 3).toArray()));
    FittedPreparation named = Preparation.of("y").fit(table);
    assertThat(named.warnings())
        .containsExactly(
            "'unit' is the same in all training rows and tells nothing; dropConstant() drops it.");
    assertThat(named.toString()).endsWith("\nWarning: " + named.warnings().get(0));
    FittedPreparation dropped = Preparation.of("y").dropConstant().fit(table);
    assertThat(dropped.featureNames()).containsExactly("x");
    assertThat(dropped.toString()).contains("unit: dropped: constant in the training part");
    assertThat(dropped.warnings()).isEmpty();
    assertThat(dropped.features(plain()).numCols).isEqualTo(1);
    assertThatThrownBy(() -> Preparation.of("y").refuseConstant().fit(table))
        .hasMessage("no column may be constant in the training part but [unit] are; drop them");
    assertThat(Preparation.of("y").refuseConstant().fit(plain()).featureNames())
        .containsExactly("x");
  }

  @Test
  void digitsHaveThreeConstantPixels() {
    FittedPreparation fitted =
        Preparation.of("digit").dropConstant().standardize().fit(Datasets.digits().table());
    assertThat(fitted.featureNames()).hasSize(61);
  }

  @Test
  void anIdentifierIsNamedUnlessItIsDropped() {
    Table table = plain();
    table.addColumns(
        IntColumn.create("id", IntStream.range(0, 12).map(i -> 7919 * i % 101).toArray()),
        StringColumn.create("name", IntStream.range(0, 12).mapToObj(i -> "n" + i)));
    assertThat(
            Preparation.of("y")
                .ordinal("name", table.stringColumn("name").asObjectArray())
                .fit(table)
                .warnings())
        .hasSize(2)
        .allMatch(
            line ->
                line.contains(
                    "has a different value in each of the 12 training rows, as an identifier has"))
        .anyMatch(line -> line.startsWith("'id'"))
        .anyMatch(line -> line.startsWith("'name'"));
    assertThat(Preparation.of("y").drop("id", "name").fit(table).warnings()).isEmpty();
    assertThat(Preparation.of("y").drop("name").fit(rows(table, 0, 9)).warnings()).isEmpty();
  }

  @Test
  void aFeatureThatNearlyEqualsTheTargetIsNamed() {
    Table table = plain();
    double[] y = table.doubleColumn("y").asDoubleArray();
    table.addColumns(
        DoubleColumn.create(
            "answer",
            IntStream.range(0, 12).mapToDouble(i -> 5 - 2 * y[i] + 1e-3 * (i % 2)).toArray()),
        DoubleColumn.create(
            "hint", IntStream.range(0, 12).mapToDouble(i -> y[i] + 0.2 * (i % 2)).toArray()));
    assertThat(Preparation.of("y").fit(table).warnings())
        .singleElement()
        .asString()
        .startsWith("'answer' nearly equals the target (correlation -1.00000)");
  }

  @Test
  void repeatedRowsAreCounted() {
    Table table = plain().rows(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    table.append(plain().inRange(2, 4));
    assertThat(Preparation.of("y").fit(table).warnings())
        .singleElement()
        .asString()
        .startsWith(
            "2 of 14 training rows repeat an earlier one in all features (first: row 12 repeats row 2)");
  }

  @Test
  void rowsInBothPartsAreCounted() {
    Table train = rows(plain(), 0, 8);
    assertThat(Preparation.of("y").fit(train).warnings(train, rows(plain(), 6, 12)))
        .containsExactly(
            "2 of 6 rows equal a training row in all features (first: row 0 equals training row 6): a test on them measures memory.");
    Table other = Table.create("other", DoubleColumn.create("z", 1));
    assertThatThrownBy(() -> Preparation.of("y").fit(train).warnings(train, other))
        .hasMessage("the table must have the columns [x] but has only [z]");
    assertThatThrownBy(() -> Preparation.of("y").fit(train).warnings(other, train))
        .hasMessage("the table must have the columns [x] but has only [z]");
  }

  @Test
  void timeOutOfOrderIsNamed() {
    Table table = plain();
    LocalDate start = LocalDate.of(2024, 1, 1);
    table.addColumns(DateColumn.create("day", IntStream.range(0, 12).mapToObj(start::plusDays)));
    Preparation recipe = Preparation.of("y").dateParts("day", DatePart.DAYS);
    FittedPreparation sorted = recipe.fit(rows(table, 0, 6));
    assertThat(sorted.warnings(rows(table, 0, 6), rows(table, 6, 12))).isEmpty();
    assertThat(sorted.warnings(rows(table, 6, 12), rows(table, 0, 6)))
        .singleElement()
        .asString()
        .isEqualTo(
            "6 of 6 rows are before 2024-01-12T00:00, the last 'day' of the training part: a forecast of them has seen their future.");
    Table texts = table.copy();
    texts.replaceColumn("day", table.dateColumn("day").asStringColumn().setName("day"));
    for (Table either :
        new Table[] {table.sortDescendingOn("day"), texts.sortDescendingOn("day")}) {
      assertThat(recipe.fit(either).warnings())
          .contains(
              "'day' is not in order: row 1 is before row 0. Sort by it and split by time to test a forecast.");
    }
    assertThat(Preparation.of("y").drop("day").fit(table.sortDescendingOn("day")).warnings())
        .anyMatch(line -> line.startsWith("'day' is not in order"));
  }

  @Test
  void unseenCategoriesOfTheOtherPartAreCounted() {
    Table table = plain();
    table.addColumns(
        StringColumn.create(
            "kind",
            IntStream.range(0, 12).mapToObj(i -> i < 10 ? "ab".substring(i % 2, i % 2 + 1) : "c")));
    Table train = rows(table, 0, 8);
    Table test = rows(table, 9, 12);
    assertThat(Preparation.of("y").oneHot(Unseen.ZEROS).fit(train).warnings(train, test))
        .containsExactly(
            "2 of 3 rows have a 'kind' that the training part does not have: another value gives zeros.");
    assertThat(Preparation.of("y").oneHot().fit(train).warnings(train, test))
        .containsExactly(
            "2 of 3 rows have a 'kind' that the training part does not have: another value is refused.");
  }

  @Test
  void anIdentifierIsNoCategory() {
    Table table =
        Table.create(
            "many",
            StringColumn.create("id", IntStream.range(0, 1001).mapToObj(i -> "n" + i)),
            DoubleColumn.create("y", new double[1001]));
    assertThatThrownBy(() -> Preparation.of("y").oneHot().fit(table))
        .hasMessageContaining(
            "column 'id' has 1001 categories, and one-hot makes a column for each of at most 1000");
    assertThat(Preparation.of("y").oneHot().fit(table.first(1000)).featureNames()).hasSize(1000);
  }

  @Test
  void datesWithFilledGapsAreNotJudged() {
    Table table = plain().first(2);
    table.addColumns(StringColumn.create("day", "2024-02-02", ""));
    Preparation recipe =
        Preparation.of("y").fill("day", "2024-01-01").dateParts("day", DatePart.YEAR);
    assertThat(recipe.fit(table).warnings()).noneMatch(line -> line.contains("order"));
    assertThat(recipe.fit(table).warnings(table, table)).hasSize(1);
  }

  @Test
  void knownCategoriesAreNotWarnedOfEvenIfTheirGapsWereFilled() {
    Table table = plain();
    table.addColumns(
        StringColumn.create("kind", IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? "a" : "")));
    FittedPreparation fitted =
        Preparation.of("y").fill("kind", "b").oneHot().fit(rows(table, 0, 8));
    assertThat(fitted.warnings(rows(table, 0, 8), rows(table, 8, 12))).isEmpty();
  }

  @Test
  void aLargeMeanIsNoCorrelation() {
    Table table = Table.create("far");
    for (String name : plain().columnNames()) {
      double[] numbers = plain().doubleColumn(name).asDoubleArray();
      table.addColumns(
          DoubleColumn.create(
              name, IntStream.range(0, 12).mapToDouble(i -> 1000 + numbers[i]).toArray()));
    }
    assertThat(Preparation.of("y").fit(table).warnings()).isEmpty();
  }

  @Test
  void tenDifferentNamesAreIdentifiers() {
    Table table = plain().first(10);
    table.addColumns(
        IntColumn.create("id", IntStream.range(0, 10).map(i -> 7919 * i % 101).toArray()));
    assertThat(Preparation.of("y").fit(table).warnings()).hasSize(1);
  }
}
