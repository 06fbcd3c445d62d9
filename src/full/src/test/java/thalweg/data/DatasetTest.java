package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import thalweg.samples.Examples;
import thalweg.samples.Split;
import thalweg.samples.ThreeWaySplit;

class DatasetTest {

  private final Dataset diabetes = Datasets.diabetes();

  @Test
  void whatACallerDoesToTableMatrixOrTargetsStaysWithTheCaller() {
    diabetes.table().doubleColumn("bmi").set(0, -1);
    diabetes.features().set(0, 0, -1);
    diabetes.targets()[0] = -1;
    assertThat(diabetes.examples("bmi", "age").x().data).startsWith(32.1, 59);
    assertThat(diabetes.targets()[0]).isEqualTo(151);
  }

  @Test
  void aTableChangedAfterwardsLeavesTheDatasetAlone() {
    Table table = diabetes.table();
    Dataset copy = new Dataset(table, diabetes.card());
    table.doubleColumn("bmi").set(0, -1);
    assertThat(copy.features("bmi").get(0, 0)).isEqualTo(32.1);
  }

  @Test
  void featuresComeInTheOrderAskedFor() {
    Examples two = diabetes.examples("s5", "bmi");
    assertThat(two.dimension()).isEqualTo(2);
    assertThat(two.x().get(0, 0)).isEqualTo(4.8598);
    assertThat(two.x().get(0, 1)).isEqualTo(32.1);
  }

  @Test
  void selectedRowsComeInTheOrderAskedForEvenTwice() {
    int[] rows = {441, 0, 0, 7};
    Dataset selected = diabetes.select(rows);
    assertThat(selected.size()).isEqualTo(4);
    assertThat(selected.examples().x().data)
        .containsExactly(diabetes.examples().select(rows).x().data);
    assertThat(selected.targets()).containsExactly(57, 151, 151, diabetes.targets()[7]);
  }

  @Test
  void anUnknownFeatureIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> diabetes.features("BMI"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'BMI' is no feature of 'Diabetes'; its features are [age, sex, bmi");
    assertThatThrownBy(() -> diabetes.features("progression"))
        .hasMessageContaining("'progression' is no feature");
  }

  @Test
  void anInfinityIsNamedByRowAndColumn() {
    Table table = diabetes.table();
    table.doubleColumn("s4").set(3, Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> new Dataset(table, diabetes.card()).features())
        .hasMessageContaining("row 3, column 's4' is -Infinity");
  }

  @Test
  void anEmptyTableIsRefused() {
    assertThatThrownBy(() -> new Dataset(diabetes.table().emptyCopy(), diabetes.card()))
        .hasMessage("the table of 'Diabetes' has no rows");
  }

  @Test
  void groupsNumberEqualRowsInOrderOfAppearance() {
    int[] groups = diabetes.groups("sex");
    assertThat(diabetes.features("sex").data).startsWith(2, 1, 2, 1, 1);
    assertThat(groups).startsWith(0, 1, 0, 1, 1).doesNotContain(2);
  }

  @Test
  void printsItsNameAndSizes() {
    assertThat(diabetes).hasToString("Diabetes: 442 rows, 10 features, target progression");
  }

  @Test
  void aSplitServesDatasetsAndExamplesAlike() {
    Dataset diabetes = Datasets.diabetes();
    Split split = Split.random(diabetes.size(), 0.25, 42);
    assertThat(split).hasToString("331 rows to train on, 111 to test");
    assertThat(split.train(diabetes).examples().x().data)
        .containsExactly(split.train(diabetes.examples()).x().data);
    assertThat(split.test(diabetes).targets()).containsExactly(split.test(diabetes.examples()).y());
  }

  @Test
  void aThreeWaySplitServesDatasets() {
    Dataset cancer = Datasets.breastCancer();
    ThreeWaySplit split = ThreeWaySplit.stratified(cancer.targets(), 0.2, 0.2, 7);
    assertThat(split).hasToString("343 rows to train on, 113 to choose by, 113 to test");
    assertThat(split.train(cancer).targets()).containsExactly(split.train(cancer.examples()).y());
    assertThat(split.validation(cancer).size())
        .isEqualTo(split.validation(cancer.examples()).size());
    assertThat(split.test(cancer).targets()).containsExactly(split.test(cancer.examples()).y());
  }
}
