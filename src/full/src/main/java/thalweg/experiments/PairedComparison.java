package thalweg.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import thalweg.math.Moments;

/**
 * A baseline and alternatives measured with the same seeds, and whether their differences exceed the noise of the seeds. Smaller
 * values are better.
 *
 * <p>{@link #sentence} says it for one alternative, after a {@linkplain PairedTest paired t test}, with {@linkplain Holm Holm's correction} if there are several.
 * The intervals stand for themselves and are not widened.
 *
 * @param experiment the name of the experiment
 * @param settings the baseline, then the alternatives
 * @param seeds how many seeds were asked for
 * @param firstSeed the first of them
 * @param runs what was done, seed by seed and in the order of the settings; fewer than planned if it was interrupted
 * @param notes what else should be known, such as damage of the store
 */
public record PairedComparison(
    String experiment,
    List<Setting> settings,
    int seeds,
    long firstSeed,
    List<RunRecord> runs,
    List<String> notes) {

  /** How rare a difference has to be without an effect to count as more than noise. */
  private static final double ALPHA = 0.05;

  private static final int MOST_SEEDS = 10_000;

  /** Copies the lists. */
  public PairedComparison {
    settings = List.copyOf(settings);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /** Whether an interrupt ended it before all runs were finished. */
  public boolean interrupted() {
    return runs.size() < settings.size() * seeds;
  }

  /** The runs that failed, each with its reason. */
  public List<RunRecord> failures() {
    return runs.stream().filter(RunRecord::failed).toList();
  }

  /** One row a setting, one column a seed; NaN where a run failed or was not done. */
  public double[][] values() {
    Map<Setting, Integer> rows = new HashMap<>();
    settings.forEach(setting -> rows.put(setting, rows.size()));
    double[][] values = new double[settings.size()][seeds];
    Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
    for (RunRecord run : runs) {
      Integer row = rows.get(run.key().setting());
      if (row != null) {
        values[row][(int) (run.key().seed() - firstSeed)] = run.value();
      }
    }
    return values;
  }

  /** Mean and spread of a setting over the seeds that have a value; NaN if none has. */
  public Moments moments(int setting) {
    double[] values = Arrays.stream(values()[setting]).filter(Double::isFinite).toArray();
    return values.length == 0
        ? new Moments(Double.NaN, Double.NaN, Double.NaN)
        : Moments.of(values);
  }

  /** An alternative against the baseline, in the pairs where both have a value; differences are alternative minus baseline. */
  public PairedTest test(int alternative) {
    double[][] values = values();
    return PairedTest.of(values[alternative], values[0]);
  }

  /** The p-values of all alternatives, adjusted; NaN for the baseline. */
  public double[] adjustedP() {
    return Holm.adjusted(
        IntStream.range(0, settings.size())
            .mapToDouble(i -> i == 0 ? Double.NaN : test(i).p())
            .toArray());
  }

  /** The settings by what tells them apart: {@code η = 0.1}. */
  public List<String> labels() {
    Set<String> names = new LinkedHashSet<>();
    settings.forEach(setting -> names.addAll(settings.get(0).differences(setting)));
    return settings.stream().map(setting -> setting.only(names)).toList();
  }

  /** Whether an alternative differs from the baseline by more than the noise of the seeds. */
  public boolean exceedsNoise(int alternative) {
    return adjustedP()[alternative] < ALPHA;
  }

  /** What one may say of an alternative, with the evidence. */
  public String sentence(int alternative) {
    PairedTest test = test(alternative);
    Set<String> names = settings.get(0).differences(settings.get(alternative));
    String one = settings.get(alternative).only(names);
    String other = settings.get(0).only(names);
    if (test.n() < 2) {
      return "%s: %s and %s cannot be compared."
          .formatted(
              test.n() == 0
                  ? "No seed has a value for both"
                  : "Only one seed has a value for both, which says nothing about the noise",
              one,
              other);
    }
    if (Double.isNaN(test.p())) {
      return "%s and %s differ by more than a double holds: measure in another unit."
          .formatted(one, other);
    }
    if (test.deviation() == 0) {
      return test.mean() == 0
          ? "%s and %s have the same value in each of %d seeds.".formatted(one, other, test.n())
          : "%s %s %s by %s in each of %d seeds: a difference without any noise, which needs no test."
              .formatted(one, verb(test), other, brief(Math.abs(test.mean())), test.n());
    }
    String size = brief(Math.abs(test.mean()));
    return exceedsNoise(alternative)
        ? "%s %s %s by %s (%s): more than seed noise."
            .formatted(one, verb(test), other, size, evidence(alternative, test))
        : "%s is %s %s than %s on average (%s): no more than seed noise; %s."
            .formatted(
                one,
                size,
                test.mean() < 0 ? "lower" : "higher",
                other,
                evidence(alternative, test),
                needed(test));
  }

  private String evidence(int alternative, PairedTest test) {
    double size = Math.abs(test.mean());
    double halfWidth = test.halfWidth(0.95);
    String evidence =
        "95%% interval %s to %s; lower in %d of %d seeds; paired t: %s"
            .formatted(
                brief(size - halfWidth),
                brief(size + halfWidth),
                test.lower(),
                test.n(),
                p(adjustedP()[alternative]));
    if (settings.size() > 2) {
      evidence += " after Holm's correction for %d comparisons".formatted(settings.size() - 1);
    }
    evidence += ", d = " + Digits.of(Math.abs(test.effect()), 2);
    return test.n() == seeds
        ? evidence
        : evidence
            + "; without %s in which one of them has no value"
                .formatted(seeds - test.n() == 1 ? "1 seed" : seeds - test.n() + " seeds");
  }

  private static String verb(PairedTest test) {
    return test.mean() < 0 ? "beats" : "loses to";
  }

  private static String needed(PairedTest test) {
    double needed = Math.max(test.n() + 1, test.pairsNeeded());
    return needed > MOST_SEEDS
        ? "more than 10,000 seeds would be needed to show an effect this small"
        : "about %d seeds would show an effect of this size".formatted((int) needed);
  }

  /** What went wrong or should be known, a sentence each; empty if nothing. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(notes);
    remarks.addAll(Failures.bySetting(runs));
    if (interrupted()) {
      remarks.add(
          "interrupted after %d of %d runs".formatted(runs.size(), settings.size() * seeds));
    }
    return remarks;
  }

  /** A line a setting with mean ± standard deviation over seeds, a sentence an alternative, and the remarks. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "%s: mean ± standard deviation over %d seeds".formatted(experiment, seeds));
    List<String> labels = labels();
    for (int i = 0; i < settings.size(); i++) {
      text.append("\n").append(labels.get(i)).append(": ").append(spread(i));
    }
    IntStream.range(1, settings.size()).forEach(i -> text.append("\n").append(sentence(i)));
    remarks().forEach(remark -> text.append("\n(").append(remark).append(")"));
    return text.toString();
  }

  /** {@code 0.4821 ± 0.013}, and how many seeds have a value if not all. */
  public String spread(int setting) {
    Moments moments = moments(setting);
    long count = Arrays.stream(values()[setting]).filter(Double::isFinite).count();
    if (count == 0) {
      return "no value";
    }
    String text = Digits.of(moments.mean(), 4);
    if (count > 1) {
      text += " ± " + Digits.of(moments.sampleDeviation(), 2);
    }
    return count == seeds ? text : text + " (" + count + " of " + seeds + " seeds)";
  }

  /** {@code p = 0.012}, {@code p < 0.001}. */
  private static String p(double p) {
    return p < 0.001 ? "p < 0.001" : "p = " + Digits.of(p, 2);
  }

  private static String brief(double value) {
    return Digits.of(value, 3);
  }
}
