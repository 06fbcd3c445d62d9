package thalweg.diagnosis;

import java.util.Locale;
import java.util.Optional;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;

/**
 * {@link Cause#WRONG_SIGN}: most of the first steps go along the gradient and not against it; or the gradient has another sign than the
 * slope of the loss, by a central difference along it.
 */
final class Direction implements Rule {
  private static final double MOST = 0.8;
  private static final double LENGTH = 1e-5;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Recorder recorder = evidence.recorder();
    if (recorder.watched() > 0 && recorder.uphill() >= MOST * recorder.watched()) {
      return Optional.of(
          new Suspicion(
              Cause.WRONG_SIGN,
              "%d of the first %d steps went along the gradient"
                  .formatted(recorder.uphill(), recorder.watched())));
    }
    FiniteSum f = evidence.it().objective();
    double[] w = recorder.start();
    double[] g = new double[w.length];
    f.valueAndGradient(w, g);
    double norm = Vectors.norm2(g);
    double h = LENGTH * (1 + Vectors.norm2(w));
    double slope = (f.value(moved(w, h / norm, g)) - f.value(moved(w, -h / norm, g))) / (2 * h);
    return norm > 0 && slope < -norm / 2
        ? Optional.of(
            new Suspicion(
                Cause.WRONG_SIGN,
                String.format(
                    Locale.ROOT,
                    "along the gradient, of norm %.3g, the loss falls with a slope of %.3g",
                    norm,
                    slope)))
        : Optional.empty();
  }

  private static double[] moved(double[] w, double a, double[] g) {
    double[] moved = w.clone();
    Vectors.axpy(a, g, moved);
    return moved;
  }
}
