package thalweg.data;

import java.util.List;

/** The card of the bikes of 2011. */
final class Bikes {

  static final Card CARD =
      new Card(
          "Bikes 2011",
          "How many bikes were rented in an hour in Washington, D.C.: a count, with the weather and the time. 'casual' and 'registered' add up to the target,"
              + " so they must be dropped. 115 hours are missing, and the rows are in order of time.",
          "Hadi Fanaee-T and João Gama (2014), Event labeling combining ensemble detectors and background knowledge, Progress in Artificial Intelligence 2, 113-127",
          "https://archive.ics.uci.edu/dataset/275/bike+sharing+dataset",
          "CC BY 4.0 (UCI Machine Learning Repository); the package's is BSD",
          "Bikeshare.csv of ISLP 0.6.0 by make_datasets.py",
          8645,
          List.of(
              new Column("season", "1", "1 winter to 4 autumn"),
              new Column("mnth", "1", "month, by its name"),
              new Column("day", "1", "day of the year"),
              new Column("hr", "h", "hour of the day, 0 to 23"),
              new Column("holiday", "1", "1 on a holiday"),
              new Column("weekday", "1", "day of the week, 0 Sunday to 6"),
              new Column("workingday", "1", "1 on a day of work"),
              new Column("weathersit", "1", "kind of weather, by name"),
              new Column("temp", "1", "temperature, scaled to [0, 1]"),
              new Column(
                  "atemp",
                  "1",
                  "temperature as felt, scaled to [0, 1]; correlated with temp by 0.992"),
              new Column("hum", "1", "humidity, scaled to [0, 1]"),
              new Column("windspeed", "1", "speed of the wind, scaled to [0, 1]"),
              new Column(
                  "casual", "bikes", "bikes rented by people not registered: part of the target"),
              new Column(
                  "registered", "bikes", "bikes rented by people registered: part of the target")),
          new Column("bikers", "bikes", "all bikes rented in the hour"),
          List.of(),
          "bikes-2011.csv",
          "648b85f01b3c009da61358aa4b42fd82ce9b2307c2144677db1f43526f226d65");

  private Bikes() {}
}
