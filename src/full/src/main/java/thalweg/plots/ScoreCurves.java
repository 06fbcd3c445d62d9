package thalweg.plots;

import java.util.List;
import thalweg.metrics.Calibration;
import thalweg.metrics.PrecisionRecallCurve;
import thalweg.metrics.RocCurve;

/** The curves by which a score or a probability of two classes is judged. */
public final class ScoreCurves {
  private static final double[] UNIT = {0, 1};

  private ScoreCurves() {}

  /** True against false positives; the nearer to the corner at the top left, the better. Add others with {@code line}. */
  public static Plot roc(RocCurve curve) {
    return Plot.of(
            "ROC curve, area " + Numbers.brief(curve.area()),
            "false positive rate",
            "true positive rate")
        .line("score", curve.falsePositiveRates(), curve.truePositiveRates())
        .line("chance, area 0.5", UNIT, UNIT)
        .xBetween(0, 1)
        .yBetween(0, 1.02);
  }

  /** Precision against recall as steps, whose area is the average precision; the nearer to the top right, the better. */
  public static Plot precisionRecall(PrecisionRecallCurve curve) {
    double[] recalls = curve.recalls();
    int n = recalls.length;
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    for (int k = 0; k < n; k++) {
      x[2 * k] = k == 0 ? 0 : recalls[k - 1];
      x[2 * k + 1] = recalls[k];
      y[2 * k] = curve.precisions()[k];
      y[2 * k + 1] = curve.precisions()[k];
    }
    double share = curve.precisions()[n - 1];
    return Plot.of(
            "Precision and recall, average precision " + Numbers.brief(curve.averagePrecision()),
            "recall",
            "precision")
        .line("score", x, y)
        .line("chance, the share of class +1", UNIT, new double[] {share, share})
        .xBetween(0, 1)
        .yBetween(0, 1.02);
  }

  /** What came true against what was promised, a point for each bin with examples; under the diagonal, promises are too high. */
  public static Plot calibration(Calibration calibration) {
    List<Calibration.Bin> bins =
        calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    double[] promised = bins.stream().mapToDouble(Calibration.Bin::meanProbability).toArray();
    double[] came = bins.stream().mapToDouble(Calibration.Bin::frequency).toArray();
    return Plot.of(
            "Calibration, expected error " + Numbers.brief(calibration.expectedError()),
            "mean probability of a bin",
            "frequency")
        .line("bins", promised, came)
        .line("perfect", UNIT, UNIT)
        .xBetween(0, 1)
        .yBetween(0, 1.02);
  }
}
