package thalweg.diagnosis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import thalweg.math.Moments;
import thalweg.samples.Examples;

/**
 * {@link Cause#LEAK}: one feature explains nearly all of the target. Of a number, the squared correlation; of classes, the share of the
 * feature's variance that lies between them, \(\eta^2\), the correlation ratio.
 *
 * @see <a href="https://doi.org/10.1145/2382577.2382579">Kaufman, Rosset, Perlich and Stitelman, Leakage in data mining (2012)</a>
 */
final class SingleFeature implements Rule {
  private static final double SHARE = 0.95;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Examples train = evidence.it().train();
    boolean classes = evidence.isClassification();
    int best = 0;
    double largest = 0;
    for (int j = 0; j < train.dimension(); j++) {
      double[] x = column(train, j);
      double share = classes ? betweenClasses(x, train.y()) : squaredCorrelation(x, train.y());
      if (share > largest) {
        largest = share;
        best = j;
      }
    }
    return largest < SHARE || train.dimension() == 1
        ? Optional.empty()
        : Optional.of(
            new Suspicion(
                Cause.LEAK,
                String.format(
                    Locale.ROOT,
                    "feature %d (counted from 0) alone explains %.1f %% of the variance",
                    best,
                    100 * largest)));
  }

  private static double[] column(Examples train, int j) {
    double[] x = new double[train.size()];
    Arrays.setAll(x, i -> train.x().get(i, j));
    return x;
  }

  private static double squaredCorrelation(double[] x, double[] y) {
    Moments mx = Moments.of(x);
    Moments my = Moments.of(y);
    if (mx.deviation() == 0 || my.deviation() == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - mx.mean()) / mx.deviation() * ((y[i] - my.mean()) / my.deviation());
    }
    return sum / x.length * (sum / x.length);
  }

  private static double betweenClasses(double[] x, double[] y) {
    Moments all = Moments.of(x);
    if (all.deviation() == 0) {
      return 0;
    }
    Map<Double, double[]> sums = new HashMap<>(); // of each class, how many and their sum
    for (int i = 0; i < x.length; i++) {
      double[] sum = sums.computeIfAbsent(y[i], label -> new double[2]);
      sum[0]++;
      sum[1] += (x[i] - all.mean()) / all.deviation();
    }
    double between = 0;
    for (double[] sum : sums.values()) {
      between += sum[1] * sum[1] / sum[0];
    }
    return between / x.length;
  }
}
