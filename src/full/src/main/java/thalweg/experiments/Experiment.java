package thalweg.experiments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import thalweg.math.Check;
import thalweg.samples.Examples;

/**
 * A measurement and all that its runs have in common. Each verb returns a new experiment; {@link #compare} and {@link #search}
 * do the runs, on all cores, each setting with the same seeds.
 *
 * <pre>{@code
 * Experiment experiment = Experiment.of("ridge on diabetes", (setting, seed) -> {
 *   Split split = Split.random(all.size(), 0.25, seed);
 *   double[] w = new Ridge(setting.number("λ")).fit(split.train(all));
 *   return LinearModel.regression(split.test(all)).value(w);
 * }).on(all);
 * Setting base = Setting.of("λ", 1.0);
 * PairedComparison comparison = experiment.compare(10, base, base.varying("λ", 0.01, 0.1, 10.0));
 * }</pre>
 *
 * <p>An interrupt ends it and stays set; what was finished before is kept, and the result says so. With a {@link SqliteStore} the same
 * call goes on where it was, after an interrupt as after a crash. Runs that failed are tried again.
 *
 * @param name what is measured; runs are found again by it, so another measurement needs another name
 * @param measurement trains and measures
 * @param fullBudget R, what a whole run spends, such as its epochs; 1 if the measurement knows no budget
 * @param store where runs are kept
 * @param data the checksum of the data, or an empty text
 * @param threads how many runs at a time; changes no result
 * @param firstSeed the seeds are this one and those that follow it
 * @param listener hears of each run
 */
