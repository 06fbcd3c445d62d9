package thalweg.diagnosis;

import java.util.Locale;
import java.util.Optional;

/**
 * {@link Cause#DEAD_UNITS} and {@link Cause#SATURATION}: the share of a layer's units, or outputs, that pass no gradient on.
 *
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), §3</a>
 */
final class UnitsAtStart implements Rule {
  private static final double DEAD = 0.5;
  private static final double SATURATED = 0.5;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Signals signals = evidence.signals();
    if (signals == null) {
      return Optional.empty();
    }
    if (signals.dead() > DEAD) {
      return Optional.of(
          new Suspicion(
              Cause.DEAD_UNITS,
              String.format(
                  Locale.ROOT,
                  "before the first step %.0f %% of a layer's units are zero on all examples",
                  100 * signals.dead())));
    }
    return signals.saturated() > SATURATED
        ? Optional.of(
            new Suspicion(
                Cause.SATURATION,
                String.format(
                    Locale.ROOT,
                    "before the first step %.0f %% of a layer's outputs have a slope below a twentieth of the steepest",
                    100 * signals.saturated())))
        : Optional.empty();
  }
}
