package thalweg.data;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.samples.Standardizer;

/**
 * Shifts and scales a column, \(z = (x - a)/b\).
 *
 * @param column the column
 * @param shift a, in the column's unit: a mean or a minimum
 * @param scale b, positive, in the column's unit: a standard deviation or a range
 * @param kind how they were learned
 */
record Scale(String column, double shift, double scale, Kind kind) implements FittedStep {

  /** How shift and scale are learned; a column without spread has scale 1. */
  enum Kind {
    STANDARDIZE("standardized", "mean", "deviation"),
    MIN_MAX("scaled to [0, 1]", "minimum", "range");

    private final String says;
    private final String shift;
    private final String scale;

    Kind(String says, String shift, String scale) {
      this.says = says;
      this.shift = shift;
      this.scale = scale;
    }
  }

  Scale {
    Check.finite("the shift of '" + column + "'", shift);
    Check.positive("the scale of '" + column + "'", scale);
  }

  static Scale standardize(Frame train, String column) {
    double[] x = train.numbers(column);
    Standardizer learned = Standardizer.fit(DMatrixRMaj.wrap(x.length, 1, x));
    return new Scale(column, learned.mean()[0], learned.scale()[0], Kind.STANDARDIZE);
  }

  static Scale minMax(Frame train, String column) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double x : train.numbers(column)) {
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    return new Scale(column, least, most == least ? 1 : most - least, Kind.MIN_MAX);
  }

  @Override
  public List<String> reads() {
    return List.of(column);
  }

  @Override
  public void apply(Frame rows) {
    double[] x = rows.numbers(column);
    Standardizer standardizer = new Standardizer(new double[] {shift}, new double[] {scale});
    rows.put(column, standardizer.transform(DMatrixRMaj.wrap(x.length, 1, x)).data);
  }

  @Override
  public String toString() {
    return "%s: %s %s, %s %s"
        .formatted(
            kind.says, kind.shift, FittedStep.number(shift), kind.scale, FittedStep.number(scale));
  }
}
