package thalweg.data;

import java.util.List;

/** The card of the carbon dioxide on Mauna Loa. */
final class Co2 {

  static final Card CARD =
      new Card(
          "CO2",
          "Carbon dioxide in the air on Mauna Loa, month by month: a rising curve with a wave of a year on it, to fit and to look ahead from."
              + " 5 of the 746 months are missing. Split by time: at random, each month is guessed from its neighbours."
              + " The seasonally adjusted value is made from the target and must be dropped. The curve alone says nothing of causes.",
          "C. D. Keeling and others (2001), Exchanges of atmospheric CO2 and 13CO2 with the terrestrial biosphere and oceans from 1978 to 2000, Scripps Institution of Oceanography, SIO Reference 01-06",
          "https://scrippsco2.ucsd.edu/data/atmospheric_co2/primary_mlo_co2_record",
          "CC BY 4.0 (Scripps CO2 Program)",
          "co2-concentration.csv of vega-datasets 3.2.1 by make_datasets.py",
          741,
          List.of(
              new Column("date", "1", "first day of the month, such as 1958-03-01"),
              new Column(
                  "seasonally adjusted co2",
                  "ppm",
                  "the target without its wave of a year: made from the target")),
          new Column("co2", "ppm", "carbon dioxide in dry air, in millionths of its moles"),
          List.of(),
          "co2.csv",
          "88d5a032cf59447cc601fa59ea40e36283083844a340b75999e04de258e475e9");

  private Co2() {}
}
