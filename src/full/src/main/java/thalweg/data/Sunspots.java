package thalweg.data;

import java.util.List;

/** The card of the sunspots. */
final class Sunspots {

  static final Card CARD =
      new Card(
          "Sunspots",
          "The yearly number of sunspots from 1700 to 2008: a wave of about eleven years, and the error of a sine as a function of its frequency has many local minima."
              + " In order of time: a random split tests no forecast.",
          "National Geophysical Data Center (2008), Yearly sunspot numbers 1700 to 2008, National Oceanic and Atmospheric Administration",
          "https://www.statsmodels.org/stable/datasets/generated/sunspots.html",
          "public domain (as statsmodels states)",
          "sunspots.csv of statsmodels 0.15.0 by make_datasets.py",
          309,
          List.of(new Column("year", "year", "1700 to 2008")),
          new Column("sunspots", "1", "sunspot number, mean of the year"),
          List.of(),
          "sunspots.csv",
          "74b8e3acb9886b68abe9c56f6081257d522e2cb2470f17dbf597b396f4ea1706");

  private Sunspots() {}
}
