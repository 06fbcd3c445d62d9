package thalweg.diagnosis;

import java.util.Locale;
import java.util.Optional;

/**
 * {@link Cause#BAD_INITIALIZATION}: at the start the loss is far above that of constant scores, which a model has that knows nothing; or all
 * units of a hidden layer are the same and stay so.
 */
final class StartingLoss implements Rule {
  private static final double TIMES = 15;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Signals signals = evidence.signals();
    if (signals != null && signals.alike()) {
      return Optional.of(
          new Suspicion(
              Cause.BAD_INITIALIZATION,
              "all units of a hidden layer start with the same weights, so they stay one unit"));
    }
    double knowsNothing = Math.max(evidence.baseline(), evidence.lossOfZeros());
    double start = evidence.atStart().train();
    return start > TIMES * knowsNothing
        ? Optional.of(
            new Suspicion(
                Cause.BAD_INITIALIZATION,
                String.format(
                    Locale.ROOT,
                    "the loss before the first step is %.3g, that of a model that knows nothing %.3g",
                    start,
                    knowsNothing)))
        : Optional.empty();
  }
}
