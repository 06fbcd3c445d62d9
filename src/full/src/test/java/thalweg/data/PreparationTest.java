package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import thalweg.samples.Examples;
import thalweg.samples.Split;

class PreparationTest {

  private static final double NONE = Double.NaN;

  /** Seven cars to train on; the target is the mileage. */
  private final Table train =
      cars(
          new double[] {20, 30, 25, 15, 35, 22, 28},
          new double[] {3000, 2000, NONE, 4000, 1000, 2500, 2200},
          "usa",
          "japan",
          "europe",
          "usa",
          "japan",
          "usa",
          "europe");

  private final Table test = cars(new double[] {40, 10}, new double[] {NONE, 5000}, "japan", "usa");

  private static Table cars(double[] mpg, double[] weight, String... origin) {
    return Table.create(
        "cars",
        DoubleColumn.create("mpg", mpg),
        DoubleColumn.create("weight", weight),
        StringColumn.create("origin", origin));
  }

  private static Table numbers(double... x) {
    return Table.create(
        "numbers", DoubleColumn.create("x", x), DoubleColumn.create("y", new double[x.length]));
  }

  private static double[] prepared(Preparation recipe, double... x) {
    return recipe.fit(numbers(x)).features(numbers(x)).data;
  }

  @Test
  void readsAsItsExample() {
    Dataset concrete = Datasets.concrete();
    Table table = concrete.table();
    Preparation recipe = Preparation.of(concrete.target()).log("age").standardize();
    Split split = Split.random(table.rowCount(), 0.25, 1);
    FittedPreparation fitted = recipe.fit(table.rows(split.train()));
    Examples all = fitted.examples(table);
    double[] ages = split.train(all).x().data;
    int d = fitted.featureNames().size();
    int age = fitted.featureNames().indexOf("age");
    double sum = 0;
    for (int i = age; i < ages.length; i += d) {
      sum += ages[i];
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(all.y()).containsExactly(concrete.targets());
  }

  @Test
  void everythingIsLearnedFromTheTrainingPartOnly() {
    FittedPreparation fitted =
        Preparation.of("mpg").oneHot("origin").impute(Impute.MEAN).standardize("weight").fit(train);
    assertThat(fitted.featureNames())
        .containsExactly("weight", "origin=europe", "origin=japan", "origin=usa");
    // The mean of the six weights there is 2450, which also fills the gap.
    double deviation =
        Math.sqrt((550 * 550 + 450 * 450 + 1550 * 1550 + 1450 * 1450 + 50 * 50 + 250 * 250) / 7.0);
    assertThat(fitted.features(test).data)
        .containsExactly(new double[] {0, 0, 1, 0, 2550 / deviation, 0, 0, 1}, within(1e-12));
    assertThat(fitted.targets(test)).containsExactly(40, 10);
  }

  @Test
  void aRecipeNeverChanges() {
    Preparation bare = Preparation.of("y");
    String before = bare.toString();
    assertThat(bare.log("x")).isNotSameAs(bare);
    assertThat(bare).hasToString(before);
    assertThat(bare.fit(numbers(1, 2, 4)).features(numbers(8)).data).containsExactly(8);
  }

  @Test
  void theTableStaysAsItIs() {
    Table before = train.copy();
    Preparation.of("mpg").impute(Impute.MEAN).oneHot().log("weight").standardize().fit(train);
    assertThat(train.print()).isEqualTo(before.print());
  }

  @Test
  void stepsAreTakenInTheOrderWritten() {
    assertThat(prepared(Preparation.of("y").log("x").minMax("x"), 1, 10, 100))
        .containsExactly(new double[] {0, 0.5, 1}, within(1e-15));
    assertThatThrownBy(() -> prepared(Preparation.of("y").minMax("x").log("x"), 1, 10, 100))
        .hasMessage("row 0, column 'x' is 0.0 (rows count from 0); log takes numbers above 0");
  }

  @Test
  void gapsAreFilledByMeanMedianMostFrequentOrAConstant() {
    double[] gap = {1, 2, 2, NONE, 7};
    Preparation y = Preparation.of("y");
    assertThat(prepared(y.impute(Impute.MEAN, "x"), gap)).containsExactly(1, 2, 2, 3, 7);
    assertThat(prepared(y.impute(Impute.MEDIAN), gap)).containsExactly(1, 2, 2, 2, 7);
    assertThat(prepared(y.impute(Impute.MEDIAN), 1, 9, 3, NONE, 4)[3]).isEqualTo(3.5);
    assertThat(prepared(y.impute(Impute.MOST_FREQUENT), 5, 1, 5, 1, NONE)[4]).isEqualTo(1);
    assertThat(prepared(y.impute(Impute.MOST_FREQUENT), 9, 5, 1, 5, NONE)[4]).isEqualTo(5);
    assertThat(prepared(y.impute(Impute.MOST_FREQUENT), 9, 1, 9, NONE)[3]).isEqualTo(9);
    assertThat(prepared(y.fill("x", -1), gap)).containsExactly(1, 2, 2, -1, 7);
  }

  @Test
  void gapsInTextsAreFilledByTheMostFrequentOrAText() {
    Table table = cars(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}, "b", "a", "", "b");
    Preparation recipe = Preparation.of("mpg").drop("weight");
    assertThat(
            recipe.impute(Impute.MOST_FREQUENT, "origin").oneHot().fit(table).features(table).data)
        .containsExactly(0, 1, 1, 0, 0, 1, 0, 1);
    assertThat(recipe.fill("origin", "none").oneHot().fit(table).featureNames())
        .containsExactly("origin=a", "origin=b", "origin=none");
  }