public record Experiment(
    String name,
    BudgetedMeasurement measurement,
    int fullBudget,
    RunStore store,
    String data,
    int threads,
    long firstSeed,
    RunListener listener) {

  /** Checks the numbers. */
  public Experiment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of an experiment must not be blank");
    }
    Check.atLeast("fullBudget", fullBudget, 1);
    Check.atLeast("threads", threads, 1);
  }

  /** A measurement that is always done as a whole. */
  public static Experiment of(String name, Measurement measurement) {
    return of(name, 1, (setting, seed, budget) -> measurement.measure(setting, seed));
  }

  /**
   * A measurement that can be cut short, for {@link SuccessiveHalving} and {@link Hyperband}.
   *
   * @param fullBudget R, what a whole run spends; 1 is the least that a run can spend
   */
  public static Experiment of(String name, int fullBudget, BudgetedMeasurement measurement) {
    return new Experiment(
        name,
        measurement,
        fullBudget,
        new MemoryStore(),
        "",
        Runtime.getRuntime().availableProcessors(),
        0,
        (run, share) -> {});
  }

  /** The same experiment, its records with the checksum of these examples. */
  public Experiment on(Examples examples) {
    return withData(Checksum.of(examples));
  }

  /** The same experiment, its records with a checksum of the data, such as a dataset's {@code card().sha256()}. */
  public Experiment withData(String checksum) {
    return new Experiment(
        name, measurement, fullBudget, store, checksum, threads, firstSeed, listener);
  }

  /** The same experiment, its records in this store. */
  public Experiment storedIn(RunStore other) {
    return new Experiment(name, measurement, fullBudget, other, data, threads, firstSeed, listener);
  }

  /** The same experiment on so many threads: 1 if the measurement uses all cores by itself. */
  public Experiment onThreads(int count) {
    return new Experiment(name, measurement, fullBudget, store, data, count, firstSeed, listener);
  }

  /** The same experiment with other seeds: what a search has chosen is judged by seeds that it has not seen. */
  public Experiment fromSeed(long first) {
    return new Experiment(name, measurement, fullBudget, store, data, threads, first, listener);
  }

  /** The same experiment, heard by this listener, such as a {@link RunLine}. */
  public Experiment listening(RunListener other) {
    return new Experiment(name, measurement, fullBudget, store, data, threads, firstSeed, other);
  }

  /**
   * Measures a baseline and alternatives that differ from it in one value each, all with the same seeds.
   *
   * @param seeds how many seeds; at least 2, for one says nothing of the noise
   * @throws IllegalArgumentException if an alternative differs in none or in more than one value
   */
  public PairedComparison compare(int seeds, Setting baseline, List<Setting> alternatives) {
    Check.atLeast("seeds", seeds, 2);
    Check.atLeast("the number of alternatives", alternatives.size(), 1);
    for (Setting alternative : alternatives) {
      if (baseline.differences(alternative).size() != 1) {
        throw new IllegalArgumentException(
            "each alternative must differ from the baseline (%s) in one value but (%s) differs in %s; leave a baseline out of its alternatives, and change one value at a time or use search"
                .formatted(
                    baseline,
                    alternative,
                    alternative.equals(baseline) ? "none" : baseline.differences(alternative)));
      }
    }
    List<Setting> settings = new ArrayList<>(List.of(baseline));
    settings.addAll(alternatives);
    if (new HashSet<>(settings).size() < settings.size()) {
      throw new IllegalArgumentException(
          "each alternative must be there once but were " + alternatives);
    }
    // Seed by seed, so that an interrupt leaves whole pairs of all settings.
    List<RunKey> keys =
        seeds(seeds)
            .boxed()
            .flatMap(seed -> settings.stream().map(setting -> key(setting, seed, fullBudget)))
            .toList();
    List<String> notes = new ArrayList<>(strangers(keys));
    List<RunRecord> runs = new Workers(this, 0, (double) keys.size() * fullBudget).run(keys, notes);
    listener.end();
    notes.addAll(0, store.notes());
    return new PairedComparison(name, settings, seeds, firstSeed, runs, notes);
  }

  /**
   * Looks for the setting with the smallest mean value.
   *
   * @param space the settings to choose from
   * @param strategy how to choose
   * @param wholeRuns the budget: how many settings could be measured as a whole for it. Equal for all strategies that are compared.
   * @param seeds how many seeds each setting is measured with; at least 1
   * @param searchSeed the seed of the strategy's own draws
   * @throws IllegalArgumentException if the budget is too small for the strategy
   */
  public SearchResult search(
      Space space, SearchStrategy strategy, int wholeRuns, int seeds, long searchSeed) {
    Check.atLeast("wholeRuns", wholeRuns, 1);
    Check.atLeast("seeds", seeds, 1);
    Evaluator evaluator = new Evaluator(this, (long) wholeRuns * fullBudget, seeds);
    try {
      strategy.search(space, evaluator, new Random(searchSeed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    listener.end();
    return evaluator.result(strategy, Thread.currentThread().isInterrupted());
  }

  /**
   * Does the run of a record again, whatever the store holds, and compares the bits.
   *
   * @throws IllegalArgumentException if the record is of another experiment or of other data
   * @throws IllegalStateException if it was interrupted
   */
  public Reproduction rerun(RunRecord record) {
    if (!record.key().experiment().equals(name) || !record.key().data().equals(data)) {
      throw new IllegalArgumentException(
          "the record is of experiment '%s' on data '%s', but this is '%s' on data '%s'"
              .formatted(record.key().experiment(), record.key().data(), name, data));
    }
    RunKey key = key(record.key().setting(), record.key().seed(), record.key().budget());
    RunRecord again = Workers.once(key, measurement);
    if (again == null) {
      throw new IllegalStateException("the run was interrupted: " + key);
    }
    return new Reproduction(record, again);
  }

  /** The keys of all settings with all seeds, a setting after the other. */
  List<RunKey> keys(List<Setting> settings, int seeds, int budget) {
    return settings.stream()
        .flatMap(setting -> seeds(seeds).mapToObj(seed -> key(setting, seed, budget)))
        .toList();
  }

  private LongStream seeds(int count) {
    if (firstSeed > Long.MAX_VALUE - count) {
      throw new IllegalArgumentException(
          "the first seed must leave room for the %d that follow it but was %d"
              .formatted(count, firstSeed));
    }
    return LongStream.range(firstSeed, firstSeed + count);
  }

  private RunKey key(Setting setting, long seed, int budget) {
    return new RunKey(name, setting, seed, budget, data, Versions.java(), Versions.thalweg());
  }

  /** Says how many runs the store has of other versions or other data, which are done again. */
  List<String> strangers(List<RunKey> keys) {
    Set<RunKey> kept = store.runs(name).stream().map(RunRecord::key).collect(Collectors.toSet());
    Set<RunKey> anywhere = kept.stream().map(RunKey::anywhere).collect(Collectors.toSet());
    long count =
        keys.stream()
            .filter(key -> !kept.contains(key) && anywhere.contains(key.anywhere()))
            .count();
    return count == 0
        ? List.of()
        : List.of(
            "%d runs in %s were made on other data or by another version of Java or Thalweg, and are done again"
                .formatted(count, store));
  }
}
