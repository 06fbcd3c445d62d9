package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import thalweg.math.Moments;
import thalweg.samples.Examples;

/**
 * {@link Cause#UNSCALED_FEATURES}: the largest root mean square of a feature beside that of the lower quartile. Its square is what the
 * curvatures along the two differ by.
 */
final class Scales implements Rule {
  private static final double RATIO = 30;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Examples train = evidence.it().train();
    double[] scales = new double[train.dimension()];
    for (int j = 0; j < scales.length; j++) {
      double[] x = new double[train.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = train.x().get(i, j);
      }
      scales[j] = Moments.rootMeanSquare(x);
    }
    double[] used = Arrays.stream(scales).filter(s -> s > 0).sorted().toArray();
    if (used.length < 2) {
      return Optional.empty();
    }
    double low = used[(used.length - 1) / 4];
    double high = used[used.length - 1];
    return high < RATIO * low
        ? Optional.empty()
        : Optional.of(
            new Suspicion(
                Cause.UNSCALED_FEATURES,
                String.format(
                    Locale.ROOT,
                    "the largest root mean square of a feature is %.3g, a quarter of them are below %.3g; squared, curvatures differ by %.1g",
                    high,
                    low,
                    high / low * (high / low))));
  }
}
