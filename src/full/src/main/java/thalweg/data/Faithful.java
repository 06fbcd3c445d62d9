package thalweg.data;

import java.util.List;

/** The card of the geyser. */
final class Faithful {

  static final Card CARD =
      new Card(
          "Old Faithful",
          "How long a geyser erupted and how long the wait was until the next eruption: two clouds of points to the eye, the smallest real problem for k-means."
              + " 16 rows repeat another one.",
          "Wolfgang Härdle (1991), Smoothing Techniques with Implementation in S, Springer, New York",
          "https://stat.ethz.ch/R-manual/R-devel/library/datasets/html/faithful.html",
          "MIT (the package plotnine's; the original states none)",
          "faithful.csv of plotnine 0.15.9 by make_datasets.py",
          272,
          List.of(new Column("eruptions", "min", "how long the eruption took")),
          new Column("waiting", "min", "waiting time to the next eruption"),
          List.of(),
          "faithful.csv",
          "d40b983752ab7ec0b15b740089c3ca7b7b59d0c7433a029a1714d134de1e8d14");

  private Faithful() {}
}
