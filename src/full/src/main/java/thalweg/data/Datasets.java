package thalweg.data;

import java.util.List;

/**
 * The real data that travels inside the jar: offline, checked by SHA-256 at every reading, each
 * with its {@link Card}. What is too large for the jar is in {@link LargeDatasets}.
 *
 * <pre>{@code
 * Dataset diabetes = Datasets.diabetes();
 * diabetes.table().first(5);
 * Examples all = diabetes.examples();
 * }</pre>
 */
public final class Datasets {

  private static final List<Card> CARDS =
      List.of(
          Diabetes.CARD,
          BreastCancer.CARD,
          Wine.CARD,
          Concrete.CARD,
          Digits.CARD,
          Penguins.CARD,
          AutoMpg.CARD,
          Yacht.CARD,
          Faithful.CARD,
          Longley.CARD,
          StackLoss.CARD,
          Engel.CARD,
          Sunspots.CARD,
          Airfoil.CARD,
          PowerPlant.CARD,
          Abalone.CARD,
          Heart.CARD,
          WineQuality.CARD,
          Bikes.CARD,
          DoctorVisits.CARD,
          Gamma.CARD,
          Letters.CARD,
          PenDigits.CARD,
          OptDigits.CARD,
          Meats.CARD,
          Co2.CARD,
          SeattleWeather.CARD,
          Stocks.CARD,
          FashionMnist.FEW,
          FashionMnist.FEW_TEST);

  private Datasets() {}

  /** Progression of diabetes in 442 patients from 10 measurements, in raw units; regression. */
  public static Dataset diabetes() {
    return CsvFile.load(Diabetes.CARD);
  }

  /**
   * Malignant (−1) or benign (+1): 569 breast tumours by 30 measures of their cell nuclei;
   * classification.
   */
  public static Dataset breastCancer() {
    return CsvFile.load(BreastCancer.CARD);
  }

  /**
   * Which of three growers (0, 1, 2) made a wine: 178 samples by 13 measures of their chemistry; classification
   * with more than two classes.
   */
  public static Dataset wine() {
    return CsvFile.load(Wine.CARD);
  }

  /**
   * Strength of 1,030 samples of concrete in MPa from 7 amounts and the age; regression.
   *
   * <p>Samples of one recipe differ in age only: group the rows by the seven amounts, with {@link
   * Dataset#groups}, to test on recipes never seen.
   */
  public static Dataset concrete() {
    return CsvFile.load(Concrete.CARD);
  }

  /**
   * Which digit (0 to 9) was written: 1,797 pictures of 8×8 pixels; classification with ten classes.
   *
   * <p>Three of the 64 pixels are white in all pictures: standardizing needs a rule for constant columns.
   */
  public static Dataset digits() {
    return CsvFile.load(Digits.CARD);
  }

  /**
   * Which of three species (0, 1, 2) a penguin is, from four measures, the year, and two texts: 333 birds; classification.
   *
   * <p>{@code island} and {@code sex} are texts: name the numeric features, or take a {@link Preparation} of the table.
   */
  public static Dataset penguins() {
    return CsvFile.load(Penguins.CARD);
  }

  /**
   * Miles per gallon of 392 cars of 1970 to 1982 from seven numbers and the name; regression.
   *
   * <p>{@code name} is a text, and {@code origin} a code: name the features, or take a {@link Preparation} of the table.
   */
  public static Dataset autoMpg() {
    return CsvFile.load(AutoMpg.CARD);
  }

  /** Resistance of 22 hulls of sailing yachts at 14 speeds each, 308 rows; a steep curve to fit. */
  public static Dataset yacht() {
    return CsvFile.load(Yacht.CARD);
  }

  /** 272 eruptions of the geyser Old Faithful: how long each took, and the wait until the next, in minutes; clusters. */
  public static Dataset faithful() {
    return CsvFile.load(Faithful.CARD);
  }

  /** Employment in the USA, 1947 to 1962, from six measures that rise together; ill-conditioned least squares. */
  public static Dataset longley() {
    return CsvFile.load(Longley.CARD);
  }

