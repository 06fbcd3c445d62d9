package thalweg.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The card of the breast cancer data: ten measures of the cell nuclei, each as mean, standard error
 * and worst.
 */
final class BreastCancer {

  private static final List<Column> MEASURES =
      List.of(
          new Column("radius", "image length", "mean distance from the centre to the outline"),
          new Column("texture", "grey levels", "standard deviation of the grey values"),
          new Column("perimeter", "image length", "length of the outline"),
          new Column("area", "image length²", "area inside the outline"),
          new Column("smoothness", "1", "local variation of the radius"),
          new Column("compactness", "1", "perimeter² / area - 1"),
          new Column("concavity", "1", "severity of the concave parts of the outline"),
          new Column("concave points", "1", "share of the outline that is concave"),
          new Column("symmetry", "1", "asymmetry about the longest axis"),
          new Column("fractal dimension", "1", "'coastline approximation' - 1"));

  static final Card CARD =
      new Card(
          "Breast cancer (Wisconsin, diagnostic)",
          "Whether a breast tumour is malignant, from the cell nuclei in the image of a"
              + " fine-needle sample: the standard first problem for logistic regression,"
              + " almost linearly separable.",
          "W. Nick Street, William H. Wolberg and Olvi L. Mangasarian (1993), Nuclear feature"
              + " extraction for breast tumor diagnosis, IS&T/SPIE Electronic Imaging 1905,"
              + " 861-870",
          "https://archive.ics.uci.edu/dataset/17/breast+cancer+wisconsin+diagnostic",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "breast_cancer.csv of scikit-learn 1.9.1 by make_datasets.py",
          569,
          Stream.of(
                  columns("mean %s", "mean over the nuclei"),
                  columns("%s error", "standard error over the nuclei"),
                  columns("worst %s", "mean of the three largest values"))
              .flatMap(List::stream)
              .toList(),
          new Column("diagnosis", "1", "malignant (212 samples, -1) or benign (357 samples, +1)"),
          List.of(new Label("malignant", -1), new Label("benign", 1)),
          "breast-cancer.csv",
          "af399a019264f7999e6b395ee90576e46564867aa4c8a40797c96be87dc1be55");

  private BreastCancer() {}

  private static List<Column> columns(String name, String statistic) {
    return MEASURES.stream()
        .map(
            measure ->
                new Column(
                    name.formatted(measure.name()),
                    measure.unit(),
                    measure.meaning() + "; " + statistic))
        .toList();
  }
}
