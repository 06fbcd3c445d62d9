package thalweg.experiments;

import java.util.ArrayList;
import java.util.List;

/** Measures settings for a search and keeps the account of what is spent. Budgets are those of one run; seeds multiply all alike. */
public final class Evaluator {
  private final Experiment experiment;
  private final long total;
  private final int seeds;
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final List<RunRecord> runs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long spent;

  Evaluator(Experiment experiment, long total, int seeds) {
    this.experiment = experiment;
    this.total = total;
    this.seeds = seeds;
  }

  /** R, what a whole run spends. */
  public int full() {
    return experiment.fullBudget();
  }

  /** What is left to spend. */
  public long left() {
    return total - spent;
  }

  /** How many whole runs are left. */
  public int wholeRunsLeft() {
    return (int) Math.min(Integer.MAX_VALUE, left() / full());
  }

  /** Measures settings as a whole. */
  public double[] evaluate(List<Setting> settings) throws InterruptedException {
    return evaluate(settings, full());
  }

  /**
   * Measures settings, all at a time, on the experiment's threads.
   *
   * @param budget what each run may spend, in [1, R]
   * @return the mean over the seeds of each setting; infinite where a run failed, for no search should go there
   * @throws IllegalArgumentException if less is left than that costs
   * @throws InterruptedException if it was interrupted
   */
  public double[] evaluate(List<Setting> settings, int budget) throws InterruptedException {
    if (budget < 1 || budget > full()) {
      throw new IllegalArgumentException(
          "budget must be in [1, %d] but was %d".formatted(full(), budget));
    }
    long cost = (long) settings.size() * budget;
    if (cost > left()) {
      throw new IllegalArgumentException(
          "%d settings with a budget of %d cost %d but only %d of %d is left"
              .formatted(settings.size(), budget, cost, left(), total));
    }
    List<RunKey> keys = experiment.keys(settings, seeds, budget);
    experiment.strangers(keys).stream().filter(n -> !notes.contains(n)).forEach(notes::add);
    List<RunRecord> records =
        new Workers(experiment, (double) spent * seeds, (double) total * seeds).run(keys, notes);
    runs.addAll(records);
    double[] values = new double[settings.size()];
    int from = 0;
    for (int i = 0; i < values.length; i++) {
      int to = from + finished(records, from, keys.subList(i * seeds, (i + 1) * seeds));
      if (to - from == seeds) {
        values[i] = keep(settings.get(i), budget, records.subList(from, to));
      }
      from = to;
    }
    if (records.size() < keys.size()) {
      throw new InterruptedException();
    }
    return values;
  }

  /** How many of these keys have a record; the records are in the order of all keys, and lack those that an interrupt has prevented. */
  private static int finished(List<RunRecord> records, int from, List<RunKey> keys) {
    int to = from;
    for (RunKey key : keys) {
      to += to < records.size() && records.get(to).key().equals(key) ? 1 : 0;
    }
    return to - from;
  }

  /** Keeps the mean of a setting whose seeds are all finished. */
  private double keep(Setting setting, int budget, List<RunRecord> records) {
    double mean = records.stream().mapToDouble(RunRecord::value).average().orElse(Double.NaN);
    spent += budget;
    evaluations.add(new Evaluation(setting, budget, mean, (double) spent / full()));
    return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
  }

  SearchResult result(SearchStrategy strategy, boolean interrupted) {
    notes.addAll(0, experiment.store().notes());
    return new SearchResult(
        experiment.name(),
        strategy,
        seeds,
        full(),
        (double) total / full(),
        evaluations,
        runs,
        interrupted,
        notes);
  }

  /** The complaint of a strategy whose first round costs more than there is. */
  IllegalArgumentException tooSmall(SearchStrategy strategy, double wholeRuns) {
    return new IllegalArgumentException(
        "%s needs a budget of at least %.0f whole runs but got %d; give it more, or take RandomSampling"
            .formatted(strategy, Math.ceil(wholeRuns), wholeRunsLeft()));
  }
}
