package thalweg.data;

import java.util.List;

/** The card of the cars. */
final class AutoMpg {

  static final Card CARD =
      new Card(
          "Auto MPG",
          "How far a car of 1970 to 1982 goes on a gallon, from its engine and weight: features in very different units, a curve rather than a line,"
              + " and a text column that names nearly every row. Weight and displacement are correlated by 0.933.",
          "David Donoho and Ernesto Ramos (1982), PRIMDATA: Data Sets for Use With PRIM-H; used in the 1983 ASA Data Exposition",
          "https://archive.ics.uci.edu/dataset/9/auto+mpg",
          "CC0 (as bokeh-sampledata states); CC BY 4.0 (UCI Machine Learning Repository)",
          "auto-mpg.csv of bokeh-sampledata 2026.1, the complete rows of the source, by make_datasets.py",
          392,
          List.of(
              new Column("cylinders", "1", "number of cylinders"),
              new Column("displacement", "cubic inches", "displacement of the engine"),
              new Column("horsepower", "hp", "power of the engine"),
              new Column("weight", "lb", "weight"),
              new Column("acceleration", "s", "time from 0 to 60 miles per hour"),
              new Column("year", "year - 1900", "model year, 70 to 82"),
              new Column(
                  "origin", "1", "1 North America, 2 Europe, 3 Asia: a code, not a quantity"),
              new Column("name", "1", "make and model; 301 different ones")),
          new Column("mpg", "miles per gallon", "miles per US gallon of fuel"),
          List.of(),
          "auto-mpg.csv",
          "714dade847bbee044ab7799255140a2fdefc8878abf3b159cc32b3701f36da06");

  private AutoMpg() {}
}
