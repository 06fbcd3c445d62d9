package thalweg.diagnosis;

import java.util.Locale;
import java.util.Optional;
import thalweg.math.Vectors;

/** {@link Cause#NUMERICAL_OVERFLOW}: a number whose square is no finite number, in the data or in the gradient at the start. */
final class Overflow {
  private static final double LARGEST = 1e100;

  private Overflow() {}

  /** Comes before all measurements, which would mean nothing. */
  static Optional<Suspicion> of(Case it, Recorder recorder) {
    double entry = Math.max(Vectors.normInf(it.train().x().data), Vectors.normInf(it.train().y()));
    double[] g = new double[it.objective().dimension()];
    double loss = it.objective().valueAndGradient(recorder.start(), g);
    double gradient = Vectors.normInf(g);
    boolean small = Math.abs(loss) < LARGEST && entry < LARGEST && gradient < LARGEST;
    return small
        ? Optional.empty()
        : Optional.of(
            new Suspicion(
                Cause.NUMERICAL_OVERFLOW,
                String.format(
                    Locale.ROOT,
                    "at the start the loss is %.3g and the largest entry of its gradient %.3g; the largest entry of the data is %.3g",
                    loss,
                    gradient,
                    entry)));
  }
}
