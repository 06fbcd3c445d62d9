package thalweg.diagnosis;

import java.util.EnumMap;
import java.util.Map;

/** The run again, each time with one thing changed: what helps says what was wrong. */
final class Trials {
  private final Evidence evidence;
  private final StepTrials steps;
  private final PenaltyTrials penalty;
  private final Map<Cause, Trial> all = new EnumMap<>(Cause.class);

  Trials(Evidence evidence) {
    this.evidence = evidence;
    Reruns reruns = new Reruns(evidence);
    steps = new StepTrials(reruns);
    penalty = new PenaltyTrials(reruns);
  }

  /** The trial that speaks for a cause; each is made once. */
  Trial of(Cause cause) {
    Trial known = all.get(cause);
    if (known == null) {
      known = make(cause);
      all.put(cause, known);
    }
    return known;
  }

  private Trial make(Cause cause) {
    return switch (cause) {
      case STEP_TOO_LARGE -> Trial.better(steps.steps(0.1), steps.steps(0.01));
      case STEP_TOO_SMALL -> steps.larger();
      case NOT_CONVERGED -> steps.longer();
      case SCHEDULE_ENDED_EARLY -> steps.atTheLargestStep();
      case BATCH_TOO_SMALL -> steps.inLargeBatches();
      case PENALIZED_INTERCEPT -> penalty.intercepts();
      case REGULARIZER_DOMINATES -> penalty.all();
      default -> throw new IllegalArgumentException("no trial speaks for " + cause);
    };
  }

  Evidence.Losses before() {
    return evidence.atEnd();
  }
}
