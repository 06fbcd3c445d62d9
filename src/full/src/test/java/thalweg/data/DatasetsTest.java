package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

class DatasetsTest {

  static List<Card> cards() {
    return Datasets.cards();
  }

  static List<Dataset> datasets() {
    return List.of(
        Datasets.diabetes(),
        Datasets.breastCancer(),
        Datasets.wine(),
        Datasets.concrete(),
        Datasets.digits(),
        Datasets.penguins(),
        Datasets.autoMpg(),
        Datasets.yacht(),
        Datasets.faithful(),
        Datasets.longley(),
        Datasets.stackLoss(),
        Datasets.engel(),
        Datasets.sunspots(),
        Datasets.airfoil(),
        Datasets.powerPlant(),
        Datasets.abalone(),
        Datasets.heart(),
        Datasets.wineQuality(),
        Datasets.bikes(),
        Datasets.doctorVisits(),
        Datasets.gamma(),
        Datasets.letters(),
        Datasets.penDigits(),
        Datasets.optDigits(),
        Datasets.meats(),
        Datasets.co2(),
        Datasets.seattleWeather(),
        Datasets.stocks());
  }

  @Test
  void theListOfCardsHoldsEveryDatasetOnce() {
    Stream<Card> tables = datasets().stream().map(Dataset::card);
    Stream<Card> pictures =
        Stream.of(Datasets.fashionMnist(), Datasets.fashionMnistTest()).map(Pictures::card);
    assertThat(Stream.concat(tables, pictures).toList()).isEqualTo(Datasets.cards());
  }

