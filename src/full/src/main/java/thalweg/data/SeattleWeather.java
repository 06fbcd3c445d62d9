package thalweg.data;

import java.util.List;

/** The card of the weather in Seattle. */
final class SeattleWeather {

  static final Card CARD =
      new Card(
          "Seattle weather",
          "What kind of weather a day had, from four measures of the same day: five classes of very different sizes, from 641 days of rain to 26 of snow."
              + " The kind was made up by a script from the measures of the source, so a good score is no forecast. The days are in order of time.",
          "NOAA National Climatic Data Center (2016), daily summaries of Seattle, 2012 to 2015",
          "https://www.ncdc.noaa.gov/cdo-web/datatools/records",
          "public domain (a work of the government of the USA)",
          "seattle-weather.csv of vega-datasets 3.2.1 by make_datasets.py",
          1461,
          List.of(
              new Column("date", "1", "day, such as 2012-01-01"),
              new Column("precipitation", "mm", "rain and melted snow; 0 on 838 days"),
              new Column("temp_max", "°C", "highest temperature"),
              new Column("temp_min", "°C", "lowest temperature"),
              new Column(
                  "wind",
                  "m/s",
                  "mean speed of the wind; the package says km/h, but 9.5 would be the windiest day of four years")),
          new Column("weather", "1", "kind of weather"),
          List.of(
              new Label("drizzle", 0),
              new Label("fog", 1),
              new Label("rain", 2),
              new Label("snow", 3),
              new Label("sun", 4)),
          "seattle-weather.csv",
          "300fc7f9b0ab15f8356d9b6d33226121d6a79bf3120ceec8669ebb5751846784");

  private SeattleWeather() {}
}
