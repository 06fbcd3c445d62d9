package thalweg.data;

import java.util.List;

/** The card and the file of the diamonds. */
final class Diamonds {

  static final Card CARD =
      new Card(
          "Diamonds",
          "Price of a diamond from its weight, quality and size: many rows, features that nearly repeat each other (carat and x by 0.975), and a target"
              + " over three powers of ten. 146 rows repeat another one, 20 have a length of zero, y is above 30 mm twice and z once: errors of typing."
              + " The rows are not shuffled. The prices are of one dealer in 2008.",
          "Hadley Wickham (2009), ggplot2: elegant graphics for data analysis, Springer",
          "https://ggplot2.tidyverse.org/reference/diamonds.html",
          "MIT (ggplot2)",
          "plotnine/data/diamonds.csv of plotnine 0.15.9",
          53940,
          List.of(
              new Column("carat", "0.2 g", "weight"),
              new Column("cut", "1", "Fair, Good, Very Good, Premium or Ideal, from worst to best"),
              new Column("color", "1", "D to J, from best to worst"),
              new Column(
                  "clarity", "1", "I1, SI2, SI1, VS2, VS1, VVS2, VVS1 or IF, from worst to best"),
              new Column("depth", "%", "height by mean width: 200 z / (x + y)"),
              new Column("table", "%", "width of the top by the largest width"),
              new Column("x", "mm", "length"),
              new Column("y", "mm", "width"),
              new Column("z", "mm", "height")),
          new Column("price", "USD", "price"),
          List.of(),
          "diamonds.csv",
          "9574730b03aba241d899c4a97511c5061b19358fab89510774fb6c24168345c4");

  static final LargeFile FILE =
      new LargeFile(
          CARD.file(),
          "https://raw.githubusercontent.com/has2k1/plotnine/60389a15802d9d028ac4352f13fb7e52a3d91f08/plotnine/data/diamonds.csv",
          CARD.sha256(),
          "",
          "it is plotnine/data/diamonds.csv of the Python package plotnine 0.15.9 (pip download --no-deps plotnine==0.15.9; a wheel is a zip file)");

  private Diamonds() {}

  static Dataset read(FileCache cache) {
    return CsvFile.dataset(CARD, Csv.standard().parse(CARD.name(), cache.content(FILE)));
  }
}
