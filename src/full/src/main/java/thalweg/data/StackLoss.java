package thalweg.data;

import java.util.List;

/** The card of the stack loss data. */
final class StackLoss {

  static final Card CARD =
      new Card(
          "Stack loss",
          "Ammonia lost by a plant on 21 days, from three settings: too small to split, and known for its four outliers (rows 0, 2, 3 and 20),"
              + " with which losses that are robust differ from least squares.",
          "K. A. Brownlee (1965), Statistical Theory and Methodology in Science and Engineering, 2nd edition, Wiley, New York",
          "https://www.statsmodels.org/stable/datasets/generated/stackloss.html",
          "public domain (as statsmodels states)",
          "stackloss.csv of statsmodels 0.15.0 by make_datasets.py",
          21,
          List.of(
              new Column(
                  "air flow", "1 (the source states no unit)", "rate of operation of the plant"),
              new Column(
                  "water temperature",
                  "1 (the source states no unit)",
                  "temperature of the cooling water"),
              new Column(
                  "acid concentration", "1", "(concentration of the acid in percent - 50) × 10")),
          new Column("stack loss", "0.1 %", "share of the ammonia that escapes"),
          List.of(),
          "stackloss.csv",
          "5b1b895202ed61ebe637f568c22f21818fa7193e2214af65ddbbe90b70e344ac");

  private StackLoss() {}
}
