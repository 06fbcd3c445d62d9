package thalweg.diagnosis;

import java.util.function.Consumer;

/** How a healthy run is spoilt, one way for each cause. */
enum Fault {
  NUMERICAL_OVERFLOW(Cause.NUMERICAL_OVERFLOW, Kind.ANY, DataFaults::hugeEntry),
  DUPLICATE_ROWS(Cause.DUPLICATE_ROWS, Kind.ANY, DataFaults::duplicates),
  LEAK(Cause.LEAK, Kind.ANY, DataFaults::leak),
  LABEL_NOISE(Cause.LABEL_NOISE, Kind.ANY, DataFaults::labelNoise),
  UNSCALED_FEATURES(Cause.UNSCALED_FEATURES, Kind.ANY, DataFaults::unscaled),
  WRONG_SIGN(Cause.WRONG_SIGN, Kind.ANY, DirectionFaults::wrongSign),
  DEAD_UNITS(Cause.DEAD_UNITS, Kind.NETWORK, StartFaults::deadUnits),
  SATURATION(Cause.SATURATION, Kind.NETWORK, StartFaults::saturation),
  EXPLODING_GRADIENTS(Cause.EXPLODING_GRADIENTS, Kind.NETWORK, StartFaults::exploding),
  VANISHING_GRADIENTS(Cause.VANISHING_GRADIENTS, Kind.NETWORK, StartFaults::vanishing),
  BAD_INITIALIZATION(Cause.BAD_INITIALIZATION, Kind.NETWORK, StartFaults::badStart),
  PENALIZED_INTERCEPT(Cause.PENALIZED_INTERCEPT, Kind.LINEAR, StepFaults::penalizedIntercept),
  SCHEDULE_ENDED_EARLY(Cause.SCHEDULE_ENDED_EARLY, Kind.ANY, StepFaults::shortSchedule),
  BATCH_TOO_SMALL(Cause.BATCH_TOO_SMALL, Kind.ANY, StepFaults::smallBatch),
  STEP_TOO_LARGE(Cause.STEP_TOO_LARGE, Kind.ANY, StepFaults::largeStep),
  STEP_TOO_SMALL(Cause.STEP_TOO_SMALL, Kind.ANY, StepFaults::smallStep),
  NOT_CONVERGED(Cause.NOT_CONVERGED, Kind.ANY, StepFaults::tooShort),
  REGULARIZER_DOMINATES(Cause.REGULARIZER_DOMINATES, Kind.ANY, StepFaults::strongPenalty),
  UNDERFITTING(Cause.UNDERFITTING, Kind.LINEAR, DataFaults::productOfComponents),
  OVERFITTING(Cause.OVERFITTING, Kind.NETWORK, DataFaults::fewExamples);

  private enum Kind {
    LINEAR,
    NETWORK,
    ANY
  }

  private final Cause cause;
  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
  private final Consumer<Setup> spoil;

  Fault(Cause cause, Kind kind, Consumer<Setup> spoil) {
    this.cause = cause;
    this.kind = kind;
    this.spoil = spoil;
  }

  Cause cause() {
    return cause;
  }

  /** A run with this fault. Where both models can have it, every second seed has a linear one. */
  Setup setup(Subject subject, long seed) {
    boolean linear = kind == Kind.LINEAR || (kind == Kind.ANY && seed % 2 == 0);
    Setup setup = new Setup(subject, linear, seed);
    spoil.accept(setup);
    return setup;
  }
}
