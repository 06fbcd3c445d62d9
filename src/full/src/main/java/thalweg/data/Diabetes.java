package thalweg.data;

import java.util.List;

/** The card of the diabetes data. */
final class Diabetes {

  private static final String MG_PER_DL = "mg/dL (by size; the source states none)";

  static final Card CARD =
      new Card(
          "Diabetes",
          "How far diabetes progresses in a year, from ten measurements at its start: small, real,"
              + " and ill-conditioned, because its blood values are strongly correlated.",
          "Bradley Efron, Trevor Hastie, Iain Johnstone and Robert Tibshirani (2004), Least Angle"
              + " Regression, Annals of Statistics 32(2), 407-499",
          "https://www4.stat.ncsu.edu/~boos/var.select/diabetes.html",
          "published with the paper, no licence stated; distributed with scikit-learn"
              + " (BSD-3-Clause)",
          "diabetes_data_raw.csv.gz and diabetes_target.csv.gz of scikit-learn 1.9.1 by"
              + " make_datasets.py",
          442,
          List.of(
              new Column("age", "years", "age"),
              new Column("sex", "1", "sex, coded 1 or 2 (the source does not say which is which)"),
              new Column("bmi", "kg/m²", "body mass index"),
              new Column("bp", "mmHg", "average blood pressure"),
              new Column("s1", MG_PER_DL, "tc: total serum cholesterol"),
              new Column("s2", MG_PER_DL, "ldl: low-density lipoproteins"),
              new Column("s3", MG_PER_DL, "hdl: high-density lipoproteins"),
              new Column("s4", "1", "tch: total cholesterol divided by hdl"),
              new Column("s5", "1", "ltg: possibly the logarithm of the serum triglycerides level"),
              new Column("s6", MG_PER_DL, "glu: blood sugar level")),
          new Column("progression", "1", "disease progression one year after baseline, a score"),
          List.of(),
          "diabetes.csv",
          "9193026b7622ff944f0a6855a10107b24caf50dad69787c46e6890e69c27faca");

  private Diabetes() {}
}
