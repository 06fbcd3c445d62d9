package thalweg.experiments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a search has found. The best value of many is partly luck: {@code experiment.fromSeed(1000).compare(…)} judges the setting with seeds
 * the search has not seen.
 *
 * @param experiment the name of the experiment
 * @param strategy how settings were chosen
 * @param seeds how many seeds each setting was measured with
 * @param fullBudget R, what a whole run spends
 * @param wholeRuns the budget, in whole runs
 * @param evaluations the settings in the order they were measured
 * @param runs the records of all runs
 * @param interrupted whether an interrupt ended it
 * @param notes what else should be known
 */
public record SearchResult(
    String experiment,
    SearchStrategy strategy,
    int seeds,
    int fullBudget,
    double wholeRuns,
    List<Evaluation> evaluations,
    List<RunRecord> runs,
    boolean interrupted,
    List<String> notes) {

  /** Copies the lists. */
  public SearchResult {
    evaluations = List.copyOf(evaluations);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /**
   * The setting with the smallest mean value among those measured as a whole; the first of equals.
   *
   * @throws IllegalStateException if none has a value
   */
  public Evaluation best() {
    return whole().stream()
        .filter(evaluation -> !Double.isNaN(evaluation.value()))
        .min(Comparator.comparingDouble(Evaluation::value))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no setting has been measured as a whole without a failure"
                        + (remarks().isEmpty() ? "" : ": " + remarks().get(0))));
  }

  /** The evaluations with the full budget. */
  public List<Evaluation> whole() {
    return evaluations.stream().filter(e -> e.budget() == fullBudget).toList();
  }

  /** What was spent, in whole runs. */
  public double spent() {
    return evaluations.isEmpty() ? 0 : evaluations.get(evaluations.size() - 1).spent();
  }

  /** The smallest value of whole runs after each of them; infinite before the first has a value. */
  public double[] bestSoFar() {
    double[] best = whole().stream().mapToDouble(Evaluation::value).toArray();
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < best.length; i++) {
      smallest = best[i] < smallest ? best[i] : smallest;
      best[i] = smallest;
    }
    return best;
  }

  /** What went wrong or should be known, a sentence each; empty if nothing. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(notes);
    remarks.addAll(Failures.byReason(runs));
    if (interrupted) {
      remarks.add(
          String.format(
              "interrupted after %s of %s whole runs",
              Digits.of(spent(), 3), Digits.of(wholeRuns, 3)));
    }
    return remarks;
  }

  /** The best setting and what it took, and the remarks. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s, %s: %d evaluations for %s of %s whole runs, mean of %d seed%s",
                experiment,
                strategy,
                evaluations.size(),
                Digits.of(spent(), 3),
                Digits.of(wholeRuns, 3),
                seeds,
                seeds == 1 ? "" : "s"));
    boolean found = whole().stream().anyMatch(e -> !Double.isNaN(e.value()));
    text.append(found ? "\nbest: " + best() : "\nno setting has a value yet");
    remarks().forEach(remark -> text.append("\n(").append(remark).append(")"));
    return text.toString();
  }
}
