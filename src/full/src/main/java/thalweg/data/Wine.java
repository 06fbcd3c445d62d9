package thalweg.data;

import java.util.List;

/** The card of the wine data. */
final class Wine {

  private static final String UNSTATED = "1 (the source states no unit)";

  static final Card CARD =
      new Card(
          "Wine",
          "Which of three growers of one region made a wine, from thirteen measures of its chemistry:"
              + " the smallest real problem with more than two classes.",
          "Michele Forina and others, PARVUS, Institute of Pharmaceutical and Food Analysis and"
              + " Technologies, Genoa; given to the repository by Stefan Aeberhard (1991)",
          "https://archive.ics.uci.edu/dataset/109/wine",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "wine_data.csv of scikit-learn 1.9.1 by make_datasets.py",
          178,
          List.of(
              new Column("alcohol", UNSTATED, "alcohol; its values are those of percent by volume"),
              new Column("malic acid", UNSTATED, "malic acid"),
              new Column("ash", UNSTATED, "ash"),
              new Column("alcalinity of ash", UNSTATED, "how alkaline the ash is"),
              new Column("magnesium", UNSTATED, "magnesium"),
              new Column("total phenols", UNSTATED, "all phenols"),
              new Column("flavanoids", UNSTATED, "the flavanoids among the phenols"),
              new Column("nonflavanoid phenols", UNSTATED, "the other phenols"),
              new Column("proanthocyanins", UNSTATED, "proanthocyanins"),
              new Column("color intensity", UNSTATED, "how deep the colour is"),
              new Column("hue", UNSTATED, "hue of the colour"),
              new Column(
                  "OD280/OD315",
                  "1",
                  "ratio of the optical densities of the diluted wine at 280 and 315 nm"),
              new Column("proline", UNSTATED, "the amino acid proline")),
          new Column("grower", "1", "which of the growers: 59, 71 and 48 samples (0, 1, 2)"),
          List.of(new Label("first", 0), new Label("second", 1), new Label("third", 2)),
          "wine.csv",
          "2723234c758538f7f7bb5ea8decfeec77f09974e6eb5a5b9013eb8b327df438a");

  private Wine() {}
}
