package thalweg.data;

import java.util.List;

/**
 * The real data that travels inside the jar: offline, checked by SHA-256 at every reading, each
 * with its {@link Card}.
 *
 * <pre>{@code
 * Dataset diabetes = Datasets.diabetes();
 * diabetes.table().first(5);
 * Examples all = diabetes.examples();
 * }</pre>
 */
public final class Datasets {

  private static final List<Card> CARDS =
      List.of(Diabetes.CARD, BreastCancer.CARD, Wine.CARD, Concrete.CARD, Digits.CARD);

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

  /** The cards of all datasets here. */
  public static List<Card> cards() {
    return CARDS;
  }
}
