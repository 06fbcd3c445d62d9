package thalweg.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thalweg.runs.Termination;
import thalweg.runs.Trace;

/**
 * What is wrong with a training run, the likeliest cause first.
 *
 * <p>Data, gradient and starting weights are measured. Then the run is made again with one thing changed; a change counts if it improves
 * training and validation loss, and the gain is \(\ln\frac{\ell+\varepsilon}{\ell'+\varepsilon}\) of the smaller improvement, where ε is a tenth of
 * the loss of constant scores. Causes are ordered by {@link Stage}, and among the steps by this rule: of all changes that bring three
 * quarters of the largest gain, the most specific comes first. It takes some five times as long as the run.
 *
 * @param suspicions the causes, first the one to act on; empty if nothing was found
 */
public record Diagnosis(List<Suspicion> suspicions) {
  private static final double GAIN = 0.3;
  private static final double NEARLY_ALL = 0.75;

  /** The changes that are tried, the most specific first. */
  private static final List<Cause> TRIED =
      List.of(
          Cause.SCHEDULE_ENDED_EARLY,
          Cause.BATCH_TOO_SMALL,
          Cause.STEP_TOO_LARGE,
          Cause.STEP_TOO_SMALL,
          Cause.NOT_CONVERGED,
          Cause.PENALIZED_INTERCEPT,
          Cause.REGULARIZER_DOMINATES);

  /** Those of them that change the steps and nothing else. */
  private static final List<Cause> STEPS = TRIED.subList(0, 5);

  /** Copies the list. */
  public Diagnosis {
    suspicions = List.copyOf(suspicions);
  }

  /**
   * Reads the trace of a solver, by its values and gradient norms alone: whether the step was too large or too small, or the run too short. No run
   * is repeated, so this is a first look.
   *
   * @throws IllegalArgumentException if it has fewer than five iterates
   */
  public static Diagnosis of(Trace trace) {
    return new Diagnosis(Descent.of(trace));
  }

  /**
   * Reads a training run.
   *
   * @param it what was trained, and on what
   * @param recorder the one that listened to the run
   * @throws IllegalArgumentException if the recorder saw no run, or that of another model
   */
  public static Diagnosis of(Case it, Recorder recorder) {
    if (recorder.run().last().length != it.objective().dimension()) {
      throw new IllegalArgumentException(
          "the run must be of the model's %d parameters but has %d; give the recorder that listened to this model's run"
              .formatted(it.objective().dimension(), recorder.run().last().length));
    }
    Optional<Suspicion> overflow = Overflow.of(it, recorder);
    if (overflow.isPresent()) {
      return new Diagnosis(List.of(overflow.get()));
    }
    Evidence evidence = new Evidence(it, recorder);
    List<Suspicion> found = new ArrayList<>();
    Rule.MEASURED.forEach(rule -> rule.judge(evidence).ifPresent(found::add));
    Trials trials = new Trials(evidence);
    List<Suspicion> tried = tried(trials);
    found.addAll(tried);
    new Overfitting().judge(evidence).ifPresent(found::add);
    if (tried.isEmpty()) {
      new Underfitting().judge(evidence).ifPresent(found::add);
    }
    if (found.isEmpty() && recorder.run().termination() == Termination.NOT_FINITE) {
      found.add(new Suspicion(Cause.NUMERICAL_OVERFLOW, recorder.run().detail()));
    }
    found.sort(Comparator.comparing(each -> each.cause().stage()));
    return new Diagnosis(found);
  }

  private static List<Suspicion> tried(Trials trials) {
    double best = TRIED.stream().mapToDouble(cause -> net(trials, cause)).max().orElse(0);
    List<Suspicion> found = new ArrayList<>();
    for (Cause cause : TRIED) {
      Trial trial = trials.of(cause);
      if (net(trials, cause) > GAIN && net(trials, cause) >= NEARLY_ALL * best) {
        found.add(
            new Suspicion(
                cause,
                String.format(
                    Locale.ROOT,
                    "with %s, training and validation loss go from %.3g and %.3g to %.3g and %.3g",
                    trial.change(),
                    trials.before().train(),
                    trials.before().validation(),
                    trial.losses().train(),
                    trial.losses().validation())));
      }
    }
    return found;
  }

  /**
   * What a change gains. Large batches go on where the run ended, so they must gain clearly more than going on as before; larger steps must
   * gain as much as going on, which takes longer; and a penalty is blamed only for what no other steps bring.
   */
  private static double net(Trials trials, Cause cause) {
    double gain = trials.of(cause).gain();
    double goingOn = trials.of(Cause.NOT_CONVERGED).gain();
    return switch (cause) {
      case BATCH_TOO_SMALL -> gain - goingOn > GAIN ? gain : 0;
      case STEP_TOO_SMALL -> gain >= goingOn ? gain : 0;
      case PENALIZED_INTERCEPT, REGULARIZER_DOMINATES ->
          gain - STEPS.stream().mapToDouble(each -> trials.of(each).gain()).reduce(0, Math::max);
      default -> gain;
    };
  }

  /** The causes in order, each with its evidence and what to try. */
  @Override
  public String toString() {
    if (suspicions.isEmpty()) {
      return "nothing wrong was found";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < suspicions.size(); i++) {
      out.append(i + 1).append(". ").append(suspicions.get(i)).append('\n');
    }
    return out.toString().stripTrailing();
  }
}
