package thalweg.data;

import java.util.List;
import java.util.stream.IntStream;

/** The card of the handwritten digits. */
final class Digits {

  static final Card CARD =
      new Card(
          "Digits",
          "Which digit a person wrote, from a picture of 8×8 pixels: small enough to train a network in seconds, and each"
              + " feature can be looked at. All writers are in it several times, so a random split says little about"
              + " writers never seen.",
          "Ethem Alpaydin and Cenk Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine"
              + " Learning Repository",
          "https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "digits.csv.gz of scikit-learn 1.9.1, the test part of the source, by make_datasets.py",
          1797,
          IntStream.range(0, 64).mapToObj(i -> pixel(i / 8, i % 8)).toList(),
          new Column("digit", "1", "the digit, 0 to 9; 174 to 183 samples of each"),
          List.of(),
          "digits.csv",
          "1a8c0ce573804cf39bc6fdc9a6cc8f23d15cbf27a72575c1ca5fac15163717d0");

  private Digits() {}

  private static Column pixel(int row, int column) {
    return new Column(
        "p" + row + column,
        "points of ink, 0 to 16",
        "how many of the 4×4 points of the scan are black in row %d, column %d"
            .formatted(row, column));
  }
}
