package thalweg.diagnosis;

import java.util.Locale;
import java.util.Optional;

/**
 * {@link Cause#EXPLODING_GRADIENTS} and {@link Cause#VANISHING_GRADIENTS}: the factor by which the derivative grows from layer to layer on
 * its way back, before the first step.
 *
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), §4</a>
 */
final class BackwardSignals implements Rule {
  private static final double EXPLODING = 1.35;
  private static final double VANISHING = 0.5;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Signals signals = evidence.signals();
    if (signals == null || !(signals.growth() > EXPLODING || signals.growth() < VANISHING)) {
      return Optional.empty();
    }
    boolean explodes = signals.growth() > EXPLODING;
    return Optional.of(
        new Suspicion(
            explodes ? Cause.EXPLODING_GRADIENTS : Cause.VANISHING_GRADIENTS,
            String.format(
                Locale.ROOT,
                "over %d layers with weights, before the first step, it changes by a factor of %.3g a layer",
                signals.backward().size(),
                signals.growth())));
  }
}
