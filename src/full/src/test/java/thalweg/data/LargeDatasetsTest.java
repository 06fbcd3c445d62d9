package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The large datasets, as far as they can be tested without a network. {@code -Dlarge=FOLDER} reads them all: {@code
 * make_datasets.py} takes their files out of packages, and puts beside them what it read in each.
 */
class LargeDatasetsTest {

  private final @Nullable String before = System.getProperty("thalweg.cache");

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty("thalweg.cache");
    } else {
      System.setProperty("thalweg.cache", before);
    }
  }

  static List<Card> cards() {
    return LargeDatasets.cards();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardNamesItsSourceLicenceAndColumnsWithUnits(Card card) {
    assertThat(card.url()).startsWith("https://");
    assertThat(card.citation()).containsPattern("\\((19|20)\\d\\d\\)");
    assertThat(card.origin()).containsPattern("\\d+\\.\\d+");
    assertThat(card.features()).allSatisfy(c -> assertThat(c.meaning()).hasSizeGreaterThan(2));
    assertThat(card.toString()).contains(card.sha256(), card.licence(), card.url(), card.why());
  }

  @Test
  void everyFileComesFromAnAddressThatCannotChange() {
    Stream<LargeFile> files =
        Stream.of(
            Diamonds.FILE,
            Protein.FILE,
            Adult.file(Adult.CARD),
            Adult.file(Adult.TEST),
            Flights.FILE,
            FashionMnist.whole(FashionMnist.ALL.file(), FashionMnist.ALL.sha256()),
            FashionMnist.whole(FashionMnist.ALL_TEST.file(), FashionMnist.ALL_TEST.sha256()));
    assertThat(files)
        .allSatisfy(
            file -> {
              assertThat(file.address()).startsWith("https://").containsPattern("/[0-9a-f]{40}/");
              assertThat(file.sha256()).matches("[0-9a-f]{64}");
              assertThat(file.address()).endsWith(Path.of(file.name()).getFileName().toString());
            });
  }

  @Test
  void theFolderIsNamedByAProperty() {
    System.setProperty("thalweg.cache", "some/folder");
    assertThat(LargeDatasets.folder()).isEqualTo(Path.of("some/folder"));
    System.clearProperty("thalweg.cache");
    if (System.getenv("THALWEG_CACHE") == null) {
      assertThat(LargeDatasets.folder()).endsWithRaw(Path.of("thalweg"));
    }
  }

  @Test
  void theRealFilesAreReadRight() {
    String folder = System.getProperty("large", "");
    assumeTrue(!folder.isEmpty(), "-Dlarge=FOLDER names the real files");
    System.setProperty("thalweg.cache", folder);
    Dataset adult = LargeDatasets.adult();
    assertThat(Arrays.stream(adult.targets()).filter(y -> y == 1).count()).isEqualTo(7841);
    assertThat(adult.table().stringColumn("workclass").countMissing()).isEqualTo(1836);
    same(adult, folder, "adult-train.csv", Csv.standard().missing("?"));
    same(LargeDatasets.adultTest(), folder, "adult-test.csv", Csv.standard().missing("?"));
    same(LargeDatasets.diamonds(), folder, "diamonds.csv", Csv.standard());
    same(LargeDatasets.protein(), folder, "protein.csv", Csv.standard());
    same(LargeDatasets.flights(), folder, "flights.csv", Csv.standard());
    Pictures clothes = LargeDatasets.fashionMnist();
    assertThat(clothes.size()).isEqualTo(60000);
    assertThat(clothes.labels().value(0, 0)).isEqualTo(9);
    assertThat(LargeDatasets.fashionMnistTest().labels().value(0, 0)).isEqualTo(9);
  }

  private static void same(Dataset dataset, String folder, String csv, Csv format) {
    Table expected = format.read(Path.of(folder, "csv", csv));
    Table found = dataset.table();
    assertThat(found.columnNames()).containsExactlyInAnyOrderElementsOf(expected.columnNames());
    for (Column<?> column : expected.columns()) {
      assertThat(found.column(column.name()).asObjectArray())
          .as(csv + ", " + column.name())
          .isEqualTo(column.asObjectArray());
    }
  }
}
