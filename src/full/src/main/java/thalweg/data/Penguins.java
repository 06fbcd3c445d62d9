package thalweg.data;

import java.util.List;

/** The card of the penguins. */
final class Penguins {

  static final Card CARD =
      new Card(
          "Palmer penguins",
          "Which of three species a penguin is, from five measures and two categories: a small problem with text columns, so that it needs a preparation."
              + " Two measures nearly separate the species. Each island has only some of the species, so where a bird was found gives much away.",
          "Kristen B. Gorman, Tony D. Williams and William R. Fraser (2014), Ecological Sexual Dimorphism and Environmental Variability within a Community of Antarctic Penguins (Genus Pygoscelis), PLoS ONE 9(3), e90081",
          "https://allisonhorst.github.io/palmerpenguins/",
          "CC0 1.0",
          "penguins.csv of palmerpenguins 0.1.6, without the 11 of its 344 rows that are incomplete, by make_datasets.py",
          333,
          List.of(
              new Column("island", "1", "where it was observed: Biscoe, Dream or Torgersen"),
              new Column("bill length mm", "mm", "length of the bill"),
              new Column("bill depth mm", "mm", "depth of the bill"),
              new Column("flipper length mm", "mm", "length of a flipper"),
              new Column("body mass g", "g", "body mass"),
              new Column("sex", "1", "female or male"),
              new Column("year", "year", "year of the observation, 2007 to 2009")),
          new Column(
              "species", "1", "Adelie, Chinstrap or Gentoo: 146, 68 and 119 birds (0, 1, 2)"),
          List.of(new Label("Adelie", 0), new Label("Chinstrap", 1), new Label("Gentoo", 2)),
          "penguins.csv",
          "4db178ed5d48f98a411ff6961fd5410b47458c453bf24f420f3f6848e09fe1fa");

  private Penguins() {}
}
