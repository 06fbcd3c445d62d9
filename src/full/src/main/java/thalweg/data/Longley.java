package thalweg.data;

import java.util.List;

/** The card of Longley's data. */
final class Longley {

  static final Card CARD =
      new Card(
          "Longley",
          "Employment in the USA in 16 years from six measures that rise together: the classic of ill-conditioned least squares, κ = 4.9·10⁹ with an intercept,"
              + " for which NIST certifies the answer. It says nothing about what drives employment.",
          "James W. Longley (1967), An Appraisal of Least Squares Programs for the Electronic Computer from the Point of View of the User, Journal of the American Statistical Association 62, 819-841",
          "https://www.itl.nist.gov/div898/strd/lls/data/Longley.shtml",
          "public domain (as statsmodels states)",
          "longley.csv of statsmodels 0.15.0 by make_datasets.py",
          16,
          List.of(
              new Column("deflator", "1954 = 100", "price deflator of the gross national product"),
              new Column("gnp", "million USD", "gross national product"),
              new Column("unemployed", "thousands", "unemployed people"),
              new Column("armed forces", "thousands", "people in the armed forces"),
              new Column("population", "thousands", "people aged 14 and over outside institutions"),
              new Column("year", "year", "1947 to 1962")),
          new Column("employed", "thousands", "employed people"),
          List.of(),
          "longley.csv",
          "7efa108e75b9f142ffaa357d18ea8965116fee57e9eb19d11177a67c195f4c3f");

  private Longley() {}
}