  @Test
  void aGapWithoutAnImputerIsNamedByRowAndColumn() {
    assertThatThrownBy(() -> Preparation.of("mpg").oneHot().standardize().fit(train))
        .hasMessageContaining("row 2, column 'weight' is NaN");
    FittedPreparation fitted = Preparation.of("mpg").fill("weight", 0).oneHot().fit(train);
    Table gap = cars(new double[] {1, 2}, new double[] {1, 2}, "usa", "");
    assertThatThrownBy(() -> fitted.features(gap))
        .hasMessageContaining("row 1, column 'origin' is missing");
    Table noTarget = cars(new double[] {1, NONE}, new double[] {1, 2}, "usa", "usa");
    assertThatThrownBy(() -> fitted.examples(noTarget))
        .hasMessageContaining("row 1, column 'mpg' is NaN");
    FittedPreparation bare = Preparation.of("y").fit(numbers(1, 2));
    assertThatThrownBy(() -> bare.features(numbers(1, NONE)))
        .hasMessageContaining("row 1, column 'x' is NaN");
  }

  @Test
  void aColumnOfGapsTeachesNothing() {
    assertThatThrownBy(() -> prepared(Preparation.of("y").impute(Impute.MEAN), NONE, NONE))
        .hasMessageContaining("column 'x' has no value in the training part to learn from");
    assertThatThrownBy(
            () -> prepared(Preparation.of("y").impute(Impute.MEAN), 1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("row 1, column 'x' is Infinity");
  }

  @Test
  void anUnseenCategoryIsRefusedOrBecomesZeros() {
    Table china = cars(new double[] {1, 2}, new double[] {1, 2}, "usa", "china");
    Preparation recipe = Preparation.of("mpg").drop("weight");
    assertThatThrownBy(() -> recipe.oneHot().fit(train).features(china))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "row 1, column 'origin' is 'china' (rows count from 0); the training part has only"
                + " [europe, japan, usa]; Unseen.ZEROS allows others");
    assertThat(recipe.oneHot(Unseen.ZEROS).fit(train).features(china).data)
        .containsExactly(0, 0, 1, 0, 0, 0);
  }

  @Test
  void codesAreCategoriesHoweverTheyAreStored() {
    Table ints =
        Table.create(
            "codes",
            IntColumn.create("x", new int[] {3, 1}),
            IntColumn.create("y", new int[] {0, 1}));
    FittedPreparation fitted = Preparation.of("y").oneHot("x").fit(ints);
    assertThat(fitted.featureNames()).containsExactly("x=1", "x=3");
    assertThat(fitted.features(numbers(1, 3)).data).containsExactly(1, 0, 0, 1);
  }

  @Test
  void categoriesThatDifferByCaseAreTwo() {
    Table table = cars(new double[] {1, 2}, new double[] {1, 2}, "USA", "usa");
    assertThat(Preparation.of("mpg").oneHot().fit(table).featureNames())
        .containsExactly("weight", "origin=USA", "origin=usa");
  }

  @Test
  void anOrderGivesRanks() {
    Preparation recipe =
        Preparation.of("mpg").drop("weight").ordinal("origin", "usa", "japan", "europe");
    assertThat(recipe.fit(train).features(train).data).containsExactly(0, 1, 2, 0, 1, 0, 2);
    Table china = cars(new double[] {1}, new double[] {1}, "china");
    assertThatThrownBy(() -> recipe.fit(train).features(china))
        .hasMessageContaining("row 0, column 'origin' is 'china'")
        .hasMessageContaining("the order given has only [usa, japan, europe]");
    assertThatThrownBy(() -> Preparation.of("mpg").ordinal("origin", "a", "a"))
        .hasMessageContaining("must name each category once");
  }

  @Test
  void scalesToZeroAndOneOnTheTrainingPart() {
    FittedPreparation fitted = Preparation.of("y").minMax().fit(numbers(2, 4, 6));
    assertThat(fitted.features(numbers(0, 5, 8)).data).containsExactly(-0.5, 0.75, 1.5);
  }

  @Test
  void logarithmsRefuseWhatTheyCannotTake() {
    assertThat(prepared(Preparation.of("y").log1p("x"), 0, Math.E - 1))
        .containsExactly(new double[] {0, 1}, within(1e-15));
    assertThatThrownBy(() -> prepared(Preparation.of("y").log1p("x"), 0, -1))
        .hasMessageContaining("row 1, column 'x' is -1.0")
        .hasMessageContaining("log1p takes numbers above -1");
  }

  @Test
  void quantilesOfTheTrainingPartShareItOut() {
    // numpy.quantile of 1, …, 8 at 1/4, 1/2, 3/4 is 2.75, 4.5, 6.25.
    FittedPreparation fitted =
        Preparation.of("y").quantileBins("x", 4).fit(numbers(8, 7, 6, 5, 4, 3, 2, 1));
    assertThat(fitted.toString()).contains("4 bins, numbered from 0, with edges 2.75, 4.5, 6.25");
    assertThat(fitted.features(numbers(-9, 2.75, 4.49, 4.5, 6, 99)).data)
        .containsExactly(0, 1, 1, 2, 2, 3);
    assertThat(prepared(Preparation.of("y").quantileBins("x", 4), 0, 0, 0, 5, 9, 9))
        .containsExactly(0, 0, 0, 1, 2, 2);
    assertThatThrownBy(() -> prepared(Preparation.of("y").quantileBins("x", 2), 3, 3, 3))
        .hasMessageContaining("column 'x' has too few different values for 2 bins");
  }

  @Test
  void givenEdgesBelongToTheBinAbove() {
    assertThat(prepared(Preparation.of("y").bins("x", 18, 65), 17, 18, 64, 65))
        .containsExactly(0, 1, 1, 2);
    assertThatThrownBy(() -> Preparation.of("y").bins("x", 2, 1))
        .hasMessageContaining("must be finite and rise but are [2.0, 1.0]");
    assertThatThrownBy(() -> Preparation.of("y").bins("x")).hasMessageContaining("need an edge");
    assertThat(Preparation.of("y").bins("x", 18).oneHot("x").fit(numbers(1, 20)).featureNames())
        .containsExactly("x=0", "x=1");
  }

  @Test
  void interactionsAreAddedAtTheEnd() {
    FittedPreparation fitted =
        Preparation.of("mpg")
            .fill("weight", 1)
            .oneHot()
            .interaction("weight", "origin=usa")
            .fit(train);
    assertThat(fitted.featureNames().get(4)).isEqualTo("weight·origin=usa");
    assertThat(fitted.features(test).data).containsExactly(1, 0, 1, 0, 0, 5000, 0, 0, 1, 5000);
    assertThatThrownBy(() -> Preparation.of("y").interaction("x", "x"))
        .hasMessageContaining("at least two different columns");
    Table large = numbers(1, 2);
    large.addColumns(DoubleColumn.create("z", 1, 1e308));
    assertThatThrownBy(() -> Preparation.of("y").interaction("x", "z").fit(large))
        .hasMessageContaining("row 1, column 'x·z' is Infinity")
        .hasMessageContaining("scale the factors first");
  }

  @Test
  void datesBecomeTheirParts() {
    Table days =
        Table.create(
            "days",
            DateColumn.create("day", LocalDate.of(2024, 2, 29), LocalDate.of(2024, 12, 31)),
            DoubleColumn.create("y", 0, 1));
    Preparation recipe =
        Preparation.of("y")
            .dateParts(
                "day",
                DatePart.YEAR,
                DatePart.MONTH,
                DatePart.DAY,
                DatePart.WEEKDAY,
                DatePart.DAY_OF_YEAR,
                DatePart.DAYS);
    FittedPreparation fitted = recipe.fit(days);
    assertThat(fitted.featureNames())
        .containsExactly(
            "day year", "day month", "day day", "day weekday", "day day of year", "day days");
    assertThat(fitted.features(days).data)
        .containsExactly(2024, 2, 29, 4, 60, 19782, 2024, 12, 31, 2, 366, 20088);
    Table texts =
        Table.create(
            "texts", StringColumn.create("day", "2024-02-29", "2024-12-31T23:30", "30.2.2024"));
    assertThat(fitted.features(texts.first(2)).data).containsExactly(fitted.features(days).data);
    assertThatThrownBy(() -> fitted.features(texts))
        .hasMessageContaining("row 2, column 'day' is '30.2.2024'")
        .hasMessageContaining("a date is written 2024-02-29");
    assertThat(
            Preparation.of("y")
                .dateParts("day", DatePart.HOUR)
                .fit(days)
                .features(texts.first(2))
                .data)
        .containsExactly(0, 23);
  }

  @Test
  void trueIsOneAndFalseIsZero() {
    Table flags =
        Table.create(
            "flags",
            BooleanColumn.create("x", true, false),
            IntColumn.create("y", new int[] {1, 2}));
    assertThat(Preparation.of("y").fit(flags).features(flags).data).containsExactly(1, 0);
  }

  @Test
  void classesAreNumberedInAlphabeticalOrderOrByTheirLabels() {
    FittedPreparation byName = Preparation.of("origin").drop("weight").fit(train);
    assertThat(byName.targets(train)).containsExactly(2, 1, 0, 2, 1, 2, 0);
    assertThat(byName.toString()).contains("to predict origin (europe = 0, japan = 1, usa = 2)");
    FittedPreparation labelled =
        Preparation.of(
                "origin", new Label("usa", 1), new Label("japan", -1), new Label("europe", -1))
            .drop("weight")
            .fit(train);
    assertThat(labelled.targets(train)).containsExactly(1, -1, -1, 1, -1, 1, -1);
    Table china = cars(new double[] {1}, new double[] {1}, "china");
    assertThatThrownBy(() -> byName.targets(china))
        .hasMessageContaining("origin must be one of [europe, japan, usa] but in row 0");
  }

  @Test
  void newRowsNeedNeitherTargetNorDroppedColumns() {
    FittedPreparation fitted = Preparation.of("mpg").drop("weight").oneHot().fit(train);
    Table origin = Table.create("one", StringColumn.create("origin", "japan"));
    assertThat(fitted.features(origin).data).containsExactly(0, 1, 0);
    assertThatThrownBy(() -> fitted.examples(origin))
        .hasMessageContaining("the table has no target 'mpg'");
    assertThatThrownBy(() -> fitted.features(numbers(1)))
        .hasMessage("the table must have the columns [origin] but has only [x, y]");
    assertThatThrownBy(() -> fitted.features(origin.emptyCopy()))
        .hasMessageContaining("has no rows");
  }

  @Test
  void aColumnUsedBeforeItIsDroppedIsNeeded() {
    FittedPreparation fitted =
        Preparation.of("mpg")
            .fill("weight", 1)
            .oneHot()
            .interaction("weight", "origin=usa")
            .drop("weight")
            .fit(train);
    assertThat(fitted.featureNames()).doesNotContain("weight").contains("weight·origin=usa");
    assertThat(fitted.features(test).data).containsExactly(0, 1, 0, 0, 0, 0, 1, 5000);
  }

  @Test
  void unknownColumnsAndTextsLeftOverAreNamed() {
    assertThatThrownBy(() -> Preparation.of("price").fit(train))
        .hasMessage("the table has no column 'price' to predict; it has [mpg, weight, origin]");
    assertThatThrownBy(() -> Preparation.of("mpg").drop("wheight").fit(train))
        .hasMessage("there is no column 'wheight' at this step; there are [weight, origin]");
    assertThatThrownBy(() -> Preparation.of("mpg").log("mpg").fit(train))
        .hasMessageContaining("no column 'mpg'");
    assertThatThrownBy(() -> Preparation.of("mpg").fit(train))
        .hasMessageContaining(
            "column 'origin' holds STRING, and a feature is a number; take oneHot");
    assertThatThrownBy(() -> Preparation.of("mpg").log())
        .hasMessage("log needs the name of a column");
    assertThatThrownBy(() -> Preparation.of("mpg").log1p())
        .hasMessage("log1p needs the name of a column");
    assertThatThrownBy(() -> Preparation.of("mpg").drop())
        .hasMessageContaining("drop needs the name of a column");
    assertThatThrownBy(() -> Preparation.of("mpg").drop("weight", "origin").fit(train))
        .hasMessageContaining("at least one feature");
    Table clash = cars(new double[] {1}, new double[] {1}, "usa");
    clash.addColumns(DoubleColumn.create("origin=usa", 1));
    assertThatThrownBy(() -> Preparation.of("mpg").oneHot().fit(clash))
        .hasMessageContaining("a second column 'origin=usa'");
  }

  @Test
  void printsTheRecipe() {
    assertThat(
            Preparation.of("mpg")
                .drop("name")
                .oneHot("origin")
                .impute(Impute.MEDIAN)
                .log("weight")
                .standardize())
        .hasToString(
            """
            to predict mpg
              drop [name]
              one-hot (another value is refused) [origin]
              impute the median all numbers
              log [weight]
              standardize all numbers""");
  }

  @Test
  void printsWhatItLearnedColumnByColumn() {
    FittedPreparation fitted =
        Preparation.of("mpg").impute(Impute.MEDIAN).log("weight").standardize().oneHot().fit(train);
    assertThat(fitted)
        .hasToString(
            """
            Learned from 7 rows to predict mpg (a number)
              weight: missing values become 2350 (median); then ln(x); then standardized: mean 7.72736, deviation 0.396098
              origin: one column for each of [europe, japan, usa]; another value is refused
            Features (4): weight, origin=europe, origin=japan, origin=usa""");
    assertThat(fitted.warnings()).isEqualTo(List.of());
  }

  @Test
  void aTextWhereNumbersWereIsNamed() {
    FittedPreparation fitted = Preparation.of("y").fit(numbers(1, 2));
    Table texts = Table.create("texts", StringColumn.create("x", "one"));
    assertThatThrownBy(() -> fitted.features(texts))
        .hasMessageContaining("column 'x' must hold numbers but holds STRING");
  }

  @Test
  void timesOfTheDayAreRead() {
    Table times =
        Table.create(
            "times",
            DateTimeColumn.create("at", LocalDate.of(2024, 2, 29).atTime(17, 30)),
            DoubleColumn.create("y", 0.0));
    assertThat(
            Preparation.of("y")
                .dateParts("at", DatePart.HOUR, DatePart.DAY)
                .fit(times)
                .features(times)
                .data)
        .containsExactly(17, 29);
    times.dateTimeColumn("at").setMissing(0);
    assertThatThrownBy(() -> Preparation.of("y").dateParts("at", DatePart.DAY).fit(times))
        .hasMessageContaining("row 0, column 'at' is missing");
    assertThatThrownBy(() -> Preparation.of("y").dateParts("at"))
        .hasMessageContaining("needs a part");
  }

  @Test
  void everyKindOfStepIsPrinted() {
    Table table = cars(new double[] {1, 2, 9}, new double[] {1, 3, 3}, "", "usa", "usa");
    table.addColumns(
        StringColumn.create("size", "small", "large", "small"),
        StringColumn.create("sold", "2024-01-01", "2024-01-02", "2024-01-02"),
        DoubleColumn.create("doors", 2, 4, 2),
        DoubleColumn.create("age", 5, 20, 30));
    FittedPreparation fitted =
        Preparation.of("mpg")
            .fill("origin", "none")
            .oneHot(Unseen.ZEROS, "origin")
            .ordinal("size", "small", "large")
            .dateParts("sold", DatePart.DAY, DatePart.DAY_OF_YEAR)
            .bins("age", 10)
            .minMax("weight")
            .interaction("weight", "age")
            .fit(table);
    assertThat(fitted)
        .hasToString(
            """
            Learned from 3 rows to predict mpg (a number)
              weight: scaled to [0, 1]: minimum 1, range 2
              origin: missing values become 'none' (given); then one column for each of [none, usa]; another value gives zeros
              size: numbered from 0 in the order [small, large]
              sold: becomes its [day, day of year]
              doors: as it is
              age: 2 bins, numbered from 0, with edges 10
              weight·age: product added as a column
            Features (9): weight, origin=none, origin=usa, size, sold day, sold day of year, doors, age, weight·age""");
  }
}