  /** Ammonia lost by a plant on 21 days from three settings; regression with outliers. */
  public static Dataset stackLoss() {
    return CsvFile.load(StackLoss.CARD);
  }

  /** What 235 Belgian households spent on food from their income, 1857; regression of quantiles. */
  public static Dataset engel() {
    return CsvFile.load(Engel.CARD);
  }

  /** Yearly number of sunspots from 1700 to 2008; a wave to fit. */
  public static Dataset sunspots() {
    return CsvFile.load(Sunspots.CARD);
  }

  /** How loud an airfoil is in 1,503 measurements, 106 settings at several frequencies; regression. */
  public static Dataset airfoil() {
    return CsvFile.load(Airfoil.CARD);
  }

  /** Output of a power plant in 9,568 hours from the weather; regression, nearly linear. */
  public static Dataset powerPlant() {
    return CsvFile.load(PowerPlant.CARD);
  }

  /** Rings of 4,177 shellfish from their size and weights, {@code sex} a text; regression with wrong rows. */
  public static Dataset abalone() {
    return CsvFile.load(Abalone.CARD);
  }

  /** Heart disease, 0 to 4, of 297 patients from thirteen findings, some of them codes; classification. */
  public static Dataset heart() {
    return CsvFile.load(Heart.CARD);
  }

  /** Mark of 6,497 wines from their chemistry, {@code colour} a text; rows that repeat each other. */
  public static Dataset wineQuality() {
    return CsvFile.load(WineQuality.CARD);
  }

  /** Bikes rented in 8,645 hours of 2011, with texts and two columns that leak the target; regression of a count. */
  public static Dataset bikes() {
    return CsvFile.load(Bikes.CARD);
  }

  /** Visits to a doctor, 20,190 person-years; regression of a count with many zeros. */
  public static Dataset doctorVisits() {
    return CsvFile.load(DoctorVisits.CARD);
  }

  /** Gamma ray (+1) or hadron (−1): 19,020 flashes, sorted by class; classification. */
  public static Dataset gamma() {
    return CsvFile.load(Gamma.CARD);
  }

  /** Which capital letter (0 to 25): 20,000 pictures by sixteen measures; classification with 26 classes. */
  public static Dataset letters() {
    return CsvFile.load(Letters.CARD);
  }

  /** Which digit (0 to 9) was written with a pen: 10,992 paths of eight points; classification and clusters. */
  public static Dataset penDigits() {
    return CsvFile.load(PenDigits.CARD);
  }

  /** Which digit (0 to 9) was written: 5,620 pictures of 8×8 pixels, those of {@link #digits()} among them; classification. */
  public static Dataset optDigits() {
    return CsvFile.load(OptDigits.CARD);
  }

  /** Fat in % of 215 samples of meat from spectra of 100 channels; regression with as many features as examples. */
  public static Dataset meats() {
    return CsvFile.load(Meats.CARD);
  }

  /** Carbon dioxide in the air, 741 months from 1958 to 2020, {@code date} a text; a curve with a wave on it. */
  public static Dataset co2() {
    return CsvFile.load(Co2.CARD);
  }

  /** Kind of weather (0 to 4) on 1,461 days, {@code date} a text; classification with rare classes. */
  public static Dataset seattleWeather() {
    return CsvFile.load(SeattleWeather.CARD);
  }

  /** Prices of five shares, 12,154 rows, {@code Ticker} and {@code Date} texts; portfolios. */
  public static Dataset stocks() {
    return CsvFile.load(Stocks.CARD);
  }

  /**
   * Which of ten kinds of clothes (0 to 9) a picture of 28×28 pixels shows: 6,000 pictures for training, 600 of each kind;
   * classification by networks. {@link LargeDatasets#fashionMnist()} has all 60,000.
   */
  public static Pictures fashionMnist() {
    return FashionMnist.fromJar(FashionMnist.FEW);
  }

  /** The 1,000 pictures to test on, 100 of each kind, that belong to {@link #fashionMnist()}. */
  public static Pictures fashionMnistTest() {
    return FashionMnist.fromJar(FashionMnist.FEW_TEST);
  }

  /** The cards of all datasets here. */
  public static List<Card> cards() {
    return CARDS;
  }
}