  @Test
  void everyFileInTheJarHasACardAndEveryCardAFile() throws IOException, URISyntaxException {
    var anyFile = Objects.requireNonNull(Datasets.class.getResource(cards().get(0).file()));
    try (Stream<Path> files = Files.list(Path.of(anyFile.toURI()).getParent())) {
      List<String> tables =
          files
              .map(file -> file.getFileName().toString())
              .filter(f -> f.endsWith(".csv") || f.endsWith("images.idx.gz"))
              .toList();
      assertThat(tables)
          .containsExactlyInAnyOrderElementsOf(cards().stream().map(Card::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardNamesItsSourceLicenceAndColumnsWithUnits(Card card) {
    assertThat(card.url()).startsWith("https://");
    assertThat(card.citation()).containsPattern("\\((19|20)\\d\\d\\)");
    assertThat(card.licence()).isNotBlank();
    assertThat(card.origin()).contains("make_datasets.py").containsPattern("\\d+\\.\\d+");
    assertThat(card.features()).allSatisfy(c -> assertThat(c.meaning()).hasSizeGreaterThan(2));
    assertThat(card.toString()).contains(card.sha256(), card.licence(), card.url(), card.why());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void theTableIsWhatItsCardSays(Dataset dataset) {
    Card card = dataset.card();
    assertThat(dataset.table().rowCount()).isEqualTo(card.rows()).isEqualTo(dataset.size());
    assertThat(dataset.table().columnCount()).isEqualTo(card.columns());
    assertThat(dataset.table().columnNames().subList(0, dataset.dimension()))
        .isEqualTo(card.featureNames())
        .isEqualTo(dataset.featureNames());
    assertThat(dataset.table().column(dataset.target()).type())
        .isEqualTo(card.labels().isEmpty() ? ColumnType.DOUBLE : ColumnType.STRING);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void numbersAreScikitLearns(Dataset dataset) {
    String key = dataset.card().file().replace(".csv", "");
    assertThat(row(dataset, 0)).containsExactly(reference(key + ".first"));
    assertThat(row(dataset, dataset.size() - 1)).containsExactly(reference(key + ".last"));
    assertThat(DoubleStream.of(dataset.targets()).sum())
        .isCloseTo(reference(key + ".targets.sum")[0], within(1e-9));
    Standardizer standardizer = Standardizer.fit(dataset.features(numeric(dataset)));
    assertClose(standardizer.mean(), reference(key + ".mean"));
    assertClose(standardizer.scale(), reference(key + ".scale"));
  }

  /** Equal to 1e-9, relative to numbers above 1: a share's volume goes into the millions. */
  private static void assertClose(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int j = 0; j < found.length; j++) {
      assertThat(found[j]).isCloseTo(expected[j], within(1e-9 * Math.max(1, expected[j])));
    }
  }

  @Test
  void breastCancerCountsBenignAsPlusOne() {
    Dataset cancer = Datasets.breastCancer();
    assertThat(cancer.table().stringColumn("diagnosis").get(0)).isEqualTo("malignant");
    assertThat(cancer.targets()[0]).isEqualTo(-1);
    assertThat(Arrays.stream(cancer.targets()).filter(y -> y == 1).count()).isEqualTo(357);
    assertThat(Arrays.stream(cancer.targets()).filter(y -> y == -1).count()).isEqualTo(212);
  }

  @Test
  void digitsAreTenClassesOfPixelsOfWhichThreeAreAlwaysWhite() {
    Examples all = Datasets.digits().examples();
    assertThat(all.size()).isEqualTo(1797);
    double[] counts = new double[10];
    Arrays.stream(all.y()).forEach(digit -> counts[(int) digit]++);
    assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(Arrays.stream(all.x().data)).allMatch(p -> p >= 0 && p <= 16 && p == Math.rint(p));
    long white =
        IntStream.range(0, 64)
            .filter(j -> IntStream.range(0, 1797).allMatch(i -> all.x().get(i, j) == 0))
            .count();
    assertThat(white).isEqualTo(3);
  }

  @Test
  void wineNumbersItsGrowersFromZero() {
    assertThat(Datasets.wine().targets()).containsOnly(0, 1, 2);
    assertThat(Arrays.stream(Datasets.wine().targets()).filter(y -> y == 1).count()).isEqualTo(71);
  }

  @Test
  void textsAreForAPreparation() {
    Dataset penguins = Datasets.penguins();
    assertThatThrownBy(penguins::features)
        .hasMessageContaining("column 'island' must hold numbers but holds STRING")
        .hasMessageContaining("a Preparation");
    FittedPreparation fitted = Preparation.of("species").oneHot().fit(penguins.table());
    assertThat(fitted.features(penguins.table()).numCols).isEqualTo(5 + 3 + 2);
    assertThat(fitted.targets(penguins.table())).containsExactly(penguins.targets());
  }

  @Test
  void repeatedRowsAndLeaksAreWarnedOf() {
    Dataset wine = Datasets.wineQuality();
    assertThat(Preparation.of("quality").oneHot().fit(wine.table()).warnings())
        .singleElement()
        .asString()
        .contains("1177 of 6497 training rows repeat an earlier one");
    Dataset bikes = Datasets.bikes();
    FittedPreparation fitted = Preparation.of("bikers").oneHot().fit(bikes.table());
    double[] casual = bikes.features("casual").data;
    double[] registered = bikes.features("registered").data;
    assertThat(bikes.targets())
        .containsExactly(
            IntStream.range(0, casual.length)
                .mapToDouble(i -> casual[i] + registered[i])
                .toArray());
    // Two columns that add up to the target: neither alone nearly equals it.
    assertThat(fitted.warnings()).isEmpty();
  }

  @Test
  void allDigitsContainTheDigits() {
    Set<List<Double>> all = rows(Datasets.optDigits().examples());
    assertThat(all).hasSize(5620).containsAll(rows(Datasets.digits().examples()));
  }

  private static Set<List<Double>> rows(Examples examples) {
    return IntStream.range(0, examples.size())
        .mapToObj(examples::select)
        .map(one -> Arrays.stream(one.x().data).boxed().toList())
        .collect(Collectors.toSet());
  }

  @Test
  void datesAreForAPreparation() {
    Dataset co2 = Datasets.co2();
    FittedPreparation fitted =
        Preparation.of("co2")
            .drop("seasonally adjusted co2")
            .dateParts("date", DatePart.YEAR, DatePart.MONTH)
            .fit(co2.table());
    assertThat(fitted.features(co2.table().first(2)).data).containsExactly(1958, 3, 1958, 4);
    FittedPreparation shares =
        Preparation.of("Adj Close")
            .oneHot("Ticker")
            .dateParts("Date", DatePart.YEAR)
            .fit(Datasets.stocks().table());
    assertThat(shares.featureNames()).contains("Ticker=AAPL", "Ticker=FB", "Date year");
  }

  @Test
  void thePermissionToPassTheMeatsOnGoesAlong() throws IOException {
    try (var note = Datasets.class.getResourceAsStream("meats-permission.txt")) {
      assertThat(new String(Objects.requireNonNull(note).readAllBytes(), UTF_8))
          .contains("The data can be redistributed as long as this permission note is attached.");
    }
  }

  @Test
  void anAirfoilHasItsSettings() {
    Dataset airfoil = Datasets.airfoil();
    String[] setting = airfoil.featureNames().subList(1, 5).toArray(String[]::new);
    assertThat(Arrays.stream(airfoil.groups(setting)).max().orElse(-1) + 1).isEqualTo(106);
  }

  @Test
  void aYachtSeriesHasTwentyTwoHulls() {
    Dataset yacht = Datasets.yacht();
    String[] hull = yacht.featureNames().subList(0, 5).toArray(String[]::new);
    assertThat(Arrays.stream(yacht.groups(hull)).max().orElse(-1) + 1).isEqualTo(22);
  }

  @Test
  void concreteComesFromFewerRecipesThanRows() {
    Dataset concrete = Datasets.concrete();
    String[] recipe = concrete.featureNames().subList(0, 7).toArray(String[]::new);
    assertThat(Arrays.stream(concrete.groups(recipe)).max().orElse(-1) + 1).isEqualTo(427);
    assertThat(Arrays.stream(concrete.groups()).max().orElse(-1) + 1).isEqualTo(1030 - 38);
  }

  /** The features that hold numbers, which are nearly always all. */
  private static String[] numeric(Dataset dataset) {
    return dataset.featureNames().stream()
        .filter(name -> dataset.table().column(name) instanceof NumericColumn)
        .toArray(String[]::new);
  }

  private static double[] row(Dataset dataset, int row) {
    Examples one = dataset.examples(numeric(dataset)).select(row);
    return DoubleStream.concat(Arrays.stream(one.x().data), Arrays.stream(one.y())).toArray();
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void standardizesAsScikitLearn(Dataset dataset) {
    String key = dataset.card().file().replace(".csv", "");
    Examples all = dataset.examples(numeric(dataset));
    Examples z = Standardizer.fit(all).transform(all);
    // By exact arithmetic, scikit-learn is off by 2.3e-12 at the density of wine, and this library
    // by 4e-15.
    assertThat(z.select(7).x().data)
        .containsExactly(reference(key + ".standardized.row7"), within(5e-12));
    assertThat(z.y()).containsExactly(all.y());
  }

  /** A line of what scikit-learn computed; {@code make_reference.py} beside the file says how. */
  private static double[] reference(String key) {
    Properties numbers = new Properties();
    String file = "/thalweg/samples/reference.properties";
    try (var stream = Objects.requireNonNull(DatasetsTest.class.getResourceAsStream(file), file)) {
      numbers.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String line = Objects.requireNonNull(numbers.getProperty(key), key);
    return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
